// SPDX-License-Identifier: Apache-2.0
#include "catalogue/letters.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace catalogue {
namespace {

icu::UnicodeString utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

UScriptCode script_of(std::string_view name) {
    if (name == "Hans" || name == "Hant") return USCRIPT_HAN;
    auto const value = u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(name).c_str());
    return static_cast<UScriptCode>(value);
}

bool belongs(UChar32 letter, UScriptCode script) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const own = uscript_getScript(letter, &status);
    return own == script || own == USCRIPT_COMMON || own == USCRIPT_INHERITED;
}

} // namespace

std::size_t perceived_length(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const characters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    icu::UnicodeString const whole = utf16(text);
    if (U_FAILURE(status)) return static_cast<std::size_t>(whole.countChar32());
    characters->setText(whole);
    std::size_t count = 0;
    while (characters->next() != icu::BreakIterator::DONE)
        ++count;
    return count;
}

std::vector<std::string> foreign_letters(std::string_view text, std::string_view script) {
    UScriptCode const own = script_of(script);
    std::vector<std::string> found;
    while (!text.empty()) {
        char32_t const point = base::take_code_point(text);
        auto const letter = static_cast<UChar32>(point);
        if (!u_isalpha(letter) || belongs(letter, own)) continue;
        std::string one;
        base::append_utf8(one, point);
        if (std::find(found.begin(), found.end(), one) == found.end()) found.push_back(one);
    }
    return found;
}

std::string folded(std::string_view text) {
    std::string out;
    utf16(text).foldCase().toUTF8String(out);
    return out;
}

} // namespace catalogue
