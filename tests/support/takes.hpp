// Something like a voice, as a recorder would hear it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/sound.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace test {

struct Take {
    double silence = 0.4; ///< seconds before and after
    double speech = 2;    ///< seconds
    double level = 0.3;   ///< peak of the voice
    double noise = 0.0003;
    int rate = 44'100;
    double cut = 1;        ///< the recorder takes no more than this
    double skip_start = 0; ///< seconds that the recorder came too late
    double skip_end = 0;   ///< or was stopped too early
};

/// Something like a voice: a buzz of harmonics in syllables of a fifth of a second.
inline voices::Sound take(Take const& what) {
    std::mt19937 random(7); // the same noise every time
    std::uniform_real_distribution<double> hiss(-what.noise, what.noise);
    double const whole = what.speech + 2 * what.silence;
    voices::Sound sound{{}, what.rate};
    int const last = static_cast<int>((whole - what.skip_end) * what.rate);
    for (int i = static_cast<int>(what.skip_start * what.rate); i < last; ++i) {
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

} // namespace test
