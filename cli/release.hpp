// What an edition says of itself before it is signed: under which root, after which edition, until
// when, and which numbers are evergreen.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "model/directory.hpp"

namespace cli {

struct ReleaseOptions {
    int version = 0;
    bool draft = false;
    base::Date today{};
    std::string trust;   ///< the folder of roots; empty: an edition that nobody can sign
    std::string before;  ///< the folder of the edition before; empty: the first one
    std::string expires; ///< YYYY-MM-DD; empty: in 90 days
};

/// The draft of an edition with `published`. Its evergreen list is the one of the edition before,
/// with its signatures, when the hotlines' numbers and names are the same.
base::Result<edition::Draft> draft_of(model::Directory const& published,
                                      ReleaseOptions const& options);

} // namespace cli
