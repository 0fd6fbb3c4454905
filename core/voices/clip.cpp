// SPDX-License-Identifier: Apache-2.0
#include "voices/clip.hpp"
#include "voices/limit.hpp"
#include <algorithm>
#include <cmath>

namespace voices {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr double kSilenceBefore = 0.08; // seconds kept: a word never begins with a click
constexpr double kSilenceAfter = 0.15;
constexpr double kShortestClip = 0.5; // seconds; loudness is measured in blocks of 0.4

std::size_t samples(double seconds) {
    return static_cast<std::size_t>(seconds * kClipRate);
}

/// The speech with a breath of silence around it, faded at its ends.
Sound trimmed(Sound const& sound) {
    Span const speech = speech_in(sound);
    std::size_t const first = speech.first - std::min(speech.first, samples(kSilenceBefore));
    std::size_t const last = std::min(sound.samples.size(), speech.last + samples(kSilenceAfter));
    Sound out{{sound.samples.begin() + static_cast<std::ptrdiff_t>(first),
               sound.samples.begin() + static_cast<std::ptrdiff_t>(last)},
              sound.rate};
    constexpr double kFade = 0.005; // seconds
    std::size_t const fade = std::min(samples(kFade), out.samples.size());
    for (std::size_t i = 0; i < fade; ++i) {
        float const part = static_cast<float>(i) / static_cast<float>(fade);
        out.samples[i] *= part;
        out.samples[out.samples.size() - 1 - i] *= part;
    }
    if (out.seconds() < kShortestClip) out.samples.resize(samples(kShortestClip));
    return out;
}

bool within(Level const& level) {
    return std::abs(level.loudness - kLoudness) <= kLoudnessTolerance &&
           level.true_peak <= kHighestPeak;
}

/// What came out of one attempt, heard as a player will hear it.
struct Attempt {
    std::string bytes;
    Level level;
};

Result<Attempt> attempt(Sound const& sound, double gain, double ceiling, Tags const& tags) {
    auto bytes = encode(limited(sound, gain, ceiling), tags);
    if (!bytes) return bytes.error();
    auto const heard = decode(*bytes, tags.key);
    if (!heard) return heard.error();
    auto const level = measure(*heard);
    if (!level) return level.error();
    return Attempt{std::move(*bytes), *level};
}

/// Opus moves peaks and, a little, the loudness: gain and ceiling follow until both are right.
Result<std::string> levelled(Sound const& sound, Tags const& tags) {
    constexpr int kAttempts = 10;
    constexpr double kMargin = 0.3; // dB below what was too high
    auto const level = measure(sound);
    if (!level) return level.error();
    double gain = kLoudness - level->loudness;
    double ceiling = kHighestPeak - kMargin;
    for (int i = 0; i < kAttempts && std::isfinite(gain); ++i) {
        auto made = attempt(sound, gain, ceiling, tags);
        if (!made) return made.error();
        if (within(made->level)) return std::move(made->bytes);
        gain += kLoudness - made->level.loudness;
        if (made->level.true_peak > kHighestPeak)
            ceiling -= made->level.true_peak - kHighestPeak + kMargin;
    }
    return Error{
        ErrorCode::refused, tags.key,
        "cannot be brought to an even loudness; record it again, nearer to the microphone"};
}

} // namespace

Result<std::string> make_clip(Sound const& take, Tags const& tags) {
    auto const sound = resampled(take, kClipRate);
    if (!sound) return sound.error();
    if (speech_in(*sound).size() == 0)
        return Error{ErrorCode::refused, tags.key, std::string(explain(Fault::silent))};
    return levelled(trimmed(*sound), tags);
}

} // namespace voices
