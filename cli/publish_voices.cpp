// SPDX-License-Identifier: Apache-2.0
#include "cli/publish_voices.hpp"
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "recording/folder.hpp"
#include <algorithm>
#include <fmt/ostream.h>

namespace cli {
namespace {

using base::Result;
using Entries = std::vector<edition::Entry>;

base::Problem refusal(std::string const& voices, std::string const& language, std::string why) {
    return {base::Severity::error,
            "voice-refused",
            recording::folder_of(voices, language).string(),
            0,
            "",
            std::move(why)};
}

/// Why the clips of a language may not be published at all.
base::Problems objections(Voicing const& voicing, std::string const& language,
                          recording::Coverage const& state) {
    base::Problems found;
    if (words_of(language) != language && !state.complete())
        found.push_back(refusal(voicing.voices, language,
                                fmt::format("{} is only spoken, and {} of its {} clips are missing",
                                            language, state.gaps.size(), state.wanted)));
    if (voicing.draft) return found;
    if (state.synthetic > 0)
        found.push_back(refusal(voicing.voices, language,
                                fmt::format("{} clips are synthetic drafts; record them, or use "
                                            "--draft",
                                            state.synthetic)));
    if (!state.private_clips.empty())
        found.push_back(
            refusal(voicing.voices, language,
                    fmt::format("{} clips lack the speaker's consent, {} is the first",
                                state.private_clips.size(), state.private_clips.front())));
    return found;
}

/// The gaps of a language, the first ones by name.
void tell_gaps(Console const& console, std::string const& language,
               recording::Coverage const& state) {
    constexpr std::size_t kNamed = 3;
    fmt::print(console.err, "{}: not offered as voiced, {} of {} clips are missing; among them\n",
               language, state.gaps.size(), state.wanted);
    for (std::size_t i = 0; i < std::min(kNamed, state.gaps.size()); ++i)
        fmt::print(console.err, "  {}\n", state.gaps[i].file);
}

/// The clips of `lines` as files of an edition.
Result<Entries> clips_of(std::string const& voices, std::string const& language,
                         std::vector<recording::Line> const& lines) {
    Entries entries;
    base::Path const folder = recording::folder_of(voices, language);
    std::string const prefix = "voices/" + base::lower_ascii(language) + "/";
    for (recording::Line const& line : lines) {
        auto bytes = base::read_file(folder / recording::file_of(line.key));
        if (!bytes) return bytes.error();
        entries.push_back({prefix + recording::file_of(line.key), std::move(*bytes)});
    }
    return entries;
}

} // namespace

std::string words_of(std::string_view language) {
    std::string tag(language);
    auto const settings = base::Settings::load(base::share_folder() / "data" / kLanguagesFile);
    if (!settings) return tag;
    for (base::Settings const& entry : settings->tables("language"))
        if (entry.text_or("tag", "") == tag) return entry.text_or("written", tag);
    return tag;
}

std::vector<std::string> with_written(std::vector<std::string> languages) {
    for (std::string const& language : std::vector(languages)) {
        std::string words = words_of(language);
        if (std::find(languages.begin(), languages.end(), words) == languages.end())
            languages.push_back(std::move(words));
    }
    return languages;
}

std::vector<std::string> written_only(std::vector<std::string> languages) {
    std::erase_if(languages, [](std::string const& one) { return words_of(one) != one; });
    return languages;
}

Result<std::optional<Entries>> spoken_entries(model::Directory const& published,
                                              Voicing const& voicing, Console const& console) {
    Entries entries;
    base::Problems problems;
    for (std::string const& language : voicing.languages) {
        if (voicing.voices.empty() && words_of(language) == language) continue;
        auto const lines = recording::script_of(language, &published);
        if (!lines) return lines.error();
        auto const state = recording::coverage_of(voicing.voices, language, *lines);
        auto const against = objections(voicing, language, state);
        problems.insert(problems.end(), against.begin(), against.end());
        if (!against.empty()) continue;
        if (!state.complete()) {
            tell_gaps(console, language, state);
            continue;
        }
        auto clips = clips_of(voicing.voices, language, *lines);
        if (!clips) return clips.error();
        std::move(clips->begin(), clips->end(), std::back_inserter(entries));
    }
    if (report(console, problems) != Status::done) return std::optional<Entries>();
    return std::optional(std::move(entries));
}

} // namespace cli
