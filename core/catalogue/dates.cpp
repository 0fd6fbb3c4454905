// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include <array>
#include <map>
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace catalogue {
namespace {

constexpr double kMillisecondsPerDay = 86'400'000.0;

/// ICU's locale for `language`, with ASCII digits: numbers on cards and glass are always those.
icu::Locale locale_for(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(
        icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
    if (U_FAILURE(status)) locale = icu::Locale::getEnglish();
    locale.setKeywordValue("numbers", "latn", status);
    return locale;
}

/// The pattern by which `locale` writes a month and a year; short months fit a card.
icu::UnicodeString month_pattern(icu::Locale const& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateTimePatternGenerator> const generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    icu::UnicodeString pattern("MM/y");
    if (U_SUCCESS(status)) pattern = generator->getBestPattern("yMMM", status);
    return pattern;
}

std::string utf8(icu::UnicodeString const& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// What `make` gives, asked for once as long as a thread stays with one language: ICU reads its
/// tables anew each time, and a site asks for the same few months thousands of times. Of languages
/// that were spoken before, nothing is kept.
template <typename Make>
std::string remembered(std::string_view language, std::string const& what, Make const& make) {
    thread_local std::string spoken;
    thread_local std::map<std::string, std::string> known;
    if (spoken != language) known.clear();
    spoken = language;
    auto found = known.find(what);
    if (found == known.end()) found = known.emplace(what, make()).first;
    return found->second;
}

std::string weekday_in(icu::DateFormatSymbols::DtWidthType width, int day,
                       std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols const symbols(locale_for(language), status);
    std::int32_t count = 0;
    icu::UnicodeString const* const names =
        symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
    int const from_sunday = (day + 1) % 7 + 1; // ICU counts from Sunday = 1
    return U_SUCCESS(status) && from_sunday < count ? utf8(names[from_sunday]) : std::string();
}

std::string weekday_as(icu::DateFormatSymbols::DtWidthType width, int day,
                       std::string_view language) {
    std::string const what = std::to_string(width) + " " + std::to_string(day);
    return remembered(language, what, [&] { return weekday_in(width, day, language); });
}

std::string month_in(base::Date date, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = locale_for(language);
    icu::SimpleDateFormat format(month_pattern(locale), locale, status);
    if (U_FAILURE(status)) return base::to_string(date).substr(0, 7);
    format.setTimeZone(*icu::TimeZone::getGMT());
    auto const days = std::chrono::sys_days(date).time_since_epoch().count();
    icu::UnicodeString text;
    return utf8(format.format(static_cast<double>(days) * kMillisecondsPerDay, text));
}

} // namespace

std::string month_and_year(base::Date date, std::string_view language) {
    return remembered(language, base::to_string(date).substr(0, 7),
                      [&] { return month_in(date, language); });
}

std::string weekday(int day, std::string_view language) {
    return weekday_as(icu::DateFormatSymbols::ABBREVIATED, day, language);
}

std::string weekday_in_full(int day, std::string_view language) {
    return weekday_as(icu::DateFormatSymbols::WIDE, day, language);
}

std::string country(std::string_view code, std::string_view language) {
    icu::Locale const there("", std::string(code).c_str());
    icu::UnicodeString name;
    return utf8(there.getDisplayCountry(locale_for(language), name));
}

std::string weekday_letter(int day, std::string_view language) {
    return weekday_as(icu::DateFormatSymbols::NARROW, day, language);
}

} // namespace catalogue
