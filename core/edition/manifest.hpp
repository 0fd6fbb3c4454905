// edition.toml: what it says, and its one exact form. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"

namespace edition {

constexpr std::string_view kManifestFile = "edition.toml";
constexpr std::size_t kMostFiles = 10'000;
constexpr std::size_t kLargestFile = 64 * base::kMegabyte;

/// A line of the list: a file, its size in bytes and its checksum.
struct Listed {
    std::string name;
    std::size_t size = 0;
    std::string blake2b;
};

struct Manifest {
    Label label;
    std::vector<Listed> files; ///< sorted by name, each once
};

/// Why `name` cannot be a file of an edition, as a sentence; empty when it can. Names are
/// relative, of [A-Za-z0-9._-], at most four parts deep, no part begins with a dot.
std::string_view fault_of_name(std::string_view name);

std::string to_toml(Manifest const& manifest);

/// Reads what to_toml() writes, and nothing that differs from it by a single byte; `name` stands
/// for the file in errors.
base::Result<Manifest> parse_manifest(std::string_view text, std::string const& name);

/// Refuses a label or a list that an edition may not have: numbers below 1, too many or too large
/// files, bad names, names that come twice (letter case aside) or are a folder of another.
base::Result<base::Done> check_manifest(Manifest const& manifest, std::string const& name);

} // namespace edition
