// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "cli/voices.hpp"
#include "recording/folder.hpp"
#include "voices/measure.hpp"
#include <fmt/ostream.h>
#include <map>
#include <memory>
#include <optional>

namespace cli {
namespace {

using base::Result;

struct VoicesImportOptions {
    std::string folder;
    std::string voices;
    std::string language;
    std::string source;
    std::string speaker;
    bool consent = false;
};

constexpr std::string_view kSecondTake = ".2"; // KEY.2.wav

std::string not_a_label(std::string const& text) {
    return recording::is_label(text)
               ? ""
               : "\"" + text + "\" is not a label: up to 8 capitals and digits, never a name";
}

/// The recordings of each key, by file name: the first take, and the second where there is one.
using Takes = std::map<std::string, std::vector<base::Path>>;

class Importer {
  public:
    Importer(VoicesImportOptions const& options, std::vector<recording::Line> lines)
        : options_(options), lines_(std::move(lines)) {}

    Result<Status> run(Console const& console) {
        auto const files = base::files_below(options_.folder);
        if (!files) return files.error();
        std::size_t seen = 0;
        for (auto const& [key, takes] : takes_of(*files)) {
            if (console.terminal) fmt::print(console.err, "\r{} recordings", ++seen);
            recording::Line const* const line = line_of(key);
            if (line == nullptr)
                complain(takes.front(), "unknown-key",
                         "is not named by a key of the script; see waypost voices script");
            else if (auto const done = import(*line, takes); !done)
                return done.error();
        }
        if (console.terminal) console.err << "\n";
        fmt::print(console.out, "{}: {} clips taken in, {} recordings refused\n", options_.language,
                   imported_, problems_.size());
        if (!options_.consent)
            fmt::print(console.out, "They are kept for drafts only: without --consent, the "
                                    "speaker's agreement, no release may hold them.\n");
        return report(console, problems_);
    }

  private:
    void complain(base::Path const& file, char const* code, std::string_view sentence) {
        problems_.push_back({base::Severity::error, code,
                             (base::Path(options_.folder) / file).string(), 0, "",
                             std::string(sentence)});
    }

    recording::Line const* line_of(std::string const& key) const {
        for (recording::Line const& line : lines_)
            if (line.key == key) return &line;
        return nullptr;
    }

    /// A second take is one only where the name without its ".2" is a key, and the whole is none.
    std::string key_of(base::Path const& file) const {
        std::string stem = base::lower_ascii(file.stem().string());
        if (line_of(stem) != nullptr || !stem.ends_with(kSecondTake)) return stem;
        std::string const shorter = stem.substr(0, stem.size() - kSecondTake.size());
        return line_of(shorter) == nullptr ? stem : shorter;
    }

    Takes takes_of(std::vector<base::Path> const& files) const {
        Takes takes;
        for (base::Path const& file : files)
            takes[key_of(file)].push_back(file);
        return takes;
    }

    /// The take when it is good; else says what is wrong with it.
    std::optional<voices::Sound> judged(base::Path const& file) {
        auto const bytes = base::read_file(base::Path(options_.folder) / file);
        auto sound =
            bytes ? voices::decode(*bytes, file.string()) : Result<voices::Sound>(bytes.error());
        if (!sound) {
            complain(file, "bad-recording", sound.error().reason);
            return std::nullopt;
        }
        auto const faults = voices::judge(*sound);
        for (voices::Fault const fault : faults)
            complain(file, "bad-take", voices::explain(fault));
        if (!faults.empty()) return std::nullopt;
        return std::move(*sound);
    }

    Result<base::Done> import(recording::Line const& line, std::vector<base::Path> const& files) {
        std::optional<voices::Sound> best;
        for (base::Path const& file : files) {
            auto take = judged(file);
            if (take && (!best || voices::contrast(*take) > voices::contrast(*best)))
                best = std::move(take);
        }
        if (!best) return base::Done{};
        base::Path const folder = recording::folder_of(options_.voices, options_.language);
        auto done = recording::keep(*best, line, {options_.speaker, options_.consent},
                                    folder / recording::file_of(line.key));
        if (done)
            ++imported_;
        else if (done.error().code != base::ErrorCode::refused)
            return done;
        else
            complain(files.front(), "bad-take", done.error().reason);
        return base::Done{};
    }

    VoicesImportOptions const& options_;
    std::vector<recording::Line> lines_;
    base::Problems problems_;
    std::size_t imported_ = 0;
};

Result<Status> run_import(VoicesImportOptions const& options, Console const& console) {
    auto const directory = services_from(options.source);
    if (!directory) return directory.error();
    auto lines = recording::script_of(options.language, directory->get());
    if (!lines) return lines.error();
    return Importer(options, std::move(*lines)).run(console);
}

} // namespace

Action declare_voices_import(CommandLine& app) {
    auto options = std::make_shared<VoicesImportOptions>();
    app.add_option("FOLDER", options->folder,
                   "Recordings named KEY.wav (or .flac .mp3 .opus …), a second take KEY.2.wav")
        ->required();
    app.add_option("--language", options->language, "The language that is spoken, as km")
        ->required();
    app.add_option("--voices", options->voices, "The folder of clips: VOICES/LANG/KEY.opus")
        ->required();
    app.add_option("--speaker", options->speaker, "A label such as S1, never a name")
        ->required()
        ->check(not_a_label);
    app.add_flag("--consent", options->consent,
                 "The speaker agreed that the clips may be played in public");
    app.add_option("--directory", options->source,
                   "A directory (.db) or edition whose services were recorded too");
    return [options](Console const& console) { return run_import(*options, console); };
}

} // namespace cli
