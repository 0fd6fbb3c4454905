// SPDX-License-Identifier: Apache-2.0
#include "edition/manifest.hpp"
#include "edition/fields.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace edition {
namespace {

using std::string_view;

constexpr string_view kManifestFormat = "waypost-manifest";
constexpr string_view kNone = "-";
constexpr int kMostSchema = 9999;

Listed read_file(Fields& fields) {
    string_view line = fields.text("file");
    Listed file;
    file.hash = take_word(line);
    auto const size = parse_whole(take_word(line), static_cast<int>(kLargestFile));
    if (!size) fields.fail("file");
    file.size = static_cast<std::uint64_t>(size.value_or(0));
    file.path = line;
    return file;
}

ProgramVersion read_program(Fields& fields) {
    auto const version = parse_program_version(fields.text("min-app"));
    if (!version) fields.fail("min-app");
    return version.value_or(ProgramVersion{});
}

/// `last` is the path above it.
std::string fault_of_file(Listed const& file, string_view last) {
    if (auto const fault = fault_of_path(file.path); !fault.empty())
        return fmt::format("\"{}\" {}", file.path, fault);
    if (file.path == last) return fmt::format("\"{}\" is listed twice", file.path);
    if (string_view(file.path) < last) return fmt::format("\"{}\" is out of order", file.path);
    if (!is_hash(file.hash)) return fmt::format("\"{}\" has no hash", file.path);
    if (file.size > kLargestFile) return fmt::format("\"{}\" is larger than 32 MiB", file.path);
    return "";
}

std::string fault_of_list(std::vector<Listed> const& files) {
    if (files.size() > kMostFiles) return "there are more than 20,000 files";
    std::set<string_view> folders;
    string_view last;
    for (Listed const& file : files) {
        if (auto fault = fault_of_file(file, last); !fault.empty()) return fault;
        last = file.path;
        for (auto at = last.find('/'); at != string_view::npos; at = last.find('/', at + 1))
            folders.insert(last.substr(0, at));
    }
    for (Listed const& file : files)
        if (folders.contains(file.path))
            return fmt::format("\"{}\" is a file and a folder", file.path);
    return "";
}

string_view yes_or_no(bool flag) {
    return flag ? kYes : kNo;
}

} // namespace

Listed const* Manifest::file(string_view path) const {
    auto const found =
        std::lower_bound(files.begin(), files.end(), path,
                         [](Listed const& file, string_view wanted) { return file.path < wanted; });
    return found != files.end() && found->path == path ? &*found : nullptr;
}

std::uint64_t Manifest::total_size() const {
    std::uint64_t total = 0;
    for (Listed const& file : files)
        total += file.size;
    return total;
}

std::string fault_of(Manifest const& manifest) {
    if (!is_name(manifest.directory)) return "the directory has no name of a-z 0-9 -";
    if (manifest.version < 1 || manifest.epoch < 1 || manifest.root_version < 1 ||
        manifest.schema < 1)
        return "a number is below 1";
    if (!manifest.issued.ok() || !manifest.expires.ok()) return "a day is none";
    if (!is_hash(manifest.critical)) return "there is no hash of critical.tsv";
    if (manifest.previous != kNone && !is_hash(manifest.previous))
        return "prev is neither a hash nor -";
    if (auto fault = fault_of_list(manifest.files); !fault.empty()) return fault;
    if (manifest.total_size() > kLargestEdition) return "all files are more than 512 MiB";
    return "";
}

std::string to_text(Manifest const& manifest) {
    std::string text = fmt::format(
        "{} 1\ndirectory {}\nroot-version {}\nepoch {}\nversion {}\nissued {}\nexpires {}\n",
        kManifestFormat, manifest.directory, manifest.root_version, manifest.epoch,
        manifest.version, base::to_string(manifest.issued), base::to_string(manifest.expires));
    text += fmt::format("draft {}\nsample {}\nschema {}\nmin-app {}.{}.{}\n",
                        yes_or_no(manifest.draft), yes_or_no(manifest.sample), manifest.schema,
                        manifest.min_app.major, manifest.min_app.minor, manifest.min_app.patch);
    text += fmt::format("critical {}\nprev {}\n", manifest.critical, manifest.previous);
    for (Listed const& file : manifest.files)
        text += fmt::format("file {} {} {}\n", file.hash, file.size, file.path);
    return text + "end\n";
}

base::Result<Manifest> parse_manifest(string_view text) {
    if (text.size() > kLargestManifest)
        return refuse(Reason::manifest_malformed, "it is larger than 2 MiB");
    Fields fields(text);
    Manifest manifest;
    if (fields.text(kManifestFormat) != "1") fields.fail(kManifestFormat);
    manifest.directory = fields.text("directory");
    manifest.root_version = fields.whole("root-version", kMostVersion);
    manifest.epoch = fields.whole("epoch", kMostVersion);
    manifest.version = fields.whole("version", kMostVersion);
    manifest.issued = fields.date("issued");
    manifest.expires = fields.date("expires");
    manifest.draft = fields.flag("draft");
    manifest.sample = fields.flag("sample");
    manifest.schema = fields.whole("schema", kMostSchema);
    manifest.min_app = read_program(fields);
    manifest.critical = fields.text("critical");
    manifest.previous = fields.text("prev");
    while (fields.next_is("file"))
        manifest.files.push_back(read_file(fields));
    if (fields.failed()) return refuse(Reason::manifest_malformed, "line " + fields.fault());
    if (auto const fault = fault_of(manifest); !fault.empty())
        return refuse(Reason::manifest_malformed, fault);
    if (to_text(manifest) != text) return refuse(Reason::manifest_malformed, "it is not canonical");
    return manifest;
}

} // namespace edition
