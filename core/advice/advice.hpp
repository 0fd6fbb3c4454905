// A second opinion on numbers, from tables of numbering plans that others keep. It only advises:
// such tables are older than the plans and take most short codes for wrong ones, so a number is
// refused for what it costs and never for being unknown. Sole user of libphonenumber.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "model/directory.hpp"

namespace advice {

/// About each public number but short codes, USSD codes and those of samples. Like those of
/// directory::check(), the problems name sheet and column, and their message begins with the id.
/// "number-unlikely" (warning): the plan of its country has no such number.
/// "number-costs" (error): a premium-rate, shared-cost or pager number.
/// "number-of-other-country" (warning): not of the country that the service's region lies in, where
/// that is not the directory's own (of which directory::check() tells).
base::Problems on_numbers(model::Directory const& directory);

} // namespace advice
