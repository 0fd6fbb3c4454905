// Lengths that carry their unit. Cards think in millimetres, type in points, the glass in
// pixels; crossing from one to the other always has a name.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>

namespace base {

/// A length of one unit. Different units do not mix: `Mm{1} + Pt{1}` does not compile.
template <typename Unit> struct Length {
    double value = 0;
    friend constexpr Length operator+(Length a, Length b) { return {a.value + b.value}; }
    friend constexpr Length operator-(Length a, Length b) { return {a.value - b.value}; }
    friend constexpr Length operator*(Length a, double factor) { return {a.value * factor}; }
    friend constexpr double operator/(Length a, Length b) { return a.value / b.value; }
    friend constexpr auto operator<=>(Length const&, Length const&) = default;
};

using Mm = Length<struct MillimetreUnit>; ///< millimetre
using Pt = Length<struct PointUnit>;      ///< PostScript point, 1/72 inch
using Px = Length<struct PixelUnit>;      ///< device pixel

constexpr double kMillimetresPerInch = 25.4;
constexpr double kPointsPerInch = 72.0;

constexpr Pt to_points(Mm length) {
    return {length.value * kPointsPerInch / kMillimetresPerInch};
}
constexpr Mm to_millimetres(Pt length) {
    return {length.value * kMillimetresPerInch / kPointsPerInch};
}
constexpr Px to_pixels(Pt length, double dpi) {
    return {length.value * dpi / kPointsPerInch};
}

} // namespace base
