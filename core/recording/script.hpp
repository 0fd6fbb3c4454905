// What has to be spoken in a language so that nobody needs to read: every message that people see,
// digits, numbers, days, and the services of a directory.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "model/directory.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace recording {

/// One clip: what it is called, what it says and how.
struct Line {
    std::string key;      ///< of the clip: "topic.doctor", "services.page.1"
    std::string words;    ///< to be said; for a language that is not written, to be said in it
    std::string language; ///< it is said in: a service without a translation keeps its own
    std::string english;  ///< what it means
    std::string note;     ///< where it is heard and how to say it
    std::string picture;  ///< file stem in data/pictograms; may be empty
    bool twice = false;   ///< the better of two takes is kept

    /// The note without what only writers need: how many letters fit.
    std::string how_to_say() const;
};

/// Every line of `language` in the order in which it is recorded; with `directory`, its services
/// too. A language that data/languages.toml does not know is ErrorCode::not_found.
base::Result<std::vector<Line>> script_of(std::string_view language,
                                          model::Directory const* directory);

/// A language as data/languages.toml has it.
struct Tongue {
    std::string tag;
    std::string endonym;
    std::string english; ///< its name in English
    std::string words;   ///< the language whose words people see: its own, unless it is only spoken
};

/// Those that have words, in the order of data/languages.toml.
base::Result<std::vector<Tongue>> tongues();

} // namespace recording
