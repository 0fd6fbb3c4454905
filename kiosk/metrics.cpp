// SPDX-License-Identifier: Apache-2.0
#include "kiosk/metrics.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr Size kTenInch = {1024, 600};
constexpr double kTenInchPixel = 0.21; // mm; 215 x 126 mm
constexpr double kTenInchHeight = 126;
constexpr double kSevenInchHeight = 90; // everything fits on it
constexpr double kColumnHeight = 100;
constexpr double kLarger = 1.25;
constexpr double kDesktopInches = 15.6;
constexpr double kFinestPixel = 0.06; // mm; finer than any panel one stands at
constexpr double kCoarsestPixel = 0.6;
/// Height of a capital letter in Noto Sans, em (its OS/2 table: 714 of 1000 units).
constexpr double kCapitalHeight = 0.714;
constexpr double kBarShare = 0.13;   // of the panel's height
constexpr double kBodyShare = 0.034; // likewise; a capital letter
constexpr double kLineHeight = 1.8;  // em; the tallest script, Burmese

double diagonal(Size size) {
    return std::hypot(size.width, size.height);
}

} // namespace

double assumed_mm_per_px(Size pixels, std::optional<double> reported_dpi) {
    if (pixels == kTenInch) return kTenInchPixel;
    if (reported_dpi && *reported_dpi > 0) {
        double const reported = base::kMillimetresPerInch / *reported_dpi;
        if (reported > kFinestPixel && reported < kCoarsestPixel) return reported;
    }
    return kDesktopInches * base::kMillimetresPerInch / std::max(1.0, diagonal(pixels));
}

base::Result<Metrics> Metrics::fit(Panel panel, Lengths const& lengths) {
    std::string const subject = fmt::format("screen {}x{} with pixels of {} mm", panel.size.width,
                                            panel.size.height, panel.mm_per_px);
    if (panel.mm_per_px < kFinestPixel || panel.mm_per_px > kCoarsestPixel)
        return base::Error{base::ErrorCode::refused, subject,
                           fmt::format("pixels of touchscreens are {} to {} mm; measure the "
                                       "picture's width in mm, divide it by its pixels and give "
                                       "that as --mm-per-px",
                                       kFinestPixel, kCoarsestPixel)};
    Metrics const metrics(panel, lengths);
    double const heading = lengths.text_least.value / kCapitalHeight * kLineHeight;
    double const width = 3 * lengths.target.value + lengths.exit.value + 5 * lengths.gap.value;
    double const height =
        lengths.bar_least.value + lengths.target.value + heading + 3 * lengths.gap.value;
    if (metrics.mm(panel.size.width) >= width && metrics.mm(panel.size.height) >= height)
        return metrics;
    return base::Error{base::ErrorCode::refused, subject,
                       fmt::format("is {:.0f} x {:.0f} mm; buttons of {:.0f} mm, which a finger "
                                   "can hit, need at least {:.0f} x {:.0f} mm. Use a larger panel, "
                                   "or correct --mm-per-px if the panel is larger than that",
                                   metrics.mm(panel.size.width), metrics.mm(panel.size.height),
                                   lengths.target.value, width, height)};
}

Metrics Metrics::with(Looks const& looks) const {
    Metrics other = *this;
    other.lowered_ = looks.lowered && may_lower();
    if (!looks.larger || !may_enlarge()) return other;
    for (base::Mm* const length :
         {&other.lengths_.text_least, &other.lengths_.text_body, &other.lengths_.text_tile,
          &other.lengths_.text_title, &other.lengths_.digit_least, &other.lengths_.digit_most})
        *length = *length * kLarger;
    return other;
}

bool Metrics::may_lower() const {
    return mm(panel_.size.height) >= 2 * kSevenInchHeight;
}

bool Metrics::may_enlarge() const {
    double const shorter = mm(std::min(panel_.size.width, panel_.size.height));
    return shorter >= kTenInchHeight;
}

bool Metrics::low() const {
    return mm(glass().height) < kColumnHeight;
}

Rect Metrics::glass() const {
    auto const [width, height] = panel_.size;
    return lowered_ ? Rect{0, height / 2, width, height - height / 2} : Rect{0, 0, width, height};
}

int Metrics::px(base::Mm length) const {
    return static_cast<int>(std::ceil(length.value / panel_.mm_per_px));
}

int Metrics::em(base::Mm capital) const {
    return px({capital.value / kCapitalHeight});
}

int Metrics::bar() const {
    double const wished = mm(glass().height) * kBarShare;
    return px({std::clamp(wished, lengths_.bar_least.value, lengths_.bar_most.value)});
}

int Metrics::body() const {
    double const wished = mm(glass().height) * kBodyShare;
    return em({std::clamp(wished, lengths_.text_least.value, lengths_.text_body.value)});
}

} // namespace kiosk
