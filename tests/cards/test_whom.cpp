// Who gets a card, and which services take them.
// SPDX-License-Identifier: Apache-2.0
#include "cards/whom.hpp"
#include <catch2/catch.hpp>
#include <functional>

using namespace cards;
using model::Audience;
using model::Service;

namespace {

struct Row {
    char const* why;
    std::function<void(Service&)> say;
    char const* takes; ///< any, woman, man, child, teen: a letter each, or a dot
};

std::string taken(Service const& service) {
    std::string letters;
    for (auto const& [whom, letter] :
         {std::pair{Whom::any, 'a'}, std::pair{Whom::woman, 'w'}, std::pair{Whom::man, 'm'},
          std::pair{Whom::child, 'c'}, std::pair{Whom::teen, 't'}})
        letters += takes(service, whom) ? letter : '.';
    return letters;
}

} // namespace

TEST_CASE("nobody is shown a service that does not take them") {
    using model::Answer;
    using model::Fact;
    static Row const rows[] = {
        {"who says nothing takes everybody", [](Service&) {}, "awmct"},
        {"women only", [](Service& one) { one.audience = {Audience::women}; }, "aw..."},
        {"men only", [](Service& one) { one.audience = {Audience::men}; }, "a.m.."},
        {"women and their children",
         [](Service& one) {
             one.audience = {Audience::women, Audience::children};
         },
         "aw.ct"},
        {"men are sent away", [](Service& one) { one.facts.set(Fact::men, Answer::no); }, "aw.ct"},
        {"whether men are welcome is not known",
         [](Service& one) { one.facts.set(Fact::men, Answer::unknown); }, "awmct"},
        {"children are sent away", [](Service& one) { one.facts.set(Fact::children, Answer::no); },
         "awm.."},
        {"from eighteen", [](Service& one) { one.minimum_age = 18; }, "awm.."},
        {"from fourteen", [](Service& one) { one.minimum_age = 14; }, "awm.t"},
        {"up to nine", [](Service& one) { one.maximum_age = 9; }, "awmc."},
        {"up to ten", [](Service& one) { one.maximum_age = 10; }, "awmct"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Service service;
            row.say(service);
            CHECK(taken(service) == row.takes);
        }
}

TEST_CASE("each of them has a name that finds them again") {
    for (auto const whom : {Whom::any, Whom::woman, Whom::man, Whom::child, Whom::teen})
        CHECK(whom_named(name_of(whom)) == whom);
    CHECK_FALSE(whom_named("somebody").has_value());
}
