// SPDX-License-Identifier: Apache-2.0
#include "directory/import_record.hpp"
#include <algorithm>

namespace directory {

void Record::set(std::string const& field, sheets::Cell cell, std::string const& column) {
    Origin origin = origin_;
    origin.column = column.empty() ? field : column;
    set(field, Field{std::move(cell), std::move(origin)});
}

void Record::set(std::string const& field, Field value) {
    auto const found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](auto const& one) { return one.first == field; });
    if (found == fields_.end())
        fields_.emplace_back(field, std::move(value));
    else
        found->second = std::move(value);
}

Field const* Record::find(std::string_view field) const {
    auto const found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](auto const& one) { return one.first == field; });
    return found == fields_.end() ? nullptr : &found->second;
}

std::string const& Record::text(std::string_view field) const {
    static std::string const kNone;
    Field const* const found = find(field);
    return found == nullptr ? kNone : found->cell.text;
}

Field Record::at(std::string_view field) const {
    if (Field const* const found = find(field)) return *found;
    return {{}, {origin_.file, origin_.row, std::string(field)}};
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
