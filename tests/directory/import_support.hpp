// Small workbooks for the tests of the import.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

namespace test {

/// CSV files by name, as the workbook they make.
inline sheets::Workbook workbook(std::map<std::string, std::string> const& files) {
    Scratch const scratch;
    for (auto const& [name, text] : files)
        REQUIRE(base::write_file(scratch.path() / (name + ".csv"), text));
    auto read = sheets::read_workbook(scratch.path());
    REQUIRE(read);
    return *read;
}

inline directory::Import imported(sheets::Workbook const& source, model::Directory before = {},
                                  std::optional<base::Settings> const& mapping = std::nullopt) {
    auto import = directory::import_workbook(source, {mapping, ""}, std::move(before));
    REQUIRE(import);
    CHECK(import->counts.read == import->counts.accepted + import->counts.rejected);
    CHECK(import->counts.unchanged <= import->counts.accepted);
    CHECK((import->counts.rejected == 0 || base::any_error(import->problems)));
    return *import;
}

/// The first problem with `code`, or nullptr.
inline base::Problem const* problem(directory::Import const& import, std::string_view code) {
    auto const found = std::find_if(import.problems.begin(), import.problems.end(),
                                    [&](base::Problem const& one) { return one.code == code; });
    return found == import.problems.end() ? nullptr : &*found;
}

/// The problems as lines, for INFO.
inline std::string lines(base::Problems const& problems) {
    std::string out;
    for (base::Problem const& one : problems)
        out += base::to_string(one) + "\n";
    return out;
}

} // namespace test
