// SPDX-License-Identifier: Apache-2.0
#include "sheets/json_tree.hpp"
#include "base/text_tools.hpp"
#include "sheets/collector.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;
using base::Severity;

/// The table that objects under `key` belong to, where that is not the key itself.
std::string table_of(std::string const& key) {
    static std::map<std::string, std::string, std::less<>> const names = {
        {"organization", "organizations"},
        {"service", "services"},
        {"location", "locations"},
        {"program", "programs"},
        {"contact", "contacts"},
        {"phone", "phones"},
        {"service_at_locations", "service_at_location"},
        {"schedule", "schedules"},
        {"regular_schedules", "schedules"},
        {"physical_addresses", "addresses"},
        {"language", "languages"},
        {"taxonomy_term", "taxonomy_terms"},
        {"taxonomy", "taxonomies"},
        {"taxonomy_detail", "taxonomies"},
        {"accessibility_for_disabilities", "accessibility"},
        {"cost_option", "cost_options"},
    };
    auto const found = names.find(key);
    return found == names.end() ? key : found->second;
}

/// "service" for "services": what a column that points at the table is called, without "_id".
std::string singular(std::string const& table) {
    static std::map<std::string, std::string, std::less<>> const names = {
        {"taxonomies", "taxonomy"}, {"service_at_location", "service_at_location"}};
    if (auto const found = names.find(table); found != names.end()) return found->second;
    return table.ends_with('s') ? table.substr(0, table.size() - 1) : table;
}

/// The table of an object that stands alone, by what only objects of that kind have.
std::string kind_of(Json const& object) {
    struct Sign {
        char const* key;
        char const* table;
    };
    constexpr Sign kSigns[] = {
        {"service_at_locations", "services"},
        {"organization_identifiers", "organizations"},
        {"legal_status", "organizations"},
        {"location_type", "locations"},
        {"application_process", "services"},
        {"status", "services"},
        {"services", "organizations"},
        {"year_incorporated", "organizations"},
        {"addresses", "locations"},
        {"taxonomy", "taxonomy_terms"},
        {"taxonomy_detail", "taxonomy_terms"},
    };
    if (object.contains("service") || object.contains("location")) return "service_at_location";
    for (Sign const& sign : kSigns)
        if (object.contains(sign.key)) return sign.table;
    bool const organization = object.contains("website") && object.contains("description");
    return organization ? "organizations" : "";
}

bool is_list_of_objects(Json const& value) {
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](Json const& v) { return v.is_object(); });
}

/// The list of a page of an API: HSDS 3 says "contents", the UK's first profile "content".
Json const* page_of(Json const& document) {
    for (char const* const key : {"contents", "content"})
        if (auto const found = document.find(key);
            found != document.end() && found->is_array() &&
            (document.contains("total_items") || document.contains("totalElements")))
            return &*found;
    return nullptr;
}

bool is_tables(Json const& document) {
    return !document.empty() &&
           std::all_of(document.items().begin(), document.items().end(), [](auto const& one) {
               return one.key().ends_with(".csv") && one.value().is_array();
           });
}

/// Objects become rows; rows become tables.
class Tree {
  public:
    explicit Tree(std::string const& name) : name_(name) {}

    void add(std::string const& table, Json const& object) { walk(table, object, {}, ""); }

    base::Result<Workbook> finish() {
        Workbook workbook;
        for (std::string const& key : order_) {
            Growing& growing = tables_[key];
            Collector out(key, fmt::format("{}[{}]", name_, key));
            for (std::size_t i = 0; i < growing.titles.size(); ++i)
                out.put(0, static_cast<int>(i), Cell::Kind::text, growing.titles[i]);
            int number = 0;
            for (auto const& cells : growing.rows) {
                ++number;
                for (auto const& [column, cell] : cells)
                    out.put(number, static_cast<int>(column), cell.kind, cell.text);
            }
            auto table = std::move(out).finish(workbook.problems);
            if (!table) return table.error();
            table->tree = true;
            workbook.tables.push_back(std::move(*table));
        }
        return workbook;
    }

  private:
    using Cells = std::map<std::size_t, Cell>;
    struct Growing {
        std::vector<std::string> titles;
        std::map<std::string, std::size_t> columns;
        std::vector<Cells> rows;
        std::map<std::string, std::size_t> by_id; ///< first row of each id
    };

    /// A cell that points at the object around this one.
    struct Pointer {
        std::string table;
        std::string id;
    };

    Growing& grow(std::string const& key) {
        auto const [at, added] = tables_.try_emplace(key);
        if (added) order_.push_back(key);
        return at->second;
    }

    static void set(Growing& table, Cells& cells, std::string const& title, Cell cell) {
        if (cell.text.empty()) return;
        auto const [at, added] = table.columns.try_emplace(title, table.titles.size());
        if (added) table.titles.push_back(title);
        cells.insert_or_assign(at->second, std::move(cell));
    }

    static void point_back(Growing& table, Cells& cells, Pointer const& parent,
                           std::string const& key) {
        if (parent.table.empty()) return;
        Cell const id{Cell::Kind::text, parent.id};
        if (key == "attributes" || key == "metadata") {
            set(table, cells, key == "metadata" ? "resource_id" : "link_id", id);
            set(table, cells, key == "metadata" ? "resource_type" : "link_entity",
                {Cell::Kind::text, singular(parent.table)});
            return;
        }
        set(table, cells, singular(parent.table) + "_id", id);
    }

