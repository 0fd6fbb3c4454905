// SPDX-License-Identifier: Apache-2.0
#include "directory/suggest.hpp"
#include "import_support.hpp"

namespace {

/// "field=column" for every guess.
std::string guesses(std::string const& csv) {
    std::string out;
    auto const workbook = test::workbook({{"list", csv}});
    for (directory::Guess const& one : directory::guesses_for(workbook.tables.at(0)))
        if (!one.field.empty()) out += (out.empty() ? "" : " ") + one.field + "=" + one.column;
    return out;
}

} // namespace

TEST_CASE("columns are known by their titles and by what stands in them") {
    struct Row {
        char const* why;
        char const* csv;
        char const* guesses;
    };
    static Row const rows[] = {
        {"titles alone", "Service name,Telephone\nA,\n", "name=Service name phone_1=Telephone"},
        {"values alone", "x,y\na@b.example,https://a.example\n", "email=x url=y"},
        {"both settle which of two it is", "tel,tel 2\nask inside,021 234 5678\n", "phone_1=tel 2"},
        {"a word inside another is none", "Hotels\nx\n", ""},
        {"tags below the titles", "Who,Where\n#org,#adm1+name\nA,B\n",
         "organization_name=Who region_path=Where"},
        {"degrees", "a,lat,lon\n,13.7563,100.5018\n", "latitude=lat longitude=lon"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(guesses(row.csv) == row.guesses);
        }
}

TEST_CASE("a suggestion is a mapping that can be read") {
    auto const workbook = test::workbook({{"list", "Name \"x\",Tel\nA,021 234 5678\n"}});
    auto const settings =
        base::Settings::parse(directory::suggested_mapping(workbook.tables.at(0)), "s.toml");
    REQUIRE(settings);
    CHECK(settings->text_or("field.phone_1", "") == "Tel");
    CHECK(settings->text_or("field.name", "") == "Name \"x\"");
}
