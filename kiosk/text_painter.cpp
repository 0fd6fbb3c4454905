// SPDX-License-Identifier: Apache-2.0
#include "kiosk/text_painter.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr int kSlack = 2; // pixels: rounding, not overhang
/// Fonts stay open between pictures; more than this are never in use on one kiosk.
constexpr std::size_t kMostFonts = 96;

constexpr SDL_Color kWhite = {255, 255, 255, 255}; // inked when it becomes a texture

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

std::string key_of(text::Run const& run, Label const& label) {
    return fmt::format("run\n{}\n{}\n{}\n{}\n{}\n{}", run.face->name(), label.type.size, run.script,
                       run.right_to_left, hexadecimal(label.ink), run.text);
}

int rounded(double value) {
    return static_cast<int>(std::lround(value));
}

} // namespace

base::Result<base::Done> TextPainter::paint(Label const& label) {
    Set const set = ruler_.set(label.said, label.type, label.box.width);
    int const height = rounded(set->height);
    int const top = label.box.y + (label.middle ? (label.box.height - height) / 2 : 0);
    for (text::Line const& line : set->lines)
        for (text::Run const& run : line.runs) {
            if (blank(run.text)) continue;
            auto done =
                paint_run(run, label, label.box.x + rounded(run.x), top + rounded(line.baseline));
            if (!done) return done;
        }
    return base::Done{};
}

base::Result<base::Done> TextPainter::paint_run(text::Run const& run, Label const& label, int x,
                                                int baseline) {
    auto const stamp = cache_.get(key_of(run, label), [&] { return stamp_of(run, label); });
    if (!stamp) return stamp.error();
    Stamp const& it = **stamp;
    SDL_Rect const place = {x - it.origin_x, baseline - it.origin_y, it.size.width, it.size.height};
    if (SDL_RenderCopy(renderer_, it.texture.get(), nullptr, &place) != 0)
        return sdl_error(run.text);
    return base::Done{};
}

base::Result<Stamp> TextPainter::stamp_of(text::Run const& run, Label const& label) {
    auto const surface = render(run, label.type.size);
    if (!surface) return surface.error();
    auto texture = inked_texture(renderer_, surface->get(), label.ink);
    if (!texture) return texture.error();
    auto const open = font(*run.face, label.type.size);
    if (!open) return open.error();
    int const width = (*surface)->w;
    return Stamp{std::move(*texture),
                 {width, (*surface)->h},
                 overhang(run, label, width),
                 TTF_FontAscent(*open)};
}

/// Ink left of the pen: SDL_ttf moves the whole run right by it.
int TextPainter::overhang(text::Run const& run, Label const& label, int surface_width) const {
    if (surface_width <= run.width + kSlack) return 0;
    Set const alone = ruler_.set({run.text, label.said.language}, label.type, kOneLine);
    text::Line const& line = alone->lines.front();
    if (line.runs.size() != 1 || line.runs.front().face != run.face) return 0;
    return std::max(0, rounded(std::ceil(line.runs.front().x - line.ink.left)));
}

base::Result<Surface> TextPainter::render(text::Run const& run, int size) {
    auto const open = font(*run.face, size);
    if (!open) return open.error();
    TTF_SetFontScriptName(*open, run.script.c_str());
    TTF_SetFontDirection(*open, run.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    Surface surface(TTF_RenderUTF8_Blended(*open, run.text.c_str(), kWhite));
    if (!surface) return sdl_error(run.text);
    return surface;
}

base::Result<TTF_Font*> TextPainter::font(text::Face const& face, int size) {
    auto const key = std::pair(face.path().string(), size);
    if (auto const known = fonts_.find(key); known != fonts_.end()) return known->second.get();
    if (fonts_.size() >= kMostFonts) fonts_.clear();
    Font fresh(TTF_OpenFont(key.first.c_str(), size));
    if (!fresh) return sdl_error(key.first);
    TTF_SetFontHinting(fresh.get(), TTF_HINTING_NONE);
    TTF_SetFontKerning(fresh.get(), 1);
    return fonts_.emplace(key, std::move(fresh)).first->second.get();
}

} // namespace kiosk