    void walk(std::string const& key, Json const& object, Pointer const& parent,
              std::string const& name_of_key) {
        auto const found = object.find("id");
        Pointer const self{key, found == object.end() ? "" : scalar(*found).text};
        Cells cells;
        point_back(grow(key), cells, parent, name_of_key);
        for (auto const& [name, value] : object.items()) {
            if (is_list_of_objects(value)) {
                for (Json const& one : value)
                    walk(table_of(name), one, self, name);
            } else if (value.is_object() && !value.empty()) {
                walk_inner(key, cells, name, value);
            } else {
                set(grow(key), cells, name, value.is_array() ? listed(value) : scalar(value));
            }
        }
        keep(grow(key), std::move(cells), self.id);
    }

    /// An object in a field becomes a row of its own table, and the field points at it.
    void walk_inner(std::string const& key, Cells& cells, std::string const& name,
                    Json const& value) {
        walk(table_of(name), value, {}, name);
        auto const id = value.find("id");
        if (id != value.end()) set(grow(key), cells, singular(table_of(name)) + "_id", scalar(*id));
    }

    static Cell listed(Json const& list) {
        std::vector<std::string> parts;
        for (Json const& one : list)
            if (!one.is_structured()) parts.push_back(scalar(one).text);
        return {Cell::Kind::text, base::join(parts, ",")};
    }

    /// An object that stands in several places is one row with all that points at it; one that
    /// says something else the second time stays, for whoever judges ids.
    static void keep(Growing& table, Cells cells, std::string const& id) {
        if (cells.empty()) return;
        if (!id.empty()) {
            auto const [first, added] = table.by_id.try_emplace(id, table.rows.size());
            if (!added && agree(table.rows[first->second], cells)) {
                table.rows[first->second].merge(cells);
                return;
            }
        }
        table.rows.push_back(std::move(cells));
    }

    static bool agree(Cells const& a, Cells const& b) {
        return std::all_of(b.begin(), b.end(), [&](auto const& one) {
            auto const found = a.find(one.first);
            return found == a.end() || found->second.text == one.second.text;
        });
    }

    std::string const& name_;
    std::map<std::string, Growing, std::less<>> tables_;
    std::vector<std::string> order_;
};

void report_page(Json const& document, std::size_t held, std::string const& name,
                 base::Problems& problems) {
    auto const number = [&](char const* a, char const* b) -> std::int64_t {
        for (char const* const key : {a, b})
            if (auto const found = document.find(key);
                found != document.end() && found->is_number_integer())
                return found->get<std::int64_t>();
        return -1;
    };
    std::int64_t const total = number("total_items", "totalElements");
    std::int64_t const pages = number("total_pages", "totalPages");
    if (pages > 1)
        problems.push_back({Severity::warning, "one-page-of-many", name, 0, "",
                            fmt::format("is one page of {}; import the others too", pages)});
    else if (total >= 0 && total != static_cast<std::int64_t>(held))
        problems.push_back({Severity::warning, "page-miscounted", name, 0, "",
                            fmt::format("says that it lists {} items and lists {}", total, held)});
}

base::Result<base::Done> add_all(Tree& tree, Json const& list, std::string const& name) {
    int number = 0;
    for (Json const& one : list) {
        ++number;
        std::string const kind = one.is_object() ? kind_of(one) : "";
        if (kind.empty())
            return Error{ErrorCode::unsupported, name,
                         fmt::format("item {} of its list is no object of HSDS", number)};
        tree.add(kind, one);
    }
    return base::Done{};
}

/// Lists of a whole table, named as its CSV file; other members are none.
void add_tables(Tree& tree, Json const& document) {
    constexpr std::string_view kEnding = ".csv";
    for (auto const& [key, rows] : document.items())
        if (key.ends_with(kEnding) && rows.is_array())
            for (Json const& row : rows)
                if (row.is_object()) tree.add(key.substr(0, key.size() - kEnding.size()), row);
}

} // namespace

bool is_tree(Json const& document) {
    if (document.is_array())
        return is_list_of_objects(document) && !kind_of(document.front()).empty() &&
               document.front().contains("id") &&
               std::any_of(document.front().begin(), document.front().end(), is_list_of_objects);
    if (!document.is_object()) return false;
    if (page_of(document) != nullptr || is_tables(document)) return true;
    return document.contains("id") && !kind_of(document).empty();
}

base::Result<Workbook> read_tree(Json const& document, std::string const& name) {
    Tree tree(name);
    Json const* const page = document.is_object() ? page_of(document) : &document;
    base::Result<base::Done> added = base::Done{};
    if (page != nullptr) {
        if (document.is_object()) add_tables(tree, document); // first: they say the order
        added = add_all(tree, *page, name);
    } else if (is_tables(document)) {
        add_tables(tree, document);
    } else {
        tree.add(kind_of(document), document);
    }
    if (!added) return added.error();
    auto workbook = tree.finish();
    if (workbook && document.is_object() && page != nullptr)
        report_page(document, page->size(), name, workbook->problems);
    return workbook;
}

} // namespace sheets
