// SPDX-License-Identifier: Apache-2.0
#include "kiosk/speech.hpp"
#include "base/text_tools.hpp"
#include "kiosk/focus.hpp"
#include <array>

namespace kiosk {
namespace {

constexpr int kTimesToLearn = 3;
constexpr char const* kSelf = "language.self"; // each language says its own name
constexpr std::array kFixed = {
    "language.self",    "topics.title",       "services.title", "service.call",
    "service.take",     "nav.back",           "nav.home",       "nav.done",
    "nav.language",     "nav.help",           "nav.listen",     "nav.hide",
    "idle.title",       "idle.more",          "take.title",     "say.heading",
    "help.title",       "start.noone",        "start.child",    "start.elsewhere",
    "right.heading",    "fact.free.yes",      "fact.free.no",   "fact.no-papers.yes",
    "fact.no-name.yes", "fact.no-police.yes", "fact.men.yes",   "fact.children.yes"};

void add_digits(std::vector<Clip>& clips, Element const& element, std::string_view digits,
                std::string const& language, catalogue::Voices const& voices) {
    for (char const digit : digits) {
        std::string const key = std::string("digit.") + digit;
        if (voices.has(language, key)) clips.push_back({element.id, voices.file(language, key)});
    }
}

} // namespace

std::vector<Clip> speech_of(Element const& element, std::string const& language,
                            catalogue::Voices const& voices) {
    std::vector<Clip> clips;
    auto const add = [&](std::string const& keys, std::string const& own) {
        for (std::string const& key : base::split(keys, ' ')) {
            if (key.starts_with("#")) add_digits(clips, element, key.substr(1), language, voices);
            // A language that is only spoken shows the words of another.
            std::string const& tongue = voices.has(language, key) && key != kSelf ? language : own;
            if (voices.has(tongue, key)) clips.push_back({element.id, voices.file(tongue, key)});
        }
    };
    for (Label const& label : element.labels)
        add(label.said.key, label.said.language);
    add(element.spoken, language);
    return clips;
}

std::vector<Clip> speech_of(View const& view, catalogue::Voices const& voices) {
    std::vector<Clip> clips;
    for (Element const* const one : reading_order(view)) {
        Element const& element = *one;
        if (element.fixed) continue;
        auto const own = speech_of(element, view.language, voices);
        bool const learn = view.screen == name_of(Screen::memory) && element.role == Role::number;
        for (int i = 0; i < (learn ? kTimesToLearn : 1); ++i)
            clips.insert(clips.end(), own.begin(), own.end());
    }
    return clips;
}

std::vector<std::string> needed_clips(std::vector<std::string> const& topics) {
    std::vector<std::string> keys(kFixed.begin(), kFixed.end());
    for (char digit = '0'; digit <= '9'; ++digit)
        keys.push_back(std::string("digit.") + digit);
    for (std::string const& topic : topics)
        keys.push_back("topic." + topic);
    return keys;
}

} // namespace kiosk
