// SPDX-License-Identifier: Apache-2.0
#include "sheets/zip.hpp"
#include "base/files.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <optional>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kMostEntries = 1000;
constexpr std::uint64_t kMostUnpacked = 64 * base::kMegabyte;
constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr std::string_view kEntryMark = "PK\x01\x02";
constexpr std::string_view kLocalMark = "PK\x03\x04";
constexpr std::size_t kEndLength = 22;
constexpr std::size_t kEntryLength = 46;
constexpr std::size_t kLocalLength = 30;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr unsigned kEncrypted = 1;
constexpr unsigned kStored = 0;
constexpr unsigned kDeflated = 8;

/// The little-endian number of `width` bytes at `at`; the caller has checked the length.
std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned width) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < width; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8U * i);
    return value;
}

Error broken(std::string const& name) {
    return {ErrorCode::malformed, name, "is a damaged zip file; save the workbook again"};
}

Error refused(std::string const& name, std::string reason) {
    return {ErrorCode::refused, name, std::move(reason)};
}

std::optional<std::size_t> end_of_directory(std::string_view bytes) {
    if (bytes.size() < kEndLength) return std::nullopt;
    std::size_t const from = bytes.size() - kEndLength;
    std::size_t const at = bytes.rfind(kEndMark, from);
    if (at == std::string_view::npos || from - at > kLongestComment) return std::nullopt;
    return at;
}

bool is_archive(std::string_view name) {
    constexpr std::string_view kEndings[] = {".zip", ".xlsx", ".xlsm", ".docx", ".gz", ".7z"};
    std::string const lower = base::lower_ascii(name);
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// Reads the entry at `at` of the directory and moves `at` behind it.
base::Result<ZipEntry> entry_at(std::string_view bytes, std::size_t& at, std::string const& name) {
    if (at + kEntryLength > bytes.size() || bytes.substr(at, 4) != kEntryMark) return broken(name);
    unsigned const method = number_at(bytes, at + 10, 2);
    std::size_t const name_length = number_at(bytes, at + 28, 2);
    std::size_t const rest = number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    if (at + kEntryLength + name_length + rest > bytes.size()) return broken(name);
    if ((number_at(bytes, at + 8, 2) & kEncrypted) != 0)
        return refused(name, "is locked with a password; save it without one");
    if (method != kStored && method != kDeflated)
        return refused(name, "is packed in an unusual way; save the workbook again");
    ZipEntry entry{std::string(bytes.substr(at + kEntryLength, name_length)),
                   number_at(bytes, at + 20, 4), number_at(bytes, at + 24, 4),
                   number_at(bytes, at + 42, 4)};
    if (is_archive(entry.name))
        return refused(name, "has another archive inside (" + entry.name + "); take it out");
    at += kEntryLength + name_length + rest;
    return entry;
}

/// First byte behind the entry, or nothing when it does not lie inside `bytes`.
std::optional<std::uint64_t> end_of(ZipEntry const& entry, std::string_view bytes) {
    std::uint64_t const at = entry.offset;
    if (at + kLocalLength > bytes.size() || bytes.substr(at, 4) != kLocalMark) return std::nullopt;
    std::uint64_t const names =
        std::uint64_t{number_at(bytes, at + 26, 2)} + std::uint64_t{number_at(bytes, at + 28, 2)};
    std::uint64_t const end = at + kLocalLength + names + entry.packed;
    if (end > bytes.size()) return std::nullopt;
    return end;
}

base::Result<base::Done> check_overlap(std::vector<ZipEntry> entries, std::string_view bytes,
                                       std::string const& name) {
    std::sort(entries.begin(), entries.end(),
              [](ZipEntry const& a, ZipEntry const& b) { return a.offset < b.offset; });
    std::uint64_t free_from = 0;
    for (ZipEntry const& entry : entries) {
        auto const end = end_of(entry, bytes);
        if (!end) return broken(name);
        if (entry.offset < free_from)
            return refused(name, "has parts that overlap, which only an attack does");
        free_from = *end;
    }
    return base::Done{};
}

base::Result<base::Done> check_size(std::vector<ZipEntry> const& entries, std::string const& name) {
    std::uint64_t total = 0;
    for (ZipEntry const& entry : entries)
        total += entry.unpacked;
    if (total > kMostUnpacked)
        return Error{ErrorCode::too_large, name, "would unpack to more than 64 MB"};
    return base::Done{};
}

} // namespace

base::Result<std::vector<ZipEntry>> checked_zip(std::string_view bytes, std::string const& name) {
    auto const end = end_of_directory(bytes);
    if (!end) return broken(name);
    std::size_t const count = number_at(bytes, *end + 10, 2);
    std::size_t at = number_at(bytes, *end + 16, 4);
    if (count > kMostEntries)
        return Error{ErrorCode::too_large, name, "is a zip file of more than 1000 parts"};
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < count; ++i) {
        auto entry = entry_at(bytes, at, name);
        if (!entry) return entry.error();
        entries.push_back(std::move(*entry));
    }
    if (auto const size = check_size(entries, name); !size) return size.error();
    if (auto const apart = check_overlap(entries, bytes, name); !apart) return apart.error();
    return entries;
}

} // namespace sheets
