// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/check.hpp"
#include "directory/fold.hpp"
#include <algorithm>
#include <array>

namespace directory {
namespace {

constexpr int kNowhere = 1000;

/// From here on the code chart holds the scripts of South-East and East Asia, most of which
/// write without spaces between words.
constexpr char32_t kFirstSpaceless = 0x0E00;
/// … up to here: Latin for Vietnamese and punctuation follow, then Chinese.
constexpr char32_t kLatinAdditional = 0x1E00;
constexpr char32_t kFirstIdeograph = 0x2E80;

bool is_spaceless(char32_t code_point) {
    return (code_point >= kFirstSpaceless && code_point < kLatinAdditional) ||
           code_point >= kFirstIdeograph;
}

bool has_spaceless_script(std::string_view text) {
    while (!text.empty())
        if (is_spaceless(base::take_code_point(text))) return true;
    return false;
}

bool is_word_byte(char byte) {
    bool const ascii = static_cast<unsigned char>(byte) < 0x80;
    return !ascii || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// True when a word of `text` begins with `prefix`, both folded.
bool has_word(std::string_view text, std::string_view prefix) {
    bool const anywhere = has_spaceless_script(prefix);
    for (std::size_t at = text.find(prefix); at != std::string_view::npos;
         at = text.find(prefix, at + 1))
        if (anywhere || at == 0 || !is_word_byte(text[at - 1])) return true;
    return false;
}

std::string all_of(model::Texts const& texts) {
    std::string all;
    for (auto const& [language, phrase] : texts.all())
        all += phrase.text + "\n";
    return folded(all);
}

/// What can be found of a service, the most telling first.
std::array<std::string, 4> fields_of(model::Service const& service,
                                     model::Directory const& directory) {
    std::string place = folded(service.place.address + "\n" + service.place.landmark);
    for (std::string const& id : service.regions)
        if (auto const* const region = directory.region(id)) place += "\n" + all_of(region->name);
    return {all_of(service.name), folded(base::join(service.topics, " ")), std::move(place),
            all_of(service.description)};
}

/// How far down the fields the words are found, added up; kNowhere when one is in none.
int distance(std::array<std::string, 4> const& fields, std::vector<std::string> const& words) {
    int total = 0;
    for (std::string const& word : words) {
        auto const found = std::find_if(fields.begin(), fields.end(),
                                        [&](auto const& field) { return has_word(field, word); });
        if (found == fields.end()) return kNowhere;
        total += static_cast<int>(found - fields.begin());
    }
    return total;
}

} // namespace

std::vector<model::Service const*> search(model::Directory const& directory,
                                          std::vector<std::string> const& words,
                                          std::size_t limit) {
    std::vector<std::string> wanted;
    for (std::string const& word : words)
        if (std::string one = folded(word); !one.empty()) wanted.push_back(std::move(one));
    if (wanted.empty()) return {};
    struct Found {
        int distance;
        model::Service const* service;
    };
    std::vector<Found> all;
    for (model::Service const& service : directory.services)
        if (int const far = distance(fields_of(service, directory), wanted); far < kNowhere)
            all.push_back({far, &service});
    std::stable_sort(all.begin(), all.end(),
                     [](Found const& a, Found const& b) { return a.distance < b.distance; });
    std::vector<model::Service const*> best;
    for (Found const& one : all)
        if (best.size() < limit) best.push_back(one.service);
    return best;
}

} // namespace directory
