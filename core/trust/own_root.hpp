// The root that was compiled in (CMake: WAYPOST_ROOT), or nothing. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace trust {

extern std::string_view const kOwnRoot;

} // namespace trust
