// SPDX-License-Identifier: Apache-2.0
#include "renderer/frame.hpp"
#include <cmath>
#include <fmt/format.h>

namespace renderer {
namespace {

// Two boxes that share an edge neither overlap nor stick out, whatever the last bit says.
constexpr double kSame = 0.01;

double tenth(double value) {
    return std::round(value * 10) / 10 + 0.0; // + 0.0: never "-0.0"
}

std::string dump(Box const& box) {
    return fmt::format("[{:.1f} {:.1f} {:.1f} {:.1f}]", tenth(box.x), tenth(box.y),
                       tenth(box.width), tenth(box.height));
}

} // namespace

bool Box::holds(Box const& other) const {
    return other.x >= x - kSame && other.y >= y - kSame && other.right() <= right() + kSame &&
           other.bottom() <= bottom() + kSame;
}

bool Box::overlaps(Box const& other) const {
    return other.x < right() - kSame && x < other.right() - kSame && other.y < bottom() - kSame &&
           y < other.bottom() - kSame;
}

Box mirrored(Box box, double width) {
    box.x = width - box.right();
    return box;
}

Box TextItem::ink() const {
    text::Ink const& ink = layout.ink;
    if (turned) return {x + ink.top, y - ink.right, ink.bottom - ink.top, ink.right - ink.left};
    return {x + ink.left, y + ink.top, ink.right - ink.left, ink.bottom - ink.top};
}

std::string dump(Frame const& frame) {
    std::string out;
    for (TextItem const& item : frame.texts) {
        out += fmt::format("text {} {} pt at {:.1f} {:.1f} ink {}\n", item.field, tenth(item.size),
                           tenth(item.x), tenth(item.y), dump(item.ink()));
        for (text::Line const& line : item.layout.lines)
            out += fmt::format("  {:.1f} {}\n", tenth(item.y + line.baseline), line.text);
    }
    for (PictogramItem const& item : frame.pictograms)
        out += fmt::format("pictogram {} {} {}\n", item.field, item.name, dump(item.box));
    for (RuleItem const& item : frame.rules)
        out += fmt::format("rule {}\n", dump(item.box));
    for (QrItem const& item : frame.codes)
        out += fmt::format("qr {} modules {} {}\n", item.code.size, dump(item.box), item.payload);
    if (frame.watermark)
        out += fmt::format("watermark {}\n", frame.watermark->layout.lines.front().text);
    return out;
}

} // namespace renderer
