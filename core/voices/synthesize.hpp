// Draft voices by espeak-ng, run as a program of its own: it is GPL-3 and no part of Waypost. A
// robot voice that nobody has judged: for trying out, never for release.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "voices/sound.hpp"
#include <string>

namespace voices {

/// The voice of espeak-ng for `language` in data/voices/drafts.toml; a language whose voice there
/// is not sane is ErrorCode::refused with the reason, one it does not name ErrorCode::not_found.
base::Result<std::string> draft_voice(base::Settings const& drafts, std::string_view language);

/// `words` read aloud by `voice`, 22.05 kHz.
base::Result<Sound> synthesize(std::string const& words, std::string const& voice);

} // namespace voices
