// What may be a name in a signed text. All of it is lower-case ASCII, so that a name is the same
// on a memory stick, which ignores case, and cannot be dressed up as another.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <optional>
#include <string_view>

namespace edition {

/// The name of a directory or a holder: [a-z0-9][a-z0-9-]{0,63}.
bool is_name(std::string_view text);

/// Why `path` cannot be a file of an edition, as a sentence; empty when it can: up to four parts
/// [a-z0-9][a-z0-9._-]{0,63} between '/', and not one of the edition's own names.
std::string_view fault_of_path(std::string_view path);

/// Three numbers without leading zeros, as "1.2.0".
struct ProgramVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in the comparison
    friend auto operator<=>(ProgramVersion const&, ProgramVersion const&) = default;
};
std::optional<ProgramVersion> parse_program_version(std::string_view text);

/// A whole number from 0 to `most`, in digits without leading zeros.
std::optional<int> parse_whole(std::string_view digits, int most);

} // namespace edition
