// SPDX-License-Identifier: Apache-2.0
#include "renderer/booklet.hpp"
#include "renderer/kit.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>

using namespace renderer;

namespace {

/// A directory of a place in one language, with some of its services in two chapters.
struct Made {
    CardRequest request;
    std::vector<Chapter> chapters;
};

void fill(wording::ServiceWords& words, std::string const& language, test::Kit const& kit) {
    words.description = words.name;
    words.hours = {"08:00-17:00"};
    words.languages = "ไทย, English";
    words.where = words.name;
    words.checked = kit.words->text(language, "service.checked", {{"month", "2026-10"}});
    words.facts = {{model::Fact::free, model::Answer::yes, "fact-free-yes",
                    kit.words->text(language, "fact.free.yes")},
                   {model::Fact::men, model::Answer::no, "fact-men-no",
                    kit.words->text(language, "fact.men.no")},
                   {model::Fact::children, model::Answer::unknown, "fact-children-unknown",
                    kit.words->text(language, "fact.children.unknown")}};
}

Made made(test::Kit const& kit, std::string const& language, std::size_t services) {
    Made made{kit.filled(language, test::layout("booklet")), {}};
    auto const three = made.request.services;
    made.request.services.clear();
    for (std::size_t i = 0; i < services; ++i) {
        made.request.services.push_back(three[i % three.size()]);
        fill(made.request.services.back(), language, kit);
    }
    for (char const* topic : {"doctor", "law", "home"})
        made.chapters.push_back(
            {{kit.words->text(language, std::string("topic.") + topic), language}, topic, {}, {}});
    for (std::size_t i = 0; i < services; ++i) {
        made.chapters[i % 2].own.push_back(i);
        made.chapters[i % 2].about.push_back(i);
        if (i % 3 == 0) made.chapters[2].about.push_back(i);
    }
    return made;
}

std::vector<Card> pages(test::Kit const& kit, Made const& made) {
    return compose_booklet(made.request, made.chapters, test::layout("booklet"), kit.fonts).value();
}

/// What stands in each field, and on which page.
struct Found {
    std::size_t page = 0;
    std::string text;
};

std::multimap<std::string, Found> fields(std::vector<Card> const& pages) {
    std::multimap<std::string, Found> found;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (TextItem const& item : pages[i].front.texts) {
            std::string const page = fmt::format("page.{}.", i + 1);
            bool const inner = item.field.starts_with(page);
            std::string text;
            for (text::Line const& line : item.layout.lines)
                text += line.text;
            found.emplace(inner ? item.field.substr(page.size()) : item.field, Found{i + 1, text});
        }
    return found;
}

std::string said(std::vector<Card> const& pages) {
    std::string out;
    for (Card const& page : pages)
        out += "== page\n" + dump(page.front);
    return out;
}

} // namespace

TEST_CASE("a booklet has every service once, and its contents and index are true") {
    test::Kit const kit;
    for (std::size_t const services : {std::size_t{1}, std::size_t{7}, std::size_t{40}}) {
        CAPTURE(services);
        Made const book = made(kit, "en", services);
        auto const all = pages(kit, book);
        auto const found = fields(all);
        auto const page_of = [&](std::string const& field) {
            auto const range = found.equal_range(field);
            REQUIRE(std::distance(range.first, range.second) == 1);
            return range.first->second.page;
        };
        auto const told = [&](std::string const& field) {
            REQUIRE(found.count(field) == 1);
            return std::stoul(found.find(field)->second.text);
        };
        for (std::size_t i = 0; i < services; ++i) {
            std::string const field = fmt::format("service.{}", i + 1);
            std::size_t const page = page_of(field + ".name");
            CHECK(page_of(field + ".number") == page);
            CHECK(page_of(field + ".hours") == page);
            CHECK(told(fmt::format("index.{}.{}.page", i % 2 + 1, i + 1)) == page);
            if (i % 3 == 0) CHECK(told(fmt::format("index.3.{}.page", i + 1)) == page);
        }
        CHECK(told("contents.1.page") == page_of("topic.1"));
        CHECK(page_of("topic.1") == page_of("service.1.name"));
        CHECK(found.count("contents.3") == 0); // nothing is described there
        auto const numbers = found.equal_range("page_number");
        for (auto one = numbers.first; one != numbers.second; ++one)
            CHECK(one->second.text == std::to_string(one->second.page));
        CHECK(found.count("page_number") == all.size() - 2); // not on the cover, nor behind
    }
}

