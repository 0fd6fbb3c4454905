// SPDX-License-Identifier: Apache-2.0
#include "cli/pictograms.hpp"
#include "cli/pictograms_tested.hpp"
#include "cli/score.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

using cli::Judgement;
using cli::Verdict;
using test::contains;
using test::Desk;

namespace {

/// A table of answers about the picture "debt" from one culture.
std::string answers(int correct, int opposite, int wrong) {
    std::string csv = "culture,person,number,picture,answer,judge_1,judge_2,judge_3\n";
    int person = 0;
    auto const add = [&](int count, char const* word) {
        for (int i = 0; i < count; ++i)
            csv += fmt::format("km,{},1,debt,\"said, so\",{},{},\n", ++person, word, word);
    };
    add(correct, "correct");
    add(opposite, "Opposite");
    add(wrong, "wrong");
    return csv;
}

std::string drawn(std::string const& picture, std::string const& culture) {
    return cli::drawing_of(cli::read_drawings().value(), picture, culture).value();
}

} // namespace

TEST_CASE("shares come with Wilson's limits") {
    struct Row {
        char const* why;
        int count, of;
        double part, low, high;
    };
    // Limits as Newcombe (1998) prints them, method 3, for 81/263 and 15/148, and by hand.
    static Row const rows[] = {
        {"Newcombe's first example", 81, 263, 0.3080, 0.2553, 0.3662},
        {"Newcombe's second example", 15, 148, 0.1014, 0.0624, 0.1605},
        {"none of twenty still may be some", 0, 20, 0, 0, 0.1611},
        {"all of fifty still may not be all", 50, 50, 1, 0.9287, 1},
        {"no answers say nothing", 0, 0, 0, 0, 1},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const share = cli::share(row.count, row.of);
            CHECK(share.part == Approx(row.part).margin(0.0001));
            CHECK(share.low == Approx(row.low).margin(0.0001));
            CHECK(share.high == Approx(row.high).margin(0.0001));
        }
}

TEST_CASE("a picture is accepted on answers, not on hope") {
    struct Row {
        char const* why;
        cli::Tally tally;
        Verdict verdict;
    };
    static Row const rows[] = {
        {"exactly 85 % of 60", {60, 51, 0}, Verdict::accepted},
        {"just below", {60, 50, 0}, Verdict::not_accepted},
        {"exactly 5 % opposite", {60, 57, 3}, Verdict::accepted},
        {"more opposite", {60, 56, 4}, Verdict::not_accepted},
        {"all understand, but only ten were asked", {10, 10, 0}, Verdict::too_few_answers},
        {"nobody was asked", {0, 0, 0}, Verdict::not_accepted},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(cli::verdict(row.tally) == row.verdict);
        }
}

TEST_CASE("judges decide by majority") {
    struct Row {
        char const* why;
        std::vector<Judgement> judges;
        Judgement said;
    };
    static Row const rows[] = {
        {"one alone", {Judgement::correct}, Judgement::correct},
        {"two of three",
         {Judgement::correct, Judgement::wrong, Judgement::correct},
         Judgement::correct},
        {"all differ",
         {Judgement::correct, Judgement::opposite, Judgement::unknown},
         Judgement::wrong},
        {"a tie", {Judgement::correct, Judgement::opposite}, Judgement::wrong},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(cli::majority(row.judges) == row.said);
        }
}

TEST_CASE("score reads the judged answers") {
    Desk desk;
    desk.put("answers.csv", answers(54, 1, 5));
    CHECK(desk.run({"pictograms", "score", desk.at("answers.csv")}) == 0);
    CHECK(contains(desk.out, "90.0 %"));
    CHECK(contains(desk.out, "79.9 – 95.3 %"));
    CHECK(contains(desk.out, "1.7 %"));
    CHECK(contains(desk.out, "  accepted"));
    CHECK(desk.run({"pictograms", "score", desk.at("answers.csv"), "--json"}) == 0);
    auto const json = nlohmann::json::parse(desk.out);
    CHECK(json["pictures"][0]["correct_percent"] == 90.0);
    CHECK(json["pictures"][0]["verdict"] == "accepted");
}

TEST_CASE("answers that cannot be counted are named, the others are counted") {
    Desk desk;
    desk.put("answers.csv", "culture,person,picture,answer,judge_1\n"
                            "km,1,debt,x,correct\nkm,1,dept,x,correct\nkm,2,debt,x,right\n"
                            "km,3,debt,x,\n");
    CHECK(desk.run({"pictograms", "score", desk.at("answers.csv")}) == 1);
    CHECK(contains(desk.out, "debt"));
    CHECK(contains(desk.err, ":3: picture: there is no picture \"dept\""));
    CHECK(contains(desk.err, ":4: judge_1:"));
    CHECK(contains(desk.err, ":5: judge_1: nobody has judged"));
    desk.put("bad.csv", "a,b\n1,2\n");
    CHECK(desk.run({"pictograms", "score", desk.at("bad.csv")}) == 1);
    CHECK(desk.run({"pictograms", "score", desk.at("none.csv")}) == 1);
}

