// Gain that never lets a peak through. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "voices/sound.hpp"

namespace voices {

/// `sound` (48 kHz) louder by `gain` dB, with every sample at most `ceiling` dBFS: where it would
/// be higher, the gain sinks and rises again smoothly around it.
Sound limited(Sound sound, double gain, double ceiling);

} // namespace voices
