// SPDX-License-Identifier: Apache-2.0
#include "kiosk/painter.hpp"
#include "kiosk/chart_painter.hpp"
#include "renderer/qr.hpp"
#include <SDL_image.h>
#include <algorithm>
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr int kCornerSamples = 4;     // per pixel and direction, for smooth corners
constexpr int kOutline = 2;           // pixels
constexpr int kRing = 5;              // pixels: around the focus
constexpr std::size_t kGlassfuls = 3; // that are remembered as textures
constexpr double kPressed = 0.85;     // of the brightness
constexpr Colour kBlack = {0, 0, 0};

SDL_Rect sdl(Rect const& box) {
    return {box.x, box.y, box.width, box.height};
}

Colour darker(Colour colour) {
    auto const less = [](std::uint8_t channel) {
        return static_cast<std::uint8_t>(channel * kPressed);
    };
    return {less(colour.red), less(colour.green), less(colour.blue)};
}

/// Share of the pixel x, y that a disc of `radius` around radius, radius covers, 0 … 255.
Uint32 coverage(int x, int y, int radius) {
    int inside = 0;
    for (int i = 0; i < kCornerSamples * kCornerSamples; ++i) {
        double const dx = x + (i % kCornerSamples + 0.5) / kCornerSamples - radius;
        int const row = i / kCornerSamples;
        double const dy = y + (row + 0.5) / kCornerSamples - radius;
        inside += dx * dx + dy * dy <= radius * radius ? 1 : 0;
    }
    return static_cast<Uint32>(inside * 255 / (kCornerSamples * kCornerSamples));
}

/// Keeps the first error, and lets the drawing go on.
void note(base::Result<base::Done>& all, base::Result<base::Done> const& one) {
    if (all && !one) all = one;
}

/// What some glassfuls of pictures and words need, at four bytes a pixel.
TextureCache::Bound bound_for(Size glass) {
    TextureCache::Bound bound;
    bound.bytes = static_cast<std::size_t>(glass.width) * static_cast<std::size_t>(glass.height) *
                  4 * kGlassfuls;
    return bound;
}

} // namespace

Painter::Painter(Canvas const& canvas, Ruler const& ruler, base::Path pictograms, Cards cards)
    : renderer_(canvas.renderer()), drawings_(model::Drawings::load(std::move(pictograms))),
      cards_(std::move(cards)), cache_(bound_for(canvas.size())),
      text_(canvas.renderer(), ruler, cache_) {}

base::Result<base::Done> Painter::paint(View const& view, std::string_view pressed) {
    if (!drawings_) return drawings_.error();
    culture_ = drawings_->culture_of(view.language);
    Outcome all = base::Done{};
    Rect glass = {0, 0, view.size.width, view.size.height};
    fill(glass, view.background);
    if (view.bar) fill(take_bottom(glass, view.bar_height), view.bar->fill);
    for (Element const& one : view.elements)
        note(all, element(one, !pressed.empty() && one.id == pressed));
    for (Element const& one : view.elements)
        if (one.focused) note(all, ring(one, view.focus));
    SDL_RenderPresent(renderer_);
    return all;
}

void Painter::fill(Rect const& box, Colour colour) {
    SDL_SetRenderDrawColor(renderer_, colour.red, colour.green, colour.blue, SDL_ALPHA_OPAQUE);
    SDL_Rect const area = sdl(box);
    SDL_RenderFillRect(renderer_, &area);
}

/// Four quarters of a disc and three rectangles.
Painter::Outcome Painter::fill_round(Rect const& box, int radius, Colour colour) {
    int const r = std::min({radius, box.width / 2, box.height / 2});
    if (r <= 0) {
        fill(box, colour);
        return base::Done{};
    }
    auto const stamp = cache_.get(fmt::format("disc\n{}\n{}", r, hexadecimal(colour)),
                                  [&] { return disc(r, colour); });
    if (!stamp) return stamp.error();
    SDL_Texture* const mask = (*stamp)->texture.get();
    for (int corner = 0; corner < 4; ++corner) {
        bool const right = corner % 2 == 1;
        bool const low = corner / 2 == 1;
        SDL_Rect const from = {right ? r : 0, low ? r : 0, r, r};
        SDL_Rect const to = {right ? box.right() - r : box.x, low ? box.bottom() - r : box.y, r, r};
        SDL_RenderCopy(renderer_, mask, &from, &to);
    }
    fill({box.x + r, box.y, box.width - 2 * r, box.height}, colour);
    fill({box.x, box.y + r, r, box.height - 2 * r}, colour);
    fill({box.right() - r, box.y + r, r, box.height - 2 * r}, colour);
    return base::Done{};
}

Painter::Outcome Painter::box(Element const& element, bool pressed) {
    if (!element.fill) return base::Done{};
    Colour const colour = pressed ? darker(*element.fill) : *element.fill;
    if (!element.outline) return fill_round(element.box, element.radius, colour);
    Outcome outline = fill_round(element.box, element.radius, *element.outline);
    if (!outline) return outline;
    return fill_round(inset(element.box, kOutline), element.radius - kOutline, colour);
}

Painter::Outcome Painter::element(Element const& element, bool pressed) {
    Outcome all = box(element, pressed);
    if (element.chart) note(all, chart(*element.chart));
    for (Picture const& one : element.pictures)
        note(all, picture(one));
    for (Label const& label : element.labels)
        note(all, text_.paint(label));
    if (!element.qr.empty()) note(all, qr(element));
    if (element.card) note(all, card(element));
    return all;
}

