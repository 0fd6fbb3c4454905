// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "directory/outlines.hpp"
#include "model/names.hpp"
#include "model/topics.hpp"
#include <cstdlib>
#include <iostream>

namespace test {
namespace {

using Row = std::map<std::string, std::string>;

[[noreturn]] void end(std::string const& why) {
    std::cerr << why << "\n";
    std::abort();
}

template <typename T> T must(base::Result<T> result) {
    if (!result) end(base::to_string(result.error()));
    return std::move(*result);
}

/// RFC 4180 without line breaks inside cells.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (char const c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

std::vector<Row> rows_of(std::string const& sheet) {
    auto const path = source() / "data" / "sample" / "workbook" / (sheet + ".csv");
    auto const lines = base::split(must(base::read_file(path)), '\n');
    auto const header = cells_of(lines.front());
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto const cells = cells_of(lines[i]);
        Row row;
        for (std::size_t column = 0; column < header.size(); ++column)
            row[header[column]] = column < cells.size() ? cells[column] : "";
        rows.push_back(std::move(row));
    }
    return rows;
}

model::Texts texts_of(Row const& row, std::string const& field) {
    model::Texts texts("en", row.at(field));
    for (auto const& [column, value] : row)
        if (column.starts_with(field + " [") && !value.empty())
            texts.set(column.substr(field.size() + 2, column.size() - field.size() - 3),
                      {value, false});
    return texts;
}

model::Visibility visibility_of(std::string const& word) {
    return word.empty()
               ? model::Visibility::open
               : model::named<model::Visibility>(word).value_or(model::Visibility::withheld);
}

std::optional<base::Date> date_of(std::string const& text) {
    auto const date = base::parse_date(text);
    return date ? std::optional(*date) : std::nullopt;
}

void add_phones(model::Service& service, Row const& row, model::DialPlan const& plan) {
    for (std::string const place : {"phone_1", "phone_2", "phone_3"}) {
        if (row.at(place).empty()) continue;
        service.phones.push_back({must(model::Number::parse(row.at(place), plan)),
                                  model::named<model::PhoneKind>(row.at(place + "_kind"))
                                      .value_or(model::PhoneKind::voice),
                                  visibility_of(row.at(place + "_visibility"))});
    }
}

void add_facts(model::Service& service, Row const& row) {
    for (model::Fact const fact : model::kFacts) {
        std::string column(model::name_of(fact));
        if (auto const hyphen = column.find('-'); hyphen != std::string::npos) column[hyphen] = '_';
        service.facts.set(
            fact, model::named<model::Answer>(row.at(column)).value_or(model::Answer::unknown));
    }
}

model::Service service_of(Row const& row, model::DialPlan const& plan) {
    model::Service service;
    service.id = row.at("id");
    service.name = texts_of(row, "name");
    service.description = texts_of(row, "description");
    service.kind = model::named<model::ServiceKind>(row.at("kind")).value_or(service.kind);
    service.status = model::named<model::Status>(row.at("status")).value_or(service.status);
    service.topics = base::split(row.at("topics"), ';');
    service.regions = base::split(row.at("regions"), ';');
    service.languages = base::split(row.at("languages"), ';');
    for (std::string const& word : base::split(row.at("audience"), ';'))
        if (auto const one = model::named<model::Audience>(word)) service.audience.insert(*one);
    if (!row.at("minimum_age").empty()) service.minimum_age = std::stoi(row.at("minimum_age"));
    if (!row.at("maximum_age").empty()) service.maximum_age = std::stoi(row.at("maximum_age"));
    if (auto const hours = model::Hours::parse(row.at("opening_hours"))) service.hours = *hours;
    service.place.address = row.at("address");
    service.place.landmark = row.at("landmark");
    service.place.visibility = visibility_of(row.at("address_visibility"));
    if (!row.at("latitude").empty()) {
        service.place.latitude = std::stod(row.at("latitude"));
        service.place.longitude = std::stod(row.at("longitude"));
    }
    service.assurance.assured = date_of(row.at("assured_date"));
    service.assurance.commitment = date_of(row.at("commitment_signed_on"));
    service.do_not_publish = !row.at("do_not_publish").empty();
    add_phones(service, row, plan);
    add_facts(service, row);
    return service;
}

model::About about_of() {
    model::About about;
    for (Row const& row : rows_of("about")) {
        if (row.at("key") == "base_url") about.base_url = row.at("value");
        if (row.at("key") == "languages") about.languages = base::split(row.at("value"), ' ');
    }
    about.dial_plan = {"999", "00999", "00"};
    about.country = "XW";
    about.time_zone = "+07:00";
    about.sample = true;
    return about;
}

catalogue::Catalogue const& draft_words() {
    static DraftWords const words;
    return *words;
}

text::FontSet const& our_fonts() {
    static text::FontSet const fonts = must(text::FontSet::load(share() / "fonts"));
    return fonts;
}

kiosk::Theme our_theme(std::string const& name) {
    auto const path = source() / "layouts" / "screens" / "theme.toml";
    return must(kiosk::Theme::from(must(base::Settings::load(path)), name));
}

kiosk::Course course() {
    auto const path = source() / "layouts" / "screens" / "pages.toml";
    return must(kiosk::read_course(must(base::Settings::load(path))));
}

std::vector<model::Topic> topics() {
    return must(model::topics_from(must(base::Settings::load(source() / "data" / "topics.toml"))));
}

} // namespace

