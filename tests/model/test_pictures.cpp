// SPDX-License-Identifier: Apache-2.0
#include "model/pictures.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

namespace {

model::Pictures shipped() {
    auto const settings = base::Settings::load(test::source() / "data/pictograms/concepts.toml");
    return model::Pictures::from(*settings).value();
}

} // namespace

TEST_CASE("messages find their picture") {
    struct Row {
        char const* why;
        char const* key;
        char const* picture;
    };
    static Row const rows[] = {
        {"a topic", "topic.doctor", "doctor"},
        {"a title takes the picture of its family member", "noone.debt.title", "debt"},
        {"the text under it too", "noone.debt.text", "debt"},
        {"the longer key decides", "child.u10.noone.hit.title", "hurt"},
        {"a family stands for what has none of its own", "child.u10.intro.title", "children"},
        {"part of a word is not a family", "topical", ""},
        {"no picture", "xyz", ""},
    };
    auto const pictures = shipped();
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const* const picture = pictures.of(row.key);
            CHECK(std::string(picture == nullptr ? "" : picture->name) == row.picture);
        }
}

TEST_CASE("every picture of the table lies in the folder and has a meaning") {
    auto const pictures = shipped();
    for (model::Picture const& picture : pictures.all()) {
        INFO(picture.name);
        CHECK(
            std::filesystem::exists(test::source() / "data/pictograms" / (picture.name + ".svg")));
        CHECK_FALSE(picture.meaning.empty());
    }
}

TEST_CASE("a message without its picture's table is refused with its name") {
    auto const settings = base::Settings::parse("[messages]\na = [\"b\"]\n", "concepts.toml");
    auto const broken = model::Pictures::from(*settings);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().reason.find("[picture.a]") != std::string::npos);
}
