// What machines can read on a card that exists: its codes, and the numbers in them or in its text.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <optional>
#include <string>
#include <vector>

namespace cli {

struct CardScan {
    std::vector<std::string> codes;   ///< what its QR codes say, each once
    std::vector<std::string> numbers; ///< without spaces, in the order of the card
};

/// Reads a PDF (its text, and its pages as pixels) or a PNG. Numbers come from the code that holds
/// them ("1:009991 2:+999…"), else from the text of a PDF. Other files are ErrorCode::unsupported.
base::Result<CardScan> scan_card(base::Path const& file);

/// Which page a code leads to.
struct CardAddress {
    std::string region;
    std::string language;
    int edition = 0; ///< 0: it does not say
};

/// The address among `codes` that lies below `base_url`, upper or lower case; a region's name is
/// as the code has it, a language in lower case.
std::optional<CardAddress> address_of(std::vector<std::string> const& codes,
                                      std::string const& base_url);

} // namespace cli