TEST_CASE("booklets show every picture, in another order each") {
    Desk desk;
    REQUIRE(desk.run({"pictograms", "test-sheet", "--out", desk.at("sheet.pdf"), "--answers",
                      desk.at("answers.csv"), "--booklets", "2", "--picture",
                      "debt,free,rights,talk"}) == 0);
    CHECK(desk.read("sheet.pdf").starts_with("%PDF"));
    std::string const csv = desk.read("answers.csv");
    for (char const* const name : {"debt", "free", "rights", "talk"}) {
        CHECK(contains(csv, std::string(",") + name + ",,,,"));
    }
    std::string const first = csv.substr(0, csv.find("\n,2,"));
    CHECK(first.find("debt") != std::string::npos);
    CHECK(desk.run({"pictograms", "score", desk.at("answers.csv")}) == 1); // nobody has judged yet
    CHECK(desk.run({"pictograms", "test-sheet", "--out", desk.at("x.pdf"), "--picture", "dept"}) ==
          1);
    CHECK(desk.run({"pictograms", "test-sheet", "--out", desk.at("x.doc")}) == 2);
}

TEST_CASE("score keeps its counts, and new ones take the place of old ones") {
    Desk desk;
    desk.put("answers.csv", answers(40, 1, 5));
    REQUIRE(desk.run({"pictograms", "score", desk.at("answers.csv"), "--into",
                      desk.at("tested.csv")}) == 0);
    desk.put("answers.csv", answers(54, 1, 5));
    REQUIRE(desk.run({"pictograms", "score", desk.at("answers.csv"), "--into",
                      desk.at("tested.csv")}) == 0);
    auto const tested = cli::read_tested(desk.at("tested.csv"));
    REQUIRE(tested);
    REQUIRE(tested->size() == 1);
    CHECK(tested->front().culture == "km");
    CHECK(tested->front().picture == "debt");
    CHECK(tested->front().drawing == drawn("debt", "km"));
    CHECK(tested->front().tally.answers == 60);
    CHECK(tested->front().tally.correct == 54);
    desk.put("tested.csv",
             "culture,picture,drawing,answers,correct,opposite\nkm,debt,0,many,1,0\n");
    CHECK(cli::read_tested(desk.at("tested.csv")).error().subject.find(":2: answers") !=
          std::string::npos);
}

TEST_CASE("a release shows only pictures that people were seen to understand") {
    struct Row {
        char const* why;
        std::vector<cli::Tested> tested; ///< of the picture "debt"; no drawing: as it is drawn now
        char const* said;                ///< empty: it may be shown
    };
    static Row const rows[] = {
        {"nobody was asked", {}, "never tested"},
        {"sixty were, and understood it", {{"", "debt", "", {60, 54, 1}}}, ""},
        {"ten were", {{"", "debt", "", {10, 10, 0}}}, "too few"},
        {"half did not understand it", {{"", "debt", "", {60, 30, 0}}}, "not understood"},
        {"it was drawn anew since", {{"", "debt", "0123456789abcdef", {60, 60, 0}}}, "drawn anew"},
        {"one culture understood it, one did not",
         {{"", "debt", "", {60, 60, 0}}, {"north", "debt", "", {60, 30, 0}}},
         "not understood"},
        {"two cultures understood it",
         {{"", "debt", "", {60, 60, 0}}, {"north", "debt", "", {60, 60, 0}}},
         ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Desk desk;
            REQUIRE(desk.import() == 0);
            auto all = *cli::read_tested(desk.understood());
            std::erase_if(all, [](cli::Tested const& one) { return one.picture == "debt"; });
            for (cli::Tested one : row.tested) {
                if (one.drawing.empty()) one.drawing = drawn("debt", "");
                all.push_back(one);
            }
            std::filesystem::remove(desk.at("tested.csv"));
            REQUIRE(cli::add_tested(desk.at("tested.csv"), all));
            std::vector<std::string> const release = {"--languages", "en", "--tested",
                                                      desk.at("tested.csv")};
            bool const shown = std::string(row.said).empty();
            CHECK(desk.publish(release) == (shown ? 0 : 1));
            CHECK(desk.has("edition") == shown);
            CHECK(contains(desk.err, row.said));
            CHECK(contains(desk.err, "1 of ") != shown);
            CHECK(contains(desk.err, ": debt; ") != shown);
        }
}

TEST_CASE("without a test no release is published, and a draft is") {
    Desk desk;
    REQUIRE(desk.import() == 0);
    CHECK(desk.publish({"--languages", "en"}) == 1);
    CHECK(contains(desk.err, "pictures were never tested with people"));
    CHECK(contains(desk.err, "forced-sex"));
    CHECK(contains(desk.err, "--draft"));
    CHECK_FALSE(desk.has("edition"));
    CHECK(desk.publish({"--languages", "en", "--draft"}) == 0);
}

TEST_CASE("a culture with a drawing of its own is asked about that one") {
    Desk const desk;
    auto const pictures = *cli::read_pictures();
    auto const drawings = *cli::read_drawings();
    auto const file = desk.understood();
    CHECK(cli::not_understood(pictures, drawings, {""}, file)->empty());
    auto const mekong = *cli::not_understood(pictures, drawings, {"", "mekong"}, file);
    REQUIRE(mekong.size() == 1);
    CHECK(contains(mekong.front().message, "1 of "));
    CHECK(contains(mekong.front().message, "safe-place"));

    // What its people said of the common drawing counts no more; what they say of theirs does.
    auto const common = drawn("safe-place", "");
    REQUIRE(cli::add_tested(file, {{"mekong", "safe-place", common, {60, 10, 0}}}));
    CHECK(cli::not_understood(pictures, drawings, {""}, file)->empty());
    auto const own = drawn("safe-place", "mekong");
    CHECK(own != common);
    REQUIRE(cli::add_tested(file, {{"mekong", "safe-place", own, {60, 60, 0}}}));
    CHECK(cli::not_understood(pictures, drawings, {"", "mekong"}, file)->empty());
}
