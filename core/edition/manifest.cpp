// SPDX-License-Identifier: Apache-2.0
#include "edition/manifest.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "edition/checksum.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace edition {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using std::string_view;

constexpr string_view kFormat = "waypost-edition 0 (unsigned)";
constexpr std::size_t kLongestName = 200;
constexpr long kDeepest = 4;
constexpr double kLargestNumber = 1e9; // of an edition, and far above any size in bytes

bool allowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-' || c == '/';
}

/// A whole number from `least` up that an int can hold.
Result<int> whole(base::Settings const& table, string_view key, int least) {
    auto const number = table.number(key);
    if (!number) return number.error();
    bool const fits =
        *number >= least && *number <= kLargestNumber && std::floor(*number) == *number;
    if (!fits)
        return Error{ErrorCode::refused, table.name(),
                     fmt::format("\"{}\" is not a whole number from {} up", key, least)};
    return static_cast<int>(*number);
}

Result<Label> read_label(base::Settings const& file) {
    auto const number = whole(file, "number", 1);
    if (!number) return number.error();
    auto const published = file.text("published");
    if (!published) return published.error();
    auto const day = base::parse_date(*published);
    if (!day) return day.error();
    return Label{*number, *day, file.flag_or("draft", false), file.flag_or("sample", false)};
}

Result<Listed> read_listed(base::Settings const& table) {
    auto name = table.text("name");
    if (!name) return name.error();
    auto const size = whole(table, "size", 0);
    if (!size) return size.error();
    auto blake2b = table.text("blake2b");
    if (!blake2b) return blake2b.error();
    return Listed{std::move(*name), static_cast<std::size_t>(*size), std::move(*blake2b)};
}

bool is_checksum(string_view text) {
    return text.size() == kChecksumDigits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Why the file cannot follow those whose names (in lower case) are `files` and whose folders
/// are `folders`; takes its name into them.
string_view fault_of(Listed const& file, std::set<std::string>& files,
                     std::set<std::string>& folders) {
    if (auto const fault = fault_of_name(file.name); !fault.empty()) return fault;
    if (file.size > kLargestFile) return "is larger than 64 MB";
    if (!is_checksum(file.blake2b)) return "has a checksum that is not one";
    std::string const name = base::lower_ascii(file.name);
    if (!files.insert(name).second) return "is listed twice";
    for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
        folders.insert(name.substr(0, slash));
    return {};
}

} // namespace

string_view fault_of_name(string_view name) {
    if (name.empty() || name.size() > kLongestName) return "has a name that is empty or too long";
    if (!std::all_of(name.begin(), name.end(), allowed))
        return "has a name with other characters than A-Z a-z 0-9 . _ - and /";
    if (std::count(name.begin(), name.end(), '/') >= kDeepest) return "lies more than 4 deep";
    std::string const closed = fmt::format("/{}/", name);
    if (closed.find("//") != std::string::npos || closed.find("/.") != std::string::npos)
        return "has a name with a part that is empty or begins with a dot";
    if (base::lower_ascii(name) == kManifestFile) return "has the name of the list itself";
    return {};
}

Result<Done> check_manifest(Manifest const& manifest, std::string const& name) {
    auto const refuse = [&](string_view file, string_view reason) {
        return Error{ErrorCode::refused, name, fmt::format("\"{}\" {}", file, reason)};
    };
    if (manifest.label.number < 1) return refuse("number", "is below 1");
    if (!manifest.label.published.ok()) return refuse("published", "is not a day");
    if (manifest.files.size() > kMostFiles) return refuse("file", "comes more than 10,000 times");
    std::set<std::string> files;
    std::set<std::string> folders;
    for (Listed const& file : manifest.files)
        if (auto const fault = fault_of(file, files, folders); !fault.empty())
            return refuse(file.name, fault);
    for (std::string const& folder : folders)
        if (files.contains(folder)) return refuse(folder, "is a file and a folder");
    return Done{};
}

std::string to_toml(Manifest const& manifest) {
    Label const& label = manifest.label;
    std::string text = fmt::format("format = \"{}\"\nnumber = {}\npublished = \"{}\"\n"
                                   "draft = {}\nsample = {}\n",
                                   kFormat, label.number, base::to_string(label.published),
                                   label.draft, label.sample);
    for (Listed const& file : manifest.files)
        text += fmt::format("\n[[file]]\nname = \"{}\"\nsize = {}\nblake2b = \"{}\"\n", file.name,
                            file.size, file.blake2b);
    return text;
}

Result<Manifest> parse_manifest(string_view text, std::string const& name) {
    auto const file = base::Settings::parse(text, name);
    if (!file) return file.error();
    if (file->text_or("format", "") != kFormat)
        return Error{ErrorCode::unsupported, name,
                     fmt::format("is not in the format \"{}\"", kFormat)};
    auto const label = read_label(*file);
    if (!label) return label.error();
    Manifest manifest{*label, {}};
    for (base::Settings const& table : file->tables("file")) {
        auto listed = read_listed(table);
        if (!listed) return listed.error();
        manifest.files.push_back(std::move(*listed));
    }
    if (auto fine = check_manifest(manifest, name); !fine) return fine.error();
    auto const by_name = [](Listed const& a, Listed const& b) { return a.name < b.name; };
    bool const sorted = std::is_sorted(manifest.files.begin(), manifest.files.end(), by_name);
    if (!sorted || to_toml(manifest) != text)
        return Error{ErrorCode::refused, name, "was not written by this program, or was changed"};
    return manifest;
}

} // namespace edition
