// A folder of clips, VOICES/LANG/KEY.opus, and what is missing in it. A language is offered as
// voiced only when nothing is: half a language leaves people alone in the middle of a screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "cli/voice_lines.hpp"
#include "edition/edition.hpp"
#include <string>
#include <vector>

namespace cli {

/// The folder of a language and the name of a clip in it, both in lower case.
base::Path voice_folder(base::Path const& voices, std::string_view language);
std::string clip_file(std::string_view key);

/// How the clips of a language stand.
struct VoiceState {
    std::size_t wanted = 0;
    std::size_t recorded = 0;
    std::size_t synthetic = 0;
    std::vector<std::string> private_clips; ///< keys of recordings without the speaker's consent
    base::Problems gaps; ///< a clip that is missing, unreadable, or says other words than these

    bool complete() const { return wanted > 0 && gaps.empty(); }
    /// Only what people recorded and agreed to may be released.
    bool releasable() const { return complete() && synthetic == 0 && private_clips.empty(); }
};

/// Looks for every line; `voices` need not exist.
VoiceState voice_state(base::Path const& voices, std::string_view language,
                       std::vector<VoiceLine> const& lines);

/// The clips of `lines` as files of an edition.
base::Result<std::vector<edition::Entry>> voice_entries(base::Path const& voices,
                                                        std::string_view language,
                                                        std::vector<VoiceLine> const& lines);

} // namespace cli
