// SPDX-License-Identifier: Apache-2.0
#include "guard/process.hpp"
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guard {

base::Result<base::Done> keep_to_oneself() {
    rlimit const none = {0, 0};
    bool const kept = ::prctl(PR_SET_DUMPABLE, 0) == 0 && ::setrlimit(RLIMIT_CORE, &none) == 0 &&
                      ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    ::umask(077);
    if (kept && broken_promises().empty()) return base::Done{};
    return base::Error{base::ErrorCode::io, "the process",
                       "the system does not let it keep its memory to itself"};
}

void end_with(int parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0);
}

bool hold_memory() {
    return ::mlockall(MCL_CURRENT | MCL_FUTURE) == 0;
}

std::vector<std::string> broken_promises() {
    std::vector<std::string> broken;
    if (::prctl(PR_GET_DUMPABLE) != 0) broken.emplace_back("other processes may read its memory");
    rlimit core = {};
    if (::getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_max != 0)
        broken.emplace_back("a crash would write its memory to a file");
    if (::prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        broken.emplace_back("it may gain rights through another program");
    return broken;
}

} // namespace guard
