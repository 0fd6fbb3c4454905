// What people will read: the words of data/strings and the sample directory of data/sample.
// SPDX-License-Identifier: Apache-2.0
#include "directory/import.hpp"
#include "sheets/workbook.hpp"
#include "support/draft_words.hpp"
#include "text/layout.hpp"
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <regex>

namespace {

model::Directory import_sample(base::Path const& source) {
    auto const workbook = sheets::read_workbook(source);
    REQUIRE(workbook);
    auto import = directory::import_workbook(*workbook, {}, {});
    REQUIRE(import);
    for (base::Problem const& problem : import->problems)
        UNSCOPED_INFO(to_string(problem));
    CHECK_FALSE(base::any_error(import->problems));
    CHECK(import->counts.read == import->counts.accepted);
    return std::move(import->directory);
}

model::Directory const& sample() {
    static model::Directory const directory =
        import_sample(test::share() / "data" / "sample" / "workbook");
    return directory;
}

std::vector<std::string> messages() {
    std::string const po = *base::read_file(test::source() / "data" / "strings" / "en.po");
    std::regex const entry("\nmsgid \"([^\"]+)\"");
    std::vector<std::string> keys;
    for (std::sregex_iterator at(po.begin(), po.end(), entry), end; at != end; ++at)
        keys.push_back((*at)[1]);
    return keys;
}

/// A text for people, where it stands and in which language.
struct Content {
    std::string place;
    std::string language;
    std::string text;
};

void add(std::vector<Content>& all, std::string const& place, model::Texts const& texts) {
    for (auto const& [language, phrase] : texts.all())
        all.push_back({place, language, phrase.text});
}

std::vector<Content> everything() {
    std::vector<Content> all;
    test::DraftWords const words;
    for (auto const& language : words->languages()) {
        all.push_back({"languages.toml", language.tag, language.endonym});
        for (std::string const& key : messages())
            all.push_back({key, language.tag, words->text(language.tag, key)});
    }
    for (auto const& region : sample().regions)
        add(all, region.id, region.name);
    for (auto const& service : sample().services) {
        add(all, service.id, service.name);
        add(all, service.id, service.description);
    }
    return all;
}

} // namespace

TEST_CASE("every character of every text has a glyph in the fonts we ship") {
    auto const fonts = text::FontSet::load(test::share() / "fonts");
    REQUIRE(fonts);
    for (Content const& content : everything())
        for (auto const weight : {text::Weight::regular, text::Weight::bold}) {
            text::Style style;
            style.language = content.language;
            style.weight = weight;
            auto const layout = text::lay_out(content.text, style, 1000, *fonts);
            INFO(content.language << " " << content.place << ": " << content.text);
            CHECK(layout.missing.empty());
        }
}

TEST_CASE("no text names the subject, and none hides a number in its prose") {
    std::regex const forbidden("traffick|slave|victim|exploit|rescue|prostitut|brothel",
                               std::regex::icase);
    std::regex const digits("[0-9]{5}");
    for (Content const& content : everything()) {
        INFO(content.language << " " << content.place << ": " << content.text);
        CHECK_FALSE(std::regex_search(content.text, forbidden));
        CHECK_FALSE(std::regex_search(content.text, digits));
    }
}

TEST_CASE("the sample workbook and its CSV sheets are the same directory") {
    auto const workbook = import_sample(test::share() / "data" / "sample" / "sample.xlsx");
    CHECK(workbook.about == sample().about);
    CHECK(workbook.regions == sample().regions);
    CHECK(workbook.organizations == sample().organizations);
    CHECK(workbook.services == sample().services);
}

TEST_CASE("the sample shows what a directory must cope with") {
    CHECK(sample().about.sample);
    CHECK(sample().services.size() >= 60);
    auto const count = [](auto const& wanted) {
        auto const& all = sample().services;
        return std::count_if(all.begin(), all.end(), wanted);
    };
    using model::Service;
    CHECK(count([](Service const& s) { return s.audience == std::set{model::Audience::men}; }) >=
          3);
    CHECK(count([](Service const& s) { return s.audience == std::set{model::Audience::women}; }) >=
          5);
    CHECK(count([](Service const& s) { return s.audience.contains(model::Audience::children); }) >=
          6);
    CHECK(count([](Service const& s) {
              return s.place.visibility == model::Visibility::withheld;
          }) >= 6);
    CHECK(count([](Service const& s) { return !s.assurance.assured; }) >= 3);
    CHECK(count([](Service const& s) { return s.name.all().size() == 13; }) >= 20);
    CHECK(count([](Service const& s) {
              return !s.phones.empty() && s.phones.front().number.is_short_code();
          }) >= 5);
}

TEST_CASE("no number of the sample can be dialled") {
    for (auto const& service : sample().services)
        for (model::Phone const& phone : service.phones) {
            INFO(service.id << " " << phone.number.canonical());
            bool const unassigned = phone.number.canonical().starts_with("+9990") ||
                                    phone.number.canonical().starts_with("00999");
            CHECK(unassigned);
        }
}
