// SPDX-License-Identifier: Apache-2.0
#include "model/topics.hpp"

namespace model {

base::Result<std::vector<Topic>> topics_from(base::Settings const& settings) {
    constexpr std::string_view kIdLetters = "abcdefghijklmnopqrstuvwxyz-";
    std::vector<Topic> topics;
    for (base::Settings const& entry : settings.tables("topic")) {
        std::string const id = entry.text_or("id", "");
        if (id.empty() || id.find_first_not_of(kIdLetters) != std::string::npos)
            return base::Error{base::ErrorCode::malformed, settings.name(),
                               "the id \"" + id +
                                   "\" is not one of lower-case letters and hyphens"};
        topics.push_back({id, entry.text_or("pictogram", id)});
    }
    if (topics.empty())
        return base::Error{base::ErrorCode::malformed, settings.name(), "lists no topic"};
    return topics;
}

} // namespace model
