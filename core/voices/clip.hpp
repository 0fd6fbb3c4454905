// A take becomes a clip: silence cut off, -19 LUFS, no peak above -2 dBTP, Ogg Opus (RFC 7845) of
// 24 kb/s, mono, 48 kHz, with its Tags inside. What is promised is measured on the clip as it will
// be played, after encoding. Sole user of libopusenc.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/measure.hpp"
#include "voices/sound.hpp"
#include <string>

namespace voices {

constexpr double kLoudness = -19;          ///< LUFS
constexpr double kLoudnessTolerance = 0.5; ///< LU
constexpr double kHighestPeak = -2;        ///< dBTP
constexpr int kBitsPerSecond = 24'000;

/// The bytes of a clip. The same take and tags give the same bytes. A take without speech, or one
/// that no gain brings to kLoudness, is ErrorCode::refused.
base::Result<std::string> make_clip(Sound const& take, Tags const& tags);

/// `sound` (48 kHz) as Ogg Opus, as it is.
base::Result<std::string> encode(Sound const& sound, Tags const& tags);

} // namespace voices
