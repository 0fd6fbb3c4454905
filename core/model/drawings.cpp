// SPDX-License-Identifier: Apache-2.0
#include "model/drawings.hpp"
#include "base/settings.hpp"

namespace model {
namespace {

bool is_plain(std::string_view word) {
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
           std::string_view::npos;
}

} // namespace

base::Result<Drawings> Drawings::load(base::Path folder) {
    auto const settings = base::Settings::load(folder.parent_path() / "languages.toml");
    if (!settings) return settings.error();
    Drawings drawings(std::move(folder));
    for (base::Settings const& entry : settings->tables("language")) {
        std::string culture = entry.text_or("pictures", "");
        if (!is_plain(culture))
            return base::Error{base::ErrorCode::malformed, settings->name(),
                               "pictures = \"" + culture + "\" is not the name of a culture"};
        drawings.cultures_.emplace(entry.text_or("tag", ""), std::move(culture));
    }
    return drawings;
}

std::string Drawings::culture_of(std::string_view language) const {
    auto const found = cultures_.find(language);
    return found == cultures_.end() ? "" : found->second;
}

base::Path Drawings::file(std::string_view picture, std::string_view culture) const {
    return folder_ / (name(picture, culture) + ".svg");
}

std::string Drawings::name(std::string_view picture, std::string_view culture) const {
    std::string common(picture);
    if (culture.empty() || !is_plain(culture)) return common;
    std::string own = std::string(culture) + "/" + common;
    std::error_code none;
    return std::filesystem::exists(folder_ / (own + ".svg"), none) ? own : common;
}

} // namespace model
