// SPDX-License-Identifier: Apache-2.0
#include "directory/import_kinds.hpp"
#include "directory/import_row.hpp"
#include "directory/import_shape.hpp"
#include "directory/import_split.hpp"
#include "directory/import_things.hpp"
#include <set>

namespace directory {
namespace {

using base::Error;
using base::ErrorCode;
using base::Settings;
using Dictionary = std::map<std::string, std::string, std::less<>>;

/// A mapping file, read once: per field a column or a template, and what words become.
struct Mapping {
    std::map<std::string, std::string> fields;
    std::map<std::string, Dictionary, std::less<>> values;
    Dictionary constants;
    std::string region; ///< column or template
    std::string region_parent;
    std::string region_kind;
    std::string organization; ///< column or template
    Splits splits;
};

/// The texts of the table at `key`. Names with a full stop or bracket cannot be looked up.
base::Result<Dictionary> words_at(Settings const& settings, std::string const& key) {
    Dictionary words;
    auto const table = settings.table(key);
    if (!table) return words;
    for (std::string const& name : table->keys()) {
        if (name.find_first_of(".[]") != std::string::npos)
            return Error{ErrorCode::malformed, settings.name(),
                         fmt::format("[{}]: \"{}\" must not hold . [ or ]", key, name)};
        auto value = table->text(name);
        if (!value) return value.error();
        words.emplace(name, std::move(*value));
    }
    return words;
}

base::Result<Mapping> read_mapping(Settings const& settings) {
    Mapping mapping;
    auto fields = words_at(settings, "field");
    if (!fields) return fields.error();
    mapping.fields.insert(fields->begin(), fields->end());
    auto constants = words_at(settings, "constants");
    if (!constants) return constants.error();
    mapping.constants = std::move(*constants);
    if (auto const values = settings.table("values"))
        for (std::string const& field : values->keys()) {
            auto words = words_at(*values, field);
            if (!words) return words.error();
            mapping.values.emplace(field, std::move(*words));
        }
    auto splits = read_splits(settings);
    if (!splits) return splits.error();
    mapping.splits = std::move(*splits);
    mapping.region = settings.text_or("region.column", "");
    mapping.region_parent = settings.text_or("region.parent", "");
    mapping.region_kind = settings.text_or("region.kind", "province");
    mapping.organization = settings.text_or("organization.column", "");
    return mapping;
}

/// Sets what the mapping says about the directory itself. `language` is the one it is kept in.
void read_about(Settings const& settings, Draft& draft) {
    auto const about = settings.table("about");
    if (!about) return;
    for (std::string const& key : about->keys()) {
        if (key == "country_name") continue;
        std::string const name = key == "language" ? "languages" : key;
        Origin const origin{settings.name(), 0, "about." + key};
        set_about(draft, name, {{sheets::Cell::Kind::text, about->text_or(key, "")}, origin});
    }
}

/// The column titles that `pattern` names: all of "{a} ({b})", or itself.
std::vector<std::string> columns_in(std::string_view pattern) {
    std::vector<std::string> columns;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;) {
        std::size_t const close = pattern.find('}', open);
        if (close == std::string_view::npos) break;
        columns.emplace_back(pattern.substr(open + 1, close - open - 1));
        open = pattern.find('{', close);
    }
    if (columns.empty()) columns.emplace_back(pattern);
    return columns;
}

/// Makes records of the rows of one table.
class Mapper {
  public:
    Mapper(Mapping const& mapping, sheets::Table const& table) : mapping_(mapping), table_(table) {}

    Record record(sheets::Row const& row, Report& report) const {
        Record record({table_.file, row.number, ""});
        for (auto const& [field, text] : mapping_.constants)
            record.set_text(field, text);
        for (auto const& [field, pattern] : mapping_.fields)
            set(record, row, field, pattern, report);
        if (!mapping_.organization.empty())
            set(record, row, "organization_name", mapping_.organization, report);
        if (!mapping_.region.empty()) {
            set(record, row, "region_path", mapping_.region, report);
            record.set_text("region_parent", mapping_.region_parent);
            record.set_text("region_kind", mapping_.region_kind);
            if (!record.has("region_path")) record.set_text("regions", mapping_.region_parent);
        }
        return record;
    }

    std::set<std::string> read_columns() const {
        std::set<std::string> columns;
        auto const add = [&](std::string const& pattern) {
            for (std::string& column : columns_in(pattern))
                columns.insert(std::move(column));
        };
        for (auto const& [field, pattern] : mapping_.fields)
            add(pattern);
        add(mapping_.region);
        add(mapping_.organization);
        columns.erase("");
        return columns;
    }

