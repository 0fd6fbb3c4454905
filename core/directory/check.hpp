// What is wrong with a directory as a whole: every rule has a stable code and a sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "model/directory.hpp"
#include <functional>

namespace directory {

/// Runs every rule. Problem::file is "services", "regions", …; Problem::row is 0 and
/// Problem::column names the field; the message begins with the record's id.
base::Problems check(model::Directory const& directory, base::Date today);
/// The same, each problem told as it is found: a large directory may have millions.
void check(model::Directory const& directory, base::Date today,
           std::function<void(base::Problem)> const& tell);

} // namespace directory
