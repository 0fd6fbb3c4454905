// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "sheets/collector.hpp"
#include "sheets/formats.hpp"
#include "sheets/json_tree.hpp"
#include "sheets/number.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kDeepest = 32;

/// Watches the parser: what it finds wrong stops the reading.
class Guard {
  public:
    /// False once something was wrong: the value is then dropped.
    bool operator()(int depth, Json::parse_event_t event, Json const& parsed) {
        if (depth > kDeepest) fail(fmt::format("is nested deeper than {} levels", kDeepest));
        if (event == Json::parse_event_t::object_start) names_.emplace_back();
        if (event == Json::parse_event_t::object_end && !names_.empty()) names_.pop_back();
        if (event == Json::parse_event_t::key && !names_.empty()) check_name(parsed);
        return reason_.empty();
    }
    std::string const& reason() const { return reason_; }

  private:
    void check_name(Json const& parsed) {
        auto const name = parsed.get<std::string>();
        if (!names_.back().insert(name).second)
            fail(fmt::format("has an object with \"{}\" twice", name));
        if (names_.back().size() > kMostColumns)
            fail(fmt::format("has an object with more than {} names", kMostColumns));
    }
    void fail(std::string reason) {
        if (reason_.empty()) reason_ = std::move(reason);
    }
    std::vector<std::set<std::string>> names_;
    std::string reason_;
};

/// "a; b" for {"a": true, "b": true}: how survey tools write the answers that were ticked.
bool is_ticks(Json const& value) {
    return value.is_object() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](Json const& v) { return v == true; });
}

bool is_scalar_list(Json const& value) {
    return value.is_array() && std::none_of(value.begin(), value.end(),
                                            [](Json const& v) { return v.is_structured(); });
}

std::string joined(Json const& value) {
    std::vector<std::string> parts;
    for (auto const& [key, element] : value.items())
        parts.push_back(value.is_object() ? key : scalar(element).text);
    return base::join(parts, "; ");
}

/// Rows of objects, as one column per path in order of first appearance.
class Flattener {
  public:
    void add(int row, Json const& object) {
        row_ = row;
        walk("", object);
    }

    base::Result<Table> finish(Collector&& out, base::Problems& problems) && {
        for (std::size_t i = 0; i < titles_.size(); ++i)
            out.put(0, static_cast<int>(i), Cell::Kind::text, titles_[i]);
        for (Value const& value : values_)
            out.put(value.row, value.column, value.cell.kind, value.cell.text);
        return std::move(out).finish(problems);
    }

  private:
    struct Value {
        int row;
        int column;
        Cell cell;
    };

    void put(std::string const& path, Cell cell) {
        if (cell.text.empty()) return;
        auto const [at, added] = columns_.try_emplace(path, static_cast<int>(titles_.size()));
        if (added) titles_.push_back(path);
        values_.push_back({row_, at->second, std::move(cell)});
    }

    static std::string below(std::string const& path, std::string const& name) {
        return path.empty() ? name : path + "." + name;
    }

    /// RFC 7946, 3.1.1: longitude stands before latitude.
    bool put_point(std::string const& path, Json const& value) {
        auto const type = value.find("type");
        auto const at = value.find("coordinates");
        bool const point = type != value.end() && *type == "Point" && at != value.end() &&
                           is_scalar_list(*at) && at->size() >= 2;
        if (!point) return false;
        put(below(path, "longitude"), scalar(at->at(0)));
        put(below(path, "latitude"), scalar(at->at(1)));
        return true;
    }

    void walk(std::string const& path, Json const& value) {
        if (!value.is_structured()) return put(path, scalar(value));
        if (is_ticks(value) || is_scalar_list(value))
            return put(path, {Cell::Kind::text, joined(value)});
        if (value.is_object() && put_point(path, value)) return;
        std::size_t index = 0;
        for (auto const& [key, element] : value.items())
            walk(below(path, value.is_object() ? key : std::to_string(index++)), element);
    }

    int row_ = 0;
    std::vector<std::string> titles_;
    std::map<std::string, int> columns_;
    std::vector<Value> values_;
};

/// The list of rows inside `document`, or nullptr when it has none.
Json const* rows_of(Json const& document) {
    if (document.is_array()) return &document;
    if (!document.is_object() || document.value("type", Json()) != "FeatureCollection")
        return nullptr;
    auto const features = document.find("features");
    return features != document.end() && features->is_array() ? &*features : nullptr;
}

base::Result<Table> table_of_lists(Json const& rows, Collector&& out, base::Problems& problems) {
    int number = 0;
    for (Json const& row : rows) {
        ++number;
        int column = 0;
        for (Json const& value : row) {
            Cell const cell = scalar(value);
            out.put(number, column++, cell.kind, cell.text);
        }
    }
    return std::move(out).finish(problems);
}

base::Result<Table> table_of(Json const& rows, std::string const& name, base::Problems& problems) {
    Collector collector(base::Path(name).stem().string(), name);
    auto const all = [&](auto const& test) { return std::all_of(rows.begin(), rows.end(), test); };
    if (all(is_scalar_list)) return table_of_lists(rows, std::move(collector), problems);
    if (!all([](Json const& row) { return row.is_object(); }))
        return Error{ErrorCode::unsupported, name, "is a list of something else than objects"};
    Flattener flattener;
    int number = 0;
    for (Json const& row : rows)
        flattener.add(++number, row);
    return std::move(flattener).finish(std::move(collector), problems);
}

/// Parsing may throw out of nlohmann (bad UTF-8, for one); nothing leaves this function.
base::Result<Workbook> parsed(std::string_view text, std::string const& name) {
    Guard guard;
    Json const document = Json::parse(text, [&](int depth, Json::parse_event_t event, Json& value) {
        return guard(depth, event, value);
    });
    if (!guard.reason().empty()) return Error{ErrorCode::malformed, name, guard.reason()};
    if (is_tree(document)) return read_tree(document, name);
    Json const* const rows = rows_of(document);
    if (rows == nullptr)
        return Error{ErrorCode::unsupported, name,
                     "is JSON, but neither a list of objects, nor a GeoJSON FeatureCollection, nor "
                     "services, organizations or locations of HSDS"};
    Workbook workbook;
    auto table = table_of(*rows, name, workbook.problems);
    if (!table) return table.error();
    workbook.tables.push_back(std::move(*table));
    return workbook;
}

} // namespace

Cell scalar(Json const& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return {Cell::Kind::text, value.get<std::string>()};
    if (value.is_boolean()) return {Cell::Kind::text, value.get<bool>() ? "true" : "false"};
    if (value.is_number_float()) return {Cell::Kind::number, number_text(value.get<double>())};
    return {Cell::Kind::number, value.dump()};
}

base::Result<Workbook> read_json(std::string_view text, std::string const& name) {
    try {
        return parsed(text, name);
    } catch (Json::exception const& error) {
        return Error{ErrorCode::malformed, name,
                     fmt::format("is not valid JSON: {}", error.what())};
    }
}

} // namespace sheets
