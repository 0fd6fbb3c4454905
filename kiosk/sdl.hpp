// Ownership of SDL's handles, and the window on which the kiosk draws. Software rendering
// throughout: it starts in a fifth of a second, needs no GPU driver, and is fast enough.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/handle.hpp"
#include "base/result.hpp"
#include "kiosk/geometry.hpp"
#include "kiosk/theme.hpp"
#include <SDL.h>
#include <SDL_ttf.h>
#include <memory>
#include <optional>

namespace kiosk {

using Window = base::Handle<SDL_Window, SDL_DestroyWindow>;
using Renderer = base::Handle<SDL_Renderer, SDL_DestroyRenderer>;
using Texture = base::Handle<SDL_Texture, SDL_DestroyTexture>;
using Surface = base::Handle<SDL_Surface, SDL_FreeSurface>;
using Font = base::Handle<TTF_Font, TTF_CloseFont>;

/// What SDL says went wrong, about `subject`.
base::Error sdl_error(std::string subject);

/// SDL's video and font parts, while it lives.
class Sdl {
  public:
    static base::Result<std::unique_ptr<Sdl>> start();
    Sdl(Sdl const&) = delete;
    Sdl& operator=(Sdl const&) = delete;
    ~Sdl();

  private:
    Sdl() = default;
};

/// The window and what draws into it.
class Canvas {
  public:
    /// A window of `size`, or the whole screen; not to be seen before show() when `hidden`.
    static base::Result<Canvas> open(std::optional<Size> size, bool hidden = false);
    /// In front of all others.
    void show() const;

    SDL_Renderer* renderer() const { return renderer_.get(); }
    Size size() const;
    /// What the display says of itself; often nothing or nonsense.
    std::optional<double> dots_per_inch() const;
    /// Writes what was last drawn as a PNG file.
    base::Result<base::Done> save(base::Path const& path) const;

  private:
    Canvas(Window window, Renderer renderer)
        : window_(std::move(window)), renderer_(std::move(renderer)) {}
    Window window_;
    Renderer renderer_;
};

/// The texture made of `surface`, blended over what it is drawn on.
base::Result<Texture> texture_of(SDL_Renderer* renderer, SDL_Surface* surface);
/// "#1b5560", for the keys under which textures are remembered.
std::string hexadecimal(Colour colour);
/// The shape of `mask`, of which only the alpha counts, in `ink`. Software blends this several
/// times quicker than a white texture that is tinted when it is drawn.
base::Result<Texture> inked_texture(SDL_Renderer* renderer, SDL_Surface* mask, Colour ink);

} // namespace kiosk
