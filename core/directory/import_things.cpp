// SPDX-License-Identifier: Apache-2.0
#include "directory/import_things.hpp"
#include "directory/import_row.hpp"
#include "directory/outline_text.hpp"

namespace directory {
namespace {

void check_parent(RowReader& row, model::Region const& region, Draft const& draft) {
    bool const country = region.kind == model::RegionKind::country;
    if (country != region.parent_id.empty())
        return row.error("parent_id", "bad-parent",
                         country ? "a country has no region above it; leave this blank"
                                 : "needs the id of the region above it");
    if (country) return;
    model::Region const* const parent = draft.regions.find(region.parent_id);
    if (parent == nullptr)
        return row.error("parent_id", "unknown-region",
                         fmt::format("there is no region \"{}\"; it has to stand in a row above",
                                     region.parent_id));
    if (parent->kind >= region.kind)
        row.error("parent_id", "bad-parent",
                  fmt::format("a {} does not lie in a {}", model::name_of(region.kind),
                              model::name_of(parent->kind)));
}

/// A row without an outline leaves the one that the region has.
model::Outline outline_in(RowReader& row, Draft const& draft) {
    model::Region const* const known = draft.regions.find(row.record().text("id"));
    if (!row.record().has("outline")) return known == nullptr ? model::Outline{} : known->outline;
    auto outline = outline_of(row.text("outline"));
    if (outline) return std::move(*outline);
    row.error("outline", "bad-outline",
              outline.error().reason + "; leave it blank, and import the borders from GeoJSON");
    return {};
}

} // namespace

bool is_new(std::string const& thing, Record const& record, Draft& draft) {
    std::string const& id = record.text("id");
    if (id.empty()) return true;
    auto const [first, added] = draft.seen.try_emplace(thing + " " + id, record.at("id").origin);
    if (added) return true;
    draft.report.error(record.at("id").origin, "duplicate-id",
                       fmt::format("the id \"{}\" stands already in row {}; give this {} its own",
                                   id, first->second.row, thing));
    return false;
}

bool take_region(Record const& record, Draft& draft) {
    int const before = draft.report.errors();
    RowReader row(record, draft.report);
    model::Region region;
    region.id = row.id("id");
    region.parent_id = row.text("parent_id");
    row.required("kind");
    region.kind = row.choice("kind", model::RegionKind::country);
    row.required("name");
    region.name = row.texts("name", draft.language());
    region.outline = outline_in(row, draft);
    is_new("region", record, draft);
    if (row.good()) check_parent(row, region, draft);
    bool const good = row.good();
    bool const unchanged = good && draft.regions.put(std::move(region));
    draft.report.count(before, unchanged);
    return good;
}

bool take_organization(Record const& record, Draft& draft) {
    int const before = draft.report.errors();
    RowReader row(record, draft.report);
    model::Organization organization;
    organization.id = row.id("id");
    row.required("name");
    organization.name = row.texts("name", draft.language());
    organization.description = row.texts("description", draft.language());
    organization.url = row.url("url");
    organization.email = row.email("email");
    is_new("organization", record, draft);
    bool const good = row.good();
    bool const unchanged = good && draft.organizations.put(std::move(organization));
    draft.report.count(before, unchanged);
    return good;
}

void ensure_country(Draft& draft, std::string const& name) {
    std::string const& code = draft.directory.about.country;
    if (code.empty() || draft.regions.find(code) != nullptr) return;
    draft.regions.put({code, "", model::RegionKind::country,
                       model::Texts(draft.language(), name.empty() ? code : name)});
}

std::string region_named(Draft& draft, std::string const& name, std::string const& parent,
                         model::RegionKind kind) {
    for (model::Region const& region : draft.directory.regions)
        if (region.parent_id == parent && region.name.in(draft.language()).text == name)
            return region.id;
    std::string id = parent + "-" + slug(name);
    if (draft.regions.find(id) == nullptr)
        draft.regions.put({id, parent, kind, model::Texts(draft.language(), name)});
    return id;
}

} // namespace directory
