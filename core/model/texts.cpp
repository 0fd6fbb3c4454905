// SPDX-License-Identifier: Apache-2.0
#include "model/texts.hpp"

namespace model {

Texts::Texts(std::string language, std::string text) : source_(std::move(language)) {
    set(source_, {std::move(text), true});
}

void Texts::set(std::string const& language, Phrase phrase) {
    if (phrase.text.empty())
        phrases_.erase(language);
    else
        phrases_.insert_or_assign(language, std::move(phrase));
}

Phrase const* Texts::find(std::string_view language) const {
    auto const found = phrases_.find(language);
    return found == phrases_.end() ? nullptr : &found->second;
}

Chosen Texts::in(std::string_view language) const {
    for (std::string_view const wanted : {language, std::string_view(source_)})
        if (auto const found = phrases_.find(wanted); found != phrases_.end())
            return {found->second.text, found->first, found->second.reviewed};
    if (phrases_.empty()) return {};
    auto const& [any, phrase] = *phrases_.begin();
    return {phrase.text, any, phrase.reviewed};
}

} // namespace model
