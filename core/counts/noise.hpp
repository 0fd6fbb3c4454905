// Random noise that hides any single visit, drawn exactly: two-sided geometric with
// alpha = exp(-epsilon), epsilon = 1 (Ghosh, Roughgarden, Sundararajan: "Universally
// utility-maximizing privacy mechanisms"; sampled as Canonne, Kamath and Steinke do, without
// floating point, so that no rounding gives a count away).
//
// Nothing in core/counts reads a clock: which week it is, is always told (a test reads the
// symbols). SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>

namespace counts {

/// Yields uniform 32-bit words.
using Random = std::function<std::uint32_t()>;

/// Words from the kernel (getrandom(2)). Ends the program when there are none: a count without
/// noise must not exist.
Random system_random();

/// One draw: P(n) = (1 - a) / (1 + a) * a^|n| with a = 1/e. Standard deviation 1.36.
std::int64_t noise(Random const& random);

} // namespace counts
