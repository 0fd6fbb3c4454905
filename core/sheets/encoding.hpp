// Bytes to UTF-8, and UTF-8 to normal form C (Unicode Standard Annex 15).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace sheets {

struct Decoded {
    std::string text;    ///< UTF-8 without a byte order mark
    std::string guessed; ///< the encoding, when it had to be guessed; empty when it was certain
};

/// UTF-8 and UTF-16 are certain (by their mark, or because the bytes fit); otherwise ICU guesses.
/// Bytes that are no text at all are ErrorCode::unsupported with `name` as the subject.
base::Result<Decoded> decode(std::string_view bytes, std::string const& name);

/// `text` in normal form C when it is not so already; nothing when it is.
std::optional<std::string> composed_if_needed(std::string_view text);

} // namespace sheets
