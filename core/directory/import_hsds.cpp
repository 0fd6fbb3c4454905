// SPDX-License-Identifier: Apache-2.0
#include "directory/import_hsds.hpp"
#include "directory/import_hsds_ours.hpp"
#include "directory/import_kinds.hpp"
#include "directory/import_row.hpp"
#include "directory/import_things.hpp"
#include <algorithm>

namespace directory {
namespace {

sheets::Cell typed(std::string text) {
    return {sheets::Cell::Kind::text, std::move(text)};
}

/// Joins the tables into services. Each step leaves what it found good for the next.
class HsdsImport {
  public:
    HsdsImport(sheets::Workbook const& workbook, Record const& constants, Draft& draft)
        : workbook_(workbook), constants_(constants), draft_(draft), extras_(workbook) {}

    void run() {
        report_unread();
        check_unkept(workbook_, draft_.report);
        extras_.take_frame(draft_);
        each(HsdsKind::organizations, [&](HsdsRow const& row) { organization(row); });
        each(HsdsKind::locations, [&](HsdsRow const& row) { counted(row, &HsdsImport::location); });
        find_services();
        each(HsdsKind::service_at_location,
             [&](HsdsRow const& row) { counted(row, &HsdsImport::site); });
        each(HsdsKind::phones, [&](HsdsRow const& row) { counted(row, &HsdsImport::phone); });
        each(HsdsKind::addresses, [&](HsdsRow const& row) { counted(row, &HsdsImport::address); });
        each(HsdsKind::schedules, [&](HsdsRow const& row) { counted(row, &HsdsImport::schedule); });
        each(HsdsKind::languages, [&](HsdsRow const& row) { counted(row, &HsdsImport::language); });
        each(HsdsKind::service_areas, [&](HsdsRow const& row) { counted(row, &HsdsImport::area); });
        each(HsdsKind::services, [&](HsdsRow const& row) { service(row); });
    }

  private:
    using Step = void (HsdsImport::*)(HsdsRow const&);

    template <typename Use> void each(HsdsKind kind, Use const& use) {
        for (sheets::Table const& table : workbook_.tables)
            if (hsds_kind(table) == kind)
                for (sheets::Row const& row : table.rows)
                    use(HsdsRow{&table, &row});
    }

    void counted(HsdsRow const& row, Step step) {
        int const before = draft_.report.errors();
        (this->*step)(row);
        draft_.report.count(before, false);
    }

    void report_unread() {
        for (sheets::Table const& table : workbook_.tables) {
            HsdsKind const kind = hsds_kind(table);
            if (extras_.reads(table)) continue;
            if (kind == HsdsKind::unknown)
                draft_.report.warn({table.file, 0, ""}, "unknown-sheet",
                                   "this table is not of HSDS");
            else if (!is_kept(kind))
                draft_.report.warn({table.file, 0, ""}, "not-kept",
                                   fmt::format("{} row(s) are not read: a directory has no place "
                                               "for them",
                                               table.rows.size()));
            else
                warn_unread(
                    table,
                    [&](std::string const& title) { return hsds_columns(kind).contains(title); },
                    draft_.report);
        }
    }

    /// The rows of `index` that belong to `owner`.
    static std::vector<HsdsRow> const& of(HsdsIndex const& index, std::string const& owner) {
        static std::vector<HsdsRow> const none;
        auto const found = index.find(owner);
        return found == index.end() ? none : found->second;
    }

    /// Files `row` under each owner that it names and that exists; an error when there is none.
    void file_under_owners(HsdsRow const& row, HsdsIndex& index) {
        bool found = false;
        for (std::string_view const owner :
             {"service", "location", "service_at_location", "organization"}) {
            std::string const id = row.text(fmt::format("{}_id", owner));
            std::string const key = fmt::format("{} {}", owner, id);
            if (id.empty() || !owners_.contains(key)) continue;
            index[key].push_back(row);
            found = true;
        }
        if (found) return;
        bool const contact = !row.text("contact_id").empty();
        draft_.report.error(row.origin(""), "no-owner",
                            contact
                                ? "belongs to a contact person, whose data are not kept"
                                : "belongs to no service, location or organization that was read");
    }

