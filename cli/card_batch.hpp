// Many cards in one run, and which of those printed before have gone wrong since.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"
#include "cli/command.hpp"
#include "cli/source.hpp"
#include <string>

namespace cli {

struct BatchOptions {
    std::string orders;   ///< a CSV file with one job a row
    std::string below;    ///< a region: every place below it
    std::string campaign; ///< the record of what was printed
    int stale_since = 0;  ///< an edition's number; 0: not asked for
    std::string out;      ///< the folder for the files; may be empty when only_lists()

    bool many() const { return !orders.empty() || !below.empty() || stale_since > 0; }
    bool only_lists() const { return stale_since > 0 && out.empty(); }
    /// What is wrong with the choice; empty when nothing is.
    std::string misuse() const;
};

/// One PDF per job in the folder `out`, named after region, language and layout. A job that cannot
/// be printed is reported with its row and does not stop the others. What was printed is added to
/// the campaign. `common` gives what the rows leave open.
base::Result<Status> print_batch(cards::Job const& common, BatchOptions const& options,
                                 cards::Stock const& stock, Console const& console);

/// Says which cards of the campaign carry a number that is no longer right, without printing.
base::Result<Status> list_stale(Opened const& opened, BatchOptions const& options,
                                Console const& console);

} // namespace cli
