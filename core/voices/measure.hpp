// How loud a sound is, and what is wrong with a recording. Loudness by ITU-R BS.1770-4 and
// EBU R 128. Sole user of libebur128.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/sound.hpp"
#include <string_view>
#include <vector>

namespace voices {

struct Level {
    double loudness = 0;  ///< LUFS, integrated; minus infinity when nothing is above the gate
    double true_peak = 0; ///< dBTP
};

/// A sound below 0.4 s has no loudness: the measure needs one block of that length.
base::Result<Level> measure(Sound const& sound);

/// The samples in which somebody speaks: from the first to the last loud moment.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0; ///< one behind
    std::size_t size() const { return last - first; }
};

/// Empty when nothing is louder than a quiet room.
Span speech_in(Sound const& sound);

enum class Fault {
    silent,    ///< nobody speaks
    quiet,     ///< the voice is below kLeastVoice
    too_short, ///< less than kShortest of speech
    too_long,  ///< more than kLongest of speech
    clipped,   ///< louder than the recorder could take: the tops of the waves are cut off
    noisy,     ///< less than kLeastContrast between the voice and the pauses
    cut_off,   ///< the voice is at its height in the first moment, or in the last
};

constexpr double kShortest = 0.12;    ///< seconds
constexpr double kLongest = 20;       ///< seconds; a screen is heard in one piece
constexpr double kLeastContrast = 20; ///< dB
constexpr double kLeastVoice = -45;   ///< dBFS, in its loud moments; more gain brings up the hiss

/// What is wrong with a take, as it was recorded. Empty: nothing.
std::vector<Fault> judge(Sound const& take);

/// dB between the loud and the quiet moments of a take; of two good takes the higher is kept.
double contrast(Sound const& take);

/// What is wrong and how to mend it, as a sentence without its full stop.
std::string_view explain(Fault fault);

} // namespace voices
