// The record of a campaign: which cards were printed, from which edition, with which numbers. It
// names places and services, never people. A CSV file that only grows.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"
#include <string>
#include <vector>

namespace cards {

/// A card that was printed.
struct Printed {
    int edition = 0;
    Job job;
    std::vector<std::pair<std::string, std::string>> numbers; ///< service id, canonical number
};

/// The records in `file`; none when it does not exist. Faults are told with their row.
base::Result<std::vector<Printed>> read_campaign(base::Path const& file);

/// `file` with `cards` added to what it holds; written whole or not at all.
base::Result<base::Done> add_to_campaign(base::Path const& file, std::vector<Printed> const& cards);

Printed record_of(Prepared const& prepared, int edition);

/// Why `card` must not be given out any more, by what `directory` says on `today`: one sentence for
/// each of its numbers that is no longer right, "number 2 has changed". Empty when all are.
std::vector<std::string> wrong_numbers(Printed const& card, model::Directory const& directory,
                                       base::Date today);

/// The last record of each place, language and layout, as far as it is of `since` or later.
std::vector<Printed> latest(std::vector<Printed> const& cards, int since);

/// Which records of a campaign are asked about.
struct Since {
    base::Path file;
    int edition = 1; ///< those of this edition or later
};

/// The last record of each card that carries a number which is wrong today.
base::Result<std::vector<Printed>> stale(Since const& since, model::Directory const& directory,
                                         base::Date today);

} // namespace cards
