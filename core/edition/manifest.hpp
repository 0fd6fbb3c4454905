// The manifest of an edition: what it is, and every file in it with size and hash. It is what
// publisher and validator sign. docs/EDITION.md has the text format byte by byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include "edition/names.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace edition {

constexpr std::size_t kLargestManifest = 2U << 20U;
constexpr std::size_t kMostFiles = 20'000;
constexpr std::uint64_t kLargestFile = 32U << 20U;
constexpr std::uint64_t kLargestEdition = 512U << 20U;
constexpr int kLongestLife = 400; ///< days from issued to expires

/// A file of the edition.
struct Listed {
    std::string hash; ///< BLAKE2b-512
    std::uint64_t size = 0;
    std::string path;
    friend bool operator==(Listed const&, Listed const&) = default;
};

struct Manifest {
    std::string directory;
    int root_version = 1; ///< of the root whose holders sign
    int epoch = 1;
    int version = 1;
    base::Date issued{};
    base::Date expires{};
    bool draft = false;  ///< holds words no native speaker has reviewed; never for release
    bool sample = false; ///< invented data: its numbers cannot be dialled
    int schema = 2;      ///< of directory.db
    ProgramVersion min_app;
    std::string critical;      ///< hash of critical.tsv
    std::string previous;      ///< hash of the manifest before, or "-"
    std::vector<Listed> files; ///< ascending by path

    Listed const* file(std::string_view path) const;
    std::uint64_t total_size() const;
};

std::string to_text(Manifest const& manifest);
/// Refuses (manifest-malformed) what to_text() would not have written.
base::Result<Manifest> parse_manifest(std::string_view text);
/// The rule that `manifest` breaks, as a sentence; empty when it keeps to all.
std::string fault_of(Manifest const& manifest);

} // namespace edition
