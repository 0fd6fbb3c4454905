// SPDX-License-Identifier: Apache-2.0
#include "model/topics.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace model;

TEST_CASE("the topics we ship are the twelve of the kiosk, in order") {
    auto const settings = base::Settings::load(test::share() / "data" / "topics.toml");
    REQUIRE(settings);
    auto const topics = topics_from(*settings);
    REQUIRE(topics);
    REQUIRE(topics->size() == 12);
    CHECK(topics->front().id == "safe-place");
    CHECK(topics->back().pictogram == "complaint");
}

TEST_CASE("a list of topics that cannot be right is refused") {
    struct Row {
        char const* why;
        char const* toml;
        bool fine;
    };
    static Row const rows[] = {
        {"a topic needs no pictogram of another name", "[[topic]]\nid = \"doctor\"\n", true},
        {"a topic has an id", "[[topic]]\npictogram = \"doctor\"\n", false},
        {"an id is not a path", "[[topic]]\nid = \"../x\"\n", false},
        {"there is at least one", "other = 1\n", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const settings = base::Settings::parse(row.toml, "topics.toml");
            REQUIRE(settings);
            CHECK(topics_from(*settings).has_value() == row.fine);
        }
}
