// SPDX-License-Identifier: Apache-2.0
#include "counts/noise.hpp"
#include <cstdlib>
#include <sys/random.h>

namespace counts {
namespace {

/// Uniform in 0 … below-1: words that would favour the small numbers are thrown away.
std::uint32_t uniform(Random const& random, std::uint32_t below) {
    std::uint32_t const unfair = static_cast<std::uint32_t>(-below) % below;
    std::uint32_t word = random();
    while (word < unfair)
        word = random();
    return word % below;
}

/// True with probability 1/e (von Neumann): the length of the first falling run is odd.
bool one_in_e(Random const& random) {
    std::uint32_t run = 1;
    while (uniform(random, run) == 0)
        ++run;
    return run % 2 == 1;
}

/// How often 1/e came true before it failed.
std::int64_t geometric(Random const& random) {
    std::int64_t count = 0;
    while (one_in_e(random))
        ++count;
    return count;
}

std::uint32_t kernel_word() {
    std::uint32_t word = 0;
    if (::getrandom(&word, sizeof word, 0) != static_cast<ssize_t>(sizeof word)) std::abort();
    return word;
}

} // namespace

Random system_random() {
    return kernel_word;
}

std::int64_t noise(Random const& random) {
    return geometric(random) - geometric(random);
}

} // namespace counts
