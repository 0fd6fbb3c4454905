// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/outline_text.hpp"
#include "directory/row.hpp"
#include "directory/rows.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <unordered_map>
#include <utility>

namespace directory {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using std::string_view;

class Reader {
  public:
    explicit Reader(Database& database) : database_(database) {}
    Result<model::Directory> all();

  private:
    using Step = Result<Done> (Reader::*)();
    Result<Done> about();
    Result<Done> about_languages();
    Result<Done> thresholds();
    Result<Done> regions();
    Result<Done> outlines();
    Result<Done> organizations();
    Result<Done> services();
    Result<Done> originals();
    Result<Done> translations();
    Result<Done> places();
    Result<Done> addresses();
    Result<Done> phones();
    Result<Done> areas();
    Result<Done> schedules();
    Result<Done> topics();
    Result<Done> languages();
    Result<Done> audiences();
    Result<Done> facts();
    Result<Done> assurances();

    model::Texts texts(std::string text) const { return {own_language_, std::move(text)}; }
    void index();
    void index(string_view entity, std::string const& id, string_view field, model::Texts& texts) {
        texts_[fmt::format("{}\n{}\n{}", entity, id, field)] = &texts;
    }
    /// The service called `id`, or nullptr. Rows of one service follow each other.
    model::Service* service_called(std::string const& id);
    /// The text that the first three columns name; a fault and a spare text when there is none.
    model::Texts& text_of(Row& row);
    /// The service whose id is in the first column; a fault and a spare one when there is none.
    model::Service& service_of(Row& row);
    /// Rows that belong to services: `take` gets each with its service.
    template <typename Take> Result<Done> each_of_service(Query query, Take take) {
        return each(database_, query, [&](Row& row) { take(row, service_of(row)); });
    }

