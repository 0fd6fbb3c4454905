// One SQLite database and its statements, owned and hardened. Values are always bound, never
// written into SQL. sqlite3.h stays in database.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/handle.hpp"
#include "base/result.hpp"
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace directory {

void close_database(sqlite3* database);
void close_statement(sqlite3_stmt* statement);

/// A prepared statement. Borrows its Database, which must outlive it.
class Statement {
  public:
    /// Binds `values` to ?1, ?2, …, runs the statement to its end and makes it ready again.
    /// Text must be UTF-8; an empty optional is NULL. Nothing of `values` is kept.
    template <typename... Values> base::Result<base::Done> run(Values const&... values) {
        int index = 0;
        bool const bound = (bind(++index, values) && ...);
        return finish(bound);
    }
    /// Makes the statement ready again with `text`, which has to stay, as ?1.
    base::Result<base::Done> begin(std::string_view text);
    /// Goes to the next row; false after the last one.
    base::Result<bool> next();

    bool is_null(int column) const;
    std::string text(int column) const; ///< NULL is empty
    std::int64_t number(int column) const;
    double real(int column) const;

  private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* statement, std::string name)
        : database_(database), statement_(statement), name_(std::move(name)) {}
    bool bind(int index, std::string_view text);
    bool bind(int index, std::int64_t number);
    bool bind(int index, int number) { return bind(index, std::int64_t{number}); }
    bool bind(int index, double number);
    bool bind_null(int index);
    template <typename T> bool bind(int index, std::optional<T> const& value) {
        return value ? bind(index, *value) : bind_null(index);
    }
    base::Result<base::Done> finish(bool bound);

    sqlite3* database_;
    base::Handle<sqlite3_stmt, close_statement> statement_;
    std::string name_;
};

/// A database that trusts neither its file nor its schema: no triggers, views, extensions or
/// attached files; SQL and values have size limits.
class Database {
  public:
    /// Opens the file at `path` for reading only. It is at most 512 MB.
    static base::Result<Database> open_for_reading(base::Path const& path);
    /// Opens or creates the file at `path`. What is deleted is overwritten on the disk.
    static base::Result<Database> open_for_writing(base::Path const& path);
    /// The bytes of a database file as a database that can only be read; at most 64 MB.
    static base::Result<Database> from_bytes(std::string bytes, std::string const& name);
    /// An empty database in memory.
    static base::Result<Database> in_memory();

    /// Runs `sql`, one statement or several, without values.
    base::Result<base::Done> run(std::string_view sql);
    base::Result<Statement> prepare(std::string_view sql);
    /// The first column of each row, one row a line. For pragmas and small lists.
    base::Result<std::string> answer(std::string_view sql);
    /// From here on only SELECT may run.
    void allow_reading_only();
    /// The file, for errors.
    std::string const& name() const { return name_; }

  private:
    Database(sqlite3* database, std::string name) : database_(database), name_(std::move(name)) {}
    static base::Result<Database> open(std::string const& file, int flags);
    base::Result<base::Done> harden();
    std::unique_ptr<std::string> bytes_; ///< what from_bytes() reads; outlives database_
    base::Handle<sqlite3, close_database> database_;
    std::string name_;
};

/// Runs `body` in one transaction: all of its writes are kept, or none of them.
template <std::invocable Body>
base::Result<base::Done> in_transaction(Database& database, Body body) {
    base::Result<base::Done> outcome = database.run("BEGIN IMMEDIATE");
    if (!outcome) return outcome;
    outcome = body();
    if (outcome) outcome = database.run("COMMIT");
    if (!outcome) (void)database.run("ROLLBACK"); // the first error is the one to report
    return outcome;
}

} // namespace directory
