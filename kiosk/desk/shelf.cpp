// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/shelf.hpp"
#include "base/settings.hpp"
#include "cards/job.hpp"
#include <algorithm>

namespace kiosk::desk {
namespace {

struct Sheet {
    Paper paper;
    renderer::Form form;
};

base::Result<std::vector<Sheet>> sheets_in(base::Settings const& settings) {
    std::vector<Sheet> sheets;
    for (std::string const& id : settings.list("papers.order")) {
        auto name = settings.text("papers." + id);
        if (!name) return name.error();
        auto form = renderer::Form::load(cards::settings_file("forms", id));
        if (!form) return form.error();
        sheets.push_back({{id, *name}, *form});
    }
    return sheets;
}

base::Result<Kind> kind_named(std::string const& name, std::vector<Sheet> const& sheets) {
    auto const layout = renderer::CardLayout::load(cards::settings_file("cards", name));
    if (!layout) return layout.error();
    auto const words = layout->words();
    bool const abroad = std::any_of(words.begin(), words.end(), [](std::string const& word) {
        return word.ends_with(".abroad");
    });
    Kind kind{name, layout->voices() > 1, layout->flow.has_value(), abroad, layout->services, {}};
    for (Sheet const& sheet : sheets)
        if (layout->sized(sheet.form.card_width(), sheet.form.card_height()))
            kind.papers.push_back(sheet.paper);
    if (kind.papers.empty())
        return base::Error{base::ErrorCode::malformed, name, "fits on no paper of desk.toml"};
    return kind;
}

} // namespace

std::string Shelf::dialled_from(std::string_view code) const {
    auto const found = std::find_if(abroad.begin(), abroad.end(),
                                    [&](Country const& one) { return one.code == code; });
    if (found != abroad.end()) return found->prefix;
    bool const digits = code.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && !code.empty() ? std::string(code) : "00";
}

Kind const& Shelf::kind(std::string_view id) const {
    auto const found =
        std::find_if(kinds.begin(), kinds.end(), [&](Kind const& kind) { return kind.id == id; });
    return found == kinds.end() ? kinds.front() : *found;
}

base::Result<Shelf> Shelf::load() {
    auto const settings =
        base::Settings::load(base::share_folder() / "layouts" / "screens" / "desk.toml");
    if (!settings) return settings.error();
    auto const sheets = sheets_in(*settings);
    if (!sheets) return sheets.error();
    Shelf shelf;
    for (std::string const& name : settings->list("kinds")) {
        auto kind = kind_named(name, *sheets);
        if (!kind) return kind.error();
        shelf.kinds.push_back(std::move(*kind));
    }
    for (std::string const& code : settings->list("abroad.order"))
        shelf.abroad.push_back({code, settings->text_or("abroad." + code, "00")});
    if (shelf.kinds.empty())
        return base::Error{base::ErrorCode::malformed, settings->name(), "names no kinds"};
    return shelf;
}

} // namespace kiosk::desk
