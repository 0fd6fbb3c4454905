// SPDX-License-Identifier: Apache-2.0
#include "directory/store.hpp"
#include "directory/identity.hpp"
#include "directory/rows.hpp"
#include "directory/schema.hpp"
#include "directory/sound.hpp"
#include <fmt/format.h>

namespace directory {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

/// What a file says it is, and the tables it has.
struct Shape {
    std::string application;
    std::string version;
    std::string tables;
};

Result<Shape> shape_of(Database& database) {
    auto application = database.answer("PRAGMA application_id");
    if (!application) return application.error();
    auto version = database.answer("PRAGMA user_version");
    if (!version) return version.error();
    auto tables = database.answer("SELECT type || ' ' || name || ' ' || ifnull(sql, '') "
                                  "FROM sqlite_schema ORDER BY type, name");
    if (!tables) return tables.error();
    return Shape{std::move(*application), std::move(*version), std::move(*tables)};
}

/// The shape that kSchema gives.
Result<Shape> our_shape() {
    auto fresh = Database::in_memory();
    if (!fresh) return fresh.error();
    if (auto made = fresh->run(kSchema); !made) return made.error();
    return shape_of(*fresh);
}

/// What to do with a file of another version. Nothing is changed in it: it is the only copy.
std::string other_version(std::string const& found, std::string const& ours) {
    bool const newer = found.size() > ours.size() || (found.size() == ours.size() && found > ours);
    return fmt::format("is a directory of version {}; this program reads version {}: {}", found,
                       ours,
                       newer ? "use the program that made it, or a newer one"
                             : "with the program that made it write it out (waypost export "
                               "--format hsds-json --internal) and import that into a new file");
}

Result<Done> same_shape(Database& database) {
    auto const ours = our_shape();
    if (!ours) return ours.error();
    auto const found = shape_of(database);
    if (!found) return found.error();
    auto const error = [&](ErrorCode code, std::string reason) {
        return Error{code, database.name(), std::move(reason)};
    };
    if (found->application != ours->application)
        return error(ErrorCode::unsupported, "is not a Waypost directory");
    if (found->version != ours->version)
        return error(ErrorCode::unsupported, other_version(found->version, ours->version));
    if (found->tables != ours->tables)
        return error(ErrorCode::malformed, "has other tables than a Waypost directory");
    return Done{};
}

/// SQLite undoes a write that a crash or power cut has interrupted when it may write itself.
Result<Done> undo_interrupted_write(base::Path const& path) {
    std::error_code none;
    bool const interrupted = std::filesystem::exists(path, none) &&
                             std::filesystem::exists(path.string() + "-journal", none);
    if (!interrupted) return Done{};
    auto database = Database::open_for_writing(path);
    if (!database) return database.error();
    return database->run("SELECT count(*) FROM sqlite_schema");
}

Result<Done> make_tables(Database& database) {
    auto const found = shape_of(database);
    if (!found) return found.error();
    bool const fresh = found->tables.empty() && found->application == "0";
    return fresh ? database.run(kSchema) : same_shape(database);
}

} // namespace

Result<Done> sound(Database& database) {
    auto const verdict = database.answer("PRAGMA quick_check(1)");
    if (!verdict) return verdict.error();
    if (*verdict != "ok")
        return Error{ErrorCode::malformed, database.name(), "is damaged: " + *verdict};
    if (auto same = same_shape(database); !same) return same;
    auto const dangling = database.answer("PRAGMA foreign_key_check");
    if (!dangling) return dangling.error();
    if (!dangling->empty())
        return Error{ErrorCode::malformed, database.name(),
                     "has rows without the row they belong to, in: " + *dangling};
    return Done{};
}

Result<model::Directory> read(base::Path const& path) {
    if (auto undone = undo_interrupted_write(path); !undone) return undone.error();
    auto database = Database::open_for_reading(path);
    if (!database) return database.error();
    if (auto begun = database->run("BEGIN"); !begun) return begun.error();
    if (auto fine = sound(*database); !fine) return fine.error();
    database->allow_reading_only();
    return read_rows(*database);
}

Result<Done> write(base::Path const& path, model::Directory const& directory) {
    return write(path, directory, History{});
}

Result<Done> write(base::Path const& path, model::Directory const& directory,
                   History const& history) {
    if (auto const fault = identity_fault(directory))
        return Error{ErrorCode::refused, path.string(), *fault};
    auto database = Database::open_for_writing(path);
    if (!database) return database.error();
    // identity_fault() has asked already whether all references hold, and is much quicker.
    if (auto off = database->run("PRAGMA foreign_keys = OFF"); !off) return off;
    return in_transaction(*database, [&]() -> Result<Done> {
        if (auto made = make_tables(*database); !made) return made;
        if (auto written = write_rows(*database, directory); !written) return written;
        return write_history(*database, history);
    });
}

} // namespace directory
