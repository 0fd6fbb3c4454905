// Directories for the tests of this module: a small sound one, a rich one, and random ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"

namespace test {

constexpr base::Date kToday = {std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{1}};

model::Number number(std::string const& typed);

/// Two organizations and two services that no rule complains about on kToday.
model::Directory sound_directory();

/// Something in every field, and the odd cases: empty texts with a language, an unread original,
/// repeated topics, a place that is only a visibility.
model::Directory rich_directory();

/// Any directory whose ids are sound; the same `seed` gives the same one.
model::Directory random_directory(unsigned seed);

} // namespace test
