// SPDX-License-Identifier: Apache-2.0
#include "base/handle.hpp"
#include "voices/clip.hpp"
#include "voices/tags.hpp"
#include <opus/opus.h>
#include <opusenc.h>

namespace voices {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using Comments = base::Handle<OggOpusComments, ope_comments_destroy>;
using Encoder = base::Handle<OggOpusEnc, ope_encoder_destroy>;

constexpr int kSerial = 1; // one stream a file; a number by chance would change the bytes

int append(void* bytes, unsigned char const* data, opus_int32 length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data),
                                             static_cast<std::size_t>(length));
    return 0;
}

int close(void*) {
    return 0;
}

Comments comments_of(Tags const& tags) {
    Comments comments{ope_comments_create()};
    auto const add = [&](char const* name, std::string_view value) {
        return ope_comments_add(comments.get(), name, std::string(value).c_str()) == OPE_OK;
    };
    bool const all = comments && add("TITLE", tags.key) && add("COMMENT", tags.words) &&
                     add("ARTIST", tags.speaker) &&
                     add("GENRE", tags.synthetic ? kSynthetic : kRecorded) &&
                     add("LICENSE", tags.consent ? kConsent : kNoConsent);
    if (!all) comments.reset();
    return comments;
}

bool configured(OggOpusEnc* encoder) {
    return ope_encoder_ctl(encoder, OPE_SET_SERIALNO(kSerial)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPE_SET_COMMENT_PADDING(0)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_BITRATE(kBitsPerSecond)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)) == OPE_OK;
}

} // namespace

Result<std::string> encode(Sound const& sound, Tags const& tags) {
    std::string bytes;
    Error const failed{ErrorCode::io, tags.key, "cannot be encoded as Opus"};
    Comments const comments = comments_of(tags);
    if (!comments || sound.rate != kClipRate) return failed;
    OpusEncCallbacks const callbacks{append, close};
    int fault = OPE_OK;
    Encoder const encoder{
        ope_encoder_create_callbacks(&callbacks, &bytes, comments.get(), kClipRate, 1, 0, &fault)};
    if (!encoder || fault != OPE_OK || !configured(encoder.get())) return failed;
    auto const count = static_cast<int>(sound.samples.size()); // at most five minutes
    if (ope_encoder_write_float(encoder.get(), sound.samples.data(), count) != OPE_OK ||
        ope_encoder_drain(encoder.get()) != OPE_OK)
        return failed;
    return bytes;
}

} // namespace voices
