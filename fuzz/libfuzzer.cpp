// libFuzzer's entry, for the one target that FUZZ_TARGET names. SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    for (fuzz::Target const& target : fuzz::targets())
        if (target.name == FUZZ_TARGET) {
            target.run({reinterpret_cast<char const*>(data), size});
            return 0;
        }
    std::abort();
}
