// SPDX-License-Identifier: Apache-2.0
#include "listing/script.hpp"
#include "listing/style.hpp"
#include "sample.hpp"
#include "support/markup.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace listing;
using test::Element;
using test::Pages;

namespace {

std::vector<Element> read(std::string const& html) {
    auto elements = test::read_markup(html);
    INFO(html);
    REQUIRE(elements);
    return *elements;
}

std::vector<Element> all(std::string const& html, std::string const& tag) {
    std::vector<Element> found = read(html);
    std::erase_if(found, [&](Element const& one) { return one.tag != tag; });
    return found;
}

std::string attribute(Element const& element, std::string const& name) {
    auto const found = element.attributes.find(name);
    return found == element.attributes.end() ? "" : found->second;
}

std::vector<std::string> texts(std::string const& html, std::string const& tag) {
    std::vector<std::string> found;
    for (Element const& element : all(html, tag))
        found.push_back(element.text);
    return found;
}

bool contains(std::vector<std::string> const& list, std::string const& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

} // namespace

TEST_CASE("the page of a region, whole", "[golden]") {
    Pages const pages;
    CHECK(test::matches_golden("listing/westland.en.html", pages.page("en")));
    CHECK(test::matches_golden("listing/westland.ar.html", pages.page("ar")));
}

TEST_CASE("the head keeps the page to itself and names nothing") {
    Pages const pages;
    auto const html = pages.page("en");
    CHECK(texts(html, "title") == std::vector<std::string>{"Info"});
    std::map<std::string, std::string> meta;
    for (Element const& one : all(html, "meta"))
        meta[attribute(one, "name") + attribute(one, "http-equiv")] = attribute(one, "content");
    CHECK(meta["Content-Security-Policy"] ==
          "default-src 'none'; style-src '" + std::string(kStyleHash) + "'; script-src '" +
              std::string(kScriptHash) +
              "'; img-src data:; media-src 'self'; base-uri 'none'; form-action 'none'");
    CHECK(meta["referrer"] == "no-referrer");
    CHECK(meta["viewport"] == "width=device-width, initial-scale=1");
    CHECK(meta["robots"] == "noindex, nofollow");
    CHECK(texts(html, "style") == std::vector<std::string>{std::string(kStyle)});
}

TEST_CASE("one request: nothing is loaded from anywhere, and nothing runs") {
    Pages const pages;
    for (auto const& language : pages.words->languages())
        for (Element const& element : read(pages.page(language.tag.c_str()))) {
            INFO(language.tag << " " << element.tag);
            CHECK(element.attributes.count("src") == 0);
            CHECK(element.attributes.count("style") == 0);
            CHECK((element.tag != "script" || element.text == kScript));
            CHECK((element.tag != "link" || attribute(element, "href") == "data:,"));
            for (auto const& [name, value] : element.attributes)
                CHECK_FALSE(name.starts_with("on"));
        }
}

TEST_CASE("links call, write, jump, or stay in the site; the exit comes first") {
    Pages pages;
    auto links = all(pages.page("en"), "a");
    REQUIRE(links.size() > 10);
    CHECK(links.front().text == "Leave this page");
    CHECK(attribute(links.front(), "href") == "/");
    CHECK(links.back().text == "Leave this page");
    for (Element const& link : links) {
        std::string const href = attribute(link, "href");
        INFO(href);
        bool const known = href.starts_with("tel:") || href.starts_with("sms:") ||
                           href.starts_with("#") || href.starts_with("/");
        CHECK(known);
    }
    pages.frame.leave = "https://weather.example/?a=1&b=2";
    links = all(pages.page("en"), "a");
    CHECK(attribute(links.front(), "href") == "https://weather.example/?a=1&b=2");
    CHECK(attribute(links.front(), "rel") == "noreferrer");
}

TEST_CASE("every anchor is neutral, unique, and every jump arrives") {
    auto const elements = read(Pages().page("en"));
    std::set<std::string> ids = {"top"};
    for (Element const& element : elements)
        if (auto const id = attribute(element, "id"); !id.empty()) {
            INFO(id);
            CHECK(ids.insert(id).second);
            CHECK(id.find_first_not_of("abcp0123456789") == std::string::npos);
        }
    for (Element const& element : elements)
        if (auto const href = attribute(element, "href"); href.starts_with("#"))
            CHECK(ids.count(href.substr(1)) == 1);
}

TEST_CASE("numbers are links to their canonical form, and are shown left to right") {
    auto const html = Pages().page("ar");
    std::map<std::string, std::string> links;
    for (Element const& link : all(html, "a"))
        links[attribute(link, "href")] = link.text;
    CHECK(links["tel:009991"] == "009991");
    CHECK(links["sms:+9990123456"] == "009 990 123 456");
    CHECK(links["tel:+9990123458"] == "009 990 123 458");
    CHECK(links.count("tel:+9990123457") == 0); // WhatsApp: shown, not linked
    int numbers = 0;
    for (Element const& shown : all(html, "bdi"))
        if (shown.text.find_first_not_of("0123456789 ") == std::string::npos) {
            CHECK(attribute(shown, "dir") == "ltr");
            ++numbers;
        }
    CHECK(numbers == 5); // three of the hotline, its first one again on top, one of the shelter
    CHECK(html.find("009 990 123 457") != std::string::npos);
}

TEST_CASE("nothing that is withheld is on any page") {
    Pages const pages;
    for (auto const& language : pages.words->languages()) {
        auto const html = pages.page(language.tag.c_str());
        CHECK(html.find("Hidden Row") == std::string::npos);
        CHECK(html.find("0129999") == std::string::npos);
        CHECK(html.find("012 9999") == std::string::npos);
    }
    CHECK(contains(texts(pages.page("en"), "dd"), "Call first. They tell you where."));
}

TEST_CASE("every service is told once, hotlines first, and is linked from its other topics") {
    auto const html = Pages().page("en");
    CHECK(texts(html, "h2") ==
          std::vector<std::string>{"What do you need?", "A safe place", "Doctor", "Talk to someone",
                                   "Who can help", "What you can say",
                                   "No one may do these things to you", "What you may do",
                                   "If they do not help you", "Stay safe", "Save for later",
                                   "Other places", "Language"});
    CHECK(texts(html, "h3") ==
          std::vector<std::string>{"Quiet House", "Night clinic", "Help Line", "Lantern"});
    auto const sections = texts(html, "section");
    REQUIRE(sections.size() == 4 + 5);
    CHECK(sections[1].find("Help Line") < sections[1].find("Night clinic"));
    CHECK(html.find("tel:009991") < html.find("<nav>"));
}

TEST_CASE("what is said is on the page, letter by letter, whatever was typed") {
    static char const* const rows[] = {
        "<script>alert(1)</script>",
        "\" onclick=\"x",
        "' onclick='x",
        "</h3></html>",
        "&lt;&#60;",
        "<!--",
        "]]>",
        "javascript:alert(1)",
        "\u202Ekcab",
        "صفحة & <b>",
        "${{7*7}} %00 \\",
        "ﷺ 𝕳 👩‍👩‍👧",
    };
    for (std::string const name : rows)
        DYNAMIC_SECTION(name) {
            Pages pages;
            model::Service& one = pages.all.services[0];
            one.name = model::Texts("en", name);
            one.description = model::Texts("en", name);
            one.place.landmark = name;
            one.place.address = "";
            one.languages = {name};
            pages.all.regions[0].name = model::Texts("en", name);
            auto const html = pages.page("en");
            CHECK(contains(texts(html, "h3"), name));
            CHECK(contains(texts(html, "p"), name));
            auto const details = texts(html, "dd");
            CHECK(std::count(details.begin(), details.end(), name) == 2);
            CHECK(texts(html, "h1").front() == "Help near you " + name);
        }
}

TEST_CASE("a page says its language and direction, and that of each foreign text") {
    Pages const pages;
    auto const arabic = pages.page("ar");
    CHECK(attribute(all(arabic, "html").front(), "dir") == "rtl");
    CHECK(attribute(all(arabic, "html").front(), "lang") == "ar");
    std::map<std::string, Element> headings;
    for (Element const& heading : all(arabic, "h3"))
        headings[heading.text] = heading;
    CHECK(attribute(headings["Quiet House"], "lang") == "en");
    CHECK(attribute(headings["Quiet House"], "dir") == "ltr");
    CHECK(attribute(headings["خط المساعدة"], "lang").empty());
    CHECK(attribute(all(pages.page("en"), "html").front(), "dir") == "ltr");
}

TEST_CASE("words that have no translation say that they are English") {
    auto const html = Pages().page("xx"); // a language without any words
    CHECK(attribute(all(html, "html").front(), "lang") == "xx");
    for (char const* const tag : {"dt", "q"})
        for (Element const& element : all(html, tag)) {
            INFO(tag << " " << element.text);
            CHECK(attribute(element, "lang") == "en");
        }
    CHECK(attribute(all(html, "span").front(), "lang") == "en");
    CHECK(all(Pages().page("th"), "span").empty());
}

TEST_CASE("the page of a country with very much in it leaves the rest to the places in it") {
    Pages pages;
    for (int i = 0; i < 120; ++i) {
        pages.all.services.push_back(test::service(
            ("n-" + std::to_string(i)).c_str(), ("Office " + std::to_string(i)).c_str(), {"talk"}));
        pages.all.services.back().regions = {"XW-1"};
    }
    auto far = test::hotline();
    far.id = "far";
    far.name = model::Texts("en", "Far Line");
    far.regions = {"xw-11"};
    pages.all.services.push_back(far);
    auto const country = texts(pages.page("en"), "h3");
    CHECK(contains(country, "Help Line"));
    CHECK(contains(country, "Far Line")); // a hotline is never left out
    CHECK_FALSE(contains(country, "Office 5"));
    CHECK(contains(texts(pages.page("en"), "a"), "Hillside"));
    CHECK(contains(texts(pages.page("en", "XW-1"), "h3"), "Office 5"));
    CHECK(contains(texts(pages.page("en", "xw-11"), "h3"), "Office 119")); // it lies above
}

TEST_CASE("old records, samples and drafts say so") {
    Pages pages;
    CHECK(contains(texts(pages.page("en"), "p"), "SAMPLE: do not call"));
    CHECK(contains(texts(pages.page("en"), "p"), "Draft. Not checked yet."));
    CHECK_FALSE(contains(texts(pages.page("en"), "p"), "This may have changed. Call first."));
    pages.frame.sample = false;
    pages.frame.draft = false;
    auto const later = pages.page("en", "XW", nullptr, "2027-07-15");
    CHECK_FALSE(contains(texts(later, "p"), "SAMPLE: do not call"));
    CHECK_FALSE(contains(texts(later, "p"), "Draft. Not checked yet."));
    CHECK(contains(texts(later, "p"), "This may have changed. Call first."));
}

TEST_CASE("a place without services of its own has those of the places around it") {
    Pages pages;
    auto const html = pages.page("en", "xw-11");
    CHECK(texts(html, "h1").front() == "Help near you Mill");
    CHECK(contains(texts(html, "h3"), "Night clinic"));
    CHECK(contains(texts(html, "h3"), "Help Line"));
    std::set<std::string> links;
    for (Element const& link : all(html, "a"))
        links.insert(attribute(link, "href"));
    CHECK(links.count("/XW-1/EN/") == 1);
    CHECK(links.count("/XW-11/ZH-HANS/") == 1);
    pages.all.services.clear();
    CHECK(contains(texts(pages.page("en", "xw-11"), "p"),
                   "Nothing is listed here. You can call these numbers."));
}

TEST_CASE("the foot says which list this is") {
    CHECK(contains(texts(Pages().page("en"), "p"), "List no. 7, Nov 2026"));
}
