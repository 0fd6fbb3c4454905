// What operators edit: TOML files (1.0.0), read once into a tree of named values. Sole user of
// toml++. Getters name the file and the key in their errors, so that the operator can mend them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// One table of a TOML file. Cheap to copy; all copies share the parsed file.
/// A `key` may be dotted ("front.title") and then walks down through tables.
class Settings {
  public:
    /// Reads the file at `path` (at most 1 MB).
    static Result<Settings> load(Path const& path);
    /// Reads `text`; `name` stands for the file in errors.
    static Result<Settings> parse(std::string_view text, std::string name);

    Result<std::string> text(std::string_view key) const;
    Result<double> number(std::string_view key) const;
    std::string text_or(std::string_view key, std::string fallback) const;
    double number_or(std::string_view key, double fallback) const;
    bool flag_or(std::string_view key, bool fallback) const;
    /// The strings of an array; empty when the key is absent or holds something else.
    std::vector<std::string> list(std::string_view key) const;
    /// The table at `key`, if there is one.
    std::optional<Settings> table(std::string_view key) const;
    /// The tables of an array of tables, in file order; empty when absent.
    std::vector<Settings> tables(std::string_view key) const;
    /// The names in this table, sorted.
    std::vector<std::string> keys() const;
    /// The file this came from, for errors.
    std::string const& name() const { return name_; }

  private:
    struct Node;
    Settings(std::shared_ptr<Node const> node, std::string name);
    std::shared_ptr<Node const> node_;
    std::string name_;
};

} // namespace base
