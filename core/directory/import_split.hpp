// Cells that hold several things: "02 123 4567 / 089 …" and "ไทย / English". Internal to this
// library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "directory/import_record.hpp"
#include <map>
#include <string>
#include <vector>

namespace directory {

/// How one field is cut up: [split.FIELD] of a mapping.
struct Split {
    std::string at = "/;\n";            ///< any of these characters parts two things
    std::vector<std::string> languages; ///< of the parts, in their order; numbers have none
    /// What a word beside a number says of its kind; "" keeps the number out.
    std::map<std::string, std::string, std::less<>> labels;
};
using Splits = std::map<std::string, Split, std::less<>>;

/// The [split] section. A field that is neither phone_N nor has languages is malformed.
base::Result<Splits> read_splits(base::Settings const& settings);

/// Cuts the fields of `record`. The parts of phone_1 become phone_1, phone_2 …, as far as these
/// are free, and a label beside a number its kind; parts of other fields become translations:
/// "name" in `language` and "name [th]". More parts than languages are an error, a label that
/// nobody explains is a warning, as it is lost.
void split_fields(Splits const& splits, std::string const& language, Record& record,
                  Report& report);

} // namespace directory
