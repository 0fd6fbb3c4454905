// libFuzzer's entry, for the one target that the environment names: FUZZ_TARGET=root fz CORPUS.
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

fuzz::Target const& chosen() {
    char const* const name = std::getenv("FUZZ_TARGET");
    for (fuzz::Target const& target : fuzz::targets())
        if (name != nullptr && target.name == name) return target;
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static fuzz::Target const target = chosen();
    target.run({reinterpret_cast<char const*>(data), size});
    return 0;
}
