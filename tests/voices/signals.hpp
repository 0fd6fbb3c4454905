// Sounds that tests make, as a recorder would have written them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/sound.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <sndfile.h>

namespace test {

struct Take {
    double silence = 0.4; ///< seconds before and after
    double speech = 2;    ///< seconds
    double level = 0.3;   ///< peak of the voice
    double noise = 0.0003;
    int rate = 44'100;
    double cut = 1; ///< the recorder takes no more than this
};

/// Something like a voice: a buzz of harmonics in syllables of a fifth of a second.
inline voices::Sound take(Take const& what) {
    std::mt19937 random(7); // the same noise every time
    std::uniform_real_distribution<double> hiss(-what.noise, what.noise);
    double const whole = what.speech + 2 * what.silence;
    voices::Sound sound{{}, what.rate};
    for (int i = 0; i < static_cast<int>(whole * what.rate); ++i) {
        double const time = static_cast<double>(i) / what.rate - what.silence;
        double voice = 0;
        if (time >= 0 && time < what.speech)
            for (int harmonic = 1; harmonic <= 8; ++harmonic)
                voice += std::sin(2 * std::numbers::pi * 140 * harmonic * time) / harmonic;
        double const syllable = std::pow(std::sin(std::numbers::pi * time / 0.2), 2);
        double const sample = voice * syllable * what.level / 1.8 + hiss(random);
        sound.samples.push_back(static_cast<float>(std::clamp(sample, -what.cut, what.cut)));
    }
    return sound;
}

/// Writes `sound` to `path` as `format` (SF_FORMAT_…), on as many channels.
inline void record(voices::Sound const& sound, std::string const& path, int format,
                   int channels = 1) {
    SF_INFO info{};
    info.samplerate = sound.rate;
    info.channels = channels;
    info.format = format;
    SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (file == nullptr) std::abort();
    std::vector<float> frames;
    for (float const sample : sound.samples)
        frames.insert(frames.end(), static_cast<std::size_t>(channels), sample);
    sf_writef_float(file, frames.data(), static_cast<sf_count_t>(sound.samples.size()));
    sf_close(file);
}

} // namespace test
