// SPDX-License-Identifier: Apache-2.0
#include "renderer/discretion.hpp"
#include "base/files.hpp"
#include "base/text_tools.hpp"

namespace renderer {
namespace {

std::vector<std::string> words_in(std::string const& text) {
    std::vector<std::string> words;
    for (std::string const& line : base::split(text, '\n'))
        if (!line.starts_with('#')) words.push_back(base::lower_ascii(line));
    return words;
}

} // namespace

base::Result<Discretion> Discretion::load() {
    base::Path const folder = base::share_folder() / "data" / "discretion";
    auto const files = base::files_below(folder);
    if (!files) return files.error();
    Discretion discretion;
    for (base::Path const& file : *files) {
        if (file.extension() != ".txt") continue;
        auto const text = base::read_file(folder / file, base::kMegabyte);
        if (!text) return text.error();
        discretion.words_[file.stem().string()] = words_in(*text);
    }
    return discretion;
}

std::string Discretion::found_in(std::string_view text, std::string_view language) const {
    std::string const lower = base::lower_ascii(text);
    for (std::string_view const list : {language, std::string_view("en")}) {
        auto const found = words_.find(list);
        if (found == words_.end()) continue;
        for (std::string const& word : found->second)
            if (lower.find(word) != std::string::npos) return word;
    }
    return "";
}

} // namespace renderer
