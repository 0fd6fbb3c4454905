// SPDX-License-Identifier: Apache-2.0
#include "recording/script.hpp"
#include "base/files.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/po_file.hpp"
#include "model/names.hpp"
#include "model/pictures.hpp"
#include "speech/speech.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace recording {
namespace {

using base::Result;
using Lines = std::vector<Line>;

/// Families of messages that nobody hears: on paper, on the page behind the QR code, for staff.
constexpr std::array<std::string_view, 4> kSilent = {"card.", "listing.", "desk.", "error."};

constexpr std::string_view kSource = "en";

bool is_heard(std::string_view key) {
    return std::none_of(kSilent.begin(), kSilent.end(),
                        [&](std::string_view family) { return key.starts_with(family); });
}

base::Path data_folder() {
    return base::share_folder() / "data";
}

Result<std::vector<Tongue>> read_tongues() {
    auto const settings = base::Settings::load(data_folder() / "languages.toml");
    if (!settings) return settings.error();
    std::vector<Tongue> found;
    for (catalogue::Language const& one : catalogue::languages_in(*settings))
        found.push_back(
            {one.tag, one.endonym, one.english, one.written.empty() ? one.tag : one.written});
    return found;
}

Result<Tongue> find_tongue(std::string_view language) {
    auto all = read_tongues();
    if (!all) return all.error();
    auto const found = std::find_if(all->begin(), all->end(),
                                    [&](Tongue const& one) { return one.tag == language; });
    if (found != all->end()) return std::move(*found);
    return base::Error{base::ErrorCode::not_found, std::string(language),
                       "is not a language of data/languages.toml"};
}

base::Path words_file(std::string_view language) {
    return data_folder() / "strings" / (std::string(language) + ".po");
}

/// What is said of a message; of plurals the form for many.
std::string text_of(catalogue::PoMessage const& message) {
    return message.texts.empty() ? "" : message.texts.back();
}

Result<catalogue::PoFile> read_words(std::string_view language) {
    return catalogue::read_po(words_file(language));
}

/// Collects the lines of one language.
class Script {
  public:
    Script(Tongue tongue, model::Pictures pictures)
        : tongue_(std::move(tongue)), pictures_(std::move(pictures)) {}

    void add_name() {
        add({"language.self", tongue_.endonym, tongue_.tag, tongue_.english,
             "The name of the language, as you would say it to a friend.", "language"});
    }
    void add_message(catalogue::PoMessage const& source, catalogue::PoFile const& own) {
        auto const* const message = own.find(source.key);
        bool const translated = message != nullptr && message->translated();
        std::string const text = text_of(translated ? *message : source);
        for (speech::Piece const& piece : speech::pieces(source.key, text))
            if (!piece.clip.empty())
                add({piece.clip, piece.words, said_in(translated ? tongue_.words : kSource),
                     text_of(source), source.context(), picture(source.key)});
    }
    void add_digits() {
        for (int digit = 0; digit <= 9; ++digit)
            add({fmt::format("digit.{}", digit), std::to_string(digit), tongue_.tag,
                 std::to_string(digit),
                 "A digit of a telephone number: say it by itself, evenly, twice.", "phone", true});
    }
    void add_numbers(speech::Grammar const& grammar) {
        for (int const number : grammar.numbers())
            add({fmt::format("number.{}", number), std::to_string(number), tongue_.tag,
                 std::to_string(number), "A number of hours, minutes or pages.", "hours"});
    }
    void add_days() {
        constexpr int kDays = 7;
        for (int day = 0; day < kDays; ++day)
            add({fmt::format("day.{}", day), catalogue::weekday_in_full(day, tongue_.words),
                 tongue_.tag, catalogue::weekday_in_full(day, kSource), "A day of the week.",
                 "hours"});
    }
    void add_service(model::Service const& service) {
        add_text(speech::service_name_clip(service.id), service.name,
                 "The name of a service: slowly, it is heard once.", service.kind);
        add_text(speech::service_description_clip(service.id), service.description,
                 "What the service does.", service.kind);
    }
    Lines lines() && { return std::move(lines_); }

  private:
    void add(Line line) { lines_.push_back(std::move(line)); }
    void add_text(std::string key, model::Texts const& texts, char const* note,
                  model::ServiceKind kind) {
        auto const said = texts.in(tongue_.words);
        if (said.text.empty()) return;
        add({std::move(key), std::string(said.text), said_in(said.language),
             std::string(texts.in(kSource).text), note,
             "kind-" + std::string(model::name_of(kind))});
    }
    /// A language that is not written is said where the words of its stand-in are read.
    std::string said_in(std::string_view words) const {
        return words == tongue_.words ? tongue_.tag : std::string(words);
    }
    std::string picture(std::string_view key) const {
        model::Picture const* const found = pictures_.of(key);
        return found == nullptr ? "" : found->name;
    }
    Tongue tongue_;
    model::Pictures pictures_;
    Lines lines_;
};

} // namespace

std::string Line::how_to_say() const {
    return std::string(base::trimmed(note.substr(0, note.find("Max "))));
}

Result<Lines> script_of(std::string_view language, model::Directory const* directory) {
    auto tongue = find_tongue(language);
    if (!tongue) return tongue.error();
    auto const source = read_words(kSource);
    if (!source) return source.error();
    auto const own = read_words(tongue->words);
    if (!own) return own.error();
    auto pictures = model::Pictures::load(data_folder() / "pictograms" / "concepts.toml");
    if (!pictures) return pictures.error();
    auto const grammar = speech::Grammar::load(data_folder() / "voices" / "grammar.toml", language);
    if (!grammar) return grammar.error();
    Script script(std::move(*tongue), std::move(*pictures));
    script.add_name();
    for (catalogue::PoMessage const& message : source->messages)
        if (is_heard(message.key)) script.add_message(message, *own);
    script.add_digits();
    script.add_numbers(*grammar);
    script.add_days();
    if (directory != nullptr)
        for (model::Service const& service : directory->services)
            script.add_service(service);
    return std::move(script).lines();
}

Result<std::vector<Tongue>> tongues() {
    auto all = read_tongues();
    if (!all) return all;
    std::erase_if(
        *all, [](Tongue const& one) { return !std::filesystem::exists(words_file(one.words)); });
    return all;
}

} // namespace recording
