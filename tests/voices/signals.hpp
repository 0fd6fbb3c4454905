// Sounds that tests make, as files of a recorder.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "support/takes.hpp"
#include <sndfile.h>

namespace test {

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
