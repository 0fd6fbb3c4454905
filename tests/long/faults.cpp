// Faults that only come from inside a program, for recovery.sh: loaded before the kiosk's own
// libraries (LD_PRELOAD), it hangs a process for ever once a file hang.PID lies in $WAYPOST_FAULTS,
// and sets the clock of the day: back to 1970 while a file clock.1970 lies there, on to 2040 with
// clock.2040. SPDX-License-Identifier: Apache-2.0
#include <SDL.h>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace {

bool there(std::string const& name) {
    char const* const folder = std::getenv("WAYPOST_FAULTS");
    return folder != nullptr && ::access((std::string(folder) + "/" + name).c_str(), F_OK) == 0;
}

template <typename Call> Call* next(char const* name) {
    return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

constexpr time_t kFrom1970 = 86'400;
constexpr time_t kFrom2040 = 2'208'988'800;

} // namespace

extern "C" int SDL_WaitEventTimeout(SDL_Event* event, int patience) {
    static auto* const real = next<int(SDL_Event*, int)>("SDL_WaitEventTimeout");
    std::string const mine = "hang." + std::to_string(::getpid());
    while (there(mine)) {
    }
    return real(event, patience);
}

extern "C" int clock_gettime(clockid_t clock, timespec* into) noexcept {
    static auto* const real = next<int(clockid_t, timespec*)>("clock_gettime");
    int const done = real(clock, into);
    if (clock != CLOCK_REALTIME) return done;
    if (there("clock.1970")) into->tv_sec = kFrom1970;
    if (there("clock.2040")) into->tv_sec = kFrom2040;
    return done;
}
