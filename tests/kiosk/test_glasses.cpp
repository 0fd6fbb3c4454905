// Every screen on every glass in every language. The ordinary run tries each glass in the languages
// that are hardest for it; with WAYPOST_EVERY_GLASS (ctest -L long) all of them are tried.
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

/// The languages to try on a glass: tall scripts, long words, from the right.
std::vector<std::string> languages_for(std::size_t glass) {
    if (!test::thorough()) {
        static std::vector<std::string> const hardest[] = {{"km"}, {"my"}, {"fil"}, {"ar"}};
        return hardest[glass];
    }
    auto all = test::languages();
    all.emplace_back(catalogue::kPseudoLanguage);
    return all;
}

std::string name_of(State const& state, View const& view) {
    return "\n " + std::string(view.screen) + (state.asking() ? " asking" : "") + " " +
           view.language;
}

/// The faults of all pages of `state`, after the name of the screen.
std::string faults_of(test::House const& house, State const& state) {
    std::string all;
    for (View const& view : test::pages(house, state))
        if (auto const faults = test::faults(house, view); !faults.empty())
            all += name_of(state, view) + faults;
    return all;
}

/// What of `view` is set in letters below the floor.
std::string small_words(test::House const& house, View const& view) {
    std::string small;
    for (Element const& element : view.elements) {
        // The banner is for the operator. Every language's name stands large on the next screen.
        if (element.role == Role::banner || element.id == "languages") continue;
        for (Label const& label : element.labels)
            if (label.type.size < house.metrics().least_text())
                small += "\n  " + element.id + " " + std::to_string(label.type.size) + " px of " +
                         std::to_string(house.metrics().least_text()) + ": " + label.said.text;
    }
    return small;
}

} // namespace

TEST_CASE("on every glass, in every language, nothing overlaps, overflows or is too small") {
    for (std::size_t i = 0; i < test::kGlasses.size(); ++i)
        for (std::string const& language : languages_for(i)) {
            test::House const house(test::kGlasses.at(i).panel, language);
            std::string faults;
            for (State const& state : test::every_state(language))
                faults += faults_of(house, state);
            INFO(test::kGlasses.at(i).why << faults);
            CHECK(faults.empty());
        }
}

TEST_CASE("a finished edition has no word below 4.8 mm on 10, 15.6 and 22 inches") {
    for (std::size_t const i : {0U, 2U, 3U})
        for (std::string const& language : languages_for(i)) {
            if (language == catalogue::kPseudoLanguage) continue; // its words are longer than any
            test::House house(test::kGlasses.at(i).panel, language);
            house.content().label.sample = house.content().label.draft =
                false; // the banner takes room
            std::string small;
            for (State const& state : test::every_state(language))
                for (View const& view : test::pages(house, state))
                    if (auto const words = small_words(house, view); !words.empty())
                        small += name_of(state, view) + words;
            INFO(test::kGlasses.at(i).why << small);
            CHECK(small.empty());
        }
}

TEST_CASE("every topic and every service can be shown in a tall and in a wide script") {
    for (std::size_t const i : {0U, 1U}) {
        test::House const house(test::kGlasses.at(i).panel);
        auto const& content = house.stage().content;
        std::size_t const step = test::thorough() ? 1 : 7;
        for (std::string const language : {"km", "fil", "ar"}) {
            std::string faults;
            auto state = test::one_of_each(language).at(3);
            for (std::size_t at = i; at < content.topics.size(); at += step) {
                state.trail.back().id = content.topics[at].id;
                faults += faults_of(house, state);
            }
            state = test::one_of_each(language).at(4);
            for (std::size_t at = i; at < content.directory.services.size(); at += step) {
                state.trail.back().id = content.directory.services[at].id;
                faults += faults_of(house, state);
            }
            INFO(test::kGlasses.at(i).why << faults);
            CHECK(faults.empty());
        }
    }
}
