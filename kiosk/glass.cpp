// SPDX-License-Identifier: Apache-2.0
#include "kiosk/glass.hpp"

namespace kiosk {

base::Result<Glass> Glass::open(Options const& options, Lengths const& lengths, bool hidden) {
    auto sdl = Sdl::start();
    if (!sdl) return sdl.error();
    auto canvas = Canvas::open(options.window, hidden);
    if (!canvas) return canvas.error();
    Size const size = canvas->size();
    double const pixel =
        options.mm_per_px.value_or(assumed_mm_per_px(size, canvas->dots_per_inch()));
    auto const metrics = Metrics::fit({size, pixel}, lengths);
    if (!metrics) return metrics.error();
    return Glass{std::move(*sdl), std::move(*canvas), *metrics};
}

} // namespace kiosk
