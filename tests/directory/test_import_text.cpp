// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/import_text.hpp"
#include "directory/zawgyi.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

TEST_CASE("texts that may stand in a directory, and those that may not") {
    struct Row {
        char const* why;
        char const* text;
        bool good;
    };
    static Row const rows[] = {
        {"plain", "Help, day & night", true},
        {"two lines", "a\nb", true},
        {"Burmese with many marks", "ကြွှေ့ံ", true},
        {"a joiner after a Sinhala letter", "ක්\xE2\x80\x8Dෂ", true},
        {"a non-joiner in Persian", "می\xE2\x80\x8Cخواهم", true},
        {"a joiner at the start", "\xE2\x80\x8Dක", false},
        {"a tab", "a\tb", false},
        {"a carriage return", "a\rb", false},
        {"C1",
         "a\xC2\x85"
         "b",
         false},
        {"an Arabic letter mark", "a\xD8\x9C", false},
        {"a left-to-right mark", "a\xE2\x80\x8E", false},
        {"a line separator",
         "a\xE2\x80\xA8"
         "b",
         false},
        {"a tag character", "a\xF3\xA0\x81\x81", false},
        {"four accents", "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81", true},
        {"five accents", "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", false},
        {"not UTF-8", "a\xFF", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(directory::text_fault(row.text).has_value() != row.good);
        }
    CHECK(directory::slug("Az-Zarqa  Governorate (N)") == "az-zarqa-governorate-n");
    CHECK(directory::slug("ថ្មី") == directory::slug("ថ្មី"));
    CHECK(directory::slug("ថ្មី") != directory::slug("ចាស់"));
    CHECK(directory::is_id(directory::slug("ថ្មី")));
}

namespace {

/// Lines of the file with Burmese in them, and how many of those are taken for Zawgyi.
std::pair<int, int> burmese_lines(base::Path const& file) {
    auto const text = base::read_file(file);
    REQUIRE(text);
    std::pair<int, int> counts;
    for (std::string const& line : base::split(*text, '\n')) {
        if (line.find("\xE1\x80") == std::string::npos) continue;
        ++counts.first;
        if (directory::is_zawgyi(line)) ++counts.second;
    }
    return counts;
}

} // namespace

TEST_CASE("Zawgyi is told from Unicode") {
    struct Row {
        char const* why;
        char const* text;
        bool zawgyi;
    };
    static Row const rows[] = {
        {"the vowel before its letter, as it is drawn", "ေက", true},
        {"the vowel after it", "ကေ", false},
        {"a stacked letter", "ကမ္ဘာ", false},
        {"a virama that stacks nothing", "က္ ", true},
        {"a medial after its letter", "ကျောင်း", false},
        {"no Burmese at all", "House ไทย", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(directory::is_zawgyi(row.text) == row.zawgyi);
        }
}

TEST_CASE("Zawgyi in texts that nobody here wrote") {
    base::Path const folder = test::shared_data() / "5-text-corpus/text-zawgyi";
    auto const files = base::files_below(folder);
    if (!files) {
        WARN("skipped: the Zawgyi texts are not beside the checkout");
        return;
    }
    for (base::Path const& file : *files) {
        std::string const name = file.filename().string();
        bool const zawgyi = name == "mmgov_zawgyi_src.txt" || name == "udhr_mya_zawgyi_out.txt";
        bool const unicode = name == "mmgov_unicode_out.txt" || name == "udhr_mya_unicode_src.txt";
        if (!zawgyi && !unicode) continue;
        INFO(name);
        auto const [lines, found] = burmese_lines(folder / file);
        CHECK(lines > 50);
        CHECK(found <= lines);
        // A short line may hold no letter that the two encodings disagree on.
        if (zawgyi) CHECK(found * 100 >= lines * 97);
        if (unicode) CHECK(found == 0);
    }
}
