// SPDX-License-Identifier: Apache-2.0
#include "voices/sound.hpp"
#include "base/handle.hpp"
#include "voices/tags.hpp"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <sndfile.h>
#include <soxr.h>

namespace voices {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using File = base::Handle<SNDFILE, sf_close>;

constexpr int kLowestRate = 8'000;
constexpr int kHighestRate = 192'000;
constexpr int kMostChannels = 8;

/// Bytes in memory that libsndfile reads like a file.
struct Tape {
    std::string_view bytes;
    sf_count_t at = 0;
};

sf_count_t length_of(void* tape) {
    return static_cast<sf_count_t>(static_cast<Tape*>(tape)->bytes.size());
}

sf_count_t seek(sf_count_t offset, int whence, void* opaque) {
    auto& tape = *static_cast<Tape*>(opaque);
    sf_count_t const from = whence == SEEK_SET   ? 0
                            : whence == SEEK_CUR ? tape.at
                                                 : length_of(opaque);
    tape.at = std::clamp<sf_count_t>(from + offset, 0, length_of(opaque));
    return tape.at;
}

sf_count_t read(void* into, sf_count_t count, void* opaque) {
    auto& tape = *static_cast<Tape*>(opaque);
    sf_count_t const taken = std::clamp<sf_count_t>(length_of(opaque) - tape.at, 0, count);
    std::memcpy(into, tape.bytes.data() + tape.at, static_cast<std::size_t>(taken));
    tape.at += taken;
    return taken;
}

sf_count_t tell(void* opaque) {
    return static_cast<Tape*>(opaque)->at;
}

/// A file in memory, opened. The tape stays where libsndfile was told it is.
struct Opened {
    std::unique_ptr<Tape> tape;
    SF_INFO info{};
    File file;
};

Result<Opened> open(std::string_view bytes, std::string const& name) {
    if (bytes.size() > kLargestRecording)
        return Error{ErrorCode::too_large, name, "is above 64 MB"};
    Opened opened{std::make_unique<Tape>(Tape{bytes}), {}, nullptr};
    SF_VIRTUAL_IO io{length_of, seek, read, nullptr, tell};
    opened.file.reset(sf_open_virtual(&io, SFM_READ, &opened.info, opened.tape.get()));
    if (!opened.file)
        return Error{ErrorCode::malformed, name,
                     std::string("is not a recording that can be read: ") + sf_strerror(nullptr)};
    return opened;
}

Result<base::Done> check(SF_INFO const& info, std::string const& name) {
    if (info.samplerate < kLowestRate || info.samplerate > kHighestRate || info.channels < 1 ||
        info.channels > kMostChannels)
        return Error{ErrorCode::unsupported, name,
                     "has an odd sampling rate or number of channels; save it as 48 kHz mono"};
    return base::Done{};
}

/// Channels averaged, block by block: what a header claims of its length is never believed.
Result<Sound> mixed(Opened& opened, std::string const& name) {
    constexpr sf_count_t kBlock = 4096;
    auto const channels = static_cast<std::size_t>(opened.info.channels);
    auto const most = static_cast<std::size_t>(kLongestRecording * opened.info.samplerate);
    Sound sound{{}, opened.info.samplerate};
    std::vector<float> block(kBlock * channels);
    for (sf_count_t got; (got = sf_readf_float(opened.file.get(), block.data(), kBlock)) > 0;) {
        if (sound.samples.size() + static_cast<std::size_t>(got) > most)
            return Error{ErrorCode::too_large, name, "is longer than five minutes"};
        for (std::size_t frame = 0; frame < static_cast<std::size_t>(got); ++frame) {
            float sum = 0;
            for (std::size_t i = 0; i < channels; ++i)
                sum += block[frame * channels + i];
            float const mean = sum / static_cast<float>(channels);
            sound.samples.push_back(std::isfinite(mean) ? mean : 0);
        }
    }
    return sound;
}

std::string tag(Opened const& opened, int which) {
    char const* const text = sf_get_string(opened.file.get(), which);
    return text == nullptr ? "" : text;
}

} // namespace

Result<Sound> decode(std::string_view bytes, std::string const& name) {
    auto opened = open(bytes, name);
    if (!opened) return opened.error();
    if (auto const fine = check(opened->info, name); !fine) return fine.error();
    return mixed(*opened, name);
}

Result<Tags> read_tags(std::string_view bytes, std::string const& name) {
    auto const opened = open(bytes, name);
    if (!opened) return opened.error();
    std::string const kind = tag(*opened, SF_STR_GENRE);
    bool const opus = (opened->info.format & SF_FORMAT_SUBMASK) == SF_FORMAT_OPUS;
    if (!opus || opened->info.channels != 1 || (kind != kRecorded && kind != kSynthetic))
        return Error{ErrorCode::malformed, name,
                     "is not a clip; recordings come in through waypost voices import"};
    return Tags{tag(*opened, SF_STR_TITLE), tag(*opened, SF_STR_COMMENT),
                tag(*opened, SF_STR_ARTIST), kind == kSynthetic,
                tag(*opened, SF_STR_LICENSE) == kConsent};
}

Result<double> clip_seconds(std::string_view bytes) {
    constexpr std::string_view kPage = "OggS"; // RFC 3533: then version, kind, 8 bytes of position
    constexpr std::size_t kPosition = 6;
    constexpr std::size_t kPositionEnds = 14;
    constexpr std::size_t kPageHead = 64; // the first page holds OpusHead alone
    auto const last = bytes.rfind(kPage);
    bool const clip = bytes.starts_with(kPage) && last != 0 && last != bytes.npos &&
                      bytes.substr(0, kPageHead).find("OpusHead") != bytes.npos &&
                      bytes.size() >= last + kPositionEnds;
    if (!clip) return Error{ErrorCode::malformed, "clip", "is no Ogg Opus file"};
    std::uint64_t samples = 0;
    for (std::size_t at = kPositionEnds; at-- > kPosition;)
        samples = (samples << 8U) | static_cast<unsigned char>(bytes[last + at]);
    return static_cast<double>(samples) / kClipRate;
}

Result<Sound> resampled(Sound const& sound, int rate) {
    if (sound.rate == rate || sound.samples.empty()) return Sound{sound.samples, rate};
    Sound out{{}, rate};
    out.samples.resize(
        static_cast<std::size_t>(std::ceil(sound.seconds() * static_cast<double>(rate))));
    std::size_t taken = 0;
    std::size_t made = 0;
    soxr_error_t const failure =
        soxr_oneshot(sound.rate, rate, 1, sound.samples.data(), sound.samples.size(), &taken,
                     out.samples.data(), out.samples.size(), &made, nullptr, nullptr, nullptr);
    if (failure != nullptr) return Error{ErrorCode::unsupported, "resampling", failure};
    out.samples.resize(made);
    return out;
}

} // namespace voices
