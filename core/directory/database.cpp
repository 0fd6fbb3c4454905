// SPDX-License-Identifier: Apache-2.0
#include "directory/database.hpp"
#include "base/text_tools.hpp"
#include <sqlite3.h>
#include <utility>

namespace directory {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t kLargestFile = 512 * base::kMegabyte; // 100,000 services take a fifth
constexpr int kWaitMilliseconds = 2000;                     // for another program's write to end

/// What the SQLite manual advises for files of unknown origin ("Defense Against The Dark Arts").
constexpr std::pair<int, int> kSwitches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
};
constexpr std::pair<int, int> kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 1'000'000},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 10},
    {SQLITE_LIMIT_COMPOUND_SELECT, 3},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 40}, // as many as the columns of the widest table
};

Error error_of(sqlite3* database, std::string const& name) {
    int const code = sqlite3_errcode(database);
    bool const damaged = code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
    bool const too_big = code == SQLITE_TOOBIG;
    ErrorCode const kind = damaged   ? ErrorCode::malformed
                           : too_big ? ErrorCode::too_large
                                     : ErrorCode::io;
    return {kind, name, sqlite3_errmsg(database)};
}

// NOLINTNEXTLINE(readability-function-size): SQLite says which parameters there are
int reading_only(void*, int action, char const*, char const*, char const*, char const*) {
    bool const harmless =
        action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_TRANSACTION;
    return harmless ? SQLITE_OK : SQLITE_DENY;
}

} // namespace

void close_database(sqlite3* database) {
    sqlite3_close_v2(database);
}
void close_statement(sqlite3_stmt* statement) {
    sqlite3_finalize(statement);
}

bool Statement::bind(int index, std::string_view text) {
    return base::is_utf8(text) &&
           sqlite3_bind_text64(statement_.get(), index, text.empty() ? "" : text.data(),
                               text.size(), SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK;
}
bool Statement::bind(int index, std::int64_t number) {
    return sqlite3_bind_int64(statement_.get(), index, number) == SQLITE_OK;
}
bool Statement::bind(int index, double number) {
    return sqlite3_bind_double(statement_.get(), index, number) == SQLITE_OK;
}
bool Statement::bind_null(int index) {
    return sqlite3_bind_null(statement_.get(), index) == SQLITE_OK;
}

Result<Done> Statement::finish(bool bound) {
    if (!bound)
        return Error{ErrorCode::malformed, name_,
                     "a text is too long or not UTF-8: " +
                         std::string(sqlite3_sql(statement_.get()))};
    for (;;) {
        auto const more = next();
        if (!more) return more.error();
        if (!*more) break;
    }
    sqlite3_reset(statement_.get());
    return Done{};
}

Result<Done> Statement::begin(std::string_view text) {
    sqlite3_reset(statement_.get());
    if (!bind(1, text)) return error_of(database_, name_);
    return Done{};
}

Result<bool> Statement::next() {
    int const code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return error_of(database_, name_);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
std::string Statement::text(int column) const {
    void const* const bytes = sqlite3_column_text(statement_.get(), column);
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string() : std::string(static_cast<char const*>(bytes), size);
}
std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

Result<Database> Database::open(std::string const& file, int flags) {
    sqlite3* opened = nullptr;
    // A connection stays with the thread that opened it, so it needs no locks.
    int const code = sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(opened, file);
    if (code != SQLITE_OK) return error_of(opened, file);
    if (auto hardened = database.harden(); !hardened) return hardened.error();
    return database;
}

Result<Done> Database::harden() {
    for (auto const& [name, value] : kSwitches)
        if (sqlite3_db_config(database_.get(), name, value, nullptr) != SQLITE_OK)
            return error_of(database_.get(), name_);
    for (auto const& [name, value] : kLimits)
        sqlite3_limit(database_.get(), name, value);
    sqlite3_busy_timeout(database_.get(), kWaitMilliseconds);
    return run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
}

Result<Database> Database::open_for_reading(base::Path const& path) {
    std::error_code failure;
    auto const size = std::filesystem::file_size(path, failure);
    if (failure) return Error{ErrorCode::not_found, path.string(), failure.message()};
    if (size > kLargestFile)
        return Error{ErrorCode::too_large, path.string(), "is larger than allowed"};
    // An absolute name cannot be taken for a "file:" URI with options in it.
    return open(std::filesystem::absolute(path).string(), SQLITE_OPEN_READONLY);
}

Result<Database> Database::open_for_writing(base::Path const& path) {
    auto database =
        open(std::filesystem::absolute(path).string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!database) return database;
    auto const set = database->run("PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA; "
                                   "PRAGMA cache_size = -131072"); // kilobytes
    if (!set) return set.error();
    return database;
}

Result<Database> Database::from_bytes(std::string bytes, std::string const& name) {
    if (bytes.size() > kLargestFile)
        return Error{ErrorCode::too_large, name, "is larger than allowed"};
    auto database = in_memory();
    if (!database) return database;
    database->name_ = name;
    database->bytes_ = std::make_unique<std::string>(std::move(bytes));
    auto* const begin = reinterpret_cast<unsigned char*>(database->bytes_->data());
    auto const size = static_cast<sqlite3_int64>(database->bytes_->size());
    if (sqlite3_deserialize(database->database_.get(), "main", begin, size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        return error_of(database->database_.get(), name);
    return database;
}

Result<Database> Database::in_memory() {
    return open(":memory:", SQLITE_OPEN_READWRITE);
}

Result<Done> Database::run(std::string_view sql) {
    std::string const text(sql);
    if (sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error_of(database_.get(), name_);
    return Done{};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    int const code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                        0, &prepared, nullptr);
    Statement statement(database_.get(), prepared, name_);
    if (code != SQLITE_OK) return error_of(database_.get(), name_);
    return statement;
}

Result<std::string> Database::answer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement) return statement.error();
    std::string lines;
    for (;;) {
        auto const more = statement->next();
        if (!more) return more.error();
        if (!*more) return lines;
        lines += (lines.empty() ? "" : "\n") + statement->text(0);
    }
}

void Database::allow_reading_only() {
    sqlite3_set_authorizer(database_.get(), reading_only, nullptr);
}

} // namespace directory
