// SPDX-License-Identifier: Apache-2.0
#include "counts/cells.hpp"
#include <algorithm>

namespace counts {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostCells = 1000;
constexpr std::size_t kMostTopics = 12; // kOther is one of them
constexpr std::size_t kMostLanguages = 20;

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_name_character(char c) {
    return is_alphanumeric(c) || c == '-' || c == '_' || c == '.';
}

void add(std::vector<Cell>& cells, std::string const& family, std::vector<std::string> names,
         std::size_t most) {
    if (names.size() >= most) names.resize(most - 1);
    for (std::string& name : names)
        cells.push_back({family, std::move(name)});
    cells.push_back({family, std::string(kOther)});
}

} // namespace

std::string to_string(Cell const& cell) {
    return cell.family + "." + cell.name;
}

bool is_plain(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName && is_alphanumeric(name.front()) &&
           std::all_of(name.begin(), name.end(), is_name_character);
}

Result<Schema> Schema::of(std::vector<Cell> cells) {
    if (cells.size() > kMostCells)
        return Error{ErrorCode::too_large, "counts", "more than 1,000 cells"};
    for (Cell const& cell : cells)
        if (!is_plain(cell.family) || !is_plain(cell.name))
            return Error{ErrorCode::refused, to_string(cell), "is no plain name"};
    std::sort(cells.begin(), cells.end());
    auto const twice = std::adjacent_find(cells.begin(), cells.end());
    if (twice != cells.end()) return Error{ErrorCode::refused, to_string(*twice), "stands twice"};
    return Schema(std::move(cells));
}

std::size_t Schema::index(Cell const& cell) const {
    auto const find = [&](Cell const& wanted) {
        auto const at = std::lower_bound(cells_.begin(), cells_.end(), wanted);
        bool const there = at != cells_.end() && *at == wanted;
        return there ? static_cast<std::size_t>(at - cells_.begin()) : cells_.size();
    };
    std::size_t const own = find(cell);
    return own < size() ? own : find({cell.family, std::string(kOther)});
}

Result<Schema> visit_schema(std::vector<std::string> topics, std::vector<std::string> languages) {
    std::vector<Cell> cells = {
        {std::string(kVisits), "all"}, {"printed", "yes"}, {"printed", "no"}};
    add(cells, "topic", std::move(topics), kMostTopics);
    add(cells, "language", std::move(languages), kMostLanguages);
    return Schema::of(std::move(cells));
}

Result<Schema> feedback_schema(std::vector<std::string> const& services) {
    std::vector<Cell> cells;
    for (std::string const& service : services)
        for (std::string_view const answer :
             {std::string_view("helped"), kNoAnswer, std::string_view("refused"),
              std::string_view("asked-for-money")})
            cells.push_back({std::string(kFeedback) + service, std::string(answer)});
    return Schema::of(std::move(cells));
}

} // namespace counts
