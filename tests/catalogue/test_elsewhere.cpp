// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

TEST_CASE("the list of languages may lie beside other data than the words") {
    auto const words = test::share() / "strings";
    auto const found =
        catalogue::Catalogue::load(words, test::share() / "data" / "languages.toml");
    REQUIRE(found);
    CHECK(found->languages().size() == 13);
    CHECK_FALSE(catalogue::Catalogue::load(words).has_value());
}
