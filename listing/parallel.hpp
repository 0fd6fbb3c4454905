// One loop on several threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace listing {

/// Calls `work(0)` … `work(count - 1)`, each once, in any order, on up to `workers` threads (at
/// least one), and returns when all are done. `work` does not throw and may be called by several
/// threads at once.
template <typename Work>
void in_parallel(std::size_t count, std::size_t workers, Work const& work) {
    std::atomic<std::size_t> next = 0;
    auto const loop = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < workers && i < count; ++i)
        others.emplace_back(loop);
    loop();
}

} // namespace listing
