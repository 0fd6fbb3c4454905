// Looks at the directory of a zip file (APPNOTE 6.3.10) before anything is unpacked: workbooks
// from outside may be bombs.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheets {

struct ZipEntry {
    std::string name;
    std::uint32_t packed = 0;   ///< bytes in the file
    std::uint32_t unpacked = 0; ///< bytes as declared; the unpacker stops there
    std::uint32_t offset = 0;   ///< of its local header
};

/// The entries of the zip file `bytes`, when it is safe to unpack: at most 1,000 entries and
/// 64 MB together as declared, none of which overlaps another, is encrypted, is itself an archive
/// or is packed in another way than deflate. `name` is the subject of errors.
base::Result<std::vector<ZipEntry>> checked_zip(std::string_view bytes, std::string const& name);

} // namespace sheets