TEST_CASE("the pages of a booklet lie on their sheets so that it can be folded and stitched") {
    struct Row {
        char const* why;
        std::size_t pages;
        bool bound_right;
        char const* sides; ///< each side of each sheet: left page, right page; -: blank
    };
    Row const rows[] = {
        {"one sheet", 4, false, "4 1 | 2 3"},
        {"two sheets", 8, false, "8 1 | 2 7 | 6 3 | 4 5"},
        {"three sheets", 12, false, "12 1 | 2 11 | 10 3 | 4 9 | 8 5 | 6 7"},
        {"four sheets", 16, false, "16 1 | 2 15 | 14 3 | 4 13 | 12 5 | 6 11 | 10 7 | 8 9"},
        {"bound on the right", 8, true, "1 8 | 7 2 | 3 6 | 5 4"},
        {"blanks stand before the last page", 6, false, "6 1 | 2 - | - 3 | 4 5"},
        {"a single page", 1, false, "1 - | - -"},
        {"none", 0, false, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::vector<Card> pages;
            for (std::size_t i = 1; i <= row.pages; ++i) {
                pages.emplace_back();
                pages.back().front.width = static_cast<double>(i);
                pages.back().front.rules.emplace_back();
            }
            std::string sides;
            bool left = true;
            for (Card const& page : saddle_stitched(pages, row.bound_right)) {
                bool const blank = page.front.rules.empty();
                if (!sides.empty()) sides += left ? " | " : " ";
                sides += blank ? "-" : fmt::format("{:.0f}", page.front.width);
                left = !left;
            }
            CHECK(sides == row.sides);
        }
}

TEST_CASE("booklets say and place what they did", "[golden]") {
    test::Kit const kit;
    for (char const* language : {"en", "ar", "km"})
        CHECK(test::matches_golden(fmt::format("booklets/{}.txt", language),
                                   said(pages(kit, made(kit, language, 4)))));
}

TEST_CASE("the pages of a booklet pass their proof, and its stamp is on each") {
    test::Kit const kit;
    for (std::string const& language : test::chosen_languages(5)) {
        CAPTURE(language);
        Made book = made(kit, language, 4);
        book.request.watermark = "DRAFT";
        for (Card const& page : pages(kit, book)) {
            CHECK(page.front.watermark);
            for (base::Problem const& problem : proof(page))
                FAIL_CHECK(base::to_string(problem));
        }
    }
}

TEST_CASE("the same booklet gives the same bytes") {
    test::Kit const kit;
    auto const made_once = [&] {
        auto all = saddle_stitched(pages(kit, made(kit, "km", 4)), false);
        return pdf(all, test::form("booklet-sheet"),
                   {"Useful numbers", "km", *base::parse_date("2026-11-01")});
    };
    auto const once = made_once();
    REQUIRE(once);
    CHECK(*once == *made_once());
}

TEST_CASE("a booklet that cannot be is refused with the name of its field") {
    test::Kit const kit;
    struct Row {
        char const* why;
        void (*spoil)(Made&);
        char const* told;
    };
    Row const rows[] = {
        {"a service in no chapter", [](Made& book) { book.chapters[0].own.clear(); },
         "service.1: is described 0 times"},
        {"a service in two chapters", [](Made& book) { book.chapters[2].own = {0}; },
         "service.1: is described 2 times"},
        {"neither number nor words in its place",
         [](Made& book) { book.request.services[1].phones.clear(); },
         "service.2.number: \"Wesuna Clinic and Talk Room\" has no number"},
        {"what is higher than a page",
         [](Made& book) {
             auto& phones = book.request.services[1].phones;
             phones.resize(40, phones.front());
         },
         "service.2: needs more than a page"},
        {"a word that no line can hold",
         [](Made& book) { book.request.services[0].description.text = std::string(200, 'w'); },
         "service.1.description: \"www"},
        {"a letter that no font has",
         [](Made& book) { book.request.services[0].where.text = "\U0001F9FF"; },
         "service.1.where: no font has U+1F9FF"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Made book = made(kit, "en", 3);
            row.spoil(book);
            auto const refused =
                compose_booklet(book.request, book.chapters, test::layout("booklet"), kit.fonts);
            REQUIRE_FALSE(refused);
            CHECK(base::to_string(refused.error()).find(row.told) != std::string::npos);
        }
    Made const book = made(kit, "en", 3);
    CHECK_FALSE(compose_booklet(book.request, book.chapters, kit.layout, kit.fonts));
}

TEST_CASE("a service is described below its own topic and listed below all of them") {
    test::Kit const kit;
    model::Directory const directory;
    std::vector<model::Topic> const topics = {
        {"doctor", "doctor"}, {"law", "law"}, {"home", "home"}};
    model::Service clinic;
    clinic.topics = {"law", "doctor"};
    model::Service elsewhere;
    elsewhere.topics = {"weather"};
    auto const found =
        chapters({directory, *kit.words.operator->(), "en", {}}, topics, {&clinic, &elsewhere});
    REQUIRE(found.size() == 3);
    CHECK(found[0].own.empty());
    CHECK(found[0].about == std::vector<std::size_t>{0});
    CHECK(found[1].own == std::vector<std::size_t>{0});
    CHECK(found[1].about == std::vector<std::size_t>{0});
    CHECK(found[2].own == std::vector<std::size_t>{1});
    CHECK(found[2].about == std::vector<std::size_t>{1});
    CHECK(found[0].name.text == kit.words->text("en", "topic.doctor"));
}
