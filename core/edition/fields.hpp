// The strict text formats: a first line with the format's name, lines "key value" in a fixed order,
// a last line "end"; ASCII, LF. A parser reads the values and then prints them again: whatever
// differs from that by a byte was not canonical and is refused. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace edition {

class Fields {
  public:
    explicit Fields(std::string_view text) : rest_(text) {}

    /// The value of the next line, whose key must be `key`; otherwise an empty one, and failed().
    std::string_view text(std::string_view key, char separator = ' ');
    int whole(std::string_view key, int most);
    base::Date date(std::string_view key);
    bool flag(std::string_view key); ///< "yes" or "no"
    /// True when the next line has this key; leaves it there.
    bool next_is(std::string_view key, char separator = ' ') const;
    /// Notes that a value is not what it should be.
    void fail(std::string_view key);

    bool failed() const { return !fault_.empty(); }
    /// The key of the first line at fault.
    std::string const& fault() const { return fault_; }

  private:
    std::string_view rest_;
    std::string fault_;
};

constexpr int kMostVersion = 2'000'000'000;
constexpr std::string_view kYes = "yes";
constexpr std::string_view kNo = "no";

/// Takes the text before the next `separator` (or all) off `rest`.
std::string_view take_word(std::string_view& rest, char separator = ' ');

} // namespace edition
