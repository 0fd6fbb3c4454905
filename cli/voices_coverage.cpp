// SPDX-License-Identifier: Apache-2.0
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "cli/voices.hpp"
#include "recording/folder.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;

struct VoicesCoverageOptions {
    std::string voices;
    std::string source;
    std::vector<std::string> languages;
    bool json = false;
};

struct Coverage {
    nlohmann::json languages = nlohmann::json::array();
    base::Problems gaps;
};

std::string verdict(recording::Coverage const& state) {
    if (!state.complete()) return "not offered as voiced";
    if (state.releasable()) return "voiced";
    return "voiced in drafts only";
}

/// One language in one line; every gap is named below, on the channel of problems.
void tell(Console const& console, std::string const& language, recording::Coverage const& state) {
    fmt::print(console.out, "{}: {} of {} clips ({} recorded, {} synthetic), {}\n", language,
               state.recorded + state.synthetic, state.wanted, state.recorded, state.synthetic,
               verdict(state));
    if (!state.private_clips.empty())
        fmt::print(console.out, "{}: {} clips lack the speaker's consent, {} is the first\n",
                   language, state.private_clips.size(), state.private_clips.front());
}

nlohmann::json state_json(std::string const& language, recording::Coverage const& state) {
    return {{"language", language},
            {"wanted", state.wanted},
            {"recorded", state.recorded},
            {"synthetic", state.synthetic},
            {"without_consent", state.private_clips},
            {"complete", state.complete()},
            {"releasable", state.releasable()},
            {"gaps", to_json(state.gaps)}};
}

Result<Status> run_coverage(VoicesCoverageOptions options, Console const& console) {
    auto const directory = services_from(options.source);
    if (!directory) return directory.error();
    if (options.languages.empty()) {
        auto const all = recording::tongues();
        if (!all) return all.error();
        for (recording::Tongue const& one : *all)
            options.languages.push_back(one.tag);
    }
    Coverage whole;
    for (std::string const& language : options.languages) {
        auto const lines = recording::script_of(language, directory->get());
        if (!lines) return lines.error();
        auto const state = recording::coverage_of(options.voices, language, *lines);
        whole.languages.push_back(state_json(language, state));
        whole.gaps.insert(whole.gaps.end(), state.gaps.begin(), state.gaps.end());
        if (!options.json) tell(console, language, state);
    }
    if (options.json) {
        print_json(console, {{"languages", whole.languages}});
        return whole.gaps.empty() ? Status::done : Status::problems;
    }
    return report(console, whole.gaps);
}

} // namespace

Action declare_voices_coverage(CommandLine& app) {
    auto options = std::make_shared<VoicesCoverageOptions>();
    app.add_option("--voices", options->voices, "The folder of clips: VOICES/LANG/KEY.opus")
        ->required();
    app.add_option("--directory", options->source,
                   "A directory (.db) or edition whose services must be spoken too");
    app.add_option("--language", options->languages, "Which languages, as vi,id; else all")
        ->delimiter(',');
    app.add_flag("--json", options->json, "For machines");
    return [options](Console const& console) { return run_coverage(*options, console); };
}

} // namespace cli
