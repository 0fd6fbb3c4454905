// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "sample.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("names that sound alike are one") {
    struct Row {
        char const* why;
        char const* one;
        char const* other;
    };
    static Row const rows[] = {
        {"ph is f", "Phnom", "Fnom"},
        {"an h after a consonant is not heard", "Thani", "Tani"},
        {"double letters are one", "Dassoka", "Dasoka"},
        {"y is i", "Kesyra", "Kesira"},
        {"w is v", "Hawelu", "Havelu"},
        {"c is k", "Cesira", "Kesira"},
        {"ou is u", "Runoumi", "Runumi"},
        {"what is no letter is not heard", "Bien-Hoa", "bien hoa"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(sound_of(row.one) == sound_of(row.other));
        }
    CHECK(sound_of("Palantu") != sound_of("Runami"));
}

TEST_CASE("every letter offered leads to a place, in one's own and in Latin letters") {
    test::House const house;
    auto const& directory = house.stage().content.directory;
    for (std::string const& language : test::languages())
        for (bool const latin : {false, true}) {
            std::string typed;
            for (int depth = 0; depth < 12; ++depth) {
                auto const letters = letters_after(directory, {typed, language, latin});
                if (letters.empty()) break;
                for (std::string const& letter : letters) {
                    std::string const longer = typed + letter;
                    INFO(language << " " << longer);
                    CHECK_FALSE(places_like(directory, {longer, language, latin}).empty());
                }
                typed += letters.back();
            }
            CHECK_FALSE(typed.empty());
        }
}

TEST_CASE("a place is found by the beginning of its name in one's own script, or by its sound") {
    test::House const house;
    auto const& directory = house.stage().content.directory;
    auto const finds = [&](std::string const& typed, std::string const& language, bool latin) {
        auto const all = places_like(directory, {typed, language, latin});
        return std::any_of(all.begin(), all.end(),
                           [](model::Region const* one) { return one->id == "XW-21"; });
    };
    CHECK(finds("\xE0\xB8\xAE\xE0\xB8\xB2", "th", false)); // the first letters of Havelu
    CHECK(finds("hawelou", "th", true));
    CHECK_FALSE(finds("runami", "en", false));
}