  private:
    sheets::Cell cell(sheets::Row const& row, std::string const& pattern) const {
        if (pattern.find('{') == std::string::npos) return table_.at(row, pattern);
        std::string text = pattern;
        for (std::string const& column : columns_in(pattern)) {
            std::string const hole = "{" + column + "}";
            text.replace(text.find(hole), hole.size(), table_.at(row, column).text);
        }
        return {sheets::Cell::Kind::text, std::string(base::trimmed(text))};
    }

    void set(Record& record, sheets::Row const& row, std::string const& field,
             std::string const& pattern, Report& report) const {
        sheets::Cell found = cell(row, pattern);
        std::string const column = columns_in(pattern).front();
        if (auto const words = mapping_.values.find(field); words != mapping_.values.end())
            translate(words->second, found, {table_.file, row.number, column}, report);
        if (!found.text.empty()) record.set(field, std::move(found), column);
    }

    static void translate(Dictionary const& words, sheets::Cell& cell, Origin const& origin,
                          Report& report) {
        if (cell.text.empty()) return;
        if (auto const word = words.find(cell.text); word != words.end())
            cell = {sheets::Cell::Kind::text, word->second};
        else if (auto const other = words.find("*"); other != words.end())
            cell = {sheets::Cell::Kind::text, other->second == "*" ? cell.text : other->second};
        else
            report.error(origin, "unmapped-value",
                         fmt::format("the mapping does not say what \"{}\" means", cell.text));
    }

    Mapping const& mapping_;
    sheets::Table const& table_;
};

base::Result<sheets::Table const*> table_for(sheets::Workbook const& workbook,
                                             Settings const& settings) {
    std::string const name = settings.text_or("source.table", "");
    sheets::Table const* const table = !name.empty()             ? workbook.table(name)
                                       : workbook.tables.empty() ? nullptr
                                                                 : &workbook.tables.front();
    if (table == nullptr)
        return Error{ErrorCode::not_found, settings.name(),
                     fmt::format("source.table: the workbook has no table \"{}\"", name)};
    return table;
}

/// A column that the mapping names and the table lacks is a slip of whoever wrote the mapping.
base::Result<base::Done> check_columns(Mapper const& mapper, sheets::Table const& table,
                                       std::string const& mapping) {
    for (std::string const& column : mapper.read_columns())
        if (table.column(column) < 0)
            return Error{ErrorCode::not_found, mapping,
                         fmt::format("{} has no column \"{}\"", table.file, column)};
    return base::Done{};
}

base::Result<base::Done> import_table(sheets::Workbook const& workbook, Settings const& settings,
                                      Mapping const& mapping, Draft& draft) {
    auto const table = table_for(workbook, settings);
    if (!table) return table.error();
    auto const straight = shaped(**table, settings);
    if (!straight) return straight.error();
    Mapper const mapper(mapping, *straight);
    if (auto const done = check_columns(mapper, *straight, settings.name()); !done)
        return done.error();
    std::set<std::string> const read = mapper.read_columns();
    warn_unread(
        *straight, [&](std::string const& title) { return read.contains(title); }, draft.report);
    for (sheets::Row const& row : straight->rows) {
        int const before = draft.report.errors();
        Record record = mapper.record(row, draft.report);
        split_fields(mapping.splits, draft.language(), record, draft.report);
        Taken const taken = take_service(record, draft, before);
        draft.report.count(before, taken.unchanged);
    }
    return base::Done{};
}

} // namespace

base::Result<base::Done> import_mapped(sheets::Workbook const& workbook, Settings const& settings,
                                       Draft& draft) {
    auto mapping = read_mapping(settings);
    if (!mapping) return mapping.error();
    read_about(settings, draft);
    if (draft.report.errors() > 0) {
        base::Problem const& first = draft.report.problems().front();
        return Error{ErrorCode::malformed, first.file + ": " + first.column, first.message};
    }
    ensure_country(draft, settings.text_or("about.country_name", ""));
    std::string const format = settings.text_or("source.format", "table");
    if (format == "table") return import_table(workbook, settings, *mapping, draft);
    if (format != "hsds" || !is_hsds(workbook))
        return Error{ErrorCode::unsupported, settings.name(),
                     "source.format is \"table\", or \"hsds\" for tables of HSDS"};
    Record constants({settings.name(), 0, ""});
    for (auto const& [field, text] : mapping->constants)
        constants.set_text(field, text);
    import_hsds(workbook, constants, draft);
    return base::Done{};
}

} // namespace directory
