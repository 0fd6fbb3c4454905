// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/export.hpp"
#include "directory/flat.hpp"
#include "directory/hsds_ids.hpp"
#include "directory/hsds_words.hpp"
#include "directory/import_text.hpp"
#include "model/names.hpp"
#include <fmt/format.h>
#include <map>
#include <set>

namespace directory {
namespace {

using model::Service;
using model::Visibility;
using sheets::Cell;
using sheets::Table;

/// HSDS asks for what villages do not have.
constexpr char const* kNoPostalCode = "-";

Cell text(std::string_view value) {
    return {Cell::Kind::text, std::string(value)};
}
template <typename Number> Cell number(Number value) {
    return {Cell::Kind::number, fmt::format("{}", value)};
}

/// The columns of the official tables (HSDS 3.1, datapackage.json) without those it deprecates: a
/// reader knows a table by them, filled or not.
// NOLINTNEXTLINE(readability-function-size): a table of names, with no decision in it
std::map<std::string, std::vector<std::string>, std::less<>> const& official_columns() {
    static std::map<std::string, std::vector<std::string>, std::less<>> const all = {
        {"organizations",
         {"id", "name", "alternate_name", "description", "email", "website", "year_incorporated",
          "legal_status", "logo", "uri", "parent_organization_id"}},
        {"services",
         {"id",
          "organization_id",
          "program_id",
          "name",
          "alternate_name",
          "description",
          "url",
          "email",
          "status",
          "interpretation_services",
          "application_process",
          "fees_description",
          "accreditations",
          "eligibility_description",
          "minimum_age",
          "maximum_age",
          "assured_date",
          "assurer_email",
          "alert",
          "last_modified"}},
        {"attributes",
         {"id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value", "label"}},
        {"service_at_location", {"id", "service_id", "location_id", "description"}},
        {"locations",
         {"id", "location_type", "url", "organization_id", "name", "alternate_name", "description",
          "transportation", "latitude", "longitude", "external_identifier",
          "external_identifier_type"}},
        {"phones",
         {"id", "location_id", "service_id", "organization_id", "contact_id",
          "service_at_location_id", "number", "extension", "type", "description"}},
        {"addresses",
         {"id", "location_id", "attention", "address_1", "address_2", "city", "region",
          "state_province", "postal_code", "country", "address_type"}},
        {"schedules",
         {"id",
          "service_id",
          "location_id",
          "service_at_location_id",
          "valid_from",
          "valid_to",
          "dtstart",
          "timezone",
          "until",
          "count",
          "wkst",
          "freq",
          "interval",
          "byday",
          "byweekno",
          "bymonthday",
          "byyearday",
          "description",
          "opens_at",
          "closes_at",
          "schedule_link",
          "attending_type",
          "notes"}},
        {"service_areas",
         {"id", "service_id", "service_at_location_id", "name", "description", "extent",
          "extent_type", "uri"}},
        {"languages", {"id", "service_id", "location_id", "phone_id", "name", "code", "note"}},
        {"taxonomy_terms",
         {"id", "code", "name", "description", "parent_id", "taxonomy", "language", "taxonomy_id",
          "term_uri"}},
        {"taxonomies", {"id", "name", "description", "uri", "version"}}};
    return all;
}

/// One row of a table, by column.
using Cells = std::vector<std::pair<char const*, Cell>>;

class Writer {
  public:
    explicit Writer(model::Directory const& directory)
        : directory_(directory), own_(own_language(directory)) {
        for (model::Region const& one : directory.regions)
            regions_.emplace(one.id, &one);
    }

    sheets::Workbook run() {
        add("taxonomies", {{"id", text(hsds_id("taxonomy", kTaxonomy))},
                           {"name", text(kTaxonomy)},
                           {"description", text("Fields of a Waypost directory that HSDS lacks")},
                           {"version", text("1.0.0")}});
        attributes("taxonomy", hsds_id("taxonomy", kTaxonomy), flat(directory_.about), {});
        for (model::Region const& one : directory_.regions)
            region(one);
        for (model::Organization const& one : directory_.organizations)
            organization(one);
        for (Service const& one : directory_.services)
            service(one);
        sheets::Workbook workbook;
        for (std::string const& name : order_)
            workbook.tables.push_back(std::move(tables_.at(name)));
        return workbook;
    }

  private:
    void add(std::string const& table, Cells const& cells) {
        auto const [at, added] = tables_.try_emplace(table);
        if (added) {
            at->second.name = at->second.file = table;
            at->second.header = official_columns().at(table);
            order_.push_back(table);
        }
        Table& into = at->second;
        sheets::Row row{static_cast<int>(into.rows.size()) + 2, {}};
        for (auto const& [column, cell] : cells) {
            if (cell.text.empty()) continue;
            int index = into.column(column);
            if (index < 0) {
                index = static_cast<int>(into.header.size());
                into.header.emplace_back(column);
            }
            auto const place = static_cast<std::size_t>(index);
            if (row.cells.size() <= place) row.cells.resize(place + 1);
            row.cells[place] = cell;
        }
        into.rows.push_back(std::move(row));
    }

