// SPDX-License-Identifier: Apache-2.0
#include "catalogue/voices.hpp"
#include "base/text_tools.hpp"
#include <algorithm>

namespace catalogue {
namespace {

constexpr std::string_view kEnding = ".opus";

std::string name_of(std::string_view language, std::string_view key) {
    return base::lower_ascii(language) + "/" + base::lower_ascii(key);
}

} // namespace

base::Result<Voices> Voices::load(base::Path const& folder) {
    Voices voices;
    voices.folder_ = folder;
    if (!std::filesystem::exists(folder)) return voices;
    auto const files = base::files_below(folder);
    if (!files) return files.error();
    for (base::Path const& file : *files) {
        std::string const name = file.generic_string();
        if (name.ends_with(kEnding))
            voices.clips_.insert(name.substr(0, name.size() - kEnding.size()));
    }
    return voices;
}

bool Voices::has(std::string_view language, std::string_view key) const {
    return clips_.contains(name_of(language, key));
}

bool Voices::complete(std::string_view language, std::vector<std::string> const& keys) const {
    return std::all_of(keys.begin(), keys.end(),
                       [&](std::string const& key) { return has(language, key); });
}

base::Path Voices::file(std::string_view language, std::string_view key) const {
    return folder_ / (name_of(language, key) + std::string(kEnding));
}

} // namespace catalogue
