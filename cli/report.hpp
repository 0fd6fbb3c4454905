// Problems, as people, spreadsheets and machines read them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "cli/command.hpp"
#include <nlohmann/json.hpp>

namespace cli {

/// Prints problems one after the other, a line each on `err`: `file:row: column: sentence`. They
/// are written many at once, as each write to standard error goes out by itself.
class ProblemLines {
  public:
    explicit ProblemLines(Console const& console) : console_(console) {}
    ProblemLines(ProblemLines const&) = delete;
    ProblemLines& operator=(ProblemLines const&) = delete;
    ~ProblemLines() { flush(); }
    void add(base::Problem const& problem);
    /// Status::problems when one of them was an error, else Status::done.
    Status status() const { return error_ ? Status::problems : Status::done; }

  private:
    void flush();
    Console const& console_;
    std::string waiting_;
    bool error_ = false;
};

/// All of `problems`, on `err`: `file:row: column: sentence`. Yields Status::problems when one of
/// them is an error, else Status::done.
Status report(Console const& console, base::Problems const& problems);

void append(base::Problems& problems, base::Problems const& more);

/// [{"severity", "code", "file", "row", "column", "message"}, …]
nlohmann::json to_json(base::Problem const& problem);
nlohmann::json to_json(base::Problems const& problems);

/// JSON in one piece on `out`; bytes that are not UTF-8 are replaced, never thrown at.
void print_json(Console const& console, nlohmann::json const& json);

/// JSON in one line.
std::string json_line(nlohmann::json const& json);

/// A CSV file (RFC 4180) with a header and a line for each problem.
base::Result<base::Done> write_csv(base::Path const& path, base::Problems const& problems);

} // namespace cli
