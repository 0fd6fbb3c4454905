// SPDX-License-Identifier: Apache-2.0
#include "listing/site.hpp"
#include "sample.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>

using namespace listing;
using test::Pages;

namespace {

base::Date const kToday = *base::parse_date("2026-11-23");

} // namespace

TEST_CASE("every region has a page in every language, where the QR code looks for it") {
    Pages const pages;
    test::Scratch const scratch;
    auto const made =
        make_site({pages.all, *pages.words, kToday, pages.frame}, write_below(scratch.path()));
    REQUIRE(made);
    auto const files = base::files_below(scratch.path());
    REQUIRE(files);
    CHECK(files->size() == 3 * 13 + 1);
    CHECK(*made == 3 * 13 + 1);
    for (model::Region const& region : pages.all.regions)
        for (catalogue::Language const& language : pages.words->languages()) {
            std::string const url = wording::listing_url("", region.id, language.tag, pages.frame.number);
            base::Path const file = scratch.path() / url.substr(1) / "index.html";
            INFO(url);
            auto const bytes = base::read_file(file);
            REQUIRE(bytes);
            CHECK(*bytes == page(pages.speaker(language.tag.c_str()), region.id, pages.frame));
        }
}

TEST_CASE("the first page leads to every language", "[golden]") {
    Pages const pages;
    auto const html = front_page(pages.speaker("en"), "XW", pages.frame);
    CHECK(test::matches_golden("listing/front.html", html));
    auto const elements = test::read_markup(html);
    REQUIRE(elements);
    std::vector<std::string> links;
    for (auto const& element : *elements)
        if (element.tag == "a") links.push_back(element.attributes.at("href"));
    REQUIRE(links.size() == 14);
    CHECK(links.front() == "./");
    CHECK(links.back() == "XW/ZH-HANS/");
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
            int written = 0;
            auto const made =
                make_site({pages.all, *pages.words, kToday, pages.frame}, [&](auto const&, auto) {
                    ++written;
                    return base::Result<base::Done>(base::Done{});
                });
            REQUIRE_FALSE(made);
            CHECK(made.error().code == row.code);
            CHECK(written == 0);
        }
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
