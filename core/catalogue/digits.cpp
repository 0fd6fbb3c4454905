// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include <memory>
#include <unicode/numsys.h>
#include <unicode/uchar.h>

namespace catalogue {
namespace {

/// The ten digits, or nothing: Chinese numerals are no digits.
icu::UnicodeString native_digits(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    locale.setKeywordValue("numbers", "native", status);
    std::unique_ptr<icu::NumberingSystem> const system(
        icu::NumberingSystem::createInstance(locale, status));
    if (U_FAILURE(status) || system->isAlgorithmic()) return {};
    icu::UnicodeString digits = system->getDescription();
    if (digits.countChar32() != 10 || digits.char32At(0) == '0') return {};
    return u_charType(digits.char32At(0)) == U_DECIMAL_DIGIT_NUMBER ? digits : icu::UnicodeString();
}

} // namespace

std::string own_digits(std::string_view language, std::string_view number) {
    icu::UnicodeString const digits = native_digits(language);
    std::string own;
    if (digits.isEmpty()) return own;
    for (char const c : number) {
        bool const digit = c >= '0' && c <= '9';
        if (digit)
            icu::UnicodeString(digits.char32At(digits.moveIndex32(0, c - '0'))).toUTF8String(own);
        else
            own += c;
    }
    return own;
}

} // namespace catalogue
