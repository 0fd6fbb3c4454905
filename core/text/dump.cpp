// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace text {
namespace {

/// To 0.1, and never "-0.0".
std::string rounded(double value) {
    double const tenths = std::round(value * 10) / 10;
    return fmt::format("{:.1f}", tenths == 0 ? 0.0 : tenths);
}

std::string box(Ink const& ink) {
    return fmt::format("{} {} {} {}", rounded(ink.left), rounded(ink.top), rounded(ink.right),
                       rounded(ink.bottom));
}

std::string direction(bool right_to_left) {
    return right_to_left ? "rtl" : "ltr";
}

std::string dump(Run const& run) {
    return fmt::format("  run x {} width {} {} {} {} {} glyphs \"{}\"\n", rounded(run.x),
                       rounded(run.width), run.face->name(), run.script,
                       direction(run.right_to_left), run.glyphs.size(), run.text);
}

std::string dump(Line const& line) {
    std::string out =
        fmt::format("line baseline {} width {} ink {} \"{}\"\n", rounded(line.baseline),
                    rounded(line.width), box(line.ink), line.text);
    for (Run const& run : line.runs)
        out += dump(run);
    return out;
}

} // namespace

std::string dump(Layout const& layout) {
    std::string out = fmt::format(
        "paragraph {} {} x {} ink {}{}\n", direction(layout.right_to_left), rounded(layout.width),
        rounded(layout.height), box(layout.ink), layout.cut_word ? " word cut" : "");
    for (Missing const& missing : layout.missing)
        fmt::format_to(std::back_inserter(out), "missing U+{:04X} at byte {}\n",
                       static_cast<std::uint32_t>(missing.character), missing.byte);
    if (layout.left_out > 0)
        fmt::format_to(std::back_inserter(out), "left out {} bytes\n", layout.left_out);
    for (Line const& line : layout.lines)
        out += dump(line);
    return out;
}

} // namespace text
