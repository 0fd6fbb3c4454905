// SPDX-License-Identifier: Apache-2.0
#include "kiosk/devices.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr Milliseconds kPulse{2000};
constexpr Milliseconds kLookAtJack{200};

Milliseconds now() {
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::optional<Input> finger(SDL_TouchFingerEvent const& touch, Pointer::Kind kind, Size window) {
    bool const inside = touch.x >= 0 && touch.x <= 1 && touch.y >= 0 && touch.y <= 1;
    if (!inside && kind == Pointer::Kind::down) return std::nullopt;
    Pointer pointer{Pointer::Source::finger, kind, touch.fingerId, 0, 0, now()};
    pointer.x = static_cast<int>(touch.x * static_cast<float>(window.width));
    pointer.y = static_cast<int>(touch.y * static_cast<float>(window.height));
    return Input{pointer, pointer.at};
}

Input mouse(int x, int y, Pointer::Kind kind) {
    Pointer const pointer{Pointer::Source::mouse, kind, 0, x, y, now()};
    return {pointer, pointer.at};
}

std::optional<Input> button(SDL_MouseButtonEvent const& press, Pointer::Kind kind) {
    if (press.which == SDL_TOUCH_MOUSEID || press.button != SDL_BUTTON_LEFT) return std::nullopt;
    return mouse(press.x, press.y, kind);
}

/// Arrows step through the screen; a keypad for non-visual use sends the same keys.
std::optional<Input> key(SDL_Keycode code) {
    switch (code) {
    case SDLK_ESCAPE:
        return Input{EscapeKey{}, now()};
    case SDLK_DOWN:
    case SDLK_RIGHT:
    case SDLK_TAB:
        return Input{KeyPress{Key::next}, now()};
    case SDLK_UP:
    case SDLK_LEFT:
        return Input{KeyPress{Key::previous}, now()};
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return Input{KeyPress{Key::select}, now()};
    case SDLK_F1:
        return Input{KeyPress{Key::help}, now()};
    case SDLK_SPACE:
        return Input{KeyPress{Key::listen}, now()};
    case SDLK_F2:
        return Input{KeyPress{Key::by_ear}, now()};
    case SDLK_BACKSPACE:
        return Input{Typed{}, now()};
    default:
        return std::nullopt;
    }
}

std::optional<Input> window_event(SDL_WindowEvent const& event) {
    switch (event.event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        return Input{Redraw{}, now()};
    default:
        return std::nullopt;
    }
}

bool wait(SDL_Event& event, Milliseconds patience) {
    auto const limit = std::max<Milliseconds::rep>(patience.count(), 0);
    return SDL_WaitEventTimeout(&event, static_cast<int>(limit)) == 1;
}

} // namespace

std::optional<Input> input_of(SDL_Event const& event, Size window) {
    switch (event.type) {
    case SDL_FINGERDOWN:
        return finger(event.tfinger, Pointer::Kind::down, window);
    case SDL_FINGERMOTION:
        return finger(event.tfinger, Pointer::Kind::move, window);
    case SDL_FINGERUP:
        return finger(event.tfinger, Pointer::Kind::up, window);
    case SDL_MOUSEBUTTONDOWN:
        return button(event.button, Pointer::Kind::down);
    case SDL_MOUSEBUTTONUP:
        return button(event.button, Pointer::Kind::up);
    case SDL_MOUSEMOTION:
        if (event.motion.which == SDL_TOUCH_MOUSEID || event.motion.state == 0) return std::nullopt;
        return mouse(event.motion.x, event.motion.y, Pointer::Kind::move);
    case SDL_KEYDOWN:
        return event.key.repeat == 0 ? key(event.key.keysym.sym) : std::nullopt;
    case SDL_TEXTINPUT:
        return Input{Typed{static_cast<char const*>(event.text.text)}, now()};
    case SDL_USEREVENT: // the voice came to the end of a clip
    case SDL_AUDIODEVICEADDED:
    case SDL_AUDIODEVICEREMOVED:
        return Input{TimePassed{}, now()};
    case SDL_WINDOWEVENT:
        return window_event(event.window);
    case SDL_QUIT:
        return Input{Quit{}, now()};
    default:
        return std::nullopt;
    }
}

std::vector<std::string> input_devices(base::Path const& folder) {
    namespace fs = std::filesystem;
    std::vector<std::string> names;
    std::error_code none;
    for (auto entry = fs::directory_iterator(folder, none);
         !none && entry != fs::directory_iterator(); entry.increment(none))
        names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

base::Result<Input> Devices::next(View const& view, std::optional<Milliseconds> patience) {
    if (!jack_) jack_.emplace(Jack::watch());
    if (auto const in = jack_->changed()) return Input{Headphones{*in}, now()};
    Milliseconds const pulse = jack_->there() ? kLookAtJack : kPulse;
    auto const until = now() + std::min(patience.value_or(pulse), pulse);
    for (;;) {
        SDL_Event event;
        if (!wait(event, until - now())) return Input{TimePassed{}, now()};
        if (auto const input = input_of(event, view.size)) return *input;
    }
}

} // namespace kiosk
