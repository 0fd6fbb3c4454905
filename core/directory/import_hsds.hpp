// The tables of HSDS 1.0, 1.1 and 3.x that a directory has a place for, and how their rows hang
// together.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import_draft.hpp"
#include <optional>
#include <set>

namespace directory {

enum class HsdsKind {
    organizations,
    services,
    locations,
    service_at_location,
    phones,
    addresses,
    schedules,
    languages,
    service_areas,
    // Of HSDS, and without a place in a directory. The faults of the first five are told.
    contacts,
    holidays,
    categories,
    programs,
    mail_addresses,
    not_kept, ///< funding, metadata …
    unknown,  ///< not of HSDS
};

/// What `table` is, by its columns; by its name where a profile left the telling ones out.
HsdsKind hsds_kind(sheets::Table const& table);

/// True for rows that become something in a directory.
bool is_kept(HsdsKind kind);

/// Names what is wrong in tables and columns that are not kept; no row is refused for it.
void check_unkept(sheets::Workbook const& workbook, Report& report);

/// The columns of `kind` that are read; the others are named in a warning.
std::set<std::string, std::less<>> const& hsds_columns(HsdsKind kind);

/// A row of a table that belongs to a service, a location, both or an organization.
struct HsdsRow {
    sheets::Table const* table = nullptr;
    sheets::Row const* row = nullptr;
    std::string text(std::string_view column) const { return table->at(*row, column).text; }
    Origin origin(std::string_view column) const {
        return {table->file, row->number, std::string(column)};
    }
};

/// The rows of one kind that were found good, by whom they belong to: "service 1".
using HsdsIndex = std::map<std::string, std::vector<HsdsRow>, std::less<>>;

/// Number in the form that Number::parse() reads, or nothing and an error: a fax, no digits …
std::optional<Field> hsds_phone(HsdsRow const& row, Report& report);
/// "voice", "sms" or "whatsapp".
std::string hsds_phone_kind(HsdsRow const& row);

/// A plain weekly timetable as model::Hours, or nothing and an error. Knows 1.0's weekday and
/// 3.x's byday, "09:30", "9:30:00Z" and "5:00 PM".
std::optional<model::Hours> hsds_hours(HsdsRow const& row, Report& report);

/// The BCP 47 tag of a language given by code or by English name, or "" when it is not known.
std::string language_tag(std::string_view name);

} // namespace directory
