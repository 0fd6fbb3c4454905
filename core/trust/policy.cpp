// SPDX-License-Identifier: Apache-2.0
#include "trust/policy.hpp"
#include "trust/own_root.hpp"

namespace trust {

Policy this_program() {
    using namespace std::chrono_literals;
    // Both go up with each release.
    constexpr base::Date kBuilt = 2026y / 1 / 1;
    constexpr edition::ProgramVersion kApp{0, 1, 0};
    constexpr int kSchema = 2; // PRAGMA user_version of data/schema
    return {kBuilt, kSchema, kApp, std::string(kOwnRoot), WAYPOST_DEMO_ROOT != 0};
}

} // namespace trust
