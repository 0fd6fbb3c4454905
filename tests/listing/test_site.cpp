// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "listing/front.hpp"
#include "listing/site.hpp"
#include "made.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>

using namespace listing;
using test::Pages;

namespace {

base::Date const kToday = *base::parse_date("2026-11-23");

} // namespace

TEST_CASE("every region has a page in every language, where the QR code looks for it") {
    Pages const pages;
    test::Site const site = test::made(pages);
    REQUIRE(site.outcome);
    constexpr std::size_t kEach = 2 + 2 + 2; // page, numbered, both in lower case; young, contact
    CHECK(site.files.size() == 3 * 13 * kEach + 2);
    for (model::Region const& region : pages.all.regions)
        for (catalogue::Language const& language : pages.words->languages()) {
            auto const expected = pages.page(language.tag.c_str(), region.id.c_str());
            for (int const edition : {0, pages.frame.number}) {
                std::string const url = wording::listing_url("", region.id, language.tag, edition);
                INFO(url);
                CHECK(site.at(url.substr(1) + "/index.html") == expected);
                CHECK(site.at(base::lower_ascii(url.substr(1)) + "/index.html")
                          .find("content=\"0; url=" + url + "/\"") != std::string::npos);
            }
        }
}

TEST_CASE("any number of threads make the same site") {
    Pages const pages;
    CHECK(test::made(pages, {}, 4).files == test::made(pages).files);
}

TEST_CASE("the first page leads to every language, the lost page to every hotline", "[golden]") {
    Pages const pages;
    auto const html = front_page(pages.speaker("en"), "XW", pages.frame);
    CHECK(test::matches_golden("listing/front.html", html));
    CHECK(test::matches_golden("listing/lost.html",
                               lost_page(pages.speaker("en"), "XW", pages.frame)));
    auto const elements = test::read_markup(html);
    REQUIRE(elements);
    std::vector<std::string> links;
    for (auto const& element : *elements)
        if (element.tag == "a") links.push_back(element.attributes.at("href"));
    REQUIRE(links.size() == 15); // the exit is first and last
    CHECK(links.front() == "/");
    CHECK(links[13] == "/XW/ZH-HANS/");
}

TEST_CASE("every link within the site arrives") {
    Pages const pages;
    model::Directory const before = pages.all;
    test::Site const site = test::made(pages, {{3, *base::parse_date("2026-03-01"), before}});
    REQUIRE(site.outcome);
    for (auto const& [path, bytes] : site.files) {
        if (!path.ends_with(".html")) continue;
        auto const elements = test::read_markup(bytes);
        INFO(path);
        REQUIRE(elements);
        for (auto const& element : *elements) {
            auto const href = element.attributes.find("href");
            if (href == element.attributes.end() || !href->second.starts_with("/")) continue;
            std::string target = href->second.substr(1);
            if (target.empty() || target.ends_with('/')) target += "index.html";
            INFO(target);
            CHECK(site.files.count(target) == 1);
        }
    }
}

TEST_CASE("a region that cannot be a folder stops the site before anything is written") {
    struct Row {
        char const* why;
        std::vector<std::string> ids;
        base::ErrorCode code;
    };
    static Row const rows[] = {
        {"a way out of the site", {"XW", ".."}, base::ErrorCode::refused},
        {"a path", {"XW", "a/b"}, base::ErrorCode::refused},
        {"no name at all", {"XW", ""}, base::ErrorCode::refused},
        {"alike but for case", {"XW-1", "xw-1"}, base::ErrorCode::refused},
        {"no region", {}, base::ErrorCode::not_found},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Pages pages;
            pages.all.regions.clear();
            for (std::string const& id : row.ids)
                pages.all.regions.push_back({id, "", model::RegionKind::country, {}});
            test::Site const site = test::made(pages);
            REQUIRE_FALSE(site.outcome);
            CHECK(site.outcome.error().code == row.code);
            CHECK(site.files.empty());
        }
}

TEST_CASE("only what is earlier can be an earlier edition") {
    struct Row {
        char const* why;
        std::vector<int> numbers;
        bool fine;
    };
    static Row const rows[] = {
        {"two of them", {3, 5}, true},
        {"the edition itself", {7}, false},
        {"a later one", {8}, false},
        {"one that comes twice", {3, 3}, false},
        {"a draft without number", {0}, false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Pages const pages;
            std::vector<Earlier> earlier;
            for (int const number : row.numbers)
                earlier.push_back({number, kToday, pages.all});
            test::Site const site = test::made(pages, std::move(earlier));
            CHECK(site.outcome.has_value() == row.fine);
            CHECK(site.files.empty() != row.fine);
        }
}

TEST_CASE("a region that is gone has the page of the region around it") {
    Pages pages;
    model::Directory const before = pages.all;
    pages.all.regions.erase(pages.all.regions.begin() + 2); // xw-11, in XW-1
    test::Site const site = test::made(pages, {{3, *base::parse_date("2026-11-20"), before}});
    REQUIRE(site.outcome);
    CHECK(site.at("XW-11/EN/index.html") == pages.page("en", "XW-1"));
    CHECK(site.at("XW-11/EN/3/index.html").find("Your card is from list no. 3") !=
          std::string::npos);
    CHECK(site.files.count("XW-11/EN/7/index.html") == 0); // no card of this edition is for it
}

TEST_CASE("a disk that refuses stops the site") {
    Pages const pages;
    auto const made = make_site({pages.all, *pages.words, kToday, pages.frame}, [](auto const& path,
                                                                                   auto) {
        return base::Result<base::Done>(base::Error{base::ErrorCode::io, path.string(), "is full"});
    });
    REQUIRE_FALSE(made);
    CHECK(made.error().reason == "is full");
}
