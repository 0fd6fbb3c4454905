// Many jobs at once: each becomes a card that was checked, or the reasons why it did not.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"
#include <optional>
#include <span>

namespace cards {

/// What became of a job.
struct Made {
    std::optional<Prepared> cards;   ///< only what passed its proof
    std::vector<base::Error> faults; ///< what stands against it, or should be known of it
};

/// One for each of `jobs`, in their order; they are proofed side by side.
std::vector<Made> make(std::span<Job const> jobs, Stock const& stock);

} // namespace cards
