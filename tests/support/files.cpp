// SPDX-License-Identifier: Apache-2.0
#include "support/files.hpp"
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace test {
namespace {

void print_difference(std::string const& name, std::string const& golden, std::string_view text) {
    std::istringstream wanted(golden);
    std::istringstream got{std::string(text)};
    std::string a;
    std::string b;
    for (int line = 1;; ++line) {
        bool const more_wanted = static_cast<bool>(std::getline(wanted, a));
        bool const more_got = static_cast<bool>(std::getline(got, b));
        if (!more_wanted && !more_got) return;
        if (!more_wanted) a = "(nothing)";
        if (!more_got) b = "(nothing)";
        if (a != b) std::cerr << name << ":" << line << "\n- " << a << "\n+ " << b << "\n";
    }
}

} // namespace

base::Path source() {
    return WAYPOST_SOURCE;
}
base::Path share() {
    return WAYPOST_SHARE;
}
base::Path shared_data() {
    return source().parent_path() / "shared" / "data";
}

Scratch::Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "waypost-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    path_ = pattern;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

bool matches_golden(std::string const& name, std::string_view text) {
    base::Path const path = source() / "tests" / "golden" / name;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) return base::write_file(path, text).has_value();
    auto const golden = base::read_file(path);
    if (golden && *golden == text) return true;
    print_difference(name, golden.value_or(""), text);
    return false;
}

} // namespace test
