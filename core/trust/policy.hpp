// What this build of Waypost accepts.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "edition/names.hpp"

namespace trust {

struct Policy {
    base::Date built{}; ///< no clock needed: it is at least this late
    int schema = 2;     ///< of the databases it reads
    edition::ProgramVersion app;
    /// The text of the one root that every store must begin with; empty: whoever sets a store up
    /// hands its first root over.
    std::string root;
    /// Roots of directories called "demo-…": their keys are anybody's. The preset `release` says
    /// no.
    bool accepts_demo = false;
};

Policy this_program();

} // namespace trust
