// The evergreen list: the few emergency and hotline numbers that outlive every edition, signed by
// validators alone. Kept so short that people read it before they sign. The library that reads it
// knows that a number is digits; what it means is the directory's.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace edition {

constexpr std::size_t kLargestCritical = 64U << 10U;
constexpr std::size_t kMostCritical = 50;

struct CriticalNumber {
    std::string number;    ///< canonical: + and 7 to 15 digits, or a short code of 2 to 6
    base::Date verified{}; ///< last day on which somebody called it
    std::string name;      ///< of the service, UTF-8 on one line, for people who sign or fall back
    friend bool operator==(CriticalNumber const&, CriticalNumber const&) = default;
};

struct Critical {
    std::string directory;
    int epoch = 1;
    int version = 1;
    base::Date issued{};
    std::vector<CriticalNumber> numbers; ///< ascending by number, each once

    bool has(std::string_view number) const;
};

std::string to_text(Critical const& critical);
/// Refuses (critical-malformed) what to_text() would not have written.
base::Result<Critical> parse_critical(std::string_view text);
/// The rule that `critical` breaks, as a sentence; empty when it keeps to all.
std::string fault_of(Critical const& critical);

} // namespace edition
