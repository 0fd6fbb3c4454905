// SPDX-License-Identifier: Apache-2.0
#include "text/language_kit.hpp"
#include <array>
#include <unicode/uloc.h>

namespace text {
namespace {

using LocaleName = std::array<char, ULOC_FULLNAME_CAPACITY>;

std::string locale_of(std::string const& language) {
    LocaleName name{};
    UErrorCode status = U_ZERO_ERROR;
    int const length = uloc_forLanguageTag(language.c_str(), name.data(),
                                           static_cast<int>(name.size()), nullptr, &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return {};
    return {name.data(), static_cast<std::size_t>(length)};
}

/// Single characters never have the code of a writing system that mixes scripts.
UScriptCode of_characters(int code) {
    switch (code) {
    case USCRIPT_SIMPLIFIED_HAN:
    case USCRIPT_TRADITIONAL_HAN:
    case USCRIPT_JAPANESE:
        return USCRIPT_HAN;
    case USCRIPT_KOREAN:
        return USCRIPT_HANGUL;
    default:
        return static_cast<UScriptCode>(code);
    }
}

UScriptCode script_of(std::string const& locale) {
    LocaleName likely{};
    std::array<char, ULOC_SCRIPT_CAPACITY> script{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(locale.c_str(), likely.data(), static_cast<int>(likely.size()), &status);
    uloc_getScript(likely.data(), script.data(), static_cast<int>(script.size()), &status);
    auto const code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.data());
    if (U_FAILURE(status) || code <= USCRIPT_INHERITED) return USCRIPT_LATIN;
    return of_characters(code);
}

BreakIterator open_breaks(UBreakIteratorType type, std::string const& locale) {
    UErrorCode status = U_ZERO_ERROR;
    return BreakIterator(ubrk_open(type, locale.c_str(), nullptr, 0, &status));
}

} // namespace

LanguageKit kit_for(std::string const& language) {
    LanguageKit kit;
    kit.locale = locale_of(language);
    kit.script = script_of(kit.locale);
    kit.right_to_left = uscript_isRightToLeft(kit.script) != 0;
    kit.shaping = hb_language_from_string(language.c_str(), static_cast<int>(language.size()));
    kit.line_breaks = open_breaks(UBRK_LINE, kit.locale);
    return kit;
}

BreakIterator open_clusters() {
    return open_breaks(UBRK_CHARACTER, "");
}

} // namespace text
