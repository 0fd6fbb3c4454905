// SPDX-License-Identifier: Apache-2.0
#include "kiosk/gazetteer.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace kiosk {
namespace {

constexpr std::string_view kLatin = "abcdefghijklmnopqrstuvwxyz";

/// Spellings of one sound, the longer ones first.
constexpr std::array<std::pair<std::string_view, char>, 20> kSounds = {{
    {"ph", 'f'}, {"th", 't'}, {"kh", 'k'}, {"bh", 'b'}, {"dh", 'd'}, {"gh", 'g'}, {"ch", 'j'},
    {"sh", 's'}, {"ou", 'u'}, {"oo", 'u'}, {"ee", 'i'}, {"ck", 'k'}, {"c", 'k'},  {"q", 'k'},
    {"y", 'i'},  {"w", 'v'},  {"z", 's'},  {"x", 's'},  {"e", 'i'},  {"o", 'u'},
}};

std::string_view name_in(model::Region const& region, Spelling const& spelling) {
    return region.name.in(spelling.latin ? "en" : spelling.language).text;
}

/// Case matters to nobody who looks for a place.
std::string folded(std::string_view text) {
    return base::lower_ascii(text);
}

bool begins(model::Region const& region, Spelling const& spelling) {
    std::string_view const name = name_in(region, spelling);
    if (folded(name).starts_with(folded(spelling.typed))) return true;
    return spelling.latin && sound_of(name).starts_with(sound_of(spelling.typed));
}

/// The code point of the name after what was typed.
std::string letter_after(std::string_view name, std::string const& typed) {
    if (name.size() <= typed.size() || !folded(name).starts_with(folded(typed))) return {};
    std::string_view rest = name.substr(typed.size());
    std::string letter;
    base::append_utf8(letter, base::take_code_point(rest));
    return folded(letter);
}

std::vector<std::string> latin_letters(model::Directory const& directory,
                                       Spelling const& spelling) {
    std::vector<std::string> letters;
    for (char const letter : kLatin) {
        std::string const typed = spelling.typed + letter;
        if (!places_like(directory, {typed, spelling.language, true}).empty())
            letters.emplace_back(1, letter);
    }
    return letters;
}

} // namespace

std::string sound_of(std::string_view name) {
    std::string const lower = base::lower_ascii(name);
    std::string_view rest = lower;
    std::string sound;
    while (!rest.empty()) {
        auto const found = std::find_if(kSounds.begin(), kSounds.end(), [&](auto const& one) {
            return rest.starts_with(one.first);
        });
        char const letter = found == kSounds.end() ? rest.front() : found->second;
        rest.remove_prefix(found == kSounds.end() ? 1 : found->first.size());
        bool const heard = letter >= 'a' && letter <= 'z' && letter != 'h';
        if (heard && (sound.empty() || sound.back() != letter)) sound += letter;
    }
    return sound;
}

std::vector<model::Region const*> places_like(model::Directory const& directory,
                                              Spelling const& spelling) {
    std::vector<model::Region const*> found;
    for (model::Region const& region : directory.regions)
        if (region.kind != model::RegionKind::country && begins(region, spelling))
            found.push_back(&region);
    return found;
}

std::vector<std::string> letters_after(model::Directory const& directory,
                                       Spelling const& spelling) {
    if (spelling.latin) return latin_letters(directory, spelling);
    std::set<std::string> letters;
    for (model::Region const* region : places_like(directory, spelling)) {
        std::string letter = letter_after(name_in(*region, spelling), spelling.typed);
        if (!letter.empty()) letters.insert(std::move(letter));
    }
    std::vector<std::string> all(letters.begin(), letters.end());
    std::stable_partition(all.begin(), all.end(), [](std::string const& letter) {
        return letter.size() > 1; // names that were not translated come after one's own script
    });
    return all;
}

std::vector<model::Region const*> places_below(model::Directory const& directory,
                                               std::string const& parent) {
    auto regions = directory.children_of(parent);
    if (!parent.empty() || regions.size() != 1) return regions;
    auto provinces = directory.children_of(regions.front()->id);
    return provinces.empty() ? regions : provinces;
}

std::string after_key(std::string text, std::string const& letters) {
    constexpr std::size_t kLongest = 200; // bytes
    if (!letters.empty()) return text.size() + letters.size() <= kLongest ? text + letters : text;
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();
    if (!text.empty()) text.pop_back();
    return text;
}

} // namespace kiosk
