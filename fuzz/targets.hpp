// What is fuzzed. Each target takes any bytes and aborts when a promise is broken; a crash, a hang
// or a sanitizer's word is a finding too. SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    std::vector<std::string> (*seeds)();
};

/// root, manifest, critical, minisig, container, database.
std::vector<Target> const& targets();

} // namespace fuzz
