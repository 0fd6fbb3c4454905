// SPDX-License-Identifier: Apache-2.0
#include "directory/check.hpp"
#include "directory/samples.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

TEST_CASE("a problem says which record and what to do") {
    model::Directory directory = test::sound_directory();
    directory.services[0].topics.clear();
    auto const problems = directory::check(directory, test::kToday);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "services");
    CHECK(problems[0].row == 0);
    CHECK(problems[0].column == "topics");
    CHECK_THAT(problems[0].message, Catch::Matchers::StartsWith("one: has no topic"));
}

TEST_CASE("no directory, however odd, upsets the rules") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        model::Directory const random = test::random_directory(seed);
        auto const problems = directory::check(random, test::kToday);
        CHECK(std::all_of(problems.begin(), problems.end(), [](base::Problem const& problem) {
            return !problem.code.empty() && !problem.message.empty();
        }));
    }
}
