// The SQL that makes an empty directory file: data/schema/001.sql, carried inside the program so
// that a file can be compared with it wherever the program runs.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace directory {

extern std::string_view const kSchema;

} // namespace directory
