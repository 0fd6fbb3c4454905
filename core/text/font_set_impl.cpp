// SPDX-License-Identifier: Apache-2.0
#include "text/font_set_impl.hpp"
#include "base/text_tools.hpp"
#include <algorithm>

namespace text {
namespace {

constexpr std::size_t kLongestTag = 35; // the longest BCP 47 expects (RFC 5646, 4.4.1)
constexpr std::size_t kMostKits = 256;  // more tags than that are made up

/// `language` in lower case, or "und" when it cannot be a tag.
std::string normal_tag(std::string_view language) {
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    std::string tag = base::lower_ascii(language.substr(0, kLongestTag + 1));
    bool const good = !tag.empty() && tag.size() <= kLongestTag &&
                      tag.find_first_not_of(kAllowed) == std::string::npos;
    return good ? tag : "und";
}

} // namespace

LanguageEntry const* FontSet::Impl::find(std::string_view language) const {
    std::string tag = normal_tag(language);
    for (;;) {
        if (auto const entry = languages.find(tag); entry != languages.end()) return &entry->second;
        auto const hyphen = tag.rfind('-');
        if (hyphen == std::string::npos) break;
        tag.resize(hyphen);
    }
    auto const sibling = languages.lower_bound(tag + "-");
    bool const same = sibling != languages.end() && sibling->first.starts_with(tag + "-");
    return same ? &sibling->second : nullptr;
}

std::vector<FaceFile const*> FontSet::Impl::faces(LanguageEntry const* entry, Weight weight) const {
    std::vector<FaceFile const*> found;
    auto const add = [&](Family const& family) {
        bool const bold = weight == Weight::bold && family.bold;
        FaceFile const* const face = bold ? family.bold.get() : family.regular.get();
        if (std::find(found.begin(), found.end(), face) == found.end()) found.push_back(face);
    };
    if (entry != nullptr)
        for (Family const* family : entry->families)
            add(*family);
    for (auto const& family : families)
        add(*family);
    return found;
}

LanguageKit const& FontSet::Impl::kit(std::string_view language, Weight weight) const {
    std::string key(language);
    key += weight == Weight::bold ? '+' : ' ';
    if (auto const known = kits_.find(key); known != kits_.end()) return known->second;
    if (kits_.size() >= kMostKits) kits_.clear();
    LanguageEntry const* const entry = find(language);
    LanguageKit kit = kit_for(normal_tag(language));
    kit.faces = faces(entry, weight);
    if (entry != nullptr) kit.fonts = entry->fonts;
    return kits_.emplace(std::move(key), std::move(kit)).first->second;
}

} // namespace text
