// SPDX-License-Identifier: Apache-2.0
#include "text/scripts.hpp"
#include <catch2/catch.hpp>

using namespace text;

namespace {

/// "Latn3 Khmr2": scripts and how many units each holds.
std::string told(std::vector<UScriptCode> const& scripts) {
    std::string out;
    for (std::size_t begin = 0; begin < scripts.size();) {
        std::size_t end = begin;
        while (end < scripts.size() && scripts[end] == scripts[begin])
            ++end;
        out += (begin == 0 ? "" : " ") + std::string(uscript_getShortName(scripts[begin])) +
               std::to_string(end - begin);
        begin = end;
    }
    return out;
}

} // namespace

TEST_CASE("every character has a script of its own or its neighbours'") {
    struct Row {
        char const* why;
        std::u16string text;
        UScriptCode own;
        char const* scripts;
    };
    static Row const rows[] = {
        {"empty", u"", USCRIPT_LATIN, ""},
        {"one script", u"Help", USCRIPT_THAI, "Latn4"},
        {"a space takes the script before it", u"ไทย QR", USCRIPT_THAI, "Thai4 Latn2"},
        {"digits are Latin in Khmer", u"លេខ 08:00 លេខ", USCRIPT_KHMER, "Khmr4 Latn6 Khmr3"},
        {"Khmer digits are Khmer", u"លេខ\u17E1", USCRIPT_KHMER, "Khmr4"},
        {"only punctuation: the language's script", u"\u2014 ?", USCRIPT_KHMER, "Khmr3"},
        {"punctuation at the start takes what follows", u"\u201Cไทย", USCRIPT_LATIN, "Thai4"},
        {"a closing bracket takes the script of its opening one", u"ไทย (QR) ไทย", USCRIPT_THAI,
         "Thai5 Latn2 Thai5"},
        {"nested brackets", u"a [ไ (b) ไ] c", USCRIPT_LATIN, "Latn3 Thai3 Latn1 Thai3 Latn3"},
        {"a closing bracket without its pair", u"a) ไ", USCRIPT_LATIN, "Latn3 Thai1"},
        {"a combining accent follows its letter", u"ไ\u0301a", USCRIPT_THAI, "Thai2 Latn1"},
        {"a dotted circle has the script of its vowel sign", u"a\u25CC\u0E38", USCRIPT_LATIN,
         "Latn1 Thai2"},
        {"a danda behind Latin stays with the language", u"नQR\u0964", USCRIPT_DEVANAGARI,
         "Deva1 Latn2 Deva1"},
        {"a danda in Bengali is Bengali", u"\u0995\u0964", USCRIPT_DEVANAGARI, "Beng2"},
        {"an Arabic comma behind Latin is Arabic", u"QR\u060C", USCRIPT_ARABIC, "Latn2 Arab1"},
        {"joiners follow", u"\u0915\u094D\u200D\u0937", USCRIPT_DEVANAGARI, "Deva4"},
        {"a pair of surrogates is one character", u"\U00020000\U0001F600", USCRIPT_LATIN, "Hani4"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(told(scripts_of(row.text, row.own)) == row.scripts);
        }
}

TEST_CASE("a thousand opening brackets are survived") {
    std::u16string const open(1000, u'(');
    std::u16string const close(1000, u')');
    CHECK(told(scripts_of(u"\u0E01" + open + u"a" + close, USCRIPT_LATIN)) ==
          "Thai1001 Latn1 Thai1000");
}
