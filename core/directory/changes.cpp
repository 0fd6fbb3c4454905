// SPDX-License-Identifier: Apache-2.0
#include "directory/changes.hpp"
#include "directory/flat.hpp"
#include "directory/rows.hpp"
#include <fmt/format.h>
#include <map>
#include <set>

namespace directory {
namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

Fields fields_of(Flat const& flat) {
    Fields fields(flat.begin(), flat.end());
    fields.erase("source");
    return fields;
}

std::string value_of(Fields const& fields, std::string const& name) {
    auto const found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

constexpr std::string_view kClosed = "closed";

/// A record of one side; no fields: it is not there.
struct Subject {
    std::string entity;
    std::string id;
};

void compare(Subject const& record, Fields const& before, Fields const& after, Changes& changes) {
    bool const closes = record.entity == "service" && !before.empty() &&
                        value_of(after, "status") == kClosed &&
                        value_of(before, "status") != kClosed;
    auto const kind = before.empty()            ? Change::Kind::added
                      : after.empty() || closes ? Change::Kind::removed
                                                : Change::Kind::changed;
    std::set<std::string> names;
    for (Fields const* const side : {&before, &after})
        for (auto const& [name, value] : *side)
            names.insert(name);
    for (std::string const& name : names) {
        std::string was = value_of(before, name);
        std::string is = value_of(after, name);
        if (was != is)
            changes.push_back(
                {kind, record.entity, record.id, name, std::move(was), std::move(is)});
    }
}

template <typename T>
void compare_all(std::string const& entity, std::pair<std::vector<T> const&, std::string> before,
                 std::pair<std::vector<T> const&, std::string> after, Changes& changes) {
    std::map<std::string_view, T const*> old;
    for (T const& one : before.first)
        old.emplace(one.id, &one);
    for (T const& one : after.first) {
        auto const found = old.find(one.id);
        bool const known = found != old.end();
        bool const same = known && *found->second == one && before.second == after.second;
        if (!same)
            compare({entity, one.id},
                    known ? fields_of(flat(*found->second, before.second)) : Fields(),
                    fields_of(flat(one, after.second)), changes);
        if (known) old.erase(found);
    }
    for (T const& one : before.first)
        if (old.contains(one.id))
            compare({entity, one.id}, fields_of(flat(one, before.second)), {}, changes);
}

char const* name_of(Change::Kind kind) {
    switch (kind) {
    case Change::Kind::added:
        return "create";
    case Change::Kind::changed:
        return "update";
    case Change::Kind::removed:
        break;
    }
    return "delete";
}

} // namespace

Changes changes_between(model::Directory const& before, model::Directory const& after) {
    Changes changes;
    compare({"about", "about"}, fields_of(flat(before.about)), fields_of(flat(after.about)),
            changes);
    std::string const was = own_language(before);
    std::string const is = own_language(after);
    compare_all<model::Region>("region", {before.regions, was}, {after.regions, is}, changes);
    compare_all<model::Organization>("organization", {before.organizations, was},
                                     {after.organizations, is}, changes);
    compare_all<model::Service>("service", {before.services, was}, {after.services, is}, changes);
    return changes;
}

int records_of(Changes const& changes, Change::Kind kind) {
    std::set<std::pair<std::string, std::string>> records;
    for (Change const& one : changes)
        if (one.kind == kind) records.emplace(one.entity, one.id);
    return static_cast<int>(records.size());
}

base::Result<base::Done> write_history(Database& database, History const& history) {
    if (history.changes.empty()) return base::Done{};
    auto const last = database.answer("SELECT count(*) FROM metadata");
    if (!last) return last.error();
    auto row = database.prepare(
        "INSERT INTO metadata (id, resource_id, resource_type, last_action_date, last_action_type, "
        "field_name, previous_value, replacement_value, updated_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row) return row.error();
    std::int64_t number = std::stoll(*last);
    std::string const day = base::to_string(history.day);
    for (Change const& one : history.changes) {
        auto done = row->run(fmt::format("change-{}", ++number), one.id, one.entity, day,
                             name_of(one.kind), one.field, one.before, one.after, history.by);
        if (!done) return done;
    }
    return base::Done{};
}

} // namespace directory
