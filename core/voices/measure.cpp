// SPDX-License-Identifier: Apache-2.0
#include "voices/measure.hpp"
#include <algorithm>
#include <cmath>
#include <ebur128.h>
#include <limits>
#include <memory>

namespace voices {
namespace {

constexpr double kSilence = -100;     // dB; stands for digital silence
constexpr double kQuietRoom = -55;    // dBFS; a voice is louder
constexpr double kBelowLoudest = -35; // dB; what is quieter than that before a word is not the word
constexpr double kWindow = 0.01;      // seconds
constexpr float kCutTop = 0.0005F;    // two samples nearer than this are equal
constexpr float kLoudEnoughToCut = 0.5F;
constexpr std::size_t kSamplesOfCutTop = 4; // a sound wave turns sooner at its top
constexpr int kCutTops = 3;                 // one may be chance

void release(ebur128_state* state) {
    ebur128_destroy(&state);
}

double to_db(double amplitude) {
    return amplitude > 0 ? std::max(kSilence, 20 * std::log10(amplitude)) : kSilence;
}

std::size_t window_of(Sound const& sound) {
    return static_cast<std::size_t>(kWindow * sound.rate);
}

/// The level of each window, dB of its root mean square.
std::vector<double> levels(Sound const& sound) {
    std::vector<double> found;
    std::size_t const window = window_of(sound);
    for (std::size_t at = 0; at + window <= sound.samples.size(); at += window) {
        double sum = 0;
        for (std::size_t i = at; i < at + window; ++i)
            sum += static_cast<double>(sound.samples[i]) * static_cast<double>(sound.samples[i]);
        found.push_back(to_db(std::sqrt(sum / static_cast<double>(window))));
    }
    return found;
}

/// The level that `part` (0 to 1) of the windows lie below.
double quantile(std::vector<double> values, double part) {
    if (values.empty()) return kSilence;
    auto const at = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// True when waves end in flat tops: several times, several samples stay at the highest value.
bool clipped(Sound const& sound) {
    float top = 0;
    for (float const sample : sound.samples)
        top = std::max(top, std::abs(sample));
    if (top < kLoudEnoughToCut) return false;
    int tops = 0;
    std::size_t run = 0;
    for (float const sample : sound.samples) {
        run = std::abs(sample) > top - kCutTop ? run + 1 : 0;
        if (run == kSamplesOfCutTop) ++tops;
    }
    return tops >= kCutTops;
}

/// How loud the voice is in its loud moments, dB.
double voice_level(Sound const& take, Span const& speech) {
    constexpr double kLoudMoments = 0.9; // of the speech
    auto const all = levels(take);
    std::size_t const window = window_of(take);
    auto const from = [&](std::size_t sample) {
        return all.begin() + static_cast<std::ptrdiff_t>(sample / window);
    };
    return quantile({from(speech.first), from(speech.last)}, kLoudMoments);
}

/// True when the first moment, or the last, is nearly as loud as the voice.
bool cut_off(Sound const& take, Span const& speech) {
    constexpr double kBelowVoice = -20; // dB
    auto const all = levels(take);
    return std::max(all.front(), all.back()) > voice_level(take, speech) + kBelowVoice;
}

} // namespace

base::Result<Level> measure(Sound const& sound) {
    std::unique_ptr<ebur128_state, void (*)(ebur128_state*)> const state(
        ebur128_init(1, static_cast<unsigned long>(sound.rate),
                     EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK),
        release);
    Level level;
    double peak = 0;
    bool const done = state &&
                      ebur128_add_frames_float(state.get(), sound.samples.data(),
                                               sound.samples.size()) == EBUR128_SUCCESS &&
                      ebur128_loudness_global(state.get(), &level.loudness) == EBUR128_SUCCESS &&
                      ebur128_true_peak(state.get(), 0, &peak) == EBUR128_SUCCESS;
    if (!done) return base::Error{base::ErrorCode::unsupported, "loudness", "cannot be measured"};
    level.true_peak = to_db(peak);
    return level;
}

Span speech_in(Sound const& sound) {
    auto const all = levels(sound);
    if (all.empty()) return {};
    double const threshold =
        std::max(kQuietRoom, *std::max_element(all.begin(), all.end()) + kBelowLoudest);
    auto const loud = [&](double level) { return level > threshold; };
    auto const first = std::find_if(all.begin(), all.end(), loud);
    if (first == all.end()) return {};
    auto const last = std::find_if(all.rbegin(), all.rend(), loud).base();
    std::size_t const window = window_of(sound);
    return {static_cast<std::size_t>(first - all.begin()) * window,
            static_cast<std::size_t>(last - all.begin()) * window};
}

double contrast(Sound const& take) {
    constexpr double kPauses = 0.03; // of the whole take
    Span const speech = speech_in(take);
    return speech.size() == 0 ? 0 : voice_level(take, speech) - quantile(levels(take), kPauses);
}

std::vector<Fault> judge(Sound const& take) {
    Span const speech = speech_in(take);
    if (speech.size() == 0) return {Fault::silent};
    std::vector<Fault> faults;
    double const seconds = static_cast<double>(speech.size()) / take.rate;
    if (seconds < kShortest) faults.push_back(Fault::too_short);
    if (seconds > kLongest) faults.push_back(Fault::too_long);
    if (clipped(take)) faults.push_back(Fault::clipped);
    if (voice_level(take, speech) < kLeastVoice) faults.push_back(Fault::quiet);
    if (contrast(take) < kLeastContrast)
        faults.push_back(Fault::noisy);
    else if (cut_off(take, speech))
        faults.push_back(Fault::cut_off);
    return faults;
}

std::string_view explain(Fault fault) {
    switch (fault) {
    case Fault::silent:
        return "nobody speaks in it; record it again";
    case Fault::quiet:
        return "is too quiet; record it again, nearer to the microphone";
    case Fault::too_short:
        return "is shorter than a word; record it again";
    case Fault::too_long:
        return "is longer than 20 seconds; say only the sentence of the script";
    case Fault::clipped:
        return "was recorded too loud; move away from the microphone and record it again";
    case Fault::noisy:
        return "has too much noise behind the voice; find a quieter place, and leave half a second "
               "of silence before and after the words";
    case Fault::cut_off:
        return "begins or ends in the middle of a word; leave half a second of silence before and "
               "after the words";
    }
    return "";
}

} // namespace voices
