// Counts in memory, hidden by noise from the first moment: whoever seizes a running kiosk sees
// only noisy numbers (a pan-private counter: Dwork, Naor, Pitassi, Rothblum, Yekhanin).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "counts/cells.hpp"
#include "counts/noise.hpp"

namespace counts {

class Counter {
  public:
    /// Every cell starts as a draw of noise. Borrows `schema`, which must outlive it.
    Counter(Schema const& schema, Random random);

    /// Adds one to the cell that the visit touched in each family.
    void add(Visit const& visit);

    /// What has been counted; the counter goes on from fresh noise, so that two looks at the disk
    /// do not show what happened in between.
    Tally take();

  private:
    Tally fresh() const;
    Schema const* schema_;
    Random random_;
    Tally tally_;
};

} // namespace counts
