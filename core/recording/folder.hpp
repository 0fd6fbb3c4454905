// A folder of clips, VOICES/LANG/KEY.opus: what is in it and what is missing, and how a take gets
// there. A language is offered as voiced only when nothing is missing: half a language leaves
// people alone in the middle of a screen. SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "recording/script.hpp"
#include "voices/sound.hpp"
#include <set>
#include <string>
#include <vector>

namespace recording {

/// The folder of a language and the name of a clip in it, both in lower case.
base::Path folder_of(base::Path const& voices, std::string_view language);
std::string file_of(std::string_view key);

/// How the clips of a language stand.
struct Coverage {
    std::size_t wanted = 0;
    std::size_t recorded = 0;
    std::size_t synthetic = 0;
    std::vector<std::string> private_clips; ///< keys of recordings without the speaker's consent
    base::Problems gaps; ///< a clip that is missing, unreadable, or says other words than these

    std::set<std::string> speakers; ///< labels of the people in it
    std::vector<bool> spoken;       ///< for each line: a person has said these very words

    bool complete() const { return wanted > 0 && gaps.empty(); }
    /// Only what people recorded and agreed to may be released.
    bool releasable() const { return complete() && synthetic == 0 && private_clips.empty(); }
};

/// Looks for every line; `voices` need not exist.
Coverage coverage_of(base::Path const& voices, std::string_view language,
                     std::vector<Line> const& lines);

/// Who speaks: a label such as S1, which tells recordings of one person apart and must not tell who
/// she is, and whether she agreed that all may hear her.
struct Speaker {
    std::string label;
    bool consent = false;
};

/// Whether `text` may be a label: up to 8 capitals and digits.
bool is_label(std::string_view text);

/// Makes `take` the clip of `line` and writes it to `file`, all of it or nothing: what was there
/// before is gone only when the new one is on the disk. A take that cannot become a clip is
/// ErrorCode::refused.
base::Result<base::Done> keep(voices::Sound const& take, Line const& line, Speaker const& speaker,
                              base::Path const& file);

} // namespace recording