    /// Everything in `flat` that the object has no field of its own for.
    void attributes(char const* entity, std::string const& id, Flat const& flat,
                    std::set<std::string, std::less<>> const& carried) {
        for (auto const& [field, value] : flat)
            if (!carried.contains(field)) attribute(entity, id, field, value);
    }

    void attribute(char const* entity, std::string const& id, std::string const& field,
                   std::string const& value) {
        std::string const term = hsds_id("field", field);
        if (terms_.insert(field).second)
            add("taxonomy_terms", {{"id", text(term)},
                                   {"code", text(fmt::format("{}:{}", kTaxonomy, field))},
                                   {"name", text(field)},
                                   {"description", text("Column \"" + field + "\" (docs/DATA.md)")},
                                   {"taxonomy", text(kTaxonomy)},
                                   {"taxonomy_id", text(hsds_id("taxonomy", kTaxonomy))}});
        add("attributes", {{"id", text(hsds_id("attribute", id + "\n" + field))},
                           {"link_id", text(id)},
                           {"link_entity", text(entity)},
                           {"taxonomy_term_id", text(term)},
                           {"value", text(value)}});
    }

    void region(model::Region const& one) {
        std::string const id = hsds_id("region", one.id);
        std::string const name(one.name.in(one.name.source_language()).text);
        add("taxonomy_terms",
            {{"id", text(id)},
             {"code", text(fmt::format("{}{}", kRegionCode, one.id))},
             {"name", text(name.empty() ? one.id : name)},
             {"description", text(model::name_of(one.kind))},
             {"parent_id", text(one.parent_id.empty() ? "" : hsds_id("region", one.parent_id))},
             {"taxonomy", text(kTaxonomy)},
             {"taxonomy_id", text(hsds_id("taxonomy", kTaxonomy))}});
        attributes("taxonomy_term", id, flat(one, own_), {});
    }

    void organization(model::Organization const& one) {
        std::string const id = hsds_id("organization", one.id);
        std::string const description(one.description.in(one.description.source_language()).text);
        std::string const name(one.name.in(one.name.source_language()).text);
        add("organizations", {{"id", text(id)},
                              {"name", text(name)},
                              {"description", text(description.empty() ? name : description)},
                              {"email", text(one.email)},
                              {"website", text(one.url)}});
        attributes("organization", id, flat(one, own_), {"name", "description", "email", "url"});
        if (description.empty()) attribute("organization", id, kBlank, "description");
    }

    void service(Service const& one) {
        std::string const id = hsds_id("service", one.id);
        bool const open_email = one.email_visibility == Visibility::open;
        bool const assurer = is_email(one.assurance.assurer);
        Cells cells = {
            {"id", text(id)},
            {"organization_id",
             text(one.organization_id.empty() ? "" : hsds_id("organization", one.organization_id))},
            {"name", text(one.name.in(one.name.source_language()).text)},
            {"description", text(one.description.in(one.description.source_language()).text)},
            {"url", text(one.url)},
            {"email", text(open_email ? one.email : "")},
            {"status", text(hsds_status(one.status))}};
        if (one.minimum_age) cells.emplace_back("minimum_age", number(*one.minimum_age));
        if (one.maximum_age) cells.emplace_back("maximum_age", number(*one.maximum_age));
        if (one.assurance.assured)
            cells.emplace_back("assured_date", text(base::to_string(*one.assurance.assured)));
        if (assurer) cells.emplace_back("assurer_email", text(one.assurance.assurer));
        add("services", cells);
        std::set<std::string, std::less<>> carried = {
            "name",         "description",   "url",       "minimum_age", "maximum_age",
            "assured_date", "opening_hours", "languages", "status"};
        if (open_email) carried.insert("email");
        if (assurer) carried.insert("assured_by");
        phones(one, id, carried);
        place(one, id, carried);
        reach(one, id);
        hours(one, id);
        attributes("service", id, flat(one, own_), carried);
    }

    /// Numbers that are not public stand in attributes only: a plain reader of HSDS would show
    /// them. Then the attributes say all of them, so that the order is kept.
    void phones(Service const& one, std::string const& id,
                std::set<std::string, std::less<>>& carried) {
        auto const open = model::open_phones(one);
        int position = 0;
        for (model::Phone const& phone : open) {
            ++position;
            add("phones", {{"id", text(hsds_id("phone", fmt::format("{}\n{}", one.id, position)))},
                           {"service_id", text(id)},
                           {"number", text(phone.number.canonical())},
                           {"type", text(hsds_phone_type(phone.kind))},
                           {"description", text(phone.published)}});
        }
        for (std::size_t i = 0; i < one.phones.size() && open.size() == one.phones.size(); ++i) {
            std::string const field = fmt::format("phone_{}", i + 1);
            if (one.phones[i].published.empty()) carried.insert(field);
            carried.insert(field + "_visibility");
        }
    }