    void organization(HsdsRow const& row) {
        Record record(row.origin(""));
        for (char const* column : {"id", "name", "description", "email"})
            record.set(column, row.table->at(*row.row, column));
        char const* const web = row.table->column("website") >= 0 ? "website" : "url";
        record.set("url", row.table->at(*row.row, web), web);
        extras_.add_to(record, row.text("id"));
        if (take_organization(record, draft_)) owners_.insert("organization " + row.text("id"));
    }

    void check_organization(HsdsRow const& row) {
        std::string const id = row.text("organization_id");
        if (!id.empty() && draft_.organizations.find(id) == nullptr)
            draft_.report.error(row.origin("organization_id"), "unknown-organization",
                                fmt::format("there is no organization \"{}\"", id));
    }

    void location(HsdsRow const& row) {
        Record record(row.origin(""));
        for (char const* column : {"id", "name", "latitude", "longitude"})
            record.set(column, row.table->at(*row.row, column));
        RowReader reader(record, draft_.report);
        reader.id("id");
        // HSDS 1.0 asks for a name; 3.x has location_type instead.
        if (row.table->column("location_type") < 0) reader.required("name");
        reader.text("name");
        reader.coordinate("latitude", 90);
        reader.coordinate("longitude", 180);
        check_organization(row);
        is_new("location", record, draft_);
        if (!reader.good()) return;
        owners_.insert("location " + row.text("id"));
        locations_.insert_or_assign(row.text("id"), row);
    }

    void find_services() {
        each(HsdsKind::services, [&](HsdsRow const& row) {
            owners_.insert("service " + row.text("id"));
            std::string const location = row.text("location_id");
            if (locations_.contains(location)) sites_["service " + row.text("id")].push_back(row);
        });
    }

    void site(HsdsRow const& row) {
        if (!owners_.contains("service " + row.text("service_id")))
            draft_.report.error(row.origin("service_id"), "unknown-service",
                                fmt::format("there is no service \"{}\"", row.text("service_id")));
        else if (!locations_.contains(row.text("location_id")))
            draft_.report.error(row.origin("location_id"), "unknown-location",
                                fmt::format("there is no location \"{}\", or it was refused",
                                            row.text("location_id")));
        else
            sites_["service " + row.text("service_id")].push_back(row);
        if (!row.text("id").empty()) owners_.insert("service_at_location " + row.text("id"));
    }

    void phone(HsdsRow const& row) {
        int const before = draft_.report.errors();
        auto number = hsds_phone(row, draft_.report);
        if (number) {
            Record record(row.origin(""));
            record.set("number", std::move(*number));
            model::About const& about = draft_.directory.about;
            RowReader(record, draft_.report).number("number", {about.dial_plan, about.sample});
        }
        if (draft_.report.errors() == before) file_under_owners(row, phones_);
    }

    void address(HsdsRow const& row) {
        int const before = draft_.report.errors();
        for (std::string_view const column : {"address_1", "city"}) {
            if (row.text(column).empty())
                draft_.report.error(row.origin(column), "missing",
                                    fmt::format("has no {}; fill it in", column));
        }
        for (std::string_view const column :
             {"address_1", "address_2", "city", "state_province", "postal_code"})
            if (auto fault = text_fault(row.text(column)))
                draft_.report.error(row.origin(column), "bad-character", *fault);
        if (draft_.report.errors() == before) file_under_owners(row, addresses_);
    }

    void schedule(HsdsRow const& row) {
        if (hsds_hours(row, draft_.report)) file_under_owners(row, schedules_);
    }

    void language(HsdsRow const& row) {
        if (tag_of(row).empty())
            draft_.report.error(row.origin("name"), "bad-language",
                                "has no code, and the name is not known");
        else
            file_under_owners(row, languages_);
    }

    void area(HsdsRow const& row) { file_under_owners(row, areas_); }

    static std::string tag_of(HsdsRow const& row) {
        std::string code = row.text("code");
        if (is_language_tag(code)) return code;
        for (std::string_view const column : {"name", "language"})
            if (auto tag = language_tag(base::lower_ascii(row.text(column))); !tag.empty())
                return tag;
        return {};
    }

