// The way of the words to a reviewer and back.
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/po_file.hpp"
#include "sample.hpp"
#include "sheets/workbook.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>

namespace {

/// A copy of the words, so that a review changes nothing of ours.
class Library : public test::Desk {
  public:
    Library() {
        std::filesystem::copy(test::source() / "data" / "strings", at("strings"),
                              std::filesystem::copy_options::recursive);
    }
    int strings(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "strings");
        arguments.insert(arguments.end(), {"--strings", at("strings")});
        return run(arguments);
    }
    catalogue::PoMessage message(std::string const& key) const {
        auto const file = catalogue::read_po(at("strings/th.po")).value();
        return *file.find(key);
    }
    /// A sheet with one marked row; `column` holds `value` instead of what belongs there.
    int accept(std::string const& column, std::string const& value) {
        auto const message = this->message("nav.back");
        std::vector<std::string> const titles = {"key",     "form",       "english", "text",
                                                 "verdict", "correction", "reviewer"};
        std::vector<std::string> cells = {
            "nav.back", "0", message.english(), message.texts[0], "ok", "", "S. K."};
        for (std::size_t i = 0; i < titles.size(); ++i)
            if (titles[i] == column) cells[i] = value;
        if (column == "correction") cells[4] = "change";
        put("sheet.csv", sheets::csv_line(titles) + sheets::csv_line(cells));
        return strings({"accept", at("sheet.csv"), "--language", "th"});
    }
};

} // namespace

TEST_CASE("the words we ship pass their check, and it says how many are reviewed") {
    Library library;
    CHECK(library.strings({"check"}) == 0);
    INFO(library.err);
    CHECK(test::contains(library.out, "th: "));
    CHECK(test::contains(library.out, " 0 reviewed"));
}

TEST_CASE("a fault in a PO file is named with its message") {
    Library library;
    std::string po = library.read("strings/km.po");
    auto const at = po.find("{month}", po.find("msgid \"service.checked\""));
    REQUIRE(at != std::string::npos);
    library.put("strings/km.po", po.replace(at, 7, "month"));
    CHECK(library.strings({"check"}) == 1);
    CHECK(test::contains(library.err, "service.checked: has not the placeholders"));
}

TEST_CASE("the sheet is one page with every message, and comes back marked") {
    Library library;
    REQUIRE(library.strings({"review", "--language", "th", "--out", library.at("th.html")}) == 0);
    std::string html = library.read("th.html");
    auto const script = html.find("<script>");
    REQUIRE(script != std::string::npos);
    html.erase(script + 8, html.find("</script>") - script - 8); // code is no markup
    auto const page = test::read_markup(html);
    REQUIRE(page);
    std::size_t rows = 0;
    std::size_t pictures = 0;
    for (test::Element const& element : *page) {
        if (element.tag == "tr" && element.attributes.contains("data-key")) ++rows;
        if (element.tag == "img") ++pictures;
        for (char const* const name : {"src", "href"})
            if (element.attributes.contains(name))
                CHECK(element.attributes.at(name).starts_with("data:"));
    }
    auto const file = catalogue::read_po(library.at("strings/th.po")).value();
    CHECK(rows == file.messages.size());
    bool const drawn =
        std::filesystem::exists(test::share() / "data" / "pictograms" / "concepts.toml");
    CHECK((pictures > 100) == drawn);
    CHECK(test::contains(html, file.find("noone.locked.title")->texts[0]));
}

TEST_CASE("a marked sheet makes what was read reviewed, and nothing else") {
    Library library;
    REQUIRE(library.message("nav.back").fuzzy());
    CHECK(library.accept("", "") == 0);
    CHECK(test::contains(library.out, "1 accepted, 0 corrected, 0 not marked, 0 refused"));
    CHECK_FALSE(library.message("nav.back").fuzzy());
    CHECK(library.message("nav.back").comments.front() == "# Reviewed by S. K., 2026-11-23.");
    CHECK(library.message("nav.home").fuzzy());
    CHECK(library.strings({"update"}) == 0);
    CHECK_FALSE(library.message("nav.back").fuzzy()); // an update takes no review away
    CHECK(library.strings({"review", "--language", "th", "--out", library.at("th.csv")}) == 0);
    CHECK_FALSE(test::contains(library.read("th.csv"), "nav.back"));
}

TEST_CASE("better words replace the old ones and count as reviewed") {
    Library library;
    CHECK(library.accept("correction", "กลับไป") == 0);
    CHECK(test::contains(library.out, "0 accepted, 1 corrected"));
    CHECK(library.message("nav.back").texts[0] == "กลับไป");
    CHECK_FALSE(library.message("nav.back").fuzzy());
}

TEST_CASE("a mark that cannot be trusted is refused with its row, and changes nothing") {
    struct Row {
        char const* why;
        char const* column;
        char const* value;
        char const* says;
    };
    static Row const rows[] = {
        {"a message we do not have", "key", "nav.away", "no such message"},
        {"another English was read", "english", "Go back", "English has changed"},
        {"another translation was read", "text", "ไป", "translation has changed"},
        {"a verdict we do not know", "verdict", "maybe", "neither ok nor change"},
        {"a correction without a word", "verdict", "change", "needs a correction"},
        {"nobody says who read it", "reviewer", "", "who read it"},
        {"a name that would write into the file", "reviewer", "S\nmsgid \"x\"", "two lines"},
        {"a correction with a hidden mark", "correction", "กลับ\u202E", ""},
        {"a correction that names the subject", "correction", "เหยื่อ", "avoided"},
        {"a correction that is too long", "correction", "กลับกลับกลับกลับกลับกลับ", "characters long"},
        {"a correction in another script", "correction", "back", "another script"},
        {"a form that is not there", "form", "7", "no such form"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Library library;
            std::string const before = library.read("strings/th.po");
            CHECK(library.accept(row.column, row.value) == 1);
            INFO(library.err);
            CHECK(test::contains(library.err, "sheet.csv:2"));
            CHECK(test::contains(library.err, row.says));
            CHECK(library.read("strings/th.po") == before);
        }
}

TEST_CASE("what is no sheet, and a language without words, are refused") {
    Library library;
    library.put("other.csv", "a,b\n1,2\n");
    CHECK(library.strings({"accept", library.at("other.csv"), "--language", "th"}) == 1);
    CHECK(test::contains(library.err, "is not a review sheet"));
    CHECK(library.strings({"review", "--language", "xx", "--out", library.at("x.html")}) == 1);
    CHECK(library.strings({"review", "--language", "th", "--out", library.at("x.doc")}) == 2);
}
