// What is fuzzed. Each target takes any bytes and aborts when a promise is broken; a crash, a hang
// or a sanitizer's word is a finding too. docs/THREAT-MODEL.md has the table.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
    std::vector<std::string> (*seeds)();
    int replays = 2000; ///< damaged inputs per seed in fuzz.replay: slow targets take fewer
};

/// All of them, each name once.
std::vector<Target> const& targets();

/// Inputs that once crashed or broke a promise, by target; they are run with every build.
struct Regression {
    std::string_view target;
    char const* why;
    std::string bytes;
};
std::vector<Regression> const& regressions();

} // namespace fuzz