    /// A row of services becomes a service for each site it has, and one when it has none.
    void service(HsdsRow const& row) {
        int const before = draft_.report.errors();
        std::vector<HsdsRow> const& sites = of(sites_, "service " + row.text("id"));
        if (!row.text("location_id").empty() && sites.empty())
            draft_.report.error(row.origin("location_id"), "unknown-location",
                                fmt::format("there is no location \"{}\", or it was refused",
                                            row.text("location_id")));
        bool unchanged = true;
        for (std::size_t i = 0; i < std::max<std::size_t>(1, sites.size()); ++i) {
            HsdsRow const* const site = sites.empty() ? nullptr : &sites[i];
            Record const record = record_of(row, site, i == 0);
            unchanged = take_service(record, draft_, before).unchanged && unchanged;
        }
        draft_.report.count(before, unchanged);
    }

    Record record_of(HsdsRow const& row, HsdsRow const* site, bool first) {
        Record record(row.origin(""));
        for (std::size_t i = 0; i < constants_.size(); ++i)
            record.set(constants_.name(i), constants_.at(constants_.name(i)));
        copy_plain(row, record);
        extras_.add_to(record,
                       row.text("id")); // what it says of regions keeps others from being made
        std::string const location = site != nullptr ? site->text("location_id") : "";
        if (!first) record.set("id", typed(row.text("id") + "-" + location), "id");
        std::vector<std::string> owners = {"service " + row.text("id")};
        if (site != nullptr) {
            owners.push_back("service_at_location " + site->text("id"));
            owners.push_back("location " + location);
            place(location, record);
        }
        organization_of(row, location, record);
        region_of(row, location, record);
        phones_of(owners, record);
        hours_of(owners, record);
        languages_of(row, owners, record);
        extras_.add_to(record, row.text("id"));
        return record;
    }

    static void set_if(Record& record, char const* field, HsdsRow const& row, char const* column) {
        sheets::Cell const& cell = row.table->at(*row.row, column);
        if (!cell.text.empty()) record.set(field, Field{cell, row.origin(column)});
    }

    void copy_plain(HsdsRow const& row, Record& record) {
        for (char const* column : {"id", "name", "description", "email", "url", "minimum_age",
                                   "maximum_age", "assured_date"})
            set_if(record, column, row, column);
        set_if(record, "url", row, "website");
        set_if(record, "assured_by", row, "assurer_email");
        static std::map<std::string, std::string, std::less<>> const words = {
            {"inactive", "closed"}, {"defunct", "closed"}, {"temporarily closed", "paused"}};
        std::string const status = base::lower_ascii(row.text("status"));
        auto const ours = words.find(status);
        if (!status.empty()) record.set_text("status", ours == words.end() ? status : ours->second);
    }

    void place(std::string const& location, Record& record) {
        HsdsRow const& row = locations_.at(location);
        for (char const* column : {"latitude", "longitude"})
            set_if(record, column, row, column);
        set_if(record, "landmark", row, "name");
        for (HsdsRow const& address : of(addresses_, "location " + location)) {
            std::vector<std::string> lines;
            for (char const* column :
                 {"address_1", "address_2", "city", "state_province", "postal_code"})
                if (!address.text(column).empty()) lines.push_back(address.text(column));
            record.set("address",
                       Field{typed(base::join(lines, ", ")), address.origin("address_1")});
        }
    }

    void organization_of(HsdsRow const& row, std::string const& location, Record& record) {
        set_if(record, "organization_id", row, "organization_id");
        if (!record.has("organization_id") && !location.empty())
            set_if(record, "organization_id", locations_.at(location), "organization_id");
    }

