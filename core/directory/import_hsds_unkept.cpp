// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"
#include "base/text_tools.hpp"
#include "directory/import_hsds.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace directory {
namespace {

using Names = std::set<std::string, std::less<>>;

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

int number_in(std::string_view text) {
    int value = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

/// The longest that a month can be.
int days_in(int month) {
    constexpr std::array kDaysOf = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 ? kDaysOf.at(static_cast<std::size_t>(month - 1)) : 0;
}

/// True for "11/27/2014" and "11/27/14": month, day, year.
bool is_american(std::vector<std::string> const& parts) {
    if (parts.size() != 3 || number_in(parts[2]) < 0) return false;
    int const day = number_in(parts[1]);
    return day >= 1 && day <= days_in(number_in(parts[0]));
}

/// True for "December 24, 2014".
bool is_in_words(std::string const& text) {
    std::string const lower = base::lower_ascii(text);
    auto const parts = base::split(lower, ' ');
    bool const month =
        parts.size() == 3 && std::any_of(kMonths.begin(), kMonths.end(),
                                         [&](auto name) { return parts[0].starts_with(name); });
    return month && number_in(parts[1].substr(0, parts[1].find(','))) > 0 &&
           number_in(parts[2]) >= 0;
}

/// Looks at the rows of tables that a directory has no place for, so that whoever keeps the list
/// hears of its faults all the same. Nothing is refused for them.
class UnkeptChecks {
  public:
    UnkeptChecks(sheets::Workbook const& workbook, Report& report)
        : workbook_(workbook), report_(report) {}

    void run() {
        for (sheets::Table const& table : workbook_.tables) {
            if (table.tree) continue; // there, what belongs to something stands within it
            check_columns(table);
            for (sheets::Row const& row : table.rows)
                check({&table, &row}, hsds_kind(table));
        }
    }

  private:
    void check(HsdsRow const& row, HsdsKind kind) {
        switch (kind) {
        case HsdsKind::organizations:
            return date(row, "date_incorporated");
        case HsdsKind::contacts:
            return contact(row);
        case HsdsKind::holidays:
            return holiday(row);
        case HsdsKind::categories:
            return category(row);
        case HsdsKind::programs:
            required(row, "name");
            return belongs(row, "organization", HsdsKind::organizations);
        case HsdsKind::mail_addresses:
            for (char const* const column : {"address_1", "city"})
                required(row, column);
            return belongs(row, "location", HsdsKind::locations);
        default:
            return;
        }
    }

    void check_columns(sheets::Table const& table) {
        bool const whole = table.column("alternate_name") >= 0 || table.column("description") >= 0;
        if (hsds_kind(table) == HsdsKind::programs && !whole)
            report_.error({table.file, 1, "alternate_name"}, "missing-column",
                          "this column of HSDS is missing");
    }

    void required(HsdsRow const& row, std::string_view column) {
        if (row.text(column).empty())
            report_.error(row.origin(column), "missing",
                          fmt::format("has no {}; fill it in", column));
    }

    /// The row names something of `kind`, and that is in the list.
    void belongs(HsdsRow const& row, std::string const& owner, HsdsKind kind) {
        std::string const column = owner + "_id";
        std::string const id = row.text(column);
        if (id.empty())
            report_.error(row.origin(column), "no-owner", "belongs to no " + owner);
        else if (!ids_of(kind).contains(id))
            report_.error(row.origin(column), "unknown-" + owner,
                          fmt::format("there is no {} \"{}\"", owner, id));
    }

    void owned(HsdsRow const& row) {
        for (char const* const column :
             {"service_id", "location_id", "organization_id", "service_at_location_id"})
            if (!row.text(column).empty()) return;
        report_.error(row.origin(""), "no-owner",
                      "belongs to no service, location or organization");
    }

    /// Since HSDS 2.0, which knows service_at_location_id, a contact may be without a name.
    void contact(HsdsRow const& row) {
        owned(row);
        if (row.table->column("service_at_location_id") < 0) required(row, "name");
    }

    void holiday(HsdsRow const& row) {
        owned(row);
        for (char const* const column : {"start_date", "end_date"}) {
            required(row, column);
            date(row, column);
        }
        std::string const closed = base::lower_ascii(row.text("closed"));
        bool const all_day = closed == "true" || closed == "yes" || closed == "1";
        if (closed.empty()) required(row, "closed");
        if (all_day) return;
        for (char const* const column : {"opens_at", "closes_at"})
            required(row, column);
    }

    void category(HsdsRow const& row) {
        required(row, "name");
        std::string const id = row.text("taxonomy_id");
        if (!categories_.insert(id).second)
            report_.error(row.origin("taxonomy_id"), "duplicate-id",
                          fmt::format("there is a category \"{}\" already", id));
        std::string const parent = row.text("parent_id");
        if (!parent.empty() && !ids_of(HsdsKind::categories).contains(parent))
            report_.error(row.origin("parent_id"), "unknown-parent",
                          fmt::format("there is no category \"{}\" above it", parent));
    }

    void date(HsdsRow const& row, std::string_view column) {
        std::string const typed = row.text(column);
        if (typed.empty() || base::parse_date(typed)) return;
        auto const parts = base::split(typed, '/');
        bool const american = is_american(parts);
        if (american && parts[2].size() <= 2)
            report_.warn(row.origin(column), "two-digit-year",
                         fmt::format("the year of \"{}\" may be of this century or the last; write "
                                     "all four digits",
                                     typed));
        else if (is_in_words(typed))
            report_.warn(
                row.origin(column), "date-in-words",
                fmt::format("\"{}\" is written in words; write it like 2026-11-30", typed));
        else if (!american)
            report_.error(row.origin(column), "bad-date",
                          fmt::format("\"{}\" is no date like 2026-11-30", typed));
    }

    Names const& ids_of(HsdsKind kind) {
        auto const [at, added] = ids_.try_emplace(kind);
        if (!added) return at->second;
        char const* const column = kind == HsdsKind::categories ? "taxonomy_id" : "id";
        for (sheets::Table const& table : workbook_.tables)
            if (hsds_kind(table) == kind)
                for (sheets::Row const& row : table.rows)
                    at->second.insert(table.at(row, column).text);
        return at->second;
    }

    sheets::Workbook const& workbook_;
    Report& report_;
    std::map<HsdsKind, Names> ids_;
    Names categories_; ///< met so far
};

} // namespace

void check_unkept(sheets::Workbook const& workbook, Report& report) {
    UnkeptChecks(workbook, report).run();
}

} // namespace directory
