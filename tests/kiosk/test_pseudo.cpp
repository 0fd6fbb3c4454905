// In the pseudo-language every message is its key in brackets: a word on the glass that is neither
// that nor content of the directory would stand in code.
// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"
#include "support/content_words.hpp"
#include <catch2/catch.hpp>

namespace {

void add(std::vector<std::string>& known, model::Texts const& texts) {
    for (auto const& [language, phrase] : texts.all())
        known.push_back(phrase.text);
}

/// Everything a directory and the lists of languages and days bring onto the glass.
std::vector<std::string> content(test::House& house) {
    std::vector<std::string> known;
    for (auto const& region : house.content().directory.regions)
        add(known, region.name);
    for (auto const& one : house.content().directory.services) {
        add(known, one.name);
        add(known, one.description);
        known.push_back(one.place.address);
        known.push_back(one.place.landmark);
    }
    for (auto const& language : house.words().languages())
        known.push_back(language.endonym);
    for (int day = 0; day < 7; ++day)
        known.push_back(catalogue::weekday(day, catalogue::kPseudoLanguage));
    return known;
}

} // namespace

TEST_CASE("no word on the glass stands in code") {
    test::House house;
    auto const known = content(house);
    for (kiosk::State const& state : test::every_state(std::string(catalogue::kPseudoLanguage))) {
        auto const view = house.show(state);
        for (auto const& element : view.elements)
            for (auto const& label : element.labels) {
                INFO(element.id << ": " << label.said.text);
                // The attract screen and the list of languages speak every language.
                if (label.said.language != catalogue::kPseudoLanguage) continue;
                if (element.id.starts_with("key.")) continue; // a letter of the places' names
                CHECK(test::words_of_code(label.said.text, known).empty());
            }
    }
}
