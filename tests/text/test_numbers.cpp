// SPDX-License-Identifier: Apache-2.0
#include "text/numbers.hpp"
#include <catch2/catch.hpp>

using namespace text;

TEST_CASE("numbers are found with all that belongs to them") {
    struct Row {
        char const* why;
        std::u16string text;
        std::vector<std::u16string> numbers;
    };
    static Row const rows[] = {
        {"none", u"help", {}},
        {"one digit", u"3", {u"3"}},
        {"a short code in a sentence", u"call 009991.", {u"009991"}},
        {"hours", u"open 08:00-17:00,", {u"08:00-17:00"}},
        {"hours with an en dash", u"08:00\u201317:00", {u"08:00\u201317:00"}},
        {"hours with spaces round the dash", u"08:00 - 17:00", {u"08:00 - 17:00"}},
        {"a phone number with spaces", u"x 00999 012 3456 y", {u"00999 012 3456"}},
        {"a phone number with no-break spaces",
         u"00999\u00A0012\u00A03456",
         {u"00999\u00A0012\u00A03456"}},
        {"a leading plus", u"x +999 012", {u"+999 012"}},
        {"an area code in brackets", u"(021) 345", {u"(021) 345"}},
        {"brackets behind the country", u"+999 (021) 345", {u"+999 (021) 345"}},
        {"a bracketed remark keeps its bracket", u"(3 rooms)", {u"3"}},
        {"the keys star and hash", u"dial *123#", {u"*123#"}},
        {"day and night", u"24/7", {u"24/7"}},
        {"a date", u"12.05.2030", {u"12.05.2030"}},
        {"a full stop ends a number", u"009991. 2 rooms", {u"009991", u"2"}},
        {"a comma with a space parts two", u"009991, 009992", {u"009991", u"009992"}},
        {"two spaces part two", u"1  2", {u"1", u"2"}},
        {"Arabic-Indic digits", u"\u0660\u0661:\u0660\u0660", {u"\u0660\u0661:\u0660\u0660"}},
        {"Khmer digits", u"\u17E1\u17E2", {u"\u17E1\u17E2"}},
        {"a dash at the end stays outside", u"5-", {u"5"}},
        {"a hash belongs to one number only", u"*1#*2#", {u"*1#", u"*2#"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<std::u16string> found;
            for (Span const span : find_numbers(row.text))
                found.emplace_back(slice(row.text, span));
            CHECK(found == row.numbers);
        }
}
