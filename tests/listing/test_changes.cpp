// SPDX-License-Identifier: Apache-2.0
#include "listing/changes.hpp"
#include "made.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>

using namespace listing;
using test::Pages;

namespace {

/// "Help Line: 009991 -> 009992 | Quiet House: 00999… -> gone"
std::string shape(std::vector<Change> const& changes) {
    std::string text;
    for (Change const& change : changes) {
        text += (text.empty() ? "" : " | ") + change.name.text + ":";
        for (auto const& phone : change.dropped)
            text += " " + phone.dialled;
        text += " ->";
        for (auto const& phone : change.now)
            text += " " + phone.dialled;
        if (change.gone) text += " gone";
    }
    return text;
}

model::Service& help_line(model::Directory& all) {
    return all.services[1];
}

void only_number(model::Service& service, char const* typed,
                 model::PhoneKind kind = model::PhoneKind::voice) {
    service.phones = {test::phone(typed, kind)};
}

} // namespace

TEST_CASE("the holder of a card learns of every number that is no longer good") {
    struct Row {
        char const* why;
        void (*change)(model::Directory&);
        char const* shape;
    };
    static Row const rows[] = {
        {"nothing changed", [](model::Directory&) {}, ""},
        {"another number", [](model::Directory& all) { only_number(help_line(all), "009992"); },
         "Help Line: 009991 -> 009992"},
        {"a number more hurts no card",
         [](model::Directory& all) { help_line(all).phones.push_back(test::phone("009992")); }, ""},
        {"the same digits, but for text messages now",
         [](model::Directory& all) {
             only_number(help_line(all), "009991", model::PhoneKind::sms);
         },
         "Help Line: 009991 -> 009991"},
        {"withheld since",
         [](model::Directory& all) {
             help_line(all).phones[0].visibility = model::Visibility::withheld;
         },
         "Help Line: 009991 ->"},
        {"closed", [](model::Directory& all) { help_line(all).status = model::Status::closed; },
         "Help Line: 009991 -> gone"},
        {"no longer in the list",
         [](model::Directory& all) { all.services.erase(all.services.begin() + 1); },
         "Help Line: 009991 -> gone"},
        {"not checked for too long: hidden today",
         [](model::Directory& all) {
             help_line(all).assurance.assured = *base::parse_date("2020-01-01");
         },
         "Help Line: 009991 -> gone"},
        {"the country dials otherwise now: the printed digits are wrong",
         [](model::Directory& all) {
             only_number(help_line(all), "+9990123456");
             all.about.dial_plan.trunk_prefix = "1";
         },
         "Help Line: 009991 -> 10123456 | Quiet House: 009990123458 -> 10123458"},
        {"it serves another region, but its number is still good",
         [](model::Directory& all) { help_line(all).regions = {"XW-1"}; }, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Pages pages;
            only_number(help_line(pages.all), "009991");
            model::Directory const before = pages.all;
            row.change(pages.all);
            Told const old({before, *pages.words, "en", *base::parse_date("2026-11-20")});
            Told const now(pages.speaker("en"));
            CHECK(shape(changes(old, now, "XW")) == row.shape);
        }
}

TEST_CASE("the page of an older card says so first, and names old and new number", "[golden]") {
    Pages pages;
    model::Directory const before = pages.all;
    help_line(pages.all).phones[0] = test::phone("009992");
    pages.all.services.erase(pages.all.services.begin() + 2); // Quiet House
    test::Site const site = test::made(pages, {{3, *base::parse_date("2026-11-20"), before}});
    REQUIRE(site.outcome);
    std::string const html = site.at("XW/EN/3/index.html");
    CHECK(test::matches_golden("listing/older-card.en.html", html));
    CHECK(html.find("Your card is from list no. 3, Nov 2026.") < html.find("<nav>"));
    CHECK(html.find("<del><bdi dir=\"ltr\">009991</bdi></del>") != std::string::npos);
    CHECK(html.find("tel:009991\"") == std::string::npos);       // never a link to the old number
    CHECK(html.find("href=\"/XW/AR/3/\"") != std::string::npos); // the card stays known
}

TEST_CASE("a card without changes is told so, any other card which list this is") {
    Pages const pages;
    test::Site const site = test::made(pages, {{3, *base::parse_date("2026-11-20"), pages.all}});
    REQUIRE(site.outcome);
    CHECK(site.at("XW/EN/3/index.html").find("None of its numbers has changed.") !=
          std::string::npos);
    CHECK(site.at("XW/EN/index.html").find("Does your card have another list number?") !=
          std::string::npos);
}
