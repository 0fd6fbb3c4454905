// The parts of a zip package that checked_zip() has found safe, unpacked one at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/xml.hpp"
#include "sheets/zip.hpp"
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace sheets {

class Package {
  public:
    /// Borrows both. May throw what orcus throws when the directory of the archive is damaged.
    Package(std::string const& bytes, std::string const& name, std::vector<ZipEntry> entries);

    bool has(std::string_view path) const { return entry(path) != nullptr; }
    std::vector<ZipEntry> const& entries() const { return entries_; }
    /// The bytes of the part at `path`.
    base::Result<std::string> bytes(std::string const& path) const;
    base::Result<base::Done> read(std::string const& path, XmlHandler& handler) const;
    base::Result<base::Done> read_if_there(std::string const& path, XmlHandler& handler) const;

  private:
    ZipEntry const* entry(std::string_view path) const;

    orcus::zip_archive_stream_blob stream_;
    orcus::zip_archive archive_;
    std::string const& name_;
    std::vector<ZipEntry> entries_;
};

} // namespace sheets
