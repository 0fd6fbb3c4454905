// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ruler.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kiosk {
namespace {

/// More than three screens hold; some 5 kB each.
constexpr std::size_t kRemembered = 600;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

std::string key_of(wording::Said const& said, Type const& type, int width) {
    return fmt::format("{}\n{} {} {} {}\n{}", said.language, type.size, type.bold,
                       static_cast<int>(type.align), width, said.text);
}

text::Style style_of(wording::Said const& said, Type const& type) {
    text::Style style;
    style.language = said.language;
    style.weight = type.bold ? text::Weight::bold : text::Weight::regular;
    style.size = type.size;
    style.align = type.align;
    return style;
}

/// The beginning of `text` that the first `count` lines of `set` show.
std::string_view beginning(std::string_view text, text::Layout const& set, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < std::min(count, set.lines.size()); ++i) {
        std::size_t const found = text.find(set.lines[i].text, end);
        if (found == std::string_view::npos) break;
        end = found + set.lines[i].text.size();
    }
    return text.substr(0, end);
}

} // namespace

Set FontRuler::set(wording::Said const& said, Type const& type, int width) const {
    std::string key = key_of(said, type, width);
    if (auto const known = index_.find(key); known != index_.end()) {
        recent_.splice(recent_.begin(), recent_, known->second);
        return recent_.front().second;
    }
    auto fresh = std::make_shared<text::Layout const>(
        text::lay_out(said.text, style_of(said, type), std::max(1, width), fonts_));
    recent_.emplace_front(key, fresh);
    index_[std::move(key)] = recent_.begin();
    if (recent_.size() > kRemembered) {
        index_.erase(recent_.back().first);
        recent_.pop_back();
    }
    return fresh;
}

Size extent(Ruler const& ruler, wording::Said const& said, Type const& type, int width) {
    Set const set = ruler.set(said, type, width);
    return {static_cast<int>(std::ceil(set->width)), static_cast<int>(std::ceil(set->height))};
}

bool fits(Ruler const& ruler, wording::Said const& said, Type const& type, Size box) {
    if (box.width <= 0 || box.height <= 0) return false;
    Set const set = ruler.set(said, type, box.width);
    return !set->cut_word && set->height <= box.height && set->width <= box.width;
}

int fitting_size(Ruler const& ruler, std::vector<Words> const& texts, Sizes sizes, Type type,
                 Size box) {
    type.size = sizes.most;
    while (type.size > sizes.least) {
        bool const all = std::all_of(texts.begin(), texts.end(), [&](wording::Said const& said) {
            return fits(ruler, said, type, box);
        });
        if (all) return type.size;
        type.size = std::max(sizes.least, static_cast<int>(type.size * kSmaller));
    }
    return sizes.least;
}

Words shortened(Ruler const& ruler, Words said, Type const& type, Size box) {
    if (fits(ruler, said, type, box)) return said;
    wording::Said const dots = {std::string(kEllipsis), said.language};
    int const width = box.width - extent(ruler, dots, type, box.width).width;
    Set const set = ruler.set(said, type, std::max(1, width));
    double const line = set->height / static_cast<double>(set->lines.size());
    auto const count = static_cast<std::size_t>(std::max(1.0, box.height / line));
    said.text = std::string(base::trimmed(beginning(said.text, *set, count))) + dots.text;
    return said;
}

} // namespace kiosk
