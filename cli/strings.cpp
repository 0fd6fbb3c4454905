// SPDX-License-Identifier: Apache-2.0
#include "cli/strings.hpp"
#include "cli/command_group.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using catalogue::Language;
using catalogue::PoFile;

constexpr std::string_view kSourceLanguage = "en";

constexpr Subcommand kStringsCommands[] = {
    {"check", "Checks the words of every language", declare_strings_check},
    {"update", "Brings the translations in step with the English", declare_strings_update},
    {"review", "Writes the sheet that a native speaker reads", declare_strings_review},
    {"accept", "Takes the marked sheet back", declare_strings_accept},
};

base::Path po_path(base::Path const& folder, std::string const& tag) {
    return folder / (tag + ".po");
}

/// How many messages of `file` a native speaker has read, as people say it.
std::string state_of(PoFile const& file) {
    auto const count = [&](auto const& wanted) {
        return std::count_if(file.messages.begin(), file.messages.end(), wanted);
    };
    auto const there = count([](auto const& one) { return one.translated(); });
    auto const read = count([](auto const& one) { return one.translated() && !one.fuzzy(); });
    return fmt::format("{} messages, {} translated, {} reviewed", file.messages.size(), there,
                       read);
}

Result<Status> run_check(std::string const& option, Console const& console) {
    base::Path const folder = strings_folder(option);
    auto const languages = written_languages(folder);
    if (!languages) return languages.error();
    base::Problems problems;
    std::vector<std::string> translated;
    catalogue::TermBase terms;
    for (Language const& language : *languages) {
        auto const words = read_words(folder, language.tag);
        if (!words) return words.error();
        append(problems, check_words(words->english, words->translation, language, words->terms));
        fmt::print(console.out, "{}: {}\n", language.tag, state_of(words->translation));
        if (language.tag != kSourceLanguage) translated.push_back(language.tag);
        terms = words->terms;
    }
    append(problems, check_terms(terms, translated));
    return report(console, problems);
}

Result<Status> run_update(std::string const& option, Console const& console) {
    base::Path const folder = strings_folder(option);
    auto const languages = written_languages(folder);
    if (!languages) return languages.error();
    for (Language const& language : *languages) {
        if (language.tag == kSourceLanguage) continue;
        auto const words = read_words(folder, language.tag);
        if (!words) return words.error();
        PoFile const fresh = brought_up_to_date(words->english, words->translation);
        auto const done = base::write_file(po_path(folder, language.tag), write_po(fresh));
        if (!done) return done.error();
        fmt::print(console.out, "{}: {}\n", language.tag, state_of(fresh));
    }
    return Status::done;
}

} // namespace

void add_strings_option(CommandLine& app, std::string& folder) {
    app.add_option("--strings", folder,
                   "The folder of the PO files; else data/strings of this program");
}

base::Path strings_folder(std::string const& option) {
    return option.empty() ? base::share_folder() / "data" / "strings" : base::Path(option);
}

Result<std::vector<Language>> written_languages(base::Path const& folder) {
    auto const list = base::share_folder() / "data" / kLanguagesFile;
    auto const settings = base::Settings::load(list);
    if (!settings) return settings.error();
    std::vector<Language> written;
    for (Language& language : catalogue::languages_in(*settings))
        if (std::filesystem::exists(po_path(folder, language.tag)))
            written.push_back(std::move(language));
    if (written.empty())
        return base::Error{base::ErrorCode::not_found, folder.string(), "holds no PO file"};
    return written;
}

Result<Words> read_words(base::Path const& folder, std::string const& tag) {
    auto const languages = written_languages(folder);
    if (!languages) return languages.error();
    auto const found = std::find_if(languages->begin(), languages->end(),
                                    [&](Language const& one) { return one.tag == tag; });
    if (found == languages->end())
        return base::Error{base::ErrorCode::not_found, tag,
                           "has no words here, or is not in languages.toml"};
    auto english = catalogue::read_po(po_path(folder, std::string(kSourceLanguage)));
    if (!english) return english.error();
    auto translation = catalogue::read_po(po_path(folder, tag));
    if (!translation) return translation.error();
    auto const settings = base::Settings::load(folder / "terms.toml");
    if (!settings) return settings.error();
    auto terms = catalogue::TermBase::from(*settings);
    if (!terms) return terms.error();
    return Words{*found, std::move(*english), std::move(*translation), std::move(*terms)};
}

Action declare_strings_check(CommandLine& app) {
    auto folder = std::make_shared<std::string>();
    add_strings_option(app, *folder);
    return [folder](Console const& console) { return run_check(*folder, console); };
}

Action declare_strings_update(CommandLine& app) {
    auto folder = std::make_shared<std::string>();
    add_strings_option(app, *folder);
    return [folder](Console const& console) { return run_update(*folder, console); };
}

Action declare_strings(CommandLine& app) {
    return declare_group(app, kStringsCommands);
}

} // namespace cli
