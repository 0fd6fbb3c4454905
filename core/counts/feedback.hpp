// What visitors' touches say about services: at which of them nobody answers. A reason to call,
// never a verdict, because the sums are noisy.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "counts/ledger.hpp"
#include <set>

namespace counts {

/// So many visitors whom nobody answered make a service due (domain.md 6, 8).
constexpr std::int64_t kInVain = 3;

/// Ids of the services whose "no answer" in all `reports` together is at least kInVain above what
/// noise alone makes (one standard deviation of the most draws that can be in the sums: seven a
/// week and kiosk, and one). Of kiosk and week each one report: the sums are as noisy as at rest,
/// so that looking again tells nothing more.
std::set<std::string, std::less<>> in_vain(std::vector<Report> const& reports);

} // namespace counts
