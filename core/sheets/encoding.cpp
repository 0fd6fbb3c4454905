// SPDX-License-Identifier: Apache-2.0
#include "sheets/encoding.hpp"
#include "base/handle.hpp"
#include "base/text_tools.hpp"
#include "sheets/encoding_guess.hpp"
#include <algorithm>
#include <iterator>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;
using Converter = base::Handle<UConverter, ucnv_close>;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";
constexpr std::size_t kSample = 64 << 10; ///< bytes the guess looks at

Error not_text(std::string const& name) {
    return {ErrorCode::unsupported, name,
            "is not a table: give an .xlsx workbook, a CSV file or a JSON file"};
}

base::Result<std::string> converted(std::string_view bytes, char const* encoding,
                                    std::string const& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter const converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) return not_text(name);
    icu::UnicodeString const wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                  status);
    if (U_FAILURE(status)) return not_text(name);
    std::string text;
    wide.toUTF8String(text);
    return text;
}

/// A zero byte, or more than a stray control character here and there: a picture or a program.
bool looks_binary(std::string_view text) {
    constexpr std::ptrdiff_t kOneIn = 50;
    auto const controls = std::count_if(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B);
    });
    return text.find('\0') != std::string_view::npos || controls > 1 + std::ssize(text) / kOneIn;
}

/// Every second byte of UTF-16 in a Western or South-East Asian text is small; in the Latin part
/// (commas, digits) it is zero.
char const* utf16_without_mark(std::string_view bytes) {
    std::size_t zeros[2] = {0, 0};
    std::size_t const length = std::min<std::size_t>(bytes.size(), kSample);
    for (std::size_t i = 0; i < length; ++i)
        if (bytes[i] == '\0') ++zeros[i % 2];
    std::size_t const many = length / 8;
    if (zeros[1] > many && zeros[0] == 0) return "UTF-16LE";
    if (zeros[0] > many && zeros[1] == 0) return "UTF-16BE";
    return nullptr;
}

base::Result<Decoded> decode_any(std::string_view bytes, std::string const& name) {
    if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
    char const* wide = utf16_without_mark(bytes);
    bool const little = bytes.starts_with(kUtf16LittleMark);
    bool const marked = little || bytes.starts_with(kUtf16BigMark);
    if (marked) {
        wide = little ? "UTF-16LE" : "UTF-16BE";
        bytes.remove_prefix(2);
    }
    std::string guessed = wide != nullptr ? wide : "";
    if (wide == nullptr && base::is_utf8(bytes)) return Decoded{std::string(bytes), ""};
    if (wide == nullptr) guessed = guessed_encoding(bytes.substr(0, kSample));
    if (guessed.empty()) return not_text(name);
    auto text = converted(bytes, guessed.c_str(), name);
    if (!text) return text.error();
    return Decoded{std::move(*text), marked ? "" : guessed};
}

} // namespace

base::Result<Decoded> decode(std::string_view bytes, std::string const& name) {
    auto decoded = decode_any(bytes, name);
    if (decoded && looks_binary(decoded->text)) return not_text(name);
    return decoded;
}

std::optional<std::string> composed_if_needed(std::string_view text) {
    if (base::is_ascii(text)) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return std::nullopt;
    icu::StringPiece const piece(text.data(), static_cast<int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status) || U_FAILURE(status)) return std::nullopt;
    icu::UnicodeString const wide = icu::UnicodeString::fromUTF8(piece);
    icu::UnicodeString const composed = nfc->normalize(wide, status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string out;
    composed.toUTF8String(out);
    return out;
}

} // namespace sheets
