// Sound as a plain value, and the one way in: whatever a telephone or a recorder writes becomes
// one channel of samples. Sole user of libsndfile and libsoxr.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace voices {

/// The rate of every clip, in samples a second: the one that Opus decodes to.
constexpr int kClipRate = 48'000;

/// One channel. Full scale is -1 to 1.
struct Sound {
    std::vector<float> samples;
    int rate = kClipRate; ///< samples a second, 8,000 to 192,000
    double seconds() const { return static_cast<double>(samples.size()) / rate; }
};

constexpr std::size_t kLargestRecording = 64 * base::kMegabyte;
constexpr double kLongestRecording = 300; ///< seconds

/// What a clip or a recording says of itself. Clips carry it inside, so that no list can differ
/// from the files beside it.
struct Tags {
    std::string key;        ///< the clip's name: "topic.doctor"
    std::string words;      ///< what is said, or was meant when the language is not written
    std::string speaker;    ///< a label such as "S1", never a name; "espeak-ng" for drafts
    bool synthetic = false; ///< made by a machine: a draft, never for release
    bool consent = false;   ///< the speaker agreed that it may be played in public
    friend bool operator==(Tags const&, Tags const&) = default;
};

/// Decodes WAV, FLAC, AIFF, MP3, Ogg Vorbis or Ogg Opus at its own rate; channels are averaged.
/// `name` stands for the bytes in errors. More than kLongestRecording is ErrorCode::too_large.
base::Result<Sound> decode(std::string_view bytes, std::string const& name);

/// What an Ogg Opus clip says of itself; a file that is none of ours is ErrorCode::malformed.
base::Result<Tags> read_tags(std::string_view bytes, std::string const& name);

/// How long an Ogg Opus clip says it is, by its last page and without decoding it; the first and
/// the last bytes of the file are enough. ErrorCode::malformed for anything else.
base::Result<double> clip_seconds(std::string_view bytes);

/// The same sound at `rate`.
base::Result<Sound> resampled(Sound const& sound, int rate);

} // namespace voices
