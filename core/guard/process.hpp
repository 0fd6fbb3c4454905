// What a process gives up before it serves anybody: its memory cannot be read from outside or
// written to a disk, and it can never gain a right that it did not start with.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <vector>

namespace guard {

/// The first lines of main: no dump of memory (prctl PR_SET_DUMPABLE, RLIMIT_CORE 0), no new
/// privileges, files made from here on are the owner's alone. Children inherit all but
/// PR_SET_DUMPABLE, which they keep because they only fork.
base::Result<base::Done> keep_to_oneself();

/// Ends this process when its parent ends; `parent` is the parent's process id as it was before
/// the fork. Ends at once when the parent is gone already.
void end_with(int parent);

/// Keeps every page in memory, now and later, so that nothing reaches swap. False where the
/// system's limit (RLIMIT_MEMLOCK) does not allow it; the machine must then have no swap.
bool hold_memory();

/// What keep_to_oneself promised and does not hold, one sentence each; empty when all holds.
std::vector<std::string> broken_promises();

} // namespace guard