    void place(Service const& one, std::string const& id,
               std::set<std::string, std::less<>>& carried) {
        model::Place const& place = one.place;
        if (place == model::Place{}) return;
        bool const open = place.visibility == Visibility::open;
        std::string const location = hsds_id("location", one.id);
        Cells cells = {{"id", text(location)},
                       {"location_type", text(open ? "physical" : "virtual")}};
        if (open) {
            cells.emplace_back("name", text(place.landmark));
            carried.insert("landmark");
            if (place.latitude && place.longitude) {
                cells.emplace_back("latitude", number(*place.latitude));
                cells.emplace_back("longitude", number(*place.longitude));
                carried.insert({"latitude", "longitude"});
            }
        }
        add("locations", cells);
        add("service_at_location", {{"id", text(hsds_id("site", one.id))},
                                    {"service_id", text(id)},
                                    {"location_id", text(location)}});
        if (open && !place.address.empty()) address(one, location);
    }

    void address(Service const& one, std::string const& location) {
        std::string const& country = directory_.about.country;
        std::string city = country;
        std::string state = country;
        if (!one.regions.empty()) {
            city = region_name(one.regions.front());
            auto const found = regions_.find(one.regions.front());
            if (found != regions_.end() && !found->second->parent_id.empty())
                state = region_name(found->second->parent_id);
        }
        add("addresses", {{"id", text(hsds_id("address", one.id))},
                          {"location_id", text(location)},
                          {"address_1", text(one.place.address)},
                          {"city", text(city.empty() ? kNoPostalCode : city)},
                          {"state_province", text(state.empty() ? kNoPostalCode : state)},
                          {"postal_code", text(kNoPostalCode)},
                          {"country", text(country.empty() ? kNoPostalCode : country)},
                          {"address_type", text("physical")}});
    }

    std::string region_name(std::string const& id) const {
        auto const found = regions_.find(id);
        if (found == regions_.end()) return id;
        return std::string(found->second->name.in(own_).text);
    }

    void reach(Service const& one, std::string const& id) {
        int position = 0;
        for (std::string const& region : one.regions)
            add("service_areas",
                {{"id", text(hsds_id("area", fmt::format("{}\n{}", one.id, ++position)))},
                 {"service_id", text(id)},
                 {"name", text(region_name(region))}});
        position = 0;
        for (std::string const& language : one.languages)
            add("languages",
                {{"id", text(hsds_id("language", fmt::format("{}\n{}", one.id, ++position)))},
                 {"service_id", text(id)},
                 {"code", text(language)}});
    }

    void hours(Service const& one, std::string const& id) {
        int position = 0;
        auto const clock = [&](int minutes) {
            int const of_day = minutes % model::kMinutesPerDay;
            return text(
                fmt::format("{:02}:{:02}{}", of_day / 60, of_day % 60, directory_.about.time_zone));
        };
        for (auto const& [place, stretch, days] : shared_stretches(one.hours))
            add("schedules",
                {{"id", text(hsds_id("schedule", fmt::format("{}\n{}", one.id, ++position)))},
                 {"service_id", text(id)},
                 {"freq", text("WEEKLY")},
                 {"byday", text(days)},
                 {"opens_at", clock(stretch.opens)},
                 {"closes_at", clock(stretch.closes)}});
    }

    model::Directory const& directory_;
    std::string own_;
    std::map<std::string_view, model::Region const*> regions_;
    std::map<std::string, Table, std::less<>> tables_;
    std::vector<std::string> order_;
    std::set<std::string> terms_;
};

std::uint64_t fnv(std::string_view text, std::uint64_t hash) {
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

bool is_uuid(std::string_view id) {
    if (id.size() != 36) return false;
    for (std::size_t i = 0; i < id.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        char const c = id[i];
        bool const hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash ? c != '-' : !hex) return false;
    }
    return true;
}

} // namespace

std::string hsds_id(std::string_view entity, std::string_view id) {
    if (is_uuid(id)) return std::string(id);
    std::string const name = fmt::format("waypost\n{}\n{}", entity, id);
    std::uint64_t const high = fnv(name, 14695981039346656037ULL);
    std::uint64_t const low = fnv(name, high ^ 0x9E3779B97F4A7C15ULL);
    return fmt::format("{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32U, (high >> 16U) & 0xFFFFU,
                       high & 0xFFFU, 0x8000U | ((low >> 48U) & 0x3FFFU), low & 0xFFFFFFFFFFFFULL);
}

sheets::Workbook hsds_tables(model::Directory const& directory) {
    return Writer(directory).run();
}

} // namespace directory
