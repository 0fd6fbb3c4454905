// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit.hpp"

namespace kiosk {
namespace {

constexpr double kCardDpi = 150; // enough for a glass

} // namespace

base::Result<std::unique_ptr<Visit>> Visit::open(Content const& content, Premises const& premises,
                                                 Options const& options, bool hidden,
                                                 std::unique_ptr<printing::Printer> printer) {
    auto glass = Glass::open(options, premises.theme().lengths, hidden);
    if (!glass) return glass.error();
    return std::unique_ptr<Visit>(
        new Visit(std::move(*glass), content, premises, options, std::move(printer)));
}

Visit::Visit(Glass glass, Content const& content, Premises const& premises, Options const& options,
             std::unique_ptr<printing::Printer> printer)
    : glass_(std::move(glass)), ruler_(premises.fonts()), cards_(content, premises.fonts()),
      painter_(glass_.canvas, ruler_, base::share_folder() / "data" / "pictograms",
               [this](CardOf const& wish) { return cards_.picture(wish, kCardDpi); }),
      voice_(mixer_voice()),
      printer_(std::move(printer)), stage_{content, premises.theme(), glass_.metrics, ruler_} {
    Tools const tools{glass_.canvas, painter_,       *voice_,     premises.voices(),
                      cards_,        printer_.get(), options.out, options.script.has_value()};
    session_ = std::make_unique<Session>(stage_, tools);
}

} // namespace kiosk
