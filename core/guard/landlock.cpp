// SPDX-License-Identifier: Apache-2.0
#include "guard/seal.hpp"
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace guard {
namespace {

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// All rights that the first version of Landlock knows: what is handled and not granted is denied.
constexpr std::uint64_t kHandled =
    kRead | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
    LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
    LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

void allow_below(int rules, std::filesystem::path const& path) {
    int const place = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (place < 0) return;
    bool const folder = std::filesystem::is_directory(path);
    landlock_path_beneath_attr grant = {};
    grant.allowed_access = folder ? kRead : std::uint64_t{LANDLOCK_ACCESS_FS_READ_FILE};
    grant.parent_fd = place;
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &grant, 0);
    ::close(place);
}

} // namespace

bool confine_reading(std::vector<std::filesystem::path> const& readable) {
    landlock_ruleset_attr handled = {};
    handled.handled_access_fs = kHandled;
    int const rules = static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0));
    if (rules < 0) return false;
    for (auto const& path : readable)
        allow_below(rules, path);
    bool const confined = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                          ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    ::close(rules);
    return confined;
}

} // namespace guard
