// SPDX-License-Identifier: Apache-2.0
#include "kiosk/complain.hpp"
#include <fmt/format.h>

namespace kiosk {

void complain(base::Error const& error) {
    fmt::print(stderr, "waypost-kiosk: {}\n", base::to_string(error));
}

} // namespace kiosk
