// SPDX-License-Identifier: Apache-2.0
#include "kiosk/voice.hpp"
#include "base/handle.hpp"
#include <SDL.h>
#include <SDL_mixer.h>
#include <array>
#include <atomic>
#include <cmath>
#include <numbers>
#include <vector>

namespace kiosk {
namespace {

constexpr int kRate = 48'000;                             // Hz; what Opus decodes to
constexpr int kBlock = 512;                               // samples: a clip is heard within 11 ms
constexpr std::array kVolumes = {40, 80, MIX_MAX_VOLUME}; // steps of 6 and 4 dB; 80 at first
constexpr int kFirstVolume = 1;
constexpr double kToneHertz = 440;
constexpr double kToneSeconds = 0.35;
constexpr double kToneLevel = 0.12;

class SilentVoice : public Voice {
  public:
    bool play(base::Path const&) override { return false; }
    void stop() override {}
    void keep_open() override {}
    void hold(bool) override {}
    void set_volume(int) override {}
    bool tone() override { return false; }
    bool take_ended() override { return false; }
};

std::atomic<int> ended{0}; // SDL_mixer's callback carries no argument

/// Runs in the sound thread.
void on_end() {
    ++ended;
    SDL_Event event = {};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

using Music = base::Handle<Mix_Music, Mix_FreeMusic>;
using Chunk = base::Handle<Mix_Chunk, Mix_FreeChunk>;

/// Half a sine of loudness around a sine of sound: no click at either end.
std::vector<Sint16> tone_samples() {
    auto const count = static_cast<int>(kRate * kToneSeconds);
    std::vector<Sint16> samples;
    for (int i = 0; i < count; ++i) {
        double const envelope = std::sin(std::numbers::pi * i / count);
        double const wave = std::sin(2 * std::numbers::pi * kToneHertz * i / kRate);
        samples.push_back(static_cast<Sint16>(32767 * kToneLevel * envelope * wave));
        samples.push_back(samples.back());
    }
    return samples;
}

class MixerVoice : public Voice {
  public:
    ~MixerVoice() override {
        kept_open_ = false;
        stop();
        if (SDL_WasInit(SDL_INIT_AUDIO) != 0) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }

    bool play(base::Path const& clip) override {
        if (!open()) return false;
        silence();
        music_.reset(Mix_LoadMUS_RW(SDL_RWFromFile(clip.c_str(), "rb"), 1));
        if (!music_) return false;
        Mix_VolumeMusic(kVolumes.at(static_cast<std::size_t>(volume_)));
        Mix_HookMusicFinished(on_end);
        return Mix_PlayMusic(music_.get(), 1) == 0;
    }
    void stop() override {
        if (!open_) return;
        silence();
        Mix_HaltChannel(-1);
        tone_.reset();
        if (kept_open_) return;
        Mix_CloseAudio();
        open_ = false;
    }
    void keep_open() override { kept_open_ = open(); }
    void hold(bool held) override {
        if (open_) held ? Mix_PauseMusic() : Mix_ResumeMusic();
    }
    void set_volume(int step) override {
        volume_ = step;
        if (open_) Mix_VolumeMusic(kVolumes.at(static_cast<std::size_t>(volume_)));
    }
    bool tone() override {
        if (!open()) return false;
        auto* const bytes = reinterpret_cast<Uint8*>(samples_.data());
        tone_.reset(
            Mix_QuickLoad_RAW(bytes, static_cast<Uint32>(samples_.size() * sizeof(Sint16))));
        return Mix_PlayChannel(-1, tone_.get(), 0) >= 0;
    }
    bool take_ended() override {
        int count = ended.load();
        while (count > 0 && !ended.compare_exchange_weak(count, count - 1)) {
        }
        return count > 0;
    }

  private:
    /// The device may have come or gone since the last time.
    bool open() {
        if (open_) return true;
        if (SDL_WasInit(SDL_INIT_AUDIO) == 0 && SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
            return false;
        open_ = Mix_OpenAudio(kRate, AUDIO_S16SYS, 2, kBlock) == 0;
        return open_;
    }
    void silence() {
        Mix_HookMusicFinished(nullptr);
        Mix_HaltMusic();
        music_.reset();
        ended = 0;
    }

    bool open_ = false;
    bool kept_open_ = false;
    int volume_ = kFirstVolume;
    Music music_;
    std::vector<Sint16> samples_ = tone_samples();
    Chunk tone_;
};

} // namespace

std::unique_ptr<Voice> silent_voice() {
    return std::make_unique<SilentVoice>();
}

std::unique_ptr<Voice> mixer_voice() {
    return std::make_unique<MixerVoice>();
}

} // namespace kiosk
