// SPDX-License-Identifier: Apache-2.0
#include "renderer/qr.hpp"
#include "base/handle.hpp"
#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <iterator>
#include <qrencode.h>

namespace renderer {
namespace {

using Encoded = base::Handle<QRcode, QRcode_free>;
using Input = base::Handle<QRinput, QRinput_free>;

constexpr int kLargestVersion = 6;     // 41 modules: the finest that a wallet card can hold
constexpr int kModulesOfVersion0 = 17; // a code has 17 + 4 × version modules on a side
constexpr unsigned char kDark = 1;     // libqrencode sets further bits for other purposes

base::Error no_code(std::string_view payload, std::string reason) {
    return {base::ErrorCode::refused, "QR code for \"" + std::string(payload.substr(0, 80)) + "\"",
            std::move(reason)};
}

base::Error too_long(std::string_view payload) {
    return no_code(payload, fmt::format("{} characters are more than a code on a card can hold",
                                        payload.size()));
}

// Alphanumeric mode packs 11 bits for two of these 45 characters (ISO/IEC 18004, 7.4.4).
bool is_alphanumeric(std::string_view payload) {
    return payload.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") ==
           std::string_view::npos;
}

QrCode to_code(QRcode const& encoded) {
    auto const count =
        static_cast<std::size_t>(encoded.width) * static_cast<std::size_t>(encoded.width);
    QrCode code{encoded.width, std::vector<std::uint8_t>(count)};
    for (std::size_t i = 0; i < count; ++i)
        code.dark[i] = encoded.data[i] & kDark;
    return code;
}

QRecLevel level_of(QrLevel level) {
    switch (level) {
    case QrLevel::medium:
        return QR_ECLEVEL_M;
    case QrLevel::quartile:
        return QR_ECLEVEL_Q;
    case QrLevel::high:
        return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_H;
}

} // namespace

int qr_size(std::string_view payload, QrLevel level) {
    // The bytes that versions 1 to 6 have for data (table 7), at M, Q and H.
    constexpr std::size_t kBytes[][kLargestVersion] = {
        {16, 28, 44, 64, 86, 108}, {13, 22, 34, 48, 62, 76}, {9, 16, 26, 36, 46, 60}};
    constexpr std::size_t kMode = 4; // bits: which mode; then how many characters; then these
    std::size_t const count = payload.size();
    std::size_t const bits = is_alphanumeric(payload) ? kMode + 9 + count / 2 * 11 + count % 2 * 6
                                                      : kMode + 8 + count * 8;
    auto const& bytes = kBytes[static_cast<std::size_t>(level)];
    auto const* const fits = std::find_if(std::begin(bytes), std::end(bytes),
                                          [&](std::size_t one) { return bits <= one * 8; });
    if (fits == std::end(bytes)) return 0;
    return kModulesOfVersion0 + 4 * static_cast<int>(fits - std::begin(bytes) + 1);
}

base::Result<QrCode> encode_qr(std::string_view payload, QrLevel level) {
    constexpr std::size_t kLongest = 195; // version 6, level L, the most that any mode could hold
    if (payload.empty()) return no_code(payload, "there is nothing to encode");
    if (payload.size() > kLongest) return too_long(payload);
    Input const input{QRinput_new2(0, level_of(level))};
    if (!input) return no_code(payload, "libqrencode has no memory");
    QRencodeMode const mode = is_alphanumeric(payload) ? QR_MODE_AN : QR_MODE_8;
    std::string bytes(payload);
    if (QRinput_append(input.get(), mode, static_cast<int>(bytes.size()),
                       reinterpret_cast<unsigned char const*>(bytes.data())) != 0)
        return no_code(payload, "libqrencode does not take these characters");
    Encoded const encoded{QRcode_encodeInput(input.get())};
    if (!encoded && errno == ERANGE) return too_long(payload);
    if (!encoded) return no_code(payload, "libqrencode could not encode it");
    if (encoded->width > kModulesOfVersion0 + 4 * kLargestVersion) return too_long(payload);
    return to_code(*encoded);
}

} // namespace renderer
