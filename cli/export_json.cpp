// SPDX-License-Identifier: Apache-2.0
#include "cli/export_json.hpp"
#include <map>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using sheets::Table;

Json value_of(sheets::Cell const& cell) {
    if (cell.kind == sheets::Cell::Kind::number)
        return Json::parse(cell.text, nullptr, false); // what we wrote ourselves
    return cell.text;
}

/// The tables as objects, and which of them belong to which.
class Nest {
  public:
    explicit Nest(sheets::Workbook const& tables) : tables_(tables) {
        index("attributes", "link_id");
        index("taxonomy_terms", "id");
        index("organizations", "id");
        index("locations", "id");
        for (char const* const table :
             {"phones", "schedules", "service_areas", "languages", "service_at_location"})
            index(table, "service_id");
        index("addresses", "location_id");
    }

    Json services() const {
        Json all = Json::array();
        each("services", [&](Json one) { all.push_back(service(std::move(one))); });
        return all;
    }

    /// The whole table.
    Json table(char const* name) const {
        Json all = Json::array();
        each(name, [&](Json const& one) {
            all.push_back(std::string_view(name) == "organizations" ? with_attributes(one) : one);
        });
        return all;
    }

    /// Attributes of what is no service and no organization.
    Json frame_attributes() const {
        Json all = Json::array();
        each("attributes", [&](Json one) {
            if (one["link_entity"] != "service" && one["link_entity"] != "organization")
                all.push_back(std::move(one));
        });
        return all;
    }

  private:
    using Rows = std::map<std::string, std::vector<Json>, std::less<>>;

    template <typename Use> void each(std::string_view name, Use const& use) const {
        Table const* const table = tables_.table(name);
        if (table == nullptr) return;
        for (sheets::Row const& row : table->rows) {
            Json one = Json::object();
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (!row.cells[i].text.empty()) one[table->header[i]] = value_of(row.cells[i]);
            use(std::move(one));
        }
    }

    void index(char const* table, char const* by) {
        each(table, [&](Json one) {
            if (one.contains(by)) rows_[table][one[by].get<std::string>()].push_back(one);
        });
    }

    std::vector<Json> const& of(std::string_view table, Json const& id) const {
        static std::vector<Json> const none;
        auto const rows = rows_.find(table);
        if (rows == rows_.end() || !id.is_string()) return none;
        auto const found = rows->second.find(id.get<std::string>());
        return found == rows->second.end() ? none : found->second;
    }

    /// Adds the list `name` when it is not empty.
    void put(Json& into, char const* name, char const* table) const {
        Json list = Json::array();
        for (Json one : of(table, into["id"])) {
            one.erase("service_id");
            one.erase("location_id");
            list.push_back(std::move(one));
        }
        if (!list.empty()) into[name] = std::move(list);
    }

    Json with_attributes(Json one) const {
        Json list = Json::array();
        for (Json attribute : of("attributes", one["id"])) {
            auto const& terms = of("taxonomy_terms", attribute["taxonomy_term_id"]);
            if (!terms.empty()) attribute["taxonomy_term"] = terms.front();
            list.push_back(std::move(attribute));
        }
        if (!list.empty()) one["attributes"] = std::move(list);
        return one;
    }

    Json service(Json one) const {
        auto const& organizations = of("organizations", one.value("organization_id", Json()));
        if (!organizations.empty()) one["organization"] = with_attributes(organizations.front());
        put(one, "phones", "phones");
        put(one, "schedules", "schedules");
        put(one, "service_areas", "service_areas");
        put(one, "languages", "languages");
        Json sites = Json::array();
        for (Json site : of("service_at_location", one["id"])) {
            auto const& places = of("locations", site["location_id"]);
            if (!places.empty()) {
                site["location"] = places.front();
                put(site["location"], "addresses", "addresses");
            }
            site.erase("service_id");
            sites.push_back(std::move(site));
        }
        if (!sites.empty()) one["service_at_locations"] = std::move(sites);
        return with_attributes(std::move(one));
    }

    sheets::Workbook const& tables_;
    std::map<std::string, Rows, std::less<>> rows_;
};

} // namespace

std::string hsds_json(sheets::Workbook const& tables) {
    Nest const nest(tables);
    Json services = nest.services();
    std::size_t const size = services.size();
    Json page = {{"total_items", size}, {"total_pages", 1},  {"page_number", 1},  {"size", size},
                 {"first_page", true},  {"last_page", true}, {"empty", size == 0}};
    page["contents"] = std::move(services);
    for (char const* const table : {"organizations", "taxonomies", "taxonomy_terms"})
        page[std::string(table) + ".csv"] = nest.table(table);
    page["attributes.csv"] = nest.frame_attributes();
    return page.dump(1) + "\n";
}

} // namespace cli
