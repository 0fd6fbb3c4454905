// SPDX-License-Identifier: Apache-2.0
#include "directory/flat.hpp"
#include "directory/hsds_words.hpp"
#include "directory/outline_text.hpp"
#include "directory/rows.hpp"
#include "model/names.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <vector>

namespace directory {
namespace {

using base::Done;
using base::Result;
using std::string_view;

/// Optional text columns hold NULL, never an empty text.
std::optional<string_view> filled(string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<std::string> day(std::optional<base::Date> date) {
    return date ? std::optional(base::to_string(*date)) : std::nullopt;
}

string_view source_text(model::Texts const& texts) {
    auto const* const phrase = texts.find(texts.source_language());
    return phrase == nullptr ? string_view() : string_view(phrase->text);
}

std::string clock(int minutes) {
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

/// Where a text belongs: table, row and column.
struct Field {
    string_view entity;
    string_view id;
    string_view name;
};

/// Writes row after row. After a failure nothing more is written and outcome() tells of it.
class Rows {
  public:
    Rows(Database& database, model::Directory const& directory)
        : database_(database), directory_(directory), own_(own_language(directory)) {}

    void about();
    void region(model::Region const& region, int position);
    void organization(model::Organization const& one, int position);
    void service(model::Service const& one, int position);
    Result<Done> outcome() const { return outcome_; }

  private:
    void texts(Field field, model::Texts const& texts);
    void area(std::string const& region, int position, std::optional<string_view> service,
              std::string const& extent);
    void place(model::Service const& one);
    void reach(model::Service const& one);
    void hours(model::Service const& one);
    void terms(model::Service const& one);
    void assurance(model::Service const& one);

    /// Inserts `values` as a row of `table` whose columns are named in `columns`.
    template <typename... Values>
    void insert(char const* table, string_view columns, Values const&... values) {
        if (!outcome_) return;
        auto found = statements_.find(table);
        if (found == statements_.end()) {
            std::string places = "?";
            for (std::size_t i = 1; i < sizeof...(values); ++i)
                places += ", ?";
            auto made = database_.prepare(
                fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, places));
            if (!made) {
                outcome_ = made.error();
                return;
            }
            found = statements_.emplace(table, std::move(*made)).first;
        }
        outcome_ = found->second.run(values...);
    }

    Database& database_;
    model::Directory const& directory_;
    std::string own_;
    int places_ = 0; ///< locations so far: the number of the last one
    /// One for each place in this file that names a table, which is quicker to tell than the name.
    std::map<char const*, Statement> statements_;
    Result<Done> outcome_ = Done{};
};

/// What `fact` is answered with; NULL when nobody knows.
std::optional<string_view> answer(model::Service const& service, model::Fact fact) {
    model::Answer const given = service.facts[fact];
    return given == model::Answer::unknown ? std::nullopt : std::optional(name_of(given));
}

void Rows::about() {
    model::About const& about = directory_.about;
    model::DialPlan const& plan = about.dial_plan;
    model::Thresholds const& thresholds = directory_.thresholds;
    insert("about",
           "id, name, country, base_url, time_zone, calling_code, trunk_prefix, "
           "international_prefix, sample, due_days, hidden_days",
           1, about.name, about.country, about.base_url, about.time_zone, plan.calling_code,
           plan.trunk_prefix, plan.international_prefix, about.sample ? 1 : 0, thresholds.due_days,
           thresholds.hidden_days);
    int position = 0;
    for (std::string const& language : about.languages)
        insert("about_language", "position, code", ++position, language);
    for (auto const& [kind, days] : thresholds.check_days)
        insert("threshold", "kind, check_days", name_of(kind), days);
}

void Rows::texts(Field field, model::Texts const& texts) {
    std::string const& source = texts.source_language();
    model::Phrase const* const phrase = texts.find(source);
    bool const reviewed = phrase == nullptr || phrase->reviewed;
    if (source != own_ || !reviewed)
        insert("original", "link_entity, link_id, field, language, reviewed", field.entity,
               field.id, field.name, source, reviewed ? 1 : 0);
    for (auto const& [language, translated] : texts.all())
        if (language != source)
            insert("translation", "link_entity, link_id, field, language, text, reviewed",
                   field.entity, field.id, field.name, language, translated.text,
                   translated.reviewed ? 1 : 0);
}

void Rows::region(model::Region const& region, int position) {
    insert("region", "id, position, parent_id, kind, name", region.id, position,
           filled(region.parent_id), name_of(region.kind), source_text(region.name));
    texts({"region", region.id, "name"}, region.name);
    if (!region.outline.empty()) area(region.id, 1, std::nullopt, text_of(region.outline));
}

void Rows::area(std::string const& region, int position, std::optional<string_view> service,
                std::string const& extent) {
    insert("service_area", "x_position, x_region_id, service_id, extent, extent_type", position,
           region, service, filled(extent), filled(extent.empty() ? "" : kExtentType));
}

void Rows::organization(model::Organization const& one, int position) {
    insert("organization", "id, x_position, name, description, email, website", one.id, position,
           source_text(one.name), source_text(one.description), filled(one.email), filled(one.url));
    texts({"organization", one.id, "name"}, one.name);
    texts({"organization", one.id, "description"}, one.description);
}

void Rows::service(model::Service const& one, int position) {
    insert("service",
           "id, x_position, x_kind, organization_id, name, description, url, email, "
           "x_email_visibility, status, minimum_age, maximum_age, assured_date, "
           "x_do_not_publish, x_internal_notes, x_source",
           one.id, position, name_of(one.kind), filled(one.organization_id), source_text(one.name),
           source_text(one.description), filled(one.url), filled(one.email),
           name_of(one.email_visibility), hsds_status(one.status), one.minimum_age, one.maximum_age,
           day(one.assurance.assured), one.do_not_publish ? 1 : 0, filled(one.internal_notes),
           filled(one.source));
    texts({"service", one.id, "name"}, one.name);
    texts({"service", one.id, "description"}, one.description);
    place(one);
    reach(one);
    hours(one);
    terms(one);
    assurance(one);
}

void Rows::place(model::Service const& one) {
    model::Place const& place = one.place;
    if (place == model::Place{}) return;
    int const id = ++places_;
    bool const open = place.visibility == model::Visibility::open;
    insert("location", "id, location_type, description, latitude, longitude, x_visibility", id,
           open ? "physical" : "virtual", filled(place.landmark), place.latitude, place.longitude,
           name_of(place.visibility));
    insert("service_at_location", "id, service_id, location_id", id, one.id, id);
    if (!place.address.empty())
        insert("address", "id, location_id, address_1, country, address_type", id, id,
               place.address, directory_.about.country, "physical");
}

void Rows::reach(model::Service const& one) {
    int position = 0;
    for (model::Phone const& phone : one.phones)
        insert("phone", "x_position, service_id, number, type, x_kind, x_visibility, x_published",
               ++position, one.id, phone.number.canonical(), hsds_phone_type(phone.kind),
               name_of(phone.kind), name_of(phone.visibility), filled(phone.published));
    position = 0;
    for (std::string const& region : one.regions)
        area(region, ++position, one.id, "");
}

void Rows::hours(model::Service const& one) {
    int position = 0;
    for (auto const& [place, stretch, days] : shared_stretches(one.hours))
        insert("schedule", "x_position, service_id, freq, byday, opens_at, closes_at", ++position,
               one.id, "WEEKLY", days, clock(stretch.opens), clock(model::closing_time(stretch)));
}

void Rows::terms(model::Service const& one) {
    int position = 0;
    for (std::string const& topic : one.topics)
        insert("topic", "service_id, position, topic", one.id, ++position, topic);
    position = 0;
    for (std::string const& language : one.languages)
        insert("language", "x_position, service_id, code", ++position, one.id, language);
    for (model::Audience const audience : one.audience)
        insert("audience", "service_id, audience", one.id, name_of(audience));
    using enum model::Fact;
    if (!(one.facts == model::Facts{}))
        insert("fact", "service_id, free, no_papers, no_name, no_police, men, children", one.id,
               answer(one, free), answer(one, no_papers), answer(one, no_name),
               answer(one, no_police), answer(one, men), answer(one, children));
}

void Rows::assurance(model::Service const& one) {
    model::Assurance const& assurance = one.assurance;
    std::optional<base::Date> next_due;
    if (assurance.assured) next_due = model::check_by(assurance, one.kind, directory_.thresholds);
    insert("assurance",
           "service_id, commitment, assurer, method, next_due, funded_until, no_answers", one.id,
           day(assurance.commitment), filled(assurance.assurer), filled(assurance.method),
           day(next_due), day(assurance.funded_until), assurance.no_answers);
}

/// Removes every row but those of history.
Result<Done> empty_tables(Database& database) {
    auto statements = database.answer("SELECT 'DELETE FROM \"' || name || '\";' FROM sqlite_schema "
                                      "WHERE type = 'table' AND name <> 'metadata'");
    if (!statements) return statements.error();
    return database.run(*statements);
}

int position(std::size_t at) {
    return static_cast<int>(at) + 1;
}

/// Places in `all`, in the order of the ids there: each table then grows at its end only.
template <typename T> std::vector<std::size_t> by_id(std::vector<T> const& all) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return all[a].id < all[b].id; });
    return order;
}

} // namespace

Result<Done> write_rows(Database& database, model::Directory const& directory) {
    if (auto emptied = empty_tables(database); !emptied) return emptied;
    Rows writer(database, directory);
    writer.about();
    for (std::size_t const at : by_id(directory.regions))
        writer.region(directory.regions[at], position(at));
    for (std::size_t const at : by_id(directory.organizations))
        writer.organization(directory.organizations[at], position(at));
    for (std::size_t const at : by_id(directory.services))
        writer.service(directory.services[at], position(at));
    return writer.outcome();
}

} // namespace directory
