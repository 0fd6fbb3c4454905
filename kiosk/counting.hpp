// How often help was looked for (core/counts), where a programme has switched it on. A worker says
// at the end of its visit which cells it touched; the supervisor adds them to noise, and writes the
// noisy sums by how long the machine runs, never by what anybody does.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "counts/counter.hpp"
#include "counts/ledger.hpp"
#include "kiosk/content.hpp"
#include "kiosk/state.hpp"
#include <chrono>

namespace kiosk {

/// What one kiosk counts: visits, the topic of the first service opened, the language, cards; and
/// what was answered about services, where there are few enough (counts::Schema).
base::Result<counts::Schema> schema_of(Content const& content);

/// What `state` adds to a visit's part. Called with every state of the visit; whoever does not want
/// to be counted takes away what was there.
void note(counts::Visit& visit, State const& state);

class Counting {
  public:
    /// Goes on with the ledger `file`, or begins it. One of other languages, topics or services is
    /// refused: `waypost counts release` empties it first.
    static base::Result<Counting> open(base::Path file, counts::Schema schema);

    counts::Schema const& schema() const { return *schema_; }

    /// A visit touched the cell with this number in the schema. Of each family the first counts,
    /// and of what was answered about services only one.
    void touched(std::size_t cell);
    void visit_ended();

    /// Adds a powered day to the ledger six hours after the machine was switched on, and then every
    /// twenty-four. `uptime` is the machine's.
    base::Result<base::Done> look(std::chrono::seconds uptime, base::Date today);
    /// The machine is switched off before: the day is added now.
    base::Result<base::Done> close(std::chrono::seconds uptime, base::Date today);

  private:
    Counting(base::Path file, std::unique_ptr<counts::Schema> schema);
    base::Result<base::Done> add_day(base::Date today);

    base::Path file_;
    std::unique_ptr<counts::Schema> schema_; ///< at a place that stays: the counter borrows it
    counts::Counter counter_;
    counts::Visit visit_;
    std::optional<std::chrono::seconds> next_; ///< uptime at which the next day is added
};

/// Since the machine was switched on, also while it slept.
std::chrono::seconds uptime();

} // namespace kiosk
