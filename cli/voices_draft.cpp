// SPDX-License-Identifier: Apache-2.0
#include "base/settings.hpp"
#include "cli/source.hpp"
#include "cli/voices.hpp"
#include "recording/folder.hpp"
#include "voices/clip.hpp"
#include "voices/synthesize.hpp"
#include <atomic>
#include <fmt/ostream.h>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace cli {
namespace {

using base::Error;
using base::Result;

struct VoicesDraftOptions {
    std::string voices;
    std::string source;
    std::vector<std::string> languages;
};

/// What became of a line.
enum class Outcome { made, kept };

/// Makes the clips of one language, several at a time. The first error stops the others.
class Drafter {
  public:
    Drafter(base::Path folder, base::Settings drafts, std::string language)
        : folder_(std::move(folder)), drafts_(std::move(drafts)), language_(std::move(language)) {}

    Result<std::size_t> draft(std::vector<recording::Line> const& lines, Console const& console) {
        std::vector<std::thread> hands;
        auto const work = [&] { take_lines(lines, console); };
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            hands.emplace_back(work);
        for (std::thread& hand : hands)
            hand.join();
        if (console.terminal) console.err << "\n";
        if (failure_) return *failure_;
        return made_.load();
    }

  private:
    void take_lines(std::vector<recording::Line> const& lines, Console const& console) {
        for (std::size_t at; (at = next_++) < lines.size();) {
            auto const outcome = draft(lines[at]);
            std::lock_guard const lock(mutex_);
            if (!outcome) {
                failure_ = outcome.error();
                next_ = lines.size();
                return;
            }
            if (*outcome == Outcome::made) ++made_;
            if (console.terminal)
                fmt::print(console.err, "\r{}: {} of {}", language_, ++seen_, lines.size());
        }
    }

    /// True when there is a clip that must stay: a person's, or one that says these words.
    bool good_already(base::Path const& file, recording::Line const& line) const {
        auto const bytes = base::read_file(file);
        if (!bytes) return false;
        auto const tags = voices::read_tags(*bytes, file.string());
        return tags && tags->key == line.key && (!tags->synthetic || tags->words == line.words);
    }

    Result<Outcome> draft(recording::Line const& line) const {
        base::Path const file = folder_ / recording::file_of(line.key);
        if (good_already(file, line)) return Outcome::kept;
        auto const voice = voices::draft_voice(drafts_, line.language);
        if (!voice) return voice.error();
        auto const sound = voices::synthesize(line.words, *voice);
        if (!sound) return sound.error();
        auto const clip =
            voices::make_clip(*sound, {line.key, line.words, "espeak-ng", true, false});
        if (!clip) return clip.error();
        if (auto done = base::write_file(file, *clip); !done) return done.error();
        return Outcome::made;
    }

    base::Path folder_;
    base::Settings drafts_;
    std::string language_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> made_ = 0;
    std::size_t seen_ = 0;
    std::mutex mutex_; ///< guards failure_, seen_ and the console
    std::optional<Error> failure_;
};

Result<Status> run_draft(VoicesDraftOptions const& options, Console const& console) {
    auto const directory = services_from(options.source);
    if (!directory) return directory.error();
    auto const drafts =
        base::Settings::load(base::share_folder() / "data" / "voices" / "drafts.toml");
    if (!drafts) return drafts.error();
    for (std::string const& language : options.languages) {
        if (auto const voice = voices::draft_voice(*drafts, language); !voice) return voice.error();
        auto const lines = recording::script_of(language, directory->get());
        if (!lines) return lines.error();
        Drafter drafter(recording::folder_of(options.voices, language), *drafts, language);
        auto const made = drafter.draft(*lines, console);
        if (!made) return made.error();
        fmt::print(console.out, "{}: {} synthetic clips made, {} kept as they were\n", language,
                   *made, lines->size() - *made);
    }
    return Status::done;
}

} // namespace

Action declare_voices_draft(CommandLine& app) {
    auto options = std::make_shared<VoicesDraftOptions>();
    app.add_option("--language", options->languages, "Which languages, as vi,id")
        ->required()
        ->delimiter(',');
    app.add_option("--voices", options->voices, "The folder of clips: VOICES/LANG/KEY.opus")
        ->required();
    app.add_option("--directory", options->source,
                   "A directory (.db) or edition whose services are spoken too");
    return [options](Console const& console) { return run_draft(*options, console); };
}

} // namespace cli