    /// The address says where; else the area served; else the whole country.
    void region_of(HsdsRow const& row, std::string const& location, Record& record) {
        std::vector<std::string> names;
        for (HsdsRow const& address : of(addresses_, "location " + location))
            names = {address.text("state_province"), address.text("city")};
        if (names.empty())
            for (HsdsRow const& area : of(areas_, "service " + row.text("id")))
                names = {
                    area.text(area.table->column("service_area") >= 0 ? "service_area" : "name")};
        if (names.empty()) names = base::split(row.text("service_areas"), ',');
        if (location.empty() && names.size() > 1) names.resize(1);
        std::string const& country = draft_.directory.about.country;
        ensure_country(draft_, "");
        if (record.has("regions") || country.empty()) return;
        bool const named = !names.empty() && std::all_of(names.begin(), names.end(), is_name);
        if (!named) return record.set_text("regions", country);
        record.set_text("region_path", base::join(names, "\n"));
        record.set_text("region_parent", country);
    }

    /// Some services describe their area in sentences: those make no name.
    static bool is_name(std::string const& text) {
        constexpr std::size_t kLongestName = 60;
        return text.size() <= kLongestName;
    }

    void phones_of(std::vector<std::string> const& owners, Record& record) {
        std::set<sheets::Row const*> taken;
        auto const take = [&](std::string const& owner) {
            for (HsdsRow const& row : of(phones_, owner)) {
                if (!taken.insert(row.row).second) continue;
                std::string const field = fmt::format("phone_{}", taken.size());
                if (auto number = hsds_phone(row, draft_.report)) record.set(field, *number);
                record.set_text(field + "_kind", hsds_phone_kind(row));
            }
        };
        std::for_each(owners.begin(), owners.end(), take);
        if (taken.empty()) take("organization " + record.text("organization_id"));
        if (taken.size() > kMostPhones)
            draft_.report.warn(record.origin(), "too-many-numbers",
                               fmt::format("has {} numbers; only the first {} are kept",
                                           taken.size(), kMostPhones));
    }

    void hours_of(std::vector<std::string> const& owners, Record& record) {
        model::Hours week;
        std::set<sheets::Row const*> taken;
        for (std::string const& owner : owners)
            for (HsdsRow const& row : of(schedules_, owner)) {
                auto const hours = hsds_hours(row, draft_.report);
                if (!hours || !taken.insert(row.row).second) continue;
                for (std::size_t day = 0; day < week.days.size(); ++day)
                    week.days[day].insert(week.days[day].end(), hours->days[day].begin(),
                                          hours->days[day].end());
            }
        if (!week.unknown()) record.set_text("opening_hours", model::to_string(week));
    }

    void languages_of(HsdsRow const& row, std::vector<std::string> const& owners, Record& record) {
        std::vector<std::string> tags;
        auto const add = [&](std::string tag) {
            if (std::find(tags.begin(), tags.end(), tag) == tags.end())
                tags.push_back(std::move(tag));
        };
        for (std::string const& owner : owners)
            for (HsdsRow const& language : of(languages_, owner))
                add(tag_of(language));
        for (std::string const& name : base::split(row.text("languages"), ',')) {
            std::string tag = language_tag(base::lower_ascii(name));
            if (tag.empty())
                draft_.report.warn(
                    row.origin("languages"), "bad-language",
                    fmt::format("the language \"{}\" is not known and was left out", name));
            else
                add(std::move(tag));
        }
        if (!tags.empty()) record.set_text("languages", base::join(tags, "; "));
    }

    sheets::Workbook const& workbook_;
    Record const& constants_;
    Draft& draft_;
    HsdsExtras extras_;
    std::set<std::string, std::less<>> owners_;
    std::map<std::string, HsdsRow, std::less<>> locations_;
    HsdsIndex sites_;
    HsdsIndex phones_;
    HsdsIndex addresses_;
    HsdsIndex schedules_;
    HsdsIndex languages_;
    HsdsIndex areas_;
};

} // namespace

bool is_hsds(sheets::Workbook const& workbook) {
    return std::any_of(workbook.tables.begin(), workbook.tables.end(), [](auto const& table) {
        HsdsKind const kind = hsds_kind(table);
        return kind != HsdsKind::unknown && kind != HsdsKind::not_kept;
    });
}

void import_hsds(sheets::Workbook const& workbook, Record const& constants, Draft& draft) {
    HsdsImport(workbook, constants, draft).run();
}

} // namespace directory
