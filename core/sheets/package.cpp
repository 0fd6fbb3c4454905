// SPDX-License-Identifier: Apache-2.0
#include "sheets/package.hpp"
#include <algorithm>
#include <utility>

namespace sheets {

Package::Package(std::string const& bytes, std::string const& name, std::vector<ZipEntry> entries)
    : stream_(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size()),
      archive_(&stream_), name_(name), entries_(std::move(entries)) {
    archive_.load();
}

base::Result<std::string> Package::bytes(std::string const& path) const {
    ZipEntry const* const listed = entry(path);
    std::vector<unsigned char> bytes;
    if (listed == nullptr || !archive_.read_file_entry(listed->name, bytes))
        return base::Error{base::ErrorCode::malformed, name_, "has no readable part " + path};
    // orcus adds a zero behind what it unpacked.
    bytes.resize(std::min<std::size_t>(bytes.size(), listed->unpacked));
    return std::string(bytes.begin(), bytes.end());
}

base::Result<base::Done> Package::read(std::string const& path, XmlHandler& handler) const {
    auto part = bytes(path);
    if (!part) return part.error();
    return parse_xml(std::move(*part), name_ + "[" + path + "]", handler);
}

base::Result<base::Done> Package::read_if_there(std::string const& path,
                                                XmlHandler& handler) const {
    if (!has(path)) return base::Done{};
    return read(path, handler);
}

ZipEntry const* Package::entry(std::string_view path) const {
    auto const found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](ZipEntry const& one) { return one.name == path; });
    return found == entries_.end() ? nullptr : &*found;
}

} // namespace sheets
