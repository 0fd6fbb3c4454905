// What ages, what never vanishes, and what may be printed (docs/THREAT-MODEL.md).
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/evergreen.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

constexpr char const* kHotline = "svc-001";

bool holds(std::vector<model::Service const*> const& all, std::string const& id) {
    return std::any_of(all.begin(), all.end(),
                       [&](model::Service const* one) { return one->id == id; });
}

std::string first_number(model::Directory const& directory, std::string const& id) {
    return model::open_phones(*directory.service(id)).front().number.canonical();
}

} // namespace

TEST_CASE("numbers age on the glass, and evergreen ones never vanish from it") {
    struct Row {
        char const* why;
        int days; ///< since the sample's day
        bool evergreen;
        bool outdated; ///< the edition
        bool listed;
        bool changed;
        bool printed;
    };
    static Row const rows[] = {
        {"a checked hotline is shown and printed", 0, false, false, true, false, true},
        {"a stale one says so and is not printed", 120, false, false, true, true, false},
        {"after years it is gone", 900, false, false, false, true, false},
        {"an evergreen one is still there, and says so", 900, true, false, true, true, false},
        {"an old edition makes its numbers doubtful", 0, false, true, true, true, false},
        {"but not those that two holders called", 0, true, true, true, false, true},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::House house;
            Content& content = house.content();
            content.today = base::plus_days(content.today, row.days);
            content.outdated = row.outdated;
            if (row.evergreen) content.evergreen = {first_number(content.directory, kHotline)};
            CHECK(holds(content.hotlines(content.region), kHotline) == row.listed);
            CHECK(content.may_have_changed(*content.directory.service(kHotline)) == row.changed);
            CHECK(holds(content.printable(kHotline, content.region, 4), kHotline) == row.printed);
        }
}

TEST_CASE("what may have changed says so in the list and beside its number") {
    test::House house;
    auto const list = test::one_of_each("en").at(3);
    auto const service = test::one_of_each("en").at(4);
    auto const warns = [&] { return house.show(service).element("old") != nullptr; };
    CHECK_FALSE(warns());
    house.content().outdated = true;
    CHECK(warns());
    View const rows = house.show(list);
    for (Element const& row : rows.elements) {
        if (row.role != Role::tile) continue;
        INFO(row.id);
        CHECK(std::any_of(row.pictures.begin(), row.pictures.end(),
                          [](Picture const& one) { return one.name == "warning"; }));
    }
}

TEST_CASE("a card that would carry nothing is not offered") {
    test::House house;
    auto const take = test::one_of_each("en").at(11);
    auto const offers = [&] { return house.show(take).element("to-paper") != nullptr; };
    CHECK(offers());
    house.content().outdated = true;
    CHECK_FALSE(offers());
}

TEST_CASE("when no edition is whole the evergreen numbers fill the glass") {
    edition::Critical list;
    list.numbers = {{"+99955512345", *base::parse_date("2026-10-01"), "Child line"},
                    {"1999", *base::parse_date("2026-10-01"), "Hotline"}};
    auto const left = evergreen_directory(list);
    REQUIRE(left.has_value());
    test::House house;
    house.directory() = *left;
    house.content().topics = {evergreen_topic()};
    house.content().region = left->regions.front().id;
    for (auto const& number : list.numbers)
        house.content().evergreen.insert(number.number);
    std::string seen;
    for (auto [screen, id] : {std::pair(3, "talk"),
                              {4, "evergreen-1"},
                              {4, "evergreen-2"},
                              {2, ""},
                              {9, ""},
                              {15, ""}}) {
        State state = test::one_of_each("en").at(static_cast<std::size_t>(screen));
        state.trail.back().id = id;
        for (View const& view : test::pages(house, state)) {
            CHECK(test::faults(house, view) == "");
            CHECK(view.element("elsewhere") == nullptr);
            seen += dump(view);
        }
    }
    CHECK(seen.find("Child line") != std::string::npos);
    CHECK(seen.find("+999") != std::string::npos); // as it is dialled from anywhere
    CHECK(seen.find("1999") != std::string::npos);
    CHECK_FALSE(evergreen_directory({}).has_value());
}
