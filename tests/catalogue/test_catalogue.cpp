// SPDX-License-Identifier: Apache-2.0
#include "base/settings.hpp"
#include "catalogue/catalogue.hpp"
#include "support/draft_words.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <regex>
#include <set>

using namespace catalogue;

namespace {

using Draft = test::DraftWords;

std::vector<std::string> const kShipped = {"en", "vi",  "th", "lo", "km", "my",     "id",
                                           "ms", "fil", "ar", "bn", "ne", "zh-Hans"};

/// The keys of the source language, read from the file that translators read.
std::vector<std::string> keys() {
    std::string const po = *base::read_file(test::source() / "data" / "strings" / "en.po");
    std::regex const entry("\nmsgid \"([^\"]+)\"");
    std::vector<std::string> found;
    for (std::sregex_iterator at(po.begin(), po.end(), entry), end; at != end; ++at)
        found.push_back((*at)[1]);
    return found;
}

std::set<std::string> placeholders(std::string const& text) {
    std::regex const placeholder("\\{[a-z_]+\\}");
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), placeholder), end; at != end; ++at)
        found.insert(at->str());
    return found;
}

} // namespace

TEST_CASE("the shipped languages come in the order people are offered them") {
    Draft const draft;
    std::vector<std::string> tags;
    for (Language const& one : draft->languages()) {
        tags.push_back(one.tag);
        CHECK_FALSE(one.endonym.empty());
    }
    CHECK(tags == kShipped);
    CHECK(draft->language("ar")->right_to_left);
    CHECK_FALSE(draft->language("km")->right_to_left);
    CHECK(draft->language("km")->script == "Khmr");
    CHECK(draft->language("xx") == nullptr);
}

TEST_CASE("every message exists in every language with the same placeholders") {
    Draft const draft;
    auto const all = keys();
    REQUIRE(all.size() > 60);
    for (std::string const& language : kShipped)
        DYNAMIC_SECTION(language) {
            for (std::string const& key : all) {
                INFO(key);
                CHECK(draft->has(language, key));
                CHECK(placeholders(draft->text(language, key)) ==
                      placeholders(draft->text("en", key)));
            }
        }
}

TEST_CASE("a message falls back to English, then to its key") {
    Draft const draft;
    CHECK(draft->text("xx", "nav.done") == draft->text("en", "nav.done"));
    CHECK(draft->text("en", "no.such.key") == "«no.such.key»");
    CHECK(draft->text(kPseudoLanguage, "nav.done") == "[nav.done]");
    CHECK(draft->text("en", "services.page", {{"page", "1"}, {"pages", "3"}}) == "1 of 3");
}

TEST_CASE("a translation that no native speaker has read is not in the released words") {
    test::Scratch const scratch;
    for (auto const& file : {"en.mo", "th.mo"})
        std::filesystem::copy_file(test::share() / "strings" / file, scratch.path() / file);
    std::filesystem::copy_file(test::share() / "data" / "languages.toml",
                               scratch.path() / "languages.toml");
    auto const released = Catalogue::load(scratch.path());
    REQUIRE(released);
    CHECK(released->has("en", "nav.done"));
    CHECK_FALSE(released->has("th", "nav.done"));
}

TEST_CASE("what an edition older than the program has no words for is said in the program's") {
    test::Scratch const scratch;
    std::string bytes = *base::read_file(test::share() / "strings" / "draft" / "en.mo");
    std::string const younger = "service.here";
    auto const at = bytes.find(younger + '\0');
    REQUIRE(at != std::string::npos);
    bytes[at] = 'S'; // no message is called so
    REQUIRE(base::write_file(scratch.path() / "en.mo", bytes));
    std::filesystem::copy_file(test::share() / "data" / "languages.toml",
                               scratch.path() / "languages.toml");
    CHECK(Catalogue::load(scratch.path())->text("en", younger) == "«service.here»");
    auto const edition = Catalogue::of_edition(scratch.path(), true);
    REQUIRE(edition);
    Draft const program;
    for (char const* const language : {"en", "km"})
        CHECK(edition->text(language, younger) == program->text(language, younger));
    CHECK(edition->counted("km", "no.such.key", 2) == "«no.such.key»");
    CHECK_FALSE(edition->has("en", younger)); // it stands for the edition's own words
    CHECK(edition->languages().size() == 1);  // and these are the languages that are offered
    auto const released = Catalogue::of_edition(scratch.path(), false);
    REQUIRE(released); // nobody has read the Khmer yet
    CHECK(released->text("km", younger) == program->text("en", younger));
}

