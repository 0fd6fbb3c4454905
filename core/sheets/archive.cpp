// Chooses the reader of a zip file by what lies inside: a workbook, or a folder of tables.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "sheets/formats.hpp"
#include "sheets/package.hpp"
#include <fmt/format.h>
#include <iterator>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

/// True for a file that people packed, false for what their system added.
bool is_table(std::string_view path) {
    std::string const lower = base::lower_ascii(path);
    bool const ours = lower.ends_with(".csv") || lower.ends_with(".tsv");
    std::string_view const name = path.substr(path.rfind('/') + 1);
    return ours && !name.starts_with('.') && !path.starts_with("__MACOSX/");
}

bool is_packed_json(std::string_view path) {
    std::string const lower = base::lower_ascii(path);
    return lower.ends_with(".json") && !lower.ends_with("datapackage.json") &&
           !path.starts_with("__MACOSX/");
}

base::Result<base::Done> add(Workbook& all, Package const& package, std::string const& path) {
    auto const bytes = package.bytes(path);
    if (!bytes) return bytes.error();
    std::string const name = base::Path(path).filename().string();
    auto one = is_table(path) ? read_csv(*bytes, name) : read_json(*bytes, name);
    if (!one) return one.error();
    std::move(one->tables.begin(), one->tables.end(), std::back_inserter(all.tables));
    std::move(one->problems.begin(), one->problems.end(), std::back_inserter(all.problems));
    return base::Done{};
}

base::Result<Workbook> read_packed_files(Package const& package, std::string const& name) {
    Workbook all;
    for (auto const& wanted : {is_table, is_packed_json}) {
        for (ZipEntry const& entry : package.entries())
            if (wanted(entry.name))
                if (auto const done = add(all, package, entry.name); !done) return done.error();
        if (!all.tables.empty()) return all;
    }
    return Error{ErrorCode::unsupported, name,
                 "is a zip file without a workbook, a .csv or a .json file in it"};
}

base::Result<Workbook> read_package(Package const& package, std::string const& name) {
    if (package.has("xl/workbook.xml")) return read_xlsx(package, name);
    if (package.has("content.xml")) return read_ods(package, name);
    return read_packed_files(package, name);
}

} // namespace

base::Result<Workbook> read_zip(std::string const& bytes, std::string const& name) {
    auto entries = checked_zip(bytes, name);
    if (!entries) return entries.error();
    try {
        Package const package(bytes, name, std::move(*entries));
        return read_package(package, name);
    } catch (std::exception const& error) {
        return Error{ErrorCode::malformed, name,
                     std::string("could not be unpacked: ") + error.what()};
    }
}

} // namespace sheets
