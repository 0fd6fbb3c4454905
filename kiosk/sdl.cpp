// SPDX-License-Identifier: Apache-2.0
#include "kiosk/sdl.hpp"
#include <SDL_image.h>
#include <cstdlib>
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr char const* kWindowTitle = " "; // nobody reads it, and it must name nothing

/// Without a session bus SDL would start one, which costs 12 ms and leaves two processes behind.
void stay_off_the_bus() {
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}

void set_hints() {
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // else it starts OpenGL to ask its name
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");       // else every touch counts twice
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "1");
}

} // namespace

base::Error sdl_error(std::string subject) {
    return {base::ErrorCode::io, std::move(subject), SDL_GetError()};
}

base::Result<std::unique_ptr<Sdl>> Sdl::start() {
    stay_off_the_bus();
    set_hints();
    std::unique_ptr<Sdl> sdl(new Sdl);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return sdl_error("the display");
    if (TTF_Init() != 0) return sdl_error("SDL_ttf");
    return sdl;
}

Sdl::~Sdl() {
    if (TTF_WasInit() != 0) TTF_Quit();
    SDL_Quit();
}

base::Result<Canvas> Canvas::open(std::optional<Size> size, bool hidden) {
    Uint32 const flags = (size ? 0U : Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP}) |
                         (hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_SHOWN);
    Size const wished = size.value_or(Size{1024, 600});
    Window window(SDL_CreateWindow(kWindowTitle, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                   wished.width, wished.height, flags));
    if (!window) return sdl_error("the window");
    Renderer renderer(SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_SOFTWARE));
    if (!renderer) return sdl_error("the window");
    return Canvas(std::move(window), std::move(renderer));
}

void Canvas::show() const {
    SDL_ShowWindow(window_.get());
    SDL_RaiseWindow(window_.get());
    SDL_ShowCursor(SDL_DISABLE);
    SDL_PumpEvents();
}

Size Canvas::size() const {
    Size size;
    SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height);
    return size;
}

std::optional<double> Canvas::dots_per_inch() const {
    float dpi = 0;
    int const display = SDL_GetWindowDisplayIndex(window_.get());
    if (SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) != 0) return std::nullopt;
    return dpi;
}

base::Result<base::Done> Canvas::save(base::Path const& path) const {
    Size const all = size();
    Surface const surface(
        SDL_CreateRGBSurfaceWithFormat(0, all.width, all.height, 24, SDL_PIXELFORMAT_RGB24));
    if (!surface) return sdl_error(path.string());
    if (SDL_RenderReadPixels(renderer_.get(), nullptr, surface->format->format, surface->pixels,
                             surface->pitch) != 0)
        return sdl_error(path.string());
    if (IMG_SavePNG(surface.get(), path.c_str()) != 0) return sdl_error(path.string());
    return base::Done{};
}

base::Result<Texture> texture_of(SDL_Renderer* renderer, SDL_Surface* surface) {
    Texture texture(SDL_CreateTextureFromSurface(renderer, surface));
    if (!texture) return sdl_error("a texture");
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    return texture;
}

std::string hexadecimal(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

base::Result<Texture> inked_texture(SDL_Renderer* renderer, SDL_Surface* mask, Colour ink) {
    Surface const inked(SDL_ConvertSurfaceFormat(mask, SDL_PIXELFORMAT_ARGB8888, 0));
    if (!inked) return sdl_error("a texture");
    Uint32 const colour = Uint32{ink.red} << 16U | Uint32{ink.green} << 8U | Uint32{ink.blue};
    auto* const pixels = static_cast<Uint32*>(inked->pixels);
    int const count = inked->h * inked->pitch / 4;
    for (int i = 0; i < count; ++i)
        pixels[i] = (pixels[i] & 0xFF000000U) | colour;
    return texture_of(renderer, inked.get());
}

} // namespace kiosk
