// SPDX-License-Identifier: Apache-2.0
#include "directory/import_record.hpp"
#include <algorithm>

namespace directory {

void Record::set(std::string const& field, sheets::Cell cell, std::string const& column) {
    Kept& kept = made(field);
    kept.cell = std::move(cell);
    kept.elsewhere = column.empty() || column == field
                         ? nullptr
                         : std::make_unique<Origin>(Origin{origin_.file, origin_.row, column});
}

void Record::set(std::string const& field, Field value) {
    Kept& kept = made(field);
    kept.cell = std::move(value.cell);
    kept.elsewhere = std::make_unique<Origin>(std::move(value.origin));
}

Record::Kept& Record::made(std::string const& field) {
    for (Kept& kept : fields_)
        if (kept.name == field) return kept;
    return fields_.emplace_back(Kept{field, {}, nullptr});
}

Record::Kept const* Record::find(std::string_view field) const {
    for (Kept const& kept : fields_)
        if (kept.name == field) return &kept;
    return nullptr;
}

std::string const& Record::text(std::string_view field) const {
    static std::string const kNone;
    Kept const* const found = find(field);
    return found == nullptr ? kNone : found->cell.text;
}

Field Record::at(std::string_view field) const {
    Kept const* const found = find(field);
    Origin const here{origin_.file, origin_.row, std::string(field)};
    if (found == nullptr) return {{}, here};
    return {found->cell, found->elsewhere ? *found->elsewhere : here};
}

void Report::add(base::Severity severity, Origin const& origin, std::string code,
                 std::string message) {
    problems_.push_back(
        {severity, std::move(code), origin.file, origin.row, origin.column, std::move(message)});
}

void Report::error(Origin const& origin, std::string code, std::string message) {
    ++errors_;
    add(base::Severity::error, origin, std::move(code), std::move(message));
}

void Report::warn(Origin const& origin, std::string code, std::string message) {
    add(base::Severity::warning, origin, std::move(code), std::move(message));
}

void Report::count(int errors_before, bool unchanged) {
    bool const accepted = errors_ == errors_before;
    constexpr int kNowAndThen = 1000; // rows
    if (++counts_.read % kNowAndThen == 0 && told_) told_(counts_.read);
    ++(accepted ? counts_.accepted : counts_.rejected);
    if (accepted && unchanged) ++counts_.unchanged;
}

int filled_rows(sheets::Table const& table, std::size_t index) {
    return static_cast<int>(
        std::count_if(table.rows.begin(), table.rows.end(), [&](sheets::Row const& row) {
            return index < row.cells.size() && !row.cells[index].text.empty();
        }));
}

} // namespace directory
