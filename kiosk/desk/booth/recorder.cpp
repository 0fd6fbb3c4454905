// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/recorder.hpp"
#include <SDL.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::desk::booth {
namespace {

constexpr Uint16 kBlock = 1024;                         // samples: 21 ms
constexpr std::size_t kMost = 60UL * voices::kClipRate; // samples: more is no line

class SdlRecorder : public Recorder {
  public:
    ~SdlRecorder() override {
        close();
        if (started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }

    bool open() override {
        if (there()) return true;
        close();
        started_ = started_ || SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
        if (!started_) return false;
        SDL_AudioSpec wanted{};
        wanted.freq = voices::kClipRate;
        wanted.format = AUDIO_F32SYS;
        wanted.channels = 1;
        wanted.samples = kBlock;
        device_ = SDL_OpenAudioDevice(nullptr, 1, &wanted, nullptr, 0);
        return there();
    }
    void start() override {
        SDL_ClearQueuedAudio(device_);
        take_.clear();
        seen_ = 0;
        peak_ = 0;
        SDL_PauseAudioDevice(device_, 0);
    }
    std::optional<double> peak() override {
        if (!there()) return std::nullopt;
        drain();
        if (seen_ < take_.size()) peak_ = 0; // else nothing came yet, and it is as loud as before
        for (; seen_ < take_.size(); ++seen_)
            peak_ = std::max(peak_, std::abs(take_[seen_]));
        return static_cast<double>(peak_);
    }
    voices::Sound stop() override {
        SDL_PauseAudioDevice(device_, 1);
        drain();
        return {std::exchange(take_, {}), voices::kClipRate};
    }
    void close() override {
        if (device_ != 0) SDL_CloseAudioDevice(device_);
        device_ = 0;
        take_.clear();
    }

  private:
    /// A device that was pulled out stops.
    bool there() const {
        return device_ != 0 && SDL_GetAudioDeviceStatus(device_) != SDL_AUDIO_STOPPED;
    }
    void drain() {
        std::array<float, kBlock> block{};
        for (;;) {
            Uint32 const bytes = SDL_DequeueAudio(device_, block.data(), sizeof(block));
            std::size_t const count = std::min(bytes / sizeof(float), kMost - take_.size());
            if (count == 0) return;
            take_.insert(take_.end(), block.begin(),
                         block.begin() + static_cast<std::ptrdiff_t>(count));
        }
    }

    SDL_AudioDeviceID device_ = 0;
    bool started_ = false;
    std::vector<float> take_;
    std::size_t seen_ = 0; ///< samples of the take whose peak was told
    float peak_ = 0;
};

} // namespace

std::unique_ptr<Recorder> sdl_recorder() {
    return std::make_unique<SdlRecorder>();
}

} // namespace kiosk::desk::booth