    Database& database_;
    model::Directory directory_;
    std::string own_language_ = "en";
    std::map<std::string, model::Texts*, std::less<>> texts_; ///< of regions and organizations
    std::unordered_map<std::string_view, model::Service*> services_;
    model::Service* last_ = nullptr; ///< the service that was asked for last
    model::Texts spare_texts_;
    model::Service spare_service_;
};

Result<model::Directory> Reader::all() {
    constexpr Step kSteps[] = {&Reader::about,     &Reader::about_languages, &Reader::thresholds,
                               &Reader::regions,   &Reader::organizations,   &Reader::services,
                               &Reader::originals, &Reader::translations,    &Reader::places,
                               &Reader::addresses, &Reader::phones,          &Reader::areas,
                               &Reader::schedules, &Reader::topics,          &Reader::languages,
                               &Reader::audiences, &Reader::facts,           &Reader::assurances,
                               &Reader::outlines};
    for (Step const step : kSteps) {
        auto const done = (this->*step)();
        if (!done) return done.error();
        if (step == Step{&Reader::services}) index();
    }
    return std::move(directory_);
}

Result<Done> Reader::about() {
    bool found = false;
    auto done = each(
        database_,
        {"about",
         "name, country, base_url, time_zone, calling_code, trunk_prefix, international_prefix, "
         "sample, due_days, hidden_days",
         "id"},
        [&](Row& row) {
            if (std::exchange(found, true)) row.fail("is a second row");
            model::DialPlan const plan{row.text(4), row.text(5), row.text(6)};
            directory_.about = {row.text(0), row.text(1), row.text(2), row.text(3),
                                {},          plan,        row.flag(7)};
            directory_.thresholds.due_days = row.number(8);
            directory_.thresholds.hidden_days = row.number(9);
        });
    if (done && !found)
        return Error{ErrorCode::malformed, database_.name() + ": table about", "has no row"};
    return done;
}

Result<Done> Reader::about_languages() {
    auto& languages = directory_.about.languages;
    auto done = each(database_, {"about_language", "code", "position"},
                     [&](Row& row) { languages.push_back(row.text(0)); });
    if (!languages.empty()) own_language_ = languages.front();
    return done;
}

Result<Done> Reader::thresholds() {
    directory_.thresholds.check_days.clear();
    return each(database_, {"threshold", "kind, check_days", "kind"}, [&](Row& row) {
        directory_.thresholds.check_days[row.word<model::ServiceKind>(0)] = row.number(1);
    });
}

Result<Done> Reader::regions() {
    return each(database_, {"region", "id, parent_id, kind, name", "position"}, [&](Row& row) {
        directory_.regions.push_back(
            {row.text(0), row.text(1), row.word<model::RegionKind>(2), texts(row.text(3))});
    });
}

/// The area of a region itself is a service_area of no service.
Result<Done> Reader::outlines() {
    std::unordered_map<std::string_view, model::Region*> by_id;
    for (model::Region& one : directory_.regions)
        by_id[one.id] = &one;
    return each(database_,
                {"service_area", "x_region_id, extent", "x_region_id",
                 "service_id IS NULL AND extent IS NOT NULL"},
                [&](Row& row) {
                    auto outline = outline_of(row.text(1));
                    if (!outline) return row.fail(outline.error().reason);
                    auto const found = by_id.find(row.text(0));
                    if (found == by_id.end()) return row.fail("no region has this id");
                    if (!found->second->outline.empty())
                        return row.fail("has more than one outline");
                    found->second->outline = std::move(*outline);
                });
}

Result<Done> Reader::organizations() {
    return each(database_, {"organization", "id, name, description, website, email", "x_position"},
                [&](Row& row) {
                    directory_.organizations.push_back({row.text(0), texts(row.text(1)),
                                                        texts(row.text(2)), row.text(3),
                                                        row.text(4)});
                });
}

/// "inactive" is HSDS too: a service that is not offered now is as good as paused.
model::Status status(Row& row, int column) {
    std::string const word = row.text(column);
    if (word == "active") return model::Status::active;
    if (word == "temporarily closed" || word == "inactive") return model::Status::paused;
    if (word != "defunct") row.fail(fmt::format("\"{}\" is not an HSDS status", word));
    return model::Status::closed;
}

Result<Done> Reader::services() {
    auto const take = [&](Row& row) {
        model::Service one;
        one.id = row.text(0);
        one.kind = row.word<model::ServiceKind>(1);
        one.organization_id = row.text(2);
        one.name = texts(row.text(3));
        one.description = texts(row.text(4));
        one.url = row.text(5);
        one.email = row.text(6);
        one.email_visibility = row.word<model::Visibility>(7);
        one.status = status(row, 8);
        one.minimum_age = row.maybe_number(9);
        one.maximum_age = row.maybe_number(10);
        one.assurance.assured = row.maybe_day(11);
        one.do_not_publish = row.flag(12);
        one.internal_notes = row.text(13);
        one.source = row.text(14);
        directory_.services.push_back(std::move(one));
    };
    return each(database_,
                {"service",
                 "id, x_kind, organization_id, name, description, url, email, x_email_visibility, "
                 "status, minimum_age, maximum_age, assured_date, x_do_not_publish, "
                 "x_internal_notes, x_source",
                 "x_position"},
                take);
}

void Reader::index() {
    for (model::Region& one : directory_.regions)
        index("region", one.id, "name", one.name);
    for (model::Organization& one : directory_.organizations) {
        index("organization", one.id, "name", one.name);
        index("organization", one.id, "description", one.description);
    }
    services_.reserve(directory_.services.size());
    for (model::Service& one : directory_.services)
        services_[one.id] = &one;
}

model::Service* Reader::service_called(std::string const& id) {
    if (last_ != nullptr && last_->id == id) return last_;
    auto const found = services_.find(id);
    last_ = found == services_.end() ? nullptr : found->second;
    return last_;
}

model::Texts& Reader::text_of(Row& row) {
    std::string const entity = row.text(1);
    std::string const field = row.text(2);
    model::Service* const service = entity == "service" ? service_called(row.text(0)) : nullptr;
    if (service != nullptr && field == "name") return service->name;
    if (service != nullptr && field == "description") return service->description;
    auto const found = texts_.find(fmt::format("{}\n{}\n{}", entity, row.text(0), field));
    if (found != texts_.end()) return *found->second;
    row.fail(fmt::format("no {} of a {} has this id", field, entity));
    return spare_texts_;
}

model::Service& Reader::service_of(Row& row) {
    if (auto* const found = service_called(row.text(0))) return *found;
    row.fail("no service has this id");
    return spare_service_;
}

Result<Done> Reader::originals() {
    return each(database_,
                {"original", "link_id, link_entity, field, language, reviewed",
                 "link_entity, link_id, field"},
                [&](Row& row) {
                    model::Texts& texts = text_of(row);
                    model::Phrase const* const phrase = texts.find(own_language_);
                    std::string const text = phrase == nullptr ? "" : phrase->text;
                    std::string const language = row.text(3);
                    texts = model::Texts(language, text);
                    texts.set(language, {text, row.flag(4)});
                });
}

Result<Done> Reader::translations() {
    return each(database_,
                {"translation", "link_id, link_entity, field, language, text, reviewed",
                 "link_entity, link_id, field, language"},
                [&](Row& row) {
                    model::Texts& texts = text_of(row);
                    std::string const language = row.text(3);
                    if (language == texts.source_language())
                        row.fail("translates a text into its own language");
                    texts.set(language, {row.text(4), row.flag(5)});
                });
}

Result<Done> Reader::places() {
    return each_of_service(
        {"location JOIN service_at_location AS site ON site.location_id = location.id",
         "site.service_id, location.description, latitude, longitude, x_visibility", "site.id"},
        [](Row& row, model::Service& service) {
            if (!(service.place == model::Place{})) row.fail("has more than one location");
            service.place.landmark = row.text(1);
            service.place.latitude = row.maybe_real(2);
            service.place.longitude = row.maybe_real(3);
            service.place.visibility = row.word<model::Visibility>(4);
        });
}

Result<Done> Reader::addresses() {
    return each_of_service(
        {"address JOIN service_at_location AS site ON site.location_id = address.location_id",
         "site.service_id, address_1", "site.id"},
        [](Row& row, model::Service& service) {
            if (!service.place.address.empty()) row.fail("has more than one address");
            service.place.address = row.text(1);
        });
}

Result<Done> Reader::phones() {
    return each_of_service(
        {"phone", "service_id, number, x_kind, x_visibility, x_published", "service_id, x_position",
         "service_id IS NOT NULL"},
        [&](Row& row, model::Service& service) {
            std::string const kept = row.text(1);
            auto const kind = row.word<model::PhoneKind>(2);
            auto const number = kind == model::PhoneKind::ussd
                                    ? model::Number::parse_ussd(kept)
                                    : model::Number::parse(kept, directory_.about.dial_plan);
            if (!number || number->canonical() != kept)
                return row.fail(fmt::format("\"{}\" is not a number in canonical form", kept));
            service.phones.push_back({*number, kind, row.word<model::Visibility>(3), row.text(4)});
        });
}

Result<Done> Reader::areas() {
    return each_of_service(
        {"service_area", "service_id, x_region_id", "service_id, x_position",
         "service_id IS NOT NULL"},
        [](Row& row, model::Service& service) { service.regions.push_back(row.text(1)); });
}

/// Adds the stretch in columns 2 and 3 to `day`.
void add_stretch(Row& row, std::string_view weekday, std::vector<model::Stretch>& day) {
    auto const hours =
        model::Hours::parse(fmt::format("{} {}-{}", weekday, row.text(2), row.text(3)));
    std::size_t found = 0;
    for (auto const& stretches : hours ? hours->days : model::Hours{}.days) {
        found += stretches.size();
        if (!stretches.empty()) day.push_back(stretches.front());
    }
    if (found != 1) row.fail("has times that are not HH:MM or end before they begin");
}

Result<Done> Reader::schedules() {
    constexpr std::array kNames = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    return each_of_service(
        {"schedule", "service_id, byday, opens_at, closes_at", "service_id, x_position",
         "service_id IS NOT NULL"},
        [&](Row& row, model::Service& service) {
            for (std::string const& weekday : base::split(row.text(1), ',')) {
                auto const day = std::find_if(kNames.begin(), kNames.end(), [&](char const* one) {
                    return weekday == base::upper_ascii(one);
                });
                if (day == kNames.end())
                    return row.fail("byday is none of MO, TU, WE, TH, FR, SA, SU");
                add_stretch(row, *day,
                            service.hours.days.at(static_cast<std::size_t>(day - kNames.begin())));
            }
        });
}

Result<Done> Reader::topics() {
    return each_of_service(
        {"topic", "service_id, topic", "service_id, position"},
        [](Row& row, model::Service& service) { service.topics.push_back(row.text(1)); });
}

Result<Done> Reader::languages() {
    return each_of_service(
        {"language", "service_id, code", "service_id, x_position", "service_id IS NOT NULL"},
        [](Row& row, model::Service& service) { service.languages.push_back(row.text(1)); });
}

Result<Done> Reader::audiences() {
    return each_of_service({"audience", "service_id, audience", "service_id"},
                           [](Row& row, model::Service& service) {
                               service.audience.insert(row.word<model::Audience>(1));
                           });
}

Result<Done> Reader::facts() {
    return each_of_service(
        {"fact", "service_id, free, no_papers, no_name, no_police, men, children", "service_id"},
        [](Row& row, model::Service& service) {
            int column = 0;
            for (model::Fact const fact : model::kFacts)
                if (row.has(++column)) service.facts.set(fact, row.word<model::Answer>(column));
        });
}

Result<Done> Reader::assurances() {
    return each_of_service({"assurance",
                            "service_id, commitment, assurer, method, funded_until, no_answers",
                            "service_id"},
                           [](Row& row, model::Service& service) {
                               service.assurance.commitment = row.maybe_day(1);
                               service.assurance.assurer = row.text(2);
                               service.assurance.method = row.text(3);
                               service.assurance.funded_until = row.maybe_day(4);
                               service.assurance.no_answers = row.number(5);
                           });
}

} // namespace

Result<model::Directory> read_rows(Database& database) {
    return Reader(database).all();
}

} // namespace directory
