// How long the slowest of many questions to the index of a directory takes.
//   bench_search DIRECTORY.db
// SPDX-License-Identifier: Apache-2.0
#include "directory/index.hpp"
#include "directory/store.hpp"
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using directory::Question;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Questions as staff type them: from the first letter on, in two scripts, with a place and
/// without, seldom words and those of a tenth of all services, and what is nowhere.
std::vector<Question> questions(model::Directory const& directory) {
    std::vector<Question> all;
    std::size_t at = 0;
    auto const region = [&] { return directory.regions[at % directory.regions.size()].id; };
    for (std::string const word : {"clinic", "lumara help line", "shelter", "dhoktor", "zeppelin",
                                   "โทรมาคุย", "สายด่วน", "2a7 clinic"}) {
        for (std::size_t length = 1; length <= word.size(); ++length) {
            bool const whole = length == word.size() || (word[length] & 0xC0) != 0x80;
            if (!whole) continue;
            for (int places = 0; places < 20; ++places, at += 37) {
                all.push_back({{word.substr(0, length)}, "", ""});
                all.push_back({{word.substr(0, length)}, region(), ""});
                all.push_back({{word.substr(0, length)}, region(), "doctor"});
                all.push_back({{}, region(), "doctor"});
            }
        }
    }
    return all;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    auto begin = Clock::now();
    auto const directory = directory::read(arguments[1]);
    if (!directory) return 1;
    fmt::print("{} services read in {:.0f} ms\n", directory->services.size(),
               milliseconds_since(begin));
    begin = Clock::now();
    auto index = directory::Index::of(*directory);
    if (!index) return 1;
    fmt::print("index made in {:.0f} ms\n", milliseconds_since(begin));
    std::vector<std::pair<double, std::string>> taken;
    for (Question const& question : questions(*directory)) {
        begin = Clock::now();
        auto const found = index->find(question);
        if (!found) return 1;
        std::string const words = question.words.empty() ? "" : question.words.front();
        taken.emplace_back(milliseconds_since(begin),
                           fmt::format("\"{}\" {} {}: {} found", words, question.region,
                                       question.topic, found->size()));
    }
    std::sort(taken.begin(), taken.end());
    auto const part = [&](double share) {
        return taken[static_cast<std::size_t>(share * static_cast<double>(taken.size() - 1))];
    };
    fmt::print("{} questions: median {:.3f} ms, p99 {:.3f} ms, slowest {:.3f} ms ({})\n",
               taken.size(), part(0.5).first, part(0.99).first, taken.back().first,
               taken.back().second);
    return 0;
}
