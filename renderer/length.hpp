// Lengths, boxes and colours as people write them in layouts/: always with their unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "base/units.hpp"
#include "renderer/frame.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renderer {

/// Reads "12.5 mm" or "9 pt": a number from 0 to 2000, a space, its unit.
base::Result<base::Pt> parse_length(std::string_view text);

/// Reads "#rrggbb".
base::Result<Colour> parse_colour(std::string_view text);

/// Reads one table of a layout file. The first fault is kept, with its key, and everything read
/// after it is meaningless: look at error() once at the end.
class LayoutReader {
  public:
    explicit LayoutReader(base::Settings table) : table_(std::move(table)) {}

    double points(std::string_view key);
    double points_or(std::string_view key, double fallback);
    /// A number from 1 to 10.
    double ratio_or(std::string_view key, double fallback);
    /// A whole number from `low` to `high`.
    int count(std::string_view key, int low, int high);
    /// The same; the lowest when the key is absent.
    int count_or(std::string_view key, int low, int high);
    /// ["x", "y", "width", "height"].
    Box box(std::string_view key);
    Colour colour(std::string_view key);
    /// true or false; false when the key is absent.
    bool flag(std::string_view key);
    std::string text_or(std::string_view key, std::string fallback) const;
    std::vector<std::string> list(std::string_view key) const { return table_.list(key); }
    /// A reader of each table of the array at `key`; their faults are handed back with take().
    std::vector<LayoutReader> each(std::string_view key) const;
    bool has(std::string_view key) const;
    /// A reader of the table at `key`; its faults are handed back with take().
    LayoutReader inner(std::string_view key);
    void take(LayoutReader const& inner);
    /// Refuses keys that are not in `known`: a misspelt key is never silently ignored.
    void only(std::vector<std::string_view> const& known);
    void fail(std::string_view key, std::string_view reason);
    std::optional<base::Error> const& error() const { return error_; }

  private:
    base::Settings table_;
    std::string path_; ///< of this table, for errors: "front.title"
    std::optional<base::Error> error_;
};

} // namespace renderer
