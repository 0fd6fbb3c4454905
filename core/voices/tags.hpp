// How Tags stand in the comments of an Ogg Opus file (RFC 7845): TITLE the key, COMMENT the words,
// ARTIST the speaker's label, GENRE and LICENSE one of the words below. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace voices {

constexpr std::string_view kRecorded = "recorded";
constexpr std::string_view kSynthetic = "synthetic";
constexpr std::string_view kConsent = "consent-to-public-playing";
constexpr std::string_view kNoConsent = "none";

} // namespace voices
