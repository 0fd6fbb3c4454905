// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include "sample.hpp"
#include "small_share.hpp"
#include "support/files.hpp"
#include "voices/clip.hpp"
#include "voices/synthesize.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

using test::contains;
using test::Desk;

namespace {

/// `value` in as many bytes as it has, the lowest first.
template <typename Integer> std::string little_endian(Integer value) {
    std::string bytes;
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU);
    return bytes;
}

/// Sixteen bits, one channel.
std::string wave(voices::Sound const& sound) {
    std::string data;
    for (float const sample : sound.samples)
        data += little_endian(static_cast<std::int16_t>(std::lround(sample * 32'767)));
    auto const rate = static_cast<std::uint32_t>(sound.rate);
    auto const size = static_cast<std::uint32_t>(data.size());
    return "RIFF" + little_endian(size + 36) + "WAVEfmt " + little_endian(std::uint32_t{16}) +
           little_endian(std::uint16_t{1}) + little_endian(std::uint16_t{1}) + little_endian(rate) +
           little_endian(rate * 2) + little_endian(std::uint16_t{2}) +
           little_endian(std::uint16_t{16}) + "data" + little_endian(size) + data;
}

/// A WAV file in which somebody, or at least something, says `words`; `gain` times as loud.
void record(Desk const& desk, std::string const& name, std::string const& words, float gain = 1) {
    auto sound = voices::synthesize(words, "en-gb").value();
    float peak = 0;
    for (float const sample : sound.samples)
        peak = std::max(peak, std::abs(sample));
    for (float& sample : sound.samples)
        sample = std::clamp(sample / peak * gain * 0.8F, -1.0F, 1.0F);
    sound.samples.insert(sound.samples.begin(), 10'000, 0.0F);
    sound.samples.insert(sound.samples.end(), 10'000, 0.0F);
    desk.put(name, wave(sound));
}

int coverage(Desk& desk) {
    return desk.run({"voices", "coverage", "--voices", desk.at("voices"), "--language", "en"});
}

int draft(Desk& desk, std::string const& language, bool with_services) {
    std::vector<std::string> arguments = {"voices", "draft",    "--language",
                                          language, "--voices", desk.at("voices")};
    if (with_services) {
        arguments.emplace_back("--directory");
        arguments.push_back(desk.at("list.db"));
    }
    return desk.run(arguments);
}

voices::Tags tags_of(Desk const& desk, std::string const& clip) {
    return voices::read_tags(desk.read(clip), clip).value();
}

} // namespace

TEST_CASE("the script names every clip, with its picture and how it is said") {
    Desk desk;
    test::SmallShare const share;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.run({"voices", "script", "--language", "en", "--out", desk.at("script.csv"),
                      "--directory", desk.at("list.db")}) == 0);
    std::string const csv = desk.read("script.csv");
    struct Row {
        char const* why;
        char const* part;
        bool there;
    };
    static Row const rows[] = {
        {"a message with its picture", "topic.doctor.wav,Doctor,en,Doctor,", true},
        {"the picture stands at the end of the line", ",doctor\n", true},
        {"words between values are one piece", "services.page.1.wav,of,en", true},
        {"the name of the language", "language.self.wav,English", true},
        {"digits", "digit.7.wav,7,en", true},
        {"digits a second time", "digit.7.2.wav,7,en", true},
        {"numbers for hours", "number.17.wav,17", true},
        {"days", "day.0.wav,Monday", true},
        {"a service's name", "service.svc-1.name.wav,Help Line", true},
        {"a service's sentence", "service.svc-1.description.wav,Call and talk.", true},
        {"what is on paper is not read aloud", "card.title", false},
        {"a telephone number is never recorded whole", "00999", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(contains(csv, row.part) == row.there);
        }
}

TEST_CASE("the script is a PDF with pictures too, in every language") {
    Desk desk;
    for (char const* const language : {"en", "km", "ar", "qaa"}) {
        INFO(language);
        int const status =
            desk.run({"voices", "script", "--language", language, "--out", desk.at("script.pdf")});
        INFO(desk.err);
        CHECK(status == 0);
        CHECK(desk.read("script.pdf").starts_with("%PDF"));
    }
    CHECK(desk.run({"voices", "script", "--language", "xx", "--out", desk.at("x.pdf")}) == 1);
    CHECK(desk.run({"voices", "script", "--language", "en", "--out", desk.at("x.doc")}) == 2);
}

TEST_CASE("drafts complete a language, and say what they are") {
    Desk desk;
    test::SmallShare const share;
    REQUIRE(draft(desk, "en", false) == 0);
    CHECK(coverage(desk) == 0);
    CHECK(contains(desk.out, "0 recorded"));
    CHECK(contains(desk.out, "voiced in drafts only"));
    auto const tags = tags_of(desk, "voices/en/topic.doctor.opus");
    CHECK(tags.synthetic);
    CHECK_FALSE(tags.consent);
    CHECK(tags.words == "Doctor");

    // A clip that is missing is named, and the language is not offered.
    std::filesystem::rename(desk.at("voices/en/digit.7.opus"), desk.at("kept"));
    CHECK(coverage(desk) == 1);
    CHECK(contains(desk.out, "not offered as voiced"));
    CHECK(contains(desk.err, "digit.7.opus"));

    // One under another's name is found.
    std::filesystem::copy_file(desk.at("voices/en/digit.1.opus"),
                               desk.at("voices/en/digit.7.opus"));
    CHECK(coverage(desk) == 1);
    CHECK(contains(desk.err, "is the clip of digit.1"));

    // So are bytes that are no clip, and machines are told.
    desk.put("voices/en/digit.7.opus", "OggS");
    CHECK(desk.run({"voices", "coverage", "--voices", desk.at("voices"), "--language", "en",
                    "--json"}) == 1);
    auto const json = nlohmann::json::parse(desk.out);
    CHECK(json["languages"][0]["complete"] == false);
    CHECK(json["languages"][0]["gaps"][0]["code"] == "bad-clip");

    // Words that changed after they were spoken are a gap; only what is wrong is drafted again.
    std::filesystem::rename(desk.at("kept"), desk.at("voices/en/digit.7.opus"));
    std::string po = test::kFewWords;
    po.replace(po.find("Doctor"), 6, "Nurses");
    share.say("en", po);
    CHECK(coverage(desk) == 1);
    CHECK(contains(desk.err, "\"Doctor\" and should now say: Nurses"));
    REQUIRE(draft(desk, "en", false) == 0);
    CHECK(contains(desk.out, "1 synthetic clips made"));
    CHECK(coverage(desk) == 0);
}

TEST_CASE("no draft is made where a machine cannot speak") {
    Desk desk;
    CHECK(draft(desk, "th", false) == 1);
    CHECK(contains(desk.err, "no tones"));
    CHECK_FALSE(desk.has("voices/th"));
}

TEST_CASE("recordings come in by their names, judged and marked") {
    Desk desk;
    test::SmallShare const share;
    record(desk, "takes/topic.doctor.wav", "Doctor");
    record(desk, "takes/digit.3.wav", "three", 8); // too loud for the recorder
    record(desk, "takes/digit.3.2.wav", "three");
    record(desk, "takes/digit.4.wav", "four", 8);
    record(desk, "takes/Digit.5.WAV", "five");
    record(desk, "takes/topic.docter.wav", "Doctor");
    desk.put("takes/notes.txt", "she sat on the left");
    std::vector<std::string> const import = {"voices",          "import",    desk.at("takes"),
                                             "--language",      "en",        "--voices",
                                             desk.at("voices"), "--speaker", "S1"};
    auto with_consent = import;
    with_consent.emplace_back("--consent");
    CHECK(desk.run(with_consent) == 1);
    CHECK(contains(desk.out, "3 clips taken in"));
    CHECK(tags_of(desk, "voices/en/topic.doctor.opus") ==
          voices::Tags{"topic.doctor", "Doctor", "S1", false, true});
    CHECK(desk.has("voices/en/digit.3.opus")); // by its second take
    CHECK(desk.has("voices/en/digit.5.opus"));
    CHECK_FALSE(desk.has("voices/en/digit.4.opus"));
    CHECK(contains(desk.err, "digit.4.wav"));
    CHECK(contains(desk.err, "was recorded too loud"));
    CHECK(contains(desk.err, "topic.docter.wav"));
    CHECK(contains(desk.err, "notes.txt"));

    // A draft never replaces a person.
    REQUIRE(draft(desk, "en", false) == 0);
    CHECK_FALSE(tags_of(desk, "voices/en/topic.doctor.opus").synthetic);

    // Without consent the clip says so.
    CHECK(desk.run(import) == 1);
    CHECK(contains(desk.out, "no release"));
    CHECK_FALSE(tags_of(desk, "voices/en/topic.doctor.opus").consent);

    // A speaker is a label, not a name.
    auto named = import;
    named.back() = "Mrs Sok";
    CHECK(desk.run(named) == 2);
}

TEST_CASE("an edition holds the voices of languages that have all of them") {
    Desk desk;
    test::SmallShare const share;
    REQUIRE(desk.import() == 0);
    REQUIRE(draft(desk, "en", true) == 0);
    REQUIRE(draft(desk, "vi", true) == 0);
    std::vector<std::string> const voiced = {"--languages", "en,vi", "--voices", desk.at("voices")};
    auto drafted = voiced;
    drafted.emplace_back("--draft");

    // Synthetic voices are refused in a release.
    CHECK(desk.release({"--voices", desk.at("voices")}) == 1);
    CHECK(contains(desk.err, "clips are synthetic drafts"));
    CHECK_FALSE(desk.has("edition"));

    REQUIRE(desk.publish(drafted) == 0);
    CHECK(desk.has("edition/voices/en/topic.doctor.opus"));
    CHECK(desk.has("edition/voices/vi/service.svc-1.name.opus"));

    // One clip is missing in one language.
    std::filesystem::remove_all(desk.at("edition"));
    std::filesystem::remove(desk.at("voices/vi/digit.7.opus"));
    REQUIRE(desk.publish(drafted) == 0);
    CHECK(desk.has("edition/voices/en"));
    CHECK_FALSE(desk.has("edition/voices/vi"));
    CHECK(contains(desk.err, "vi: not offered as voiced"));
    CHECK(contains(desk.err, "digit.7.opus"));
}

TEST_CASE("a language that is only spoken is heard, and printed in the words of another") {
    Desk desk;
    test::SmallShare const share;
    REQUIRE(desk.import() == 0);
    std::vector<std::string> const spoken = {"--languages", "en,qaa", "--draft", "--voices",
                                             desk.at("voices")};
    CHECK(desk.publish(spoken) == 1); // half a language that nobody can read is none
    CHECK(contains(desk.err, "qaa is only spoken"));

    REQUIRE(draft(desk, "qaa", true) == 0);
    REQUIRE(desk.publish(spoken) == 0);
    CHECK(desk.has("edition/voices/qaa/topic.doctor.opus"));
    auto const words = catalogue::Catalogue::load(desk.at("edition/words"));
    REQUIRE(words);
    REQUIRE(words->language("qaa") != nullptr);
    CHECK(words->language("qaa")->endonym == "Parola");
    CHECK(words->on_paper("qaa") == "en");
    CHECK(words->text("qaa", "topic.doctor") == words->text("en", "topic.doctor"));
    int const printed = desk.run({"cards", desk.at("edition"), "--region", "XW-11", "--language",
                                  "qaa", "--draft", "--out", desk.at("card.pdf")});
    INFO(desk.err);
    CHECK(printed == 0);
    CHECK(desk.has("card.pdf"));
}
