// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit.hpp"

namespace kiosk {
namespace {

constexpr double kCardDpi = 150; // enough for a glass

} // namespace

base::Result<std::unique_ptr<Visit>> Visit::open(Content const& content, Premises const& premises,
                                                 Options const& options, bool hidden,
                                                 std::unique_ptr<printing::Printer> printer) {
    auto sdl = Sdl::start();
    if (!sdl) return sdl.error();
    auto canvas = Canvas::open(options.window, hidden);
    if (!canvas) return canvas.error();
    Size const size = canvas->size();
    double const pixel =
        options.mm_per_px.value_or(assumed_mm_per_px(size, canvas->dots_per_inch()));
    auto const metrics = Metrics::fit({size, pixel}, premises.theme().lengths);
    if (!metrics) return metrics.error();
    return std::unique_ptr<Visit>(new Visit({std::move(*sdl), std::move(*canvas), *metrics},
                                            content, premises, options, std::move(printer)));
}

Visit::Visit(Glass glass, Content const& content, Premises const& premises, Options const& options,
             std::unique_ptr<printing::Printer> printer)
    : sdl_(std::move(glass.sdl)), canvas_(std::move(glass.canvas)), metrics_(glass.metrics),
      ruler_(premises.fonts()), cards_(content, premises.fonts()),
      painter_(canvas_, ruler_, base::share_folder() / "data" / "pictograms",
               [this](CardOf const& wish) { return cards_.picture(wish, kCardDpi); }),
      voice_(mixer_voice()),
      printer_(std::move(printer)), stage_{content, premises.theme(), metrics_, ruler_} {
    Tools const tools{canvas_, painter_,       *voice_,     premises.voices(),
                      cards_,  printer_.get(), options.out, options.script.has_value()};
    session_ = std::make_unique<Session>(stage_, tools);
}

} // namespace kiosk
