// waypost-kiosk: the touchscreen.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/complain.hpp"
#include "kiosk/program.hpp"

int main(int argc, char** argv) {
    auto const parsed = kiosk::parse_options(argc, argv);
    if (auto const* status = std::get_if<int>(&parsed)) return *status;
    auto const done = kiosk::run_kiosk(std::get<kiosk::Options>(parsed));
    if (done) return 0;
    kiosk::complain(done.error());
    return 1;
}
