// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include "counts/report.hpp"
#include "counts/seal.hpp"
#include "sample.hpp"
#include <catch2/catch.hpp>
#include <sstream>

namespace {

struct Ran {
    int status;
    std::string out;
    std::string err;
};

Ran waypost(std::vector<std::string> arguments) {
    std::ostringstream out;
    std::ostringstream err;
    int const status = cli::run(std::move(arguments), out, err, false);
    return {status, out.str(), err.str()};
}

std::string sealed_report(base::Path const& folder, std::string const& kiosk,
                          std::string const& public_key) {
    counts::Report const report{
        kiosk, {2026, 46}, {2026, 46}, {{{"language", "km"}, 2}, {{"language", "th"}, 20}}};
    std::string const path = (folder / (kiosk + ".counts")).string();
    REQUIRE(base::write_file(path, *counts::seal(counts::to_text(report), public_key)));
    return path;
}

} // namespace

TEST_CASE("three whom nobody answered make a service due, by sealed reports and by a ledger") {
    test::Desk desk;
    REQUIRE(desk.import() == 0);
    std::string const key = desk.at("programme.key");
    REQUIRE(waypost({"counts", "key", "--out", key}).status == 0);
    auto const open = counts::parse_keys(*base::read_file(key + ".pub"));
    REQUIRE(open);
    counts::Schema const schema = *counts::feedback_schema({"svc-1", "svc-3"});
    auto ledger = counts::Ledger::create(schema, [] { return 9U; });
    counts::Tally tally(schema.size());
    tally[schema.index({"feedback.svc-3", "no-answer"})] = 40;
    tally[schema.index({"feedback.svc-1", "refused"})] = 40;
    for (int day = 0; day < counts::kFewestDays; ++day)
        ledger.add_day(tally, {2026, 46});
    REQUIRE(ledger.write(desk.at("ledger")));
    auto const report = ledger.release({2026, 47}, [] { return 9U; });
    REQUIRE(report);
    REQUIRE(base::write_file(desk.at("sealed"), *counts::seal(to_text(*report), open->public_key)));

    auto const due = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"due", desk.at("list.db")});
        return desk.run(more) == 0 ? desk.out : "refused: " + desk.err;
    };
    std::string const because = "visitors say that nobody answers";
    CHECK(due({}).find(because) == std::string::npos);
    for (auto const& more : {std::vector<std::string>{"--counts", desk.at("ledger")},
                             {"--counts", desk.at("sealed"), "--key", key}}) {
        INFO(more.at(1));
        std::string const said = due(more);
        CHECK(said.find(because) != std::string::npos);
        CHECK(said.find("svc-3") < said.find(because));
        CHECK(said.find("svc-1") == std::string::npos); // refused is another matter
    }
    CHECK(due({"--counts", desk.at("sealed")}).find("--key") != std::string::npos);
    CHECK(due({"--counts", desk.at("absent")}).starts_with("refused"));
}

TEST_CASE("counts go from a key over three sealed reports to a page") {
    test::Scratch const scratch;
    std::string const key = (scratch.path() / "programme.key").string();
    REQUIRE(waypost({"counts", "key", "--out", key}).status == 0);
    CHECK(waypost({"counts", "key", "--out", key}).status == 1); // never overwritten
    CHECK((std::filesystem::status(key).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
    auto const open = counts::parse_keys(*base::read_file(key + ".pub"));
    REQUIRE(open);
    CHECK(open->secret_key.empty());

    std::vector<std::string> command = {"counts", "report", "--key", key};
    for (char const* const kiosk : {"a1", "b2", "c3"})
        command.push_back(sealed_report(scratch.path(), kiosk, open->public_key));
    auto const page = waypost(command);
    CHECK(page.status == 0);
    CHECK(page.out == "from,to,family,cell,count\r\n2026-W46,2026-W46,language,km,\r\n"
                      "2026-W46,2026-W46,language,th,60\r\n");

    auto merge = command;
    merge[1] = "merge";
    CHECK(waypost(merge).out == page.out);

    std::string const chart = (scratch.path() / "page.svg").string();
    auto drawn = command;
    drawn.insert(drawn.end(), {"--format", "svg", "--out", chart});
    CHECK(waypost(drawn).status == 0);
    CHECK(base::read_file(chart)->starts_with("<svg"));

    auto two = command;
    two.pop_back();
    CHECK(waypost(two).status == 1);
    auto with_public_half = command;
    with_public_half[3] = key + ".pub";
    CHECK(waypost(with_public_half).status == 1);
    CHECK(waypost({"counts"}).status == 2);
    auto unknown = command;
    unknown.insert(unknown.end(), {"--format", "xml"});
    CHECK(waypost(unknown).status == 2);
}
