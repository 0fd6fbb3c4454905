// SPDX-License-Identifier: Apache-2.0
#include "kiosk/program.hpp"
#include "base/text_tools.hpp"
#include "directory/open_edition.hpp"
#include "edition/edition.hpp"
#include "kiosk/devices.hpp"
#include "kiosk/script.hpp"
#include "kiosk/session.hpp"
#include "renderer/qr.hpp"
#include "trust/posix_fs.hpp"
#include "trust/store.hpp"

namespace kiosk {
namespace {

/// The edition that was named, or the best one in the store: every byte of it was verified.
base::Result<base::Path> edition_of(Options const& options) {
    if (!options.edition.empty()) return options.edition;
    trust::PosixFs fs;
    auto const store = trust::Store::open(fs, options.root, trust::this_program());
    if (!store) return store.error();
    auto const best = store->best();
    if (!best) return best.error();
    return store->folder_of(*best);
}

/// What an edition holds, opened.
struct Opened {
    edition::Label label;
    model::Directory directory;
    catalogue::Catalogue catalogue;
};

base::Result<Opened> open_edition(base::Path const& folder) {
    auto const edition = edition::Edition::open(folder);
    if (!edition) return edition.error();
    auto bytes = edition->bytes(edition::kDirectoryFile);
    if (!bytes) return bytes.error();
    auto directory = directory::read_bytes(std::move(*bytes), folder.string());
    if (!directory) return directory.error();
    auto words = catalogue::Catalogue::load(edition->file(edition::kWordsFolder));
    if (!words) return words.error();
    return Opened{edition->label(), std::move(*directory), std::move(*words)};
}

base::Result<base::Done> set_thresholds(model::Directory& directory) {
    auto const settings = base::Settings::load(base::share_folder() / "data" / "validity.toml");
    if (!settings) return settings.error();
    auto const thresholds = model::Thresholds::from(*settings);
    if (!thresholds) return thresholds.error();
    directory.thresholds = *thresholds;
    return base::Done{};
}

/// The language asked for, which must be there; else the edition's first that has words.
base::Result<std::string> language_of(Opened const& opened, std::string const& wanted) {
    if (opened.catalogue.language(wanted) != nullptr) return wanted;
    std::vector<std::string> tags;
    for (catalogue::Language const& language : opened.catalogue.languages())
        tags.push_back(language.tag);
    if (!wanted.empty())
        return base::Error{base::ErrorCode::not_found, "--language " + wanted,
                           "is not in this edition, which has " + base::join(tags, ", ")};
    for (std::string const& tag : opened.directory.about.languages)
        if (opened.catalogue.language(tag) != nullptr) return tag;
    return tags.front();
}

base::Result<std::vector<model::Topic>> open_topics() {
    auto const settings = base::Settings::load(base::share_folder() / "data" / "topics.toml");
    if (!settings) return settings.error();
    return read_topics(*settings);
}

base::Result<Content> content_of(Opened const& opened, Options const& options) {
    auto topics = open_topics();
    if (!topics) return topics.error();
    auto region = place_of(opened.directory, options.region);
    if (!region) return region.error();
    auto language = language_of(opened, options.language);
    if (!language) return language.error();
    return Content{opened.directory,
                   opened.catalogue,
                   std::move(*topics),
                   std::move(*region),
                   std::move(*language),
                   options.today.value_or(base::today_utc()),
                   opened.label.sample || opened.directory.about.sample,
                   opened.label.draft,
                   opened.label.number};
}

/// A page address that no QR code can hold is the operator's to mend, not a visitor's to meet.
base::Result<base::Done> check_codes(Content const& content) {
    std::string const& base_url = content.directory.about.base_url;
    if (base_url.empty()) return base::Done{};
    for (catalogue::Language const& language : content.catalogue.languages()) {
        auto const url =
            wording::listing_url(base_url, content.region, language.tag, content.edition);
        auto const code = renderer::encode_qr(url, renderer::QrLevel::medium);
        if (!code) return code.error();
    }
    return base::Done{};
}

base::Result<Theme> open_theme() {
    auto const settings =
        base::Settings::load(base::share_folder() / "layouts" / "screens" / "theme.toml");
    if (!settings) return settings.error();
    return Theme::from(*settings);
}

base::Result<std::unique_ptr<Source>> source_of(Options const& options, Content const& content) {
    if (!options.script) return std::make_unique<Devices>();
    auto const text = base::read_file(*options.script, base::kMegabyte);
    if (!text) return text.error();
    std::string const name = options.script->string();
    auto commands = parse_script(*text, name, content.own_language);
    if (!commands) return commands.error();
    return std::make_unique<ScriptSource>(std::move(*commands), name);
}

/// Opens the glass last, so that whatever is wrong is said before anything goes dark.
base::Result<base::Done> run_on_glass(Options const& options, Content const& content,
                                      Theme const& theme, text::FontSet const& fonts) {
    auto source = source_of(options, content);
    if (!source) return source.error();
    auto const sdl = Sdl::start();
    if (!sdl) return sdl.error();
    auto const canvas = Canvas::open(options.window);
    if (!canvas) return canvas.error();
    Size const size = canvas->size();
    double const pixel =
        options.mm_per_px.value_or(assumed_mm_per_px(size, canvas->dots_per_inch()));
    auto const metrics = Metrics::fit({size, pixel}, theme.lengths);
    if (!metrics) return metrics.error();
    FontRuler const ruler(fonts);
    Painter painter(*canvas, ruler, base::share_folder() / "data" / "pictograms");
    Stage const stage{content, theme, *metrics, ruler};
    Session session(stage, *canvas, painter, options.out);
    return session.run(**source);
}

} // namespace

base::Result<base::Done> run_kiosk(Options const& options) {
    auto const folder = edition_of(options);
    if (!folder) return folder.error();
    auto opened = open_edition(*folder);
    if (!opened) return opened.error();
    if (auto set = set_thresholds(opened->directory); !set) return set;
    auto const content = content_of(*opened, options);
    if (!content) return content.error();
    if (auto codes = check_codes(*content); !codes) return codes;
    auto const theme = open_theme();
    if (!theme) return theme.error();
    auto const fonts = text::FontSet::load(base::share_folder() / "fonts");
    if (!fonts) return fonts.error();
    return run_on_glass(options, *content, *theme, *fonts);
}

} // namespace kiosk
