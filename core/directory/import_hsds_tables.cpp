// SPDX-License-Identifier: Apache-2.0
#include "directory/import_hsds.hpp"
#include <algorithm>

namespace directory {
namespace {

using Marks = std::vector<std::string_view>;

/// Columns that only tables of one kind have together.
struct Signature {
    Marks columns;
    HsdsKind kind;
};

/// The first that fits decides, so the more particular ones stand first.
std::vector<Signature> const& signatures() {
    static std::vector<Signature> const all = {
        {{"attention", "address_1", "address_type"}, HsdsKind::addresses},
        {{"address_1", "address_3", "city", "region"}, HsdsKind::addresses},
        {{"attention", "address_1"}, HsdsKind::mail_addresses},
        {{"address_1", "city"}, HsdsKind::addresses},
        {{"name", "status", "application_process"}, HsdsKind::services},
        {{"name", "legal_status"}, HsdsKind::organizations},
        {{"latitude", "longitude", "name"}, HsdsKind::locations},
        {{"number", "extension"}, HsdsKind::phones},
        {{"start_date", "closed"}, HsdsKind::holidays},
        {{"weekday", "opens_at"}, HsdsKind::schedules},
        {{"byday", "opens_at"}, HsdsKind::schedules},
        {{"service_id", "extent"}, HsdsKind::service_areas},
        {{"service_id", "service_area"}, HsdsKind::service_areas},
        {{"service_id", "location_id", "code", "name"}, HsdsKind::languages},
        {{"service_id", "location_id", "language"}, HsdsKind::languages},
        {{"name", "title", "department", "email"}, HsdsKind::contacts},
        {{"organization_id", "name", "alternate_name"}, HsdsKind::programs},
        {{"taxonomy_id", "name", "parent_id"}, HsdsKind::categories},
        {{"id", "name", "parent_id"}, HsdsKind::not_kept},
        {{"id", "service_id", "location_id", "description"}, HsdsKind::service_at_location},
    };
    return all;
}

/// A profile may leave out every column that tells a table from others (the UK's does): then its
/// name decides, where the columns are there without which a row says nothing.
struct Named {
    std::string_view name;
    Signature signature;
};

std::vector<Named> const& named_tables() {
    static std::vector<Named> const all = {
        {"organizations", {{"id", "name"}, HsdsKind::organizations}},
        {"services", {{"id", "organization_id", "name"}, HsdsKind::services}},
        {"service_at_location", {{"service_id", "location_id"}, HsdsKind::service_at_location}},
        {"phones", {{"id", "number"}, HsdsKind::phones}},
        {"languages", {{"id", "service_id"}, HsdsKind::languages}},
        {"contacts", {{"id", "name"}, HsdsKind::contacts}},
        {"program", {{"organization_id", "name"}, HsdsKind::programs}},
    };
    return all;
}

/// The other tables of HSDS, by name: their columns are too plain to know them by.
constexpr std::string_view kOtherTables[] = {"accessibility",
                                             "accessibility_for_disabilities",
                                             "attribute",
                                             "attributes",
                                             "cost_options",
                                             "eligibility",
                                             "funding",
                                             "meta_table_descriptions",
                                             "metadata",
                                             "organization_identifiers",
                                             "payments_accepted",
                                             "required_documents",
                                             "service_capacity",
                                             "services_taxonomy",
                                             "taxonomies",
                                             "taxonomy",
                                             "taxonomy_terms",
                                             "units",
                                             "url"};

bool fits(Signature const& signature, sheets::Table const& table) {
    return std::all_of(signature.columns.begin(), signature.columns.end(),
                       [&](std::string_view column) { return table.column(column) >= 0; });
}

/// Tables made of JSON objects may lack any column, but their names are certain.
HsdsKind kind_named(std::string_view name) {
    static std::map<std::string, HsdsKind, std::less<>> const kinds = {
        {"organizations", HsdsKind::organizations},
        {"services", HsdsKind::services},
        {"locations", HsdsKind::locations},
        {"service_at_location", HsdsKind::service_at_location},
        {"phones", HsdsKind::phones},
        {"addresses", HsdsKind::addresses},
        {"schedules", HsdsKind::schedules},
        {"languages", HsdsKind::languages},
        {"service_areas", HsdsKind::service_areas}};
    auto const found = kinds.find(name);
    return found == kinds.end() ? HsdsKind::not_kept : found->second;
}

} // namespace

HsdsKind hsds_kind(sheets::Table const& table) {
    if (table.tree) return kind_named(table.name);
    bool const other = std::find(std::begin(kOtherTables), std::end(kOtherTables), table.name) !=
                       std::end(kOtherTables);
    if (other) return HsdsKind::not_kept;
    for (Signature const& signature : signatures())
        if (fits(signature, table)) return signature.kind;
    for (Named const& named : named_tables())
        if (table.name.find(named.name) != std::string::npos && fits(named.signature, table))
            return named.signature.kind;
    return HsdsKind::unknown;
}

bool is_kept(HsdsKind kind) {
    return kind < HsdsKind::contacts;
}

std::set<std::string, std::less<>> const& hsds_columns(HsdsKind kind) {
    using Set = std::set<std::string, std::less<>>;
    static std::map<HsdsKind, Set> const all = {
        {HsdsKind::organizations, {"id", "name", "description", "email", "website", "url"}},
        {HsdsKind::services,
         {"id", "organization_id", "location_id", "name", "description", "email", "url", "website",
          "status", "minimum_age", "maximum_age", "assured_date", "assurer_email", "languages",
          "service_areas"}},
        {HsdsKind::locations,
         {"id", "organization_id", "name", "latitude", "longitude", "languages"}},
        {HsdsKind::service_at_location, {"id", "service_id", "location_id"}},
        {HsdsKind::phones,
         {"id", "location_id", "service_id", "organization_id", "contact_id",
          "service_at_location_id", "number", "type", "number_type", "country_prefix"}},
        {HsdsKind::addresses,
         {"id", "location_id", "address_1", "address_2", "city", "state_province", "country",
          "postal_code"}},
        {HsdsKind::schedules,
         {"id", "service_id", "location_id", "service_at_location_id", "weekday", "opens_at",
          "closes_at", "freq", "interval", "byday", "byweekno", "bymonthday", "byyearday", "until",
          "count", "valid_from", "valid_to", "dtstart", "wkst"}},
        {HsdsKind::languages,
         {"id", "service_id", "location_id", "phone_id", "name", "code", "language"}},
        {HsdsKind::service_areas,
         {"id", "service_id", "service_at_location_id", "name", "service_area"}},
    };
    static Set const none;
    auto const found = all.find(kind);
    return found == all.end() ? none : found->second;
}

std::string language_tag(std::string_view name) {
    static std::map<std::string, std::string, std::less<>> const names = {
        {"arabic", "ar"},   {"bengali", "bn"}, {"burmese", "my"},    {"cantonese", "yue"},
        {"chinese", "zh"},  {"english", "en"}, {"filipino", "fil"},  {"french", "fr"},
        {"german", "de"},   {"hindi", "hi"},   {"indonesian", "id"}, {"japanese", "ja"},
        {"khmer", "km"},    {"korean", "ko"},  {"lao", "lo"},        {"malay", "ms"},
        {"mandarin", "zh"}, {"nepali", "ne"},  {"polish", "pl"},     {"portuguese", "pt"},
        {"russian", "ru"},  {"sinhala", "si"}, {"spanish", "es"},    {"tagalog", "tl"},
        {"tamil", "ta"},    {"thai", "th"},    {"urdu", "ur"},       {"vietnamese", "vi"}};
    auto const found = names.find(name);
    return found == names.end() ? std::string() : found->second;
}

} // namespace directory
