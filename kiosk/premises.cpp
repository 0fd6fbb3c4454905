// SPDX-License-Identifier: Apache-2.0
#include "kiosk/premises.hpp"
#include "base/text_tools.hpp"
#include "kiosk/speech.hpp"
#include "renderer/qr.hpp"
#include "trust/posix_fs.hpp"
#include "trust/store.hpp"
#include <charconv>
#include <fmt/format.h>

namespace kiosk {
namespace {

base::Result<base::Settings> settings(char const* folder, char const* file) {
    return base::Settings::load(base::share_folder() / folder / file);
}

/// The language asked for, which must be there; else the edition's first that has words.
base::Result<std::string> language_of(model::Directory const& directory,
                                      catalogue::Catalogue const& words,
                                      std::string const& wanted) {
    if (words.language(wanted) != nullptr) return wanted;
    std::vector<std::string> tags;
    for (catalogue::Language const& language : words.languages())
        tags.push_back(language.tag);
    if (!wanted.empty())
        return base::Error{base::ErrorCode::not_found, "--language " + wanted,
                           "is not in this edition, which has " + base::join(tags, ", ")};
    for (std::string const& tag : directory.about.languages)
        if (words.language(tag) != nullptr) return tag;
    return tags.front();
}

/// A page address that no QR code can hold is the operator's to mend, not a visitor's to meet.
base::Result<base::Done> check_codes(Content const& content) {
    std::string const& base_url = content.directory.about.base_url;
    if (base_url.empty()) return base::Done{};
    for (catalogue::Language const& language : content.catalogue.languages()) {
        auto const url =
            wording::listing_url(base_url, content.region, language.tag, content.label.number);
        auto const code = renderer::encode_qr(url, renderer::QrLevel::medium);
        if (!code) return code.error();
    }
    return base::Done{};
}

/// "+07:00" in minutes; UTC when nobody said.
int minutes_east(std::string const& zone) {
    int hours = 0;
    int minutes = 0;
    if (zone.size() != 6) return 0;
    std::from_chars(zone.data() + 1, zone.data() + 3, hours);
    std::from_chars(zone.data() + 4, zone.data() + 6, minutes);
    return (zone.front() == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// Minutes since Monday 00:00 at the place.
int week_minute_now(std::string const& zone) {
    using namespace std::chrono;
    constexpr int kWeek = 7 * model::kMinutesPerDay;
    constexpr int kThursday = 3 * model::kMinutesPerDay; // 1970-01-01
    auto const minutes = floor<std::chrono::minutes>(system_clock::now().time_since_epoch());
    auto const at = (minutes.count() + minutes_east(zone) + kThursday) % kWeek;
    return static_cast<int>(at < 0 ? at + kWeek : at);
}

/// Languages in which every clip is there that a visit needs.
std::set<std::string> voiced_languages(catalogue::Voices const& voices,
                                       catalogue::Catalogue const& words,
                                       std::vector<model::Topic> const& topics) {
    std::vector<std::string> ids;
    for (model::Topic const& topic : topics)
        ids.push_back(topic.id);
    auto const needed = needed_clips(ids);
    std::set<std::string> voiced;
    for (catalogue::Language const& language : words.languages())
        if (voices.complete(language.tag, needed)) voiced.insert(language.tag);
    return voiced;
}

/// Because of `broken`, which is the error when there is no list either.
base::Result<std::unique_ptr<Premises>>
open_evergreen(base::Error const& broken, base::Result<Holding> holding, Options const& options) {
    if (!holding) return broken;
    fmt::print(stderr, "waypost-kiosk: {}; only the evergreen numbers are shown\n",
               base::to_string(broken));
    Options anywhere = options;
    anywhere.region.clear();
    anywhere.language.clear();
    return Premises::open(std::move(*holding), anywhere);
}

/// What the kiosk was delivered with, on a disk that nothing writes to.
base::Result<std::unique_ptr<Premises>> open_factory(base::Error const& broken,
                                                     Options const& options) {
    if (options.factory.empty()) return broken;
    auto const edition = edition::Edition::open(options.factory);
    if (!edition) return broken;
    return open_evergreen(broken, evergreen_of(edition->manifest(), edition->critical()), options);
}

base::Result<std::unique_ptr<Premises>> open_folder(base::Path const& folder,
                                                    Options const& options) {
    auto holding = edition_in(folder);
    if (!holding) return holding.error();
    return Premises::open(std::move(*holding), options);
}

} // namespace

Premises::Premises(Holding holding, Theme theme, text::FontSet fonts)
    : holding_(std::move(holding)), theme_(std::move(theme)), fonts_(std::move(fonts)) {}

base::Result<std::unique_ptr<Premises>> Premises::open(Holding holding, Options const& options) {
    auto const look = settings("layouts/screens", "theme.toml");
    if (!look) return look.error();
    auto theme = Theme::from(*look, options.theme);
    if (!theme) return theme.error();
    auto fonts = text::FontSet::load(base::share_folder() / "fonts");
    if (!fonts) return fonts.error();
    std::unique_ptr<Premises> all(
        new Premises(std::move(holding), std::move(*theme), std::move(*fonts)));
    if (auto done = all->furnish(options); !done) return done.error();
    return all;
}

base::Result<base::Done> Premises::furnish(Options const& options) {
    model::Directory const& directory = holding_.directory;
    auto region = place_of(directory, options.region);
    if (!region) return region.error();
    auto language = language_of(directory, holding_.words, options.language);
    if (!language) return language.error();
    auto const pages = settings("layouts/screens", "pages.toml");
    if (!pages) return pages.error();
    auto course = read_course(*pages);
    if (!course) return course.error();
    content_.emplace(Content{directory, holding_.words, holding_.topics, std::move(*region),
                             std::move(*language), options.today.value_or(base::today_utc()),
                             holding_.label, std::move(*course)});
    content_->label.sample = holding_.label.sample || directory.about.sample;
    content_->voiced = voiced_languages(holding_.voices, holding_.words, content_->topics);
    for (std::string const& tag : content_->voiced) {
        auto grammar =
            speech::Grammar::load(base::share_folder() / "data" / "voices" / "grammar.toml", tag);
        if (!grammar) return grammar.error();
        content_->grammars.emplace(tag, std::move(*grammar));
    }
    content_->evergreen = holding_.evergreen;
    content_->outdated = base::days_between(holding_.expires, content_->today) > 0;
    content_->standing = options.at;
    content_->printer = options.print_to.has_value();
    content_->counted = options.count_to.has_value();
    content_->slot = options.slot;
    day_is_given_ = options.today.has_value();
    return check_codes(*content_);
}

Content Premises::content_now() const {
    Content now = *content_;
    if (day_is_given_) return now;
    now.today = base::today_utc();
    if (base::days_between(holding_.label.published, now.today) >= 0)
        now.week_minute = week_minute_now(holding_.directory.about.time_zone);
    else
        now.today = holding_.label.published; // the clock is wrong: it cannot be from tomorrow
    now.outdated = base::days_between(holding_.expires, now.today) > 0;
    return now;
}

base::Result<std::unique_ptr<Premises>> open_best(Options const& options) {
    if (!options.root) return open_folder(options.edition, options);
    trust::PosixFs fs;
    auto const store = trust::Store::open(fs, *options.root, trust::this_program());
    if (!store) return open_factory(store.error(), options);
    auto const best = store->best();
    if (best) return open_folder(store->folder_of(*best), options);
    auto const list = store->best_list();
    if (!list) return open_factory(best.error(), options);
    return open_evergreen(best.error(), evergreen_of(list->manifest, list->critical), options);
}

base::Path edition_in_use(Options const& options) {
    std::error_code error;
    return std::filesystem::weakly_canonical(
        options.root ? *options.root / trust::kCurrent : options.edition, error);
}

} // namespace kiosk
