// SPDX-License-Identifier: Apache-2.0
#include "directory/flat.hpp"
#include "directory/import_row.hpp"
#include "directory/import_things.hpp"
#include <algorithm>

namespace directory {
namespace {

constexpr double kPole = 90;
constexpr double kDateLine = 180;

void read_topics(RowReader& row, model::Service& service) {
    service.topics = row.list("topics");
    for (std::string const& topic : service.topics)
        if (!is_topic_id(topic))
            row.error("topics", "bad-topic", fmt::format("\"{}\" is no topic", topic));
        else if (!is_known_topic(topic))
            row.warn("topics", "unknown-topic",
                     fmt::format("\"{}\" is not one of the twelve topics; add it to topics.toml or "
                                 "nobody finds it",
                                 topic));
    if (service.topics.empty() && row.good())
        row.warn("topics", "no-topic", "has no topic; nobody finds it until it has one");
}

void read_audience(RowReader& row, model::Service& service) {
    for (std::string const& word : row.list("audience")) {
        auto const audience = model::named<model::Audience>(base::lower_ascii(word));
        if (audience)
            service.audience.insert(*audience);
        else
            row.error("audience", "unknown-word",
                      fmt::format("\"{}\" is not women, men or children", word));
    }
    service.minimum_age = row.age("minimum_age");
    service.maximum_age = row.age("maximum_age");
    if (service.minimum_age && service.maximum_age && *service.minimum_age > *service.maximum_age)
        row.error("maximum_age", "bad-age", "is below the minimum age");
}

void read_languages(RowReader& row, model::Service& service) {
    service.languages = row.list("languages");
    for (std::string const& tag : service.languages)
        if (!is_language_tag(tag))
            row.error("languages", "bad-language",
                      fmt::format("\"{}\" is no language code like th or zh-Hans", tag));
}

struct PhoneFields {
    std::string number; ///< "phone_1"
    std::string kind;
    std::string visibility;
};

std::vector<PhoneFields> const& phone_fields() {
    static std::vector<PhoneFields> const fields = [] {
        std::vector<PhoneFields> made;
        for (std::size_t i = 1; i <= kMostPhones; ++i) {
            std::string const field = fmt::format("phone_{}", i);
            made.push_back({field, field + "_kind", field + "_visibility"});
        }
        return made;
    }();
    return fields;
}

void read_phones(RowReader& row, model::Service& service, NumberRules const& rules) {
    for (auto const& [field, kind_field, visibility_field] : phone_fields()) {
        auto const kind = row.choice(kind_field, model::PhoneKind::voice);
        auto number = row.number(field, rules, kind);
        auto const visibility = row.choice(visibility_field, model::Visibility::open);
        if (number)
            service.phones.push_back(
                {std::move(*number), kind, visibility, row.native_digits(field)});
    }
}

void read_place(RowReader& row, model::Place& place) {
    place.address = row.text("address");
    place.landmark = row.text("landmark");
    place.visibility = row.choice("address_visibility", model::Visibility::open);
    place.latitude = row.coordinate("latitude", kPole);
    place.longitude = row.coordinate("longitude", kDateLine);
    if (row.record().has("latitude") != row.record().has("longitude"))
        row.error("latitude", "bad-coordinate", "needs latitude and longitude, or neither");
}

void read_assurance(RowReader& row, model::Assurance& assurance) {
    assurance.commitment = row.date("commitment_signed_on");
    assurance.assured = row.date("assured_date");
    assurance.assurer = row.text("assured_by");
    assurance.method = base::lower_ascii(row.text("assured_method"));
    assurance.funded_until = row.date("funded_until");
    assurance.no_answers = row.age("no_answers").value_or(0);
    std::string const& method = assurance.method;
    if (!method.empty() && method != "call" && method != "visit" && method != "mail")
        row.error("assured_method", "unknown-word",
                  fmt::format("\"{}\" is not call, visit or mail", method));
}

void check_regions(RowReader& row, model::Service const& service, Draft const& draft) {
    for (std::string const& id : service.regions)
        if (draft.regions.find(id) == nullptr)
            row.error("regions", "unknown-region", fmt::format("there is no region \"{}\"", id));
    bool const can_be_made =
        row.record().has("region_path") && !row.record().text("region_parent").empty();
    if (service.regions.empty() && !can_be_made)
        row.error("regions", "missing", "has no region; name the places it serves");
    for (std::string const& name : base::split(row.record().text("region_path"), '\n'))
        if (auto fault = text_fault(name)) row.error("region_path", "bad-character", *fault);
}

void check_organization(RowReader& row, model::Service& service, Draft const& draft) {
    service.organization_id = row.text("organization_id");
    if (!service.organization_id.empty()) {
        if (draft.organizations.find(service.organization_id) == nullptr)
            row.error("organization_id", "unknown-organization",
                      fmt::format("there is no organization \"{}\"", service.organization_id));
    } else if (row.text("organization_name").empty() && row.good()) {
        row.error("organization_id", "missing", "has no organization; say who runs it");
    }
}

/// Makes what the record gives only the name of; called when nothing is wrong with it.
void make_missing(Record const& record, model::Service& service, Draft& draft) {
    if (service.organization_id.empty()) {
        std::string const& name = record.text("organization_name");
        service.organization_id = "org-" + slug(name);
        if (draft.organizations.find(service.organization_id) == nullptr)
            draft.organizations.put(
                {service.organization_id, model::Texts(draft.language(), name), {}, "", ""});
    }
    if (!service.regions.empty()) return;
    ensure_country(draft, record.text("country_name"));
    std::string parent = record.text("region_parent");
    auto kind = model::named<model::RegionKind>(record.text("region_kind"))
                    .value_or(model::RegionKind::province);
    for (std::string const& name : base::split(record.text("region_path"), '\n')) {
        parent = region_named(draft, name, parent, kind);
        kind = kind == model::RegionKind::province ? model::RegionKind::district
                                                   : model::RegionKind::village;
    }
    service.regions = {parent};
}

model::Service read_service(RowReader& row, Draft const& draft) {
    model::Service service;
    service.id = row.id("id");
    row.required("name");
    service.name = row.texts("name", draft.language());
    service.description = row.texts("description", draft.language());
    service.kind = row.choice("kind", model::ServiceKind::other);
    service.status = row.choice("status", model::Status::active);
    read_topics(row, service);
    service.regions = row.list("regions");
    check_regions(row, service, draft);
    check_organization(row, service, draft);
    read_audience(row, service);
    for (model::Fact const fact : model::kFacts)
        service.facts.set(fact, row.answer(column_of(fact)));
    read_languages(row, service);
    service.hours = row.hours("opening_hours");
    model::About const& about = draft.directory.about;
    read_phones(row, service, {about.dial_plan, about.sample});
    service.email = row.email("email");
    service.email_visibility = row.choice("email_visibility", model::Visibility::open);
    service.url = row.url("url");
    read_place(row, service.place);
    read_assurance(row, service.assurance);
    service.do_not_publish = row.flag("do_not_publish");
    service.internal_notes = row.text("internal_notes");
    service.source = row.text("source");
    return service;
}

/// What the directory knows better: where the record came from, and a later check of it.
void keep_known(RowReader& row, model::Service& service, Draft const& draft) {
    model::Service const* const known = draft.services.find(service.id);
    if (service.source.empty()) service.source = known != nullptr ? known->source : draft.source;
    if (known == nullptr || !known->assurance.assured) return;
    model::Assurance const& check = known->assurance;
    if (service.assurance.assured && *service.assurance.assured > *check.assured) return;
    if (service.assurance.assured != check.assured)
        row.warn("assured_date", "older-check",
                 fmt::format("the directory knows of a check on {}, which is kept",
                             base::to_string(*check.assured)));
    service.assurance.assured = check.assured;
    if (service.assurance.assurer.empty()) service.assurance.assurer = check.assurer;
    if (service.assurance.method.empty()) service.assurance.method = check.method;
    service.assurance.no_answers = std::max(service.assurance.no_answers, check.no_answers);
}

} // namespace

Taken take_service(Record const& record, Draft& draft, int errors_before) {
    RowReader row(record, draft.report, errors_before);
    model::Service service = read_service(row, draft);
    is_new("service", record, draft);
    if (!row.good()) return {};
    make_missing(record, service, draft);
    keep_known(row, service, draft);
    return {true, draft.services.put(std::move(service))};
}

} // namespace directory
