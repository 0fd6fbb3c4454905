// The one file a counting kiosk keeps: a noisy sum per cell, of fixed size, its times set to the
// Monday of the last week counted. A day with a hundred visits and a day with none leave files
// that differ in digits only.
//
//   waypost-counts 1
//   kiosk 4f0c...          16 random hexadecimal digits, so that a report is not merged twice
//   first 2026-W46         0000-W00: nothing counted since the last release
//   last 2026-W47
//   days 0009              powered days that were added
//   released 2026-W45
//   cell language.th +0000000041
//   …                      every cell of the schema, sorted
//   end
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "counts/cells.hpp"
#include "counts/noise.hpp"
#include "counts/week.hpp"

namespace counts {

/// A report of fewer powered days could be laid on single people.
constexpr int kFewestDays = 5;

/// What a kiosk says of the weeks first … last: noisy sums, not yet fit to be published alone.
struct Report {
    std::string kiosk;
    Week first;
    Week last;
    std::vector<std::pair<Cell, std::int64_t>> sums;
};

/// The cells of the ledger at `path`, for whoever does not know what the kiosk shows.
base::Result<Schema> schema_of_ledger(base::Path const& path);

class Ledger {
  public:
    /// A new one, with a random name.
    static Ledger create(Schema const& schema, Random const& random);

    /// Reads `path`. Anything but what write() writes for this schema is ErrorCode::malformed.
    static base::Result<Ledger> read(base::Path const& path, Schema const& schema);

    /// Writes all of it or nothing, times included.
    base::Result<base::Done> write(base::Path const& path) const;

    /// Adds a powered day of `week`, used or not. Where the clock ran backwards, the day counts to
    /// the last week, and never to one that was released.
    void add_day(Tally const& tally, Week week);

    /// The report on all weeks since the last release, once: they start anew, from fresh noise.
    /// Refused for fewer than kFewestDays days, and until `now` is after the last of the weeks: two
    /// reports on one week would average the noise away.
    base::Result<Report> release(Week now, Random const& random);

    /// What a release would say now; nothing begins anew, and nothing of it is fit to be published.
    Report so_far() const;

    std::string text() const;
    int days() const { return days_; }
    Tally const& sums() const { return sums_; }

  private:
    Ledger(Schema const& schema, std::string kiosk);
    static base::Result<Ledger> parse(std::string_view text, Schema const& schema);
    Schema const* schema_;
    std::string kiosk_;
    Week first_;
    Week last_;
    int days_ = 0;
    Week released_;
    Tally sums_;
};

/// What the ledger at `path` would say now, for whoever does not know what the kiosk shows.
base::Result<Report> so_far(base::Path const& path);

} // namespace counts
