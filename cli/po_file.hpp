// Messages with all that stands around them in a gettext PO file, for scripts that people read;
// the programs themselves use compiled catalogues.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct PoMessage {
    std::string key;
    std::string text;
    std::string note;     ///< the comments for translators, in one line
    bool reviewed = true; ///< not marked fuzzy
};

/// The messages of a PO file in order, without its header; of plurals the last form, which is the
/// one for many. Lines that are not PO are ErrorCode::malformed with their number.
base::Result<std::vector<PoMessage>> parse_po(std::string_view text, std::string const& name);

/// The same of the file at `path`.
base::Result<std::vector<PoMessage>> read_po(base::Path const& path);

} // namespace cli
