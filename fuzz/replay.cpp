// A short run over the seeds and simple damage to them, for every build and compiler; the long runs
// are libFuzzer's. SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "fuzz/targets.hpp"
#include <cstdio>
#include <random>

namespace {

/// A bit turned, a piece cut out, doubled or overwritten.
std::string damaged(std::string bytes, std::mt19937& random) {
    auto const any = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below == 0 ? 0 : below - 1)(random);
    };
    for (std::size_t times = 1 + any(4); times > 0 && !bytes.empty(); --times) {
        std::size_t const at = any(bytes.size());
        std::size_t const size = any(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (any(4)) {
        case 0:
            bytes[at] = static_cast<char>(any(256));
            break;
        case 1:
            bytes.erase(at, size);
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, size));
            break;
        default:
            bytes.replace(at, size, size, static_cast<char>(any(256)));
        }
    }
    return bytes;
}

/// Seeds and damage to them; with a `folder` the seeds are kept there too.
bool replay(fuzz::Target const& target, base::Path const& folder) {
    std::mt19937 random(1);
    int number = 0;
    for (std::string const& seed : target.seeds()) {
        if (!folder.empty() &&
            !base::write_file(folder / target.name / std::to_string(number++), seed))
            return false;
        target.run(seed);
        for (int i = 0; i < target.replays; ++i)
            target.run(damaged(seed, random));
    }
    std::printf("%.*s: %d damaged inputs a seed\n", static_cast<int>(target.name.size()),
                target.name.data(), target.replays);
    return true;
}

} // namespace

/// replay [FOLDER]: with a FOLDER the seeds are written there, for libFuzzer.
int main(int count, char** arguments) {
    base::Path const folder = count > 1 ? arguments[1] : "";
    for (fuzz::Target const& target : fuzz::targets()) {
        for (fuzz::Regression const& once : fuzz::regressions())
            if (once.target == target.name) target.run(once.bytes);
        if (!replay(target, folder)) return 1;
    }
}
