// SPDX-License-Identifier: Apache-2.0
#include "sheets/encoding_guess.hpp"
#include "base/handle.hpp"
#include <algorithm>
#include <cstdint>
#include <unicode/ucsdet.h>

namespace sheets {
namespace {

using Byte = unsigned char;
using Detector = base::Handle<UCharsetDetector, ucsdet_close>;

bool is_high(Byte c) {
    return c >= 0x80;
}

/// TIS-620 has no other letters; windows-874 adds a few signs below them.
bool is_thai(Byte c) {
    return (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
}

bool is_thai_consonant(Byte c) {
    return c >= 0xA1 && c <= 0xCE;
}

/// Vowels that are written before their consonant.
bool is_thai_leader(Byte c) {
    return c >= 0xE0 && c <= 0xE4;
}

/// Vowels and tones over or under the consonant before them.
bool is_thai_mark(Byte c) {
    return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
}

/// Digits and signs, which no word has inside.
bool is_thai_sign(Byte c) {
    return c == 0xDF || c == 0xEF || c >= 0xF0;
}

/// True for a byte that cannot stand between these two.
bool is_slip_in_thai(Byte before, Byte c, Byte after) {
    if (is_thai_sign(c)) return is_thai_consonant(before) || is_thai_consonant(after);
    bool const carried = is_thai_consonant(before) || is_thai_mark(before);
    return !is_thai(c) || (is_thai_mark(c) && !carried) ||
           (is_thai_leader(c) && !is_thai_consonant(after));
}

/// Thai writes words, not single letters, and no mark without a letter under it. Other scripts
/// and Chinese lie on those bytes too, but not in that order.
bool reads_as_thai(std::string_view bytes) {
    int high = 0;
    int alone = 0;
    int wrong = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto const c = static_cast<Byte>(bytes[i]);
        if (!is_high(c)) continue;
        Byte const before = i > 0 ? static_cast<Byte>(bytes[i - 1]) : Byte{0};
        Byte const after = i + 1 < bytes.size() ? static_cast<Byte>(bytes[i + 1]) : Byte{0};
        ++high;
        if (!is_high(before) && !is_high(after)) ++alone;
        if (is_slip_in_thai(before, c, after)) ++wrong;
    }
    constexpr int kOneIn = 50;
    return high > 1 && alone * 5 <= high && wrong * kOneIn <= high;
}

constexpr bool is_lower(Byte c) {
    return c >= 'a' && c <= 'z';
}

/// Small letters of Mac Roman outside ASCII.
bool is_small_in_mac(Byte c) {
    return (c >= 0x87 && c <= 0x9F) || c == 0xA7 || c == 0xBE || c == 0xBF || c == 0xCF ||
           c == 0xD8 || c == 0xF5;
}

/// Small letters of windows-1252 (and of ISO 8859-1, which it contains).
bool is_small_in_windows(Byte c) {
    return c == 0x9A || c == 0x9C || c == 0x9E || (c >= 0xDF && c != 0xF7);
}

/// Letters with marks inside words in small letters are small themselves: that tells apart two
/// encodings that have other letters, or signs, on the same bytes.
bool reads_as_mac(std::string_view bytes) {
    int mac = 0;
    int windows = 0;
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        auto const c = static_cast<Byte>(bytes[i]);
        if (!is_high(c) || !is_lower(static_cast<Byte>(bytes[i - 1]))) continue;
        mac += is_small_in_mac(c) ? 1 : 0;
        windows += is_small_in_windows(c) ? 1 : 0;
    }
    return mac > windows;
}

std::string guess_of_icu(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    Detector const detector(ucsdet_open(&status));
    if (U_FAILURE(status)) return {};
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    UCharsetMatch const* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    char const* const found = ucsdet_getName(match, &status);
    return U_FAILURE(status) ? std::string() : found;
}

} // namespace

std::string guessed_encoding(std::string_view bytes) {
    std::string guess = guess_of_icu(bytes);
    // Chinese and Japanese are in two bytes, of which ICU is sure and the rest cannot be.
    bool const single = guess.starts_with("ISO-8859") || guess.starts_with("windows-") ||
                        guess.starts_with("IBM") || guess.starts_with("KOI8") || guess.empty();
    if (reads_as_thai(bytes)) return "windows-874";
    if (single && reads_as_mac(bytes)) return "macintosh";
    return guess;
}

} // namespace sheets
