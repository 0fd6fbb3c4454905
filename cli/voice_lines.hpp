// What has to be spoken in a language so that nobody needs to read: every message that people see,
// digits, numbers, days, and the services of a directory.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "model/directory.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// One clip: what it is called, what it says and how.
struct VoiceLine {
    std::string key;      ///< of the clip: "topic.doctor", "services.page.1"
    std::string words;    ///< to be said; for a language that is not written, to be said in it
    std::string language; ///< it is said in: a service without a translation keeps its own
    std::string english;  ///< what it means
    std::string note;     ///< where it is heard and how to say it
    std::string picture;  ///< file stem in data/pictograms; may be empty
    bool twice = false;   ///< the better of two takes is kept
};

/// The directory or edition at `source`, whose services are to be spoken; nothing when `source` is
/// empty.
base::Result<std::unique_ptr<model::Directory>> services_from(std::string const& source);

/// Every line of `language` in the order in which it is recorded; with `directory`, its services
/// too. A language that data/languages.toml does not know is ErrorCode::not_found.
base::Result<std::vector<VoiceLine>> voice_lines(std::string_view language,
                                                 model::Directory const* directory);

/// The tags of data/languages.toml in order; those without words of their own only when they are
/// spoken and not written.
base::Result<std::vector<std::string>> voiced_languages();

} // namespace cli
