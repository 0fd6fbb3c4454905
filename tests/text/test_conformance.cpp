// Unicode's own test files (Debian's unicode-data) against what lines are ordered and broken with.
// Every hundredth row; all of them with WAYPOST_EVERY_ROW=1.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "text/bidi.hpp"
#include "text/handles.hpp"
#include "text/language_kit.hpp"
#include "text/support.hpp"
#include <algorithm>
#include <cstdlib>
#include <set>

using namespace test;

namespace {

/// The rows of a file without their comments; none when it is not installed.
std::vector<std::string> rows_of(char const* name) {
    constexpr std::size_t kEach = 100;
    auto const text = base::read_file(base::Path("/usr/share/unicode") / name);
    if (!text) WARN("skipped: " << name << " is not installed (unicode-data)");
    std::size_t const each = std::getenv("WAYPOST_EVERY_ROW") == nullptr ? kEach : 1;
    std::vector<std::string> rows;
    std::size_t number = 0;
    for (std::string const& line : base::split(text.value_or(""), '\n')) {
        std::string const row = line.substr(0, line.find('#'));
        if (row.find_first_not_of(" \t\r") != std::string::npos && number++ % each == 0)
            rows.push_back(row);
    }
    return rows;
}

/// The code points of "0061 05D0"; other words are left out.
std::u32string code_points(std::string const& hex) {
    std::u32string found;
    for (std::string const& word : base::split(hex, ' '))
        if (word.size() >= 4)
            found += static_cast<char32_t>(std::strtoul(word.c_str(), nullptr, 16));
    return found;
}

void append(std::u16string& text, char32_t c) {
    if (c < 0x10000) {
        text += static_cast<char16_t>(c);
        return;
    }
    text += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U));
    text += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU));
}

// Where we differ on purpose: a number is one whole (HL2), and lines end before a separator.
bool is_ours(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9) ||
           c == 0x2029 || c == '\n' || c == '\r' || (c >= 0x1C && c <= 0x1E) || c == 0x85;
}

// CLDR, whose rules ICU has, keeps a hyphen with what follows and a number with its first stop.
bool is_tailored(std::string const& row) {
    for (std::string const sign : {"002C", "002D", "002E"})
        if (row.find(sign + " ÷ ") != row.npos || row.find(sign + " × 0308 ÷ ") != row.npos)
            return true;
    return false;
}

/// Levels of UTF-16 units.
using Levels = std::vector<text::Level>(std::u16string_view units, bool right_to_left);

/// What ICU says without us.
std::vector<text::Level> levels_of_icu(std::u16string_view units, bool right_to_left) {
    UErrorCode status = U_ZERO_ERROR;
    text::Bidi const bidi(ubidi_open());
    auto const length = static_cast<std::int32_t>(units.size());
    ubidi_setPara(bidi.get(), units.data(), length, right_to_left ? 1 : 0, nullptr, &status);
    text::Level const* const found = ubidi_getLevels(bidi.get(), &status);
    REQUIRE(U_SUCCESS(status));
    return {found, found + units.size()};
}

/// The level of every code point.
std::vector<text::Level> levels(Levels& of, std::u32string const& points, bool right_to_left) {
    std::u16string units;
    std::vector<std::size_t> starts;
    for (char32_t const c : points) {
        starts.push_back(units.size());
        append(units, c);
    }
    auto const all = of(units, right_to_left);
    std::vector<text::Level> found;
    for (std::size_t const start : starts)
        found.push_back(all[start]);
    return found;
}

/// Whether `ours` are the levels and the visual order that the fields of a row ask for.
bool agrees(std::vector<text::Level> const& ours, std::vector<std::string> const& fields) {
    auto const theirs = base::split(fields[3], ' ');
    REQUIRE(theirs.size() == ours.size());
    std::vector<text::Level> kept;
    std::vector<std::size_t> where;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        if (theirs[i] == "x") continue; // removed by X9: any level will do
        if (std::to_string(ours[i]) != theirs[i]) return false;
        kept.push_back(ours[i]);
        where.push_back(i);
    }
    std::string order;
    for (std::size_t const at : text::visual_order(kept))
        order += (order.empty() ? "" : " ") + std::to_string(where[at]);
    return order == fields[4].substr(0, fields[4].find_last_not_of(" \r\t") + 1);
}

} // namespace

// Some rows go beyond what ICU follows: a mark behind a bracket (N0), brackets across embeddings,
// more than 63 open brackets. No text of ours has them. There we must say what ICU says.
TEST_CASE("BidiCharacterTest agrees on levels and order") {
    constexpr int kBeyondIcu = 31; // ICU 72, Unicode 15
    int checked = 0;
    int beyond = 0;
    for (std::string const& row : rows_of("BidiCharacterTest.txt")) {
        auto const fields = base::split(row, ';');
        REQUIRE(fields.size() == 5);
        std::u32string const points = code_points(fields[0]);
        if (std::any_of(points.begin(), points.end(), is_ours)) continue;
        bool const right_to_left = fields[2] == "1";
        auto const ours = levels(text::levels_of, points, right_to_left);
        if (agrees(ours, fields) && ++checked) continue;
        INFO(row);
        CHECK(ours == levels(levels_of_icu, points, right_to_left));
        ++beyond;
    }
    CHECK(beyond <= kBeyondIcu);
    CHECK((checked > 100 || rows_of("BidiCharacterTest.txt").empty()));
}

TEST_CASE("LineBreakTest agrees on where lines may end") {
    text::LanguageKit const kit = text::kit_for("en");
    for (std::string const& row : rows_of("auxiliary/LineBreakTest.txt")) {
        if (is_tailored(row)) continue;
        std::u16string text;
        std::set<int> theirs;
        for (std::string const& word : base::split(row, ' ')) {
            if (word == "÷") theirs.insert(static_cast<int>(text.size()));
            if (word.size() >= 4)
                append(text, static_cast<char32_t>(std::strtoul(word.c_str(), nullptr, 16)));
        }
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(kit.line_breaks.get(), text.data(), static_cast<int>(text.size()), &status);
        REQUIRE(U_SUCCESS(status));
        std::set<int> ours;
        for (int at = ubrk_next(kit.line_breaks.get()); at != UBRK_DONE;
             at = ubrk_next(kit.line_breaks.get()))
            ours.insert(at);
        INFO(row);
        CHECK(ours == theirs);
    }
}