TEST_CASE("damaged words are refused by name") {
    test::Scratch const scratch;
    std::filesystem::copy_file(test::share() / "data" / "languages.toml",
                               scratch.path() / "languages.toml");
    std::string const good = *base::read_file(test::share() / "strings" / "en.mo");
    struct Row {
        char const* why;
        std::string bytes;
    };
    Row const rows[] = {{"empty", ""},
                        {"not a catalogue", "hello"},
                        {"cut short", good.substr(0, 40)},
                        {"cut in the middle", good.substr(0, good.size() / 2)},
                        {"the last byte is gone", good.substr(0, good.size() - 1)}};
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            REQUIRE(base::write_file(scratch.path() / "en.mo", row.bytes));
            auto const catalogue = Catalogue::load(scratch.path());
            REQUIRE_FALSE(catalogue);
            CHECK(catalogue.error().subject.find("en.mo") != std::string::npos);
        }
    std::filesystem::remove(scratch.path() / "en.mo");
    CHECK(Catalogue::load(scratch.path()).error().reason == "has no English words");
}

TEST_CASE("months and weekdays are written the way people write them, in ASCII digits") {
    struct Row {
        char const* language;
        char const* month;
        char const* monday;
    };
    static Row const rows[] = {
        {"en", "Nov 2026", "Mon"},         {"vi", "thg 11 2026", "Th 2"},
        {"th", "พ.ย. 2569", "จ."},         {"lo", "ພ.ຈ. 2026", "ຈັນ"},
        {"km", "វិច្ឆិកា 2026", "ចន្ទ"},       {"my", "နို 2026", "တနင်္လာ"},
        {"id", "Nov 2026", "Sen"},         {"ms", "Nov 2026", "Isn"},
        {"fil", "Nob 2026", "Lun"},        {"ar", "نوفمبر 2026", "الاثنين"},
        {"bn", "নভে 2026", "সোম"},         {"ne", "2026 नोभेम्बर", "सोम"},
        {"zh-Hans", "2026年11月", "周一"},
    };
    auto const november = *base::parse_date("2026-11-23");
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.language) {
            CHECK(month_and_year(november, row.language) == row.month);
            CHECK(weekday(0, row.language) == row.monday);
            CHECK(weekday(6, row.language) != weekday(0, row.language));
        }
}

TEST_CASE("the first and the last day of a month stay in it") {
    CHECK(month_and_year(*base::parse_date("2026-03-01"), "en") == "Mar 2026");
    CHECK(month_and_year(*base::parse_date("2026-03-31"), "en") == "Mar 2026");
}

TEST_CASE("a number in a script's own digits") {
    struct Row {
        char const* why;
        char const* language;
        char const* number;
        char const* own;
    };
    for (Row const& row : {
             Row{"groups stay groups", "km", "081 9", "០៨១ ៩"},
             Row{"of a region's usage nothing is asked: Arabic has digits", "ar", "+966", "+٩٦٦"},
             Row{"Burmese", "my", "01", "၀၁"},
             Row{"Nepali writes Devanagari", "ne", "98", "९८"},
             Row{"Bengali", "bn", "98", "৯৮"},
             Row{"Thai", "th", "1300", "๑๓๐๐"},
             Row{"a script with 0-9", "vi", "113", ""},
             Row{"Chinese numerals are words, not digits", "zh-Hans", "110", ""},
             Row{"no language at all", "?", "110", ""},
         }) {
        INFO(row.why);
        CHECK(catalogue::own_digits(row.language, row.number) == row.own);
    }
}
