// For whom the card is, and what should be on it. What is chosen is loud; Back leads to the card.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <array>

namespace kiosk::desk {
namespace {

struct Person {
    cards::Whom whom;
    char const* key;
    char const* picture;
};
constexpr std::array kPeople = {Person{cards::Whom::any, "desk.whom.any", "family"},
                                Person{cards::Whom::woman, "desk.whom.woman", "women"},
                                Person{cards::Whom::man, "desk.whom.man", "men"},
                                Person{cards::Whom::child, "desk.whom.child", "child"},
                                Person{cards::Whom::teen, "desk.whom.teen", "school"}};

Choice language_tile(Scene const& scene, catalogue::Language const& one, bool chosen) {
    return {"language." + one.tag,
            {"", {one.endonym, one.tag, "language.self"}},
            act(Deed::other, one.tag),
            paint_of(scene, chosen)};
}

} // namespace

View whom_screen(Scene const& scene) {
    Wish const& wish = scene.state.wish;
    std::vector<Choice> tiles;
    for (Person const& one : kPeople) {
        std::string const name(cards::name_of(one.whom));
        tiles.push_back({"person." + name,
                         {one.picture, scene.say(one.key)},
                         act(Deed::person, name),
                         paint_of(scene, wish.whom == one.whom)});
    }
    tiles.push_back({"reads",
                     {"listen", scene.say("desk.reads")},
                     act(Deed::reads),
                     paint_of(scene, !wish.reads)});
    tiles.push_back({"topics",
                     {"help", scene.say("desk.topics")},
                     act(Deed::topics),
                     paint_of(scene, !wish.topics.empty())});
    return tiles_screen(scene, {scene.say("desk.whom"), "family"}, std::move(tiles));
}

View topics_screen(Scene const& scene) {
    auto const& wanted = scene.state.wish.topics;
    std::vector<Choice> tiles = {{"all",
                                  {"start", scene.say("desk.all")},
                                  act(Deed::topic),
                                  paint_of(scene, wanted.empty())}};
    for (model::Topic const& topic : scene.content().topics)
        tiles.push_back({"topic." + topic.id,
                         {topic.pictogram, scene.say("topic." + topic.id)},
                         act(Deed::topic, topic.id),
                         paint_of(scene, wanted.contains(topic.id))});
    return tiles_screen(scene, {scene.say("desk.topics"), "help"}, std::move(tiles));
}

View second_screen(Scene const& scene) {
    Wish const& wish = scene.state.wish;
    std::vector<Choice> tiles;
    if (scene.shelf.kind(wish.kind).pages)
        tiles.push_back({"none",
                         {"", scene.say("desk.none")},
                         act(Deed::other),
                         paint_of(scene, wish.second.empty())});
    for (catalogue::Language const& one : scene.content().catalogue.languages())
        if (one.tag != wish.language)
            tiles.push_back(language_tile(scene, one, one.tag == wish.second));
    return tiles_screen(scene, {scene.say("desk.second-language"), "language"}, std::move(tiles));
}

View there_screen(Scene const& scene) {
    std::string const& own = scene.content().directory.about.country;
    std::vector<Choice> tiles;
    for (Country const& one : scene.shelf.abroad)
        if (one.code != own)
            tiles.push_back({"country." + one.code,
                             {"", {catalogue::country(one.code, scene.language), scene.language}},
                             act(Deed::country, one.code),
                             paint_of(scene, one.code == scene.state.wish.there)});
    return tiles_screen(scene, {scene.say("desk.there"), "map"}, std::move(tiles));
}

} // namespace kiosk::desk