/// A frame just outside the element; neighbours are further away than it is wide.
Painter::Outcome Painter::ring(Element const& element, Colour colour) {
    for (int i = 1; i <= kRing; ++i) {
        SDL_Rect const line = sdl(inset(element.box, -i));
        SDL_SetRenderDrawColor(renderer_, colour.red, colour.green, colour.blue, SDL_ALPHA_OPAQUE);
        SDL_RenderDrawRect(renderer_, &line);
    }
    return base::Done{};
}

/// Both faces, as large as they fit; a card that cannot be made leaves the box empty, and printing
/// it says why.
Painter::Outcome Painter::card(Element const& element) {
    if (!cards_) return base::Done{};
    CardOf const& wish = *element.card;
    auto const stamp = cache_.get("card\n" + to_string(wish), [&]() -> base::Result<Stamp> {
        auto const png = cards_(wish);
        if (!png) return png.error();
        Surface const surface(
            IMG_Load_RW(SDL_RWFromConstMem(png->data(), static_cast<int>(png->size())), 1));
        if (!surface) return sdl_error("a card");
        auto texture = texture_of(renderer_, surface.get());
        if (!texture) return texture.error();
        return Stamp{std::move(*texture), {surface->w, surface->h}, 0, 0};
    });
    if (!stamp) return base::Done{};
    Size const real = (*stamp)->size;
    double const scale =
        std::min(1.0 * element.box.width / real.width, 1.0 * element.box.height / real.height);
    SDL_Rect const to =
        sdl(centred({static_cast<int>(real.width * scale), static_cast<int>(real.height * scale)},
                    element.box));
    SDL_RenderCopy(renderer_, (*stamp)->texture.get(), nullptr, &to);
    return base::Done{};
}

Painter::Outcome Painter::chart(Chart const& chart) {
    auto const stamp = cache_.get(key_of(chart), [&] { return areas(chart); });
    if (!stamp) return stamp.error();
    SDL_Rect const to = sdl(chart.box);
    if (SDL_RenderCopy(renderer_, (*stamp)->texture.get(), nullptr, &to) != 0)
        return sdl_error("a map");
    Outcome all = base::Done{};
    for (Mark const& mark : chart.marks) {
        Rect const box = {chart.box.x + mark.box.x, chart.box.y + mark.box.y, mark.box.width,
                          mark.box.height};
        note(all, picture({mark.name, box, mark.ink}));
    }
    return all;
}

Painter::Outcome Painter::picture(Picture const& picture) {
    int const side = std::min(picture.box.width, picture.box.height);
    if (side <= 0) return base::Done{};
    auto const stamp = cache_.get(fmt::format("picture\n{}\n{}\n{}\n{}", culture_, picture.name,
                                              side, hexadecimal(picture.ink)),
                                  [&] { return pictogram(picture.name, side, picture.ink); });
    if (!stamp) return stamp.error();
    SDL_Texture* const texture = (*stamp)->texture.get();
    Rect const place = centred((*stamp)->size, picture.box);
    SDL_Rect const to = sdl(place);
    auto const flip = picture.flipped ? SDL_FLIP_HORIZONTAL : SDL_FLIP_NONE;
    if (SDL_RenderCopyEx(renderer_, texture, nullptr, &to, 0, nullptr, flip) != 0)
        return sdl_error("pictogram " + picture.name);
    return base::Done{};
}

/// Whole pixels per module, so that phones see sharp edges; the quiet zone lies in the box.
Painter::Outcome Painter::qr(Element const& element) {
    auto const code = renderer::encode_qr(element.qr, renderer::QrLevel::medium);
    if (!code) return code.error();
    int const modules = code->size + 2 * renderer::kQuietZone;
    int const module = element.box.width / modules;
    Rect const square = centred({module * code->size, module * code->size}, element.box);
    for (int i = 0; i < code->size * code->size; ++i) {
        int const x = i % code->size;
        int const y = i / code->size;
        if (code->is_dark(x, y))
            fill({square.x + x * module, square.y + y * module, module, module}, kBlack);
    }
    return base::Done{};
}

base::Result<Stamp> Painter::disc(int radius, Colour ink) const {
    Surface const surface(
        SDL_CreateRGBSurfaceWithFormat(0, 2 * radius, 2 * radius, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!surface) return sdl_error("a rounded corner");
    auto* const pixels = static_cast<Uint32*>(surface->pixels);
    for (int y = 0; y < 2 * radius; ++y)
        for (int x = 0; x < 2 * radius; ++x)
            pixels[y * surface->pitch / 4 + x] = coverage(x, y, radius) << 24U;
    auto texture = inked_texture(renderer_, surface.get(), ink);
    if (!texture) return texture.error();
    return Stamp{std::move(*texture), {2 * radius, 2 * radius}, 0, 0};
}

base::Result<Stamp> Painter::areas(Chart const& chart) const {
    auto pixels = pixels_of(chart);
    auto const [width, height] = chart.box.size();
    Surface const surface(SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), width, height, 32,
                                                             4 * width, SDL_PIXELFORMAT_ARGB8888));
    if (!surface) return sdl_error("a map");
    auto texture = texture_of(renderer_, surface.get());
    if (!texture) return texture.error();
    return Stamp{std::move(*texture), {width, height}, 0, 0};
}

base::Result<Stamp> Painter::pictogram(std::string const& name, int side, Colour ink) const {
    std::string const path = drawings_->file(name, culture_).string();
    SDL_RWops* const file = SDL_RWFromFile(path.c_str(), "rb");
    if (file == nullptr) return sdl_error(path);
    Surface const surface(IMG_LoadSizedSVG_RW(file, side, side));
    SDL_RWclose(file);
    if (!surface) return sdl_error(path);
    auto texture = inked_texture(renderer_, surface.get(), ink);
    if (!texture) return texture.error();
    return Stamp{std::move(*texture), {surface->w, surface->h}, 0, 0};
}

} // namespace kiosk