model::Directory sample_directory() {
    model::Directory directory;
    directory.about = about_of();
    for (Row const& row : rows_of("regions"))
        directory.regions.push_back(
            {row.at("id"), row.at("parent_id"),
             model::named<model::RegionKind>(row.at("kind")).value_or(model::RegionKind::country),
             texts_of(row, "name")});
    for (Row const& row : rows_of("services"))
        directory.services.push_back(service_of(row, directory.about.dial_plan));
    std::string const borders = source() / "data" / "sample" / "outlines.geojson";
    return must(directory::import_outlines(must(sheets::read_areas(borders)), borders,
                                           std::move(directory)))
        .directory;
}

House::House(kiosk::Panel panel, std::string language, std::string const& theme, bool desk)
    : directory_(sample_directory()), words_(draft_words()), fonts_(our_fonts()),
      theme_(our_theme(theme)),
      metrics_(kiosk::Metrics::fit(panel, desk ? theme_->desk : theme_->lengths)) {
    if (!metrics_) end(base::to_string(metrics_.error()));
    ruler_.emplace(fonts_);
    content_.emplace(kiosk::Content{directory_,
                                    words_,
                                    topics(),
                                    "XW-11",
                                    std::move(language),
                                    std::chrono::year{2026} / 11 / 16,
                                    {0, std::chrono::year{2026} / 11 / 16, true, true},
                                    course()});
    content_->printer = true;
}

std::vector<kiosk::State> one_of_each(std::string const& language) {
    using S = kiosk::Screen;
    using Trail = std::vector<kiosk::Place>;
    Trail const way = {{S::topics}, {S::services, "safe-place"}, {S::service, "svc-001"}};
    auto const after = [&](S screen) {
        Trail trail = way;
        trail.push_back({screen, "svc-001"});
        return trail;
    };
    std::vector<Trail> const trails = {{},
                                       {{S::language}},
                                       {{S::topics}},
                                       {{S::topics}, {S::services, "safe-place"}},
                                       way,
                                       after(S::advice),
                                       after(S::complaint),
                                       {{S::topics}, {S::series, "noone"}},
                                       {{S::topics}, {S::child}},
                                       {{S::topics}, {S::places}},
                                       {{S::topics}, {S::places}, {S::spelling}},
                                       after(S::take),
                                       after(S::code),
                                       after(S::print),
                                       after(S::memory),
                                       {{S::topics}, {S::help}}};
    std::vector<kiosk::State> states;
    for (Trail const& trail : trails) {
        states.emplace_back();
        states.back().trail = trail;
        states.back().language = language;
    }
    states.push_back(states.at(4));
    states.back().idle = kiosk::kAskAfter + std::chrono::seconds(3);
    return states;
}

std::vector<kiosk::State> further(std::string const& language) {
    auto const each = one_of_each(language);
    std::vector<kiosk::State> states;
    auto const add = [&](kiosk::Screen screen) -> kiosk::State& {
        states.push_back(each.at(static_cast<std::size_t>(screen)));
        return states.back();
    };
    add(kiosk::Screen::complaint).answered = "svc-001 money";
    add(kiosk::Screen::series).trail.back().id = "right";
    for (auto const reader : {kiosk::Reader::child, kiosk::Reader::teen})
        for (auto const screen : {kiosk::Screen::topics, kiosk::Screen::services,
                                  kiosk::Screen::series, kiosk::Screen::advice})
            add(screen).reader = reader;
    add(kiosk::Screen::places).trail.back().id = "XW-1";
    add(kiosk::Screen::places).trail.back().id = "?";
    add(kiosk::Screen::spelling).latin = true;
    add(kiosk::Screen::topics).region = "XW-22";
    for (char const* const id : {"svc-016", "svc-012"}) // on a map with a mark, and without
        add(kiosk::Screen::service).trail.back().id = id;
    for (auto const card : {kiosk::Card::wanted, kiosk::Card::out, kiosk::Card::failed})
        add(kiosk::Screen::print).card = card;
    for (auto const paper :
         {printing::State::paper_out, printing::State::jam, printing::State::offline}) {
        auto& state = add(kiosk::Screen::print);
        state.card = kiosk::Card::ordered;
        state.paper = paper;
    }
    return states;
}

std::vector<kiosk::State> every_state(std::string const& language) {
    auto all = one_of_each(language);
    for (kiosk::State& state : further(language))
        all.push_back(std::move(state));
    return all;
}

bool thorough() {
    return std::getenv("WAYPOST_EVERY_GLASS") != nullptr;
}

std::vector<std::string> languages() {
    if (!thorough()) return {"km", "ar", "vi"};
    std::vector<std::string> all;
    for (catalogue::Language const& language : draft_words().languages())
        all.push_back(language.tag);
    return all;
}

} // namespace test
