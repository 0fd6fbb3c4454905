// SPDX-License-Identifier: Apache-2.0
#include "text/face_file.hpp"
#include "text/utf16.hpp"
#include <unicode/uchar.h>

namespace text {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kLargestFont = 64 * base::kMegabyte;
constexpr char32_t kNoBreakHyphen = 0x2011;
constexpr char32_t kHyphen = 0x2010;

bool is_space(char32_t character) {
    return u_charType(static_cast<UChar32>(character)) == U_SPACE_SEPARATOR;
}

base::Result<FontBytes> map(base::Path const& path) {
    std::error_code failure;
    auto const size = std::filesystem::file_size(path, failure);
    if (failure) return Error{ErrorCode::not_found, path.string(), failure.message()};
    if (size > kLargestFont)
        return Error{ErrorCode::too_large, path.string(), "is larger than a font may be (64 MB)"};
    FontBytes bytes(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!bytes) return Error{ErrorCode::io, path.string(), "cannot be read"};
    return bytes;
}

} // namespace

base::Result<std::unique_ptr<FaceFile>> FaceFile::open(base::Path const& path, Reach reach) {
    auto bytes = map(path);
    if (!bytes) return bytes.error();
    FontFace face(hb_face_create(bytes->get(), 0));
    if (hb_face_get_glyph_count(face.get()) == 0)
        return Error{ErrorCode::malformed, path.string(), "is not an OpenType font"};
    return std::unique_ptr<FaceFile>(new FaceFile(path, reach, std::move(*bytes), std::move(face)));
}

FaceFile::FaceFile(base::Path path, Reach reach, FontBytes bytes, FontFace face)
    : name_(path.stem().string()), path_(std::move(path)), reach_(reach), bytes_(std::move(bytes)),
      font_(hb_font_create(face.get())), units_per_em_(hb_face_get_upem(face.get())) {}

std::string_view FaceFile::bytes() const {
    unsigned length = 0;
    char const* const data = hb_blob_get_data(bytes_.get(), &length);
    return {data, length};
}

bool FaceFile::covers(char32_t character) const {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0) return true;
    if (character == kNoBreakHyphen) return covers(kHyphen);
    return is_ignorable(character) || is_space(character);
}

} // namespace text
