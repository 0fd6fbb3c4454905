// SPDX-License-Identifier: Apache-2.0
#include "fuzz/groups.hpp"
#include "printing/escpos.hpp"
#include "renderer/bilevel_png.hpp"
#include "renderer/qr_reader.hpp"
#include "voices/clip.hpp"
#include "voices/sound.hpp"
#include <SDL.h>
#include <SDL_mixer.h>
#include <cmath>

namespace fuzz {
namespace {

/// A picture that somebody wants to know the codes of. Large ones are refused before they are
/// unpacked; here the promise is kept smaller still, so that a run takes no minute.
void png(std::string_view bytes) {
    constexpr std::size_t kHeader = 24;
    constexpr std::size_t kHighBytes = 2; // of width and height: a picture below 65,536 a side
    if (bytes.size() > kHeader)
        for (std::size_t const at : {std::size_t{16}, std::size_t{20}})
            for (std::size_t i = at; i < at + kHighBytes; ++i)
                if (bytes[i] != 0) return;
    (void)renderer::read_codes(bytes, "fuzz.png");
}

/// A recording from a telephone: refused, or samples that are numbers.
void sound(std::string_view bytes) {
    auto const read = voices::decode(bytes, "fuzz");
    (void)voices::read_tags(bytes, "fuzz");
    (void)voices::clip_seconds(bytes);
    if (!read) return;
    promise(read->rate >= 8000 && read->rate <= 192'000);
    promise(read->seconds() <= voices::kLongestRecording);
    for (float const sample : read->samples)
        promise(std::isfinite(sample));
}

/// A clip as the kiosk plays it: by another reader than the one that made it.
void clip(std::string_view bytes) {
    static bool const ready = [] {
        SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
        return SDL_InitSubSystem(SDL_INIT_AUDIO) == 0 &&
               Mix_OpenAudio(48'000, AUDIO_S16SYS, 2, 512) == 0;
    }();
    if (!ready) std::abort();
    // SDL2 divides by the low byte of the channels of a WAV: nothing but Ogg Opus passes the last
    // door.
    if (!voices::clip_seconds(bytes)) return;
    auto* const file = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    Mix_Music* const music = Mix_LoadMUS_RW(file, 1);
    if (music == nullptr) return;
    (void)Mix_MusicDuration(music);
    Mix_FreeMusic(music);
}

/// A receipt printer gets whole pictures or nothing, and never more than bands of them.
void receipt(std::string_view bytes) {
    auto const printed = printing::escpos(bytes);
    if (!printed) return;
    promise(printed->starts_with("\x1b@") && printed->size() < bytes.size() * 2 + 4096);
}

std::vector<std::string> png_seeds() {
    renderer::GreyImage image{40, 24, std::vector<std::uint8_t>(40 * 24, 255)};
    for (int x = 4; x < 30; x += 2)
        image.at(x, x % 24) = 0;
    return {renderer::bilevel_png(image).value_or("")};
}

voices::Sound beep() {
    voices::Sound sound;
    for (int i = 0; i < 4800; ++i)
        sound.samples.push_back(0.3F * std::sin(static_cast<float>(i) * 0.06F));
    return sound;
}
std::string wave() {
    std::string bytes(
        "RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data"
        "\x08\0\0\0\1\2\3\4\5\6\7\x08",
        52);
    return bytes;
}
std::vector<std::string> sound_seeds() {
    return {voices::encode(beep(), {"topic.doctor", "Doctor", "S1", true, false}).value_or(""),
            wave()};
}
std::vector<std::string> receipt_seeds() {
    return {"P4\n16 3\n\1\2\3\4\5\6", "P4\n9 1\n\xff\x80"};
}

} // namespace

std::vector<Target> media_targets() {
    return {{"png", png, png_seeds, 50},
            {"sound", sound, sound_seeds, 50},
            {"clip", clip, sound_seeds},
            {"receipt", receipt, receipt_seeds}};
}

} // namespace fuzz
