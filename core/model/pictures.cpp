// SPDX-License-Identifier: Apache-2.0
#include "model/pictures.hpp"
#include <algorithm>

namespace model {
namespace {

Picture picture_from(std::string name, base::Settings const& entry) {
    return {std::move(name), entry.text_or("meaning", ""), entry.text_or("opposite", "")};
}

} // namespace

base::Result<Pictures> Pictures::from(base::Settings const& settings) {
    Pictures found;
    if (auto const entries = settings.table("picture"))
        for (std::string const& name : entries->keys())
            if (auto const entry = entries->table(name))
                found.pictures_.push_back(picture_from(name, *entry));
    auto const messages = settings.table("messages");
    for (std::string const& name : messages ? messages->keys() : std::vector<std::string>())
        for (std::string const& key : messages->list(name)) {
            if (found.named(name) == nullptr)
                return base::Error{base::ErrorCode::malformed, settings.name(),
                                   "[messages] " + name + " has no table [picture." + name + "]"};
            found.messages_.emplace(key, name);
        }
    return found;
}

base::Result<Pictures> Pictures::load(base::Path const& file) {
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return from(*settings);
}

Picture const* Pictures::of(std::string_view key) const {
    for (;;) {
        if (auto const entry = messages_.find(key); entry != messages_.end())
            return named(entry->second);
        auto const dot = key.rfind('.');
        if (dot == std::string_view::npos) return nullptr;
        key = key.substr(0, dot);
    }
}

Picture const* Pictures::named(std::string_view name) const {
    auto const entry = std::find_if(pictures_.begin(), pictures_.end(),
                                    [&](Picture const& one) { return one.name == name; });
    return entry == pictures_.end() ? nullptr : &*entry;
}

} // namespace model
