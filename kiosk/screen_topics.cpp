// What do you need? Six tiles a page, a picture and a word each, always in the same order: topics,
// the two series, the way for children, and the way to another place. Four a page where six would
// have words that are too small to read.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

std::string_view order_of(Reader reader) {
    if (reader == Reader::adult) return "adult";
    return reader == Reader::teen ? "teen" : "child";
}

/// The tiles that are no topic.
std::optional<Choice> special(Scene const& scene, std::string const& id) {
    Paint const& paint = scene.palette().topic(id);
    if (id == "noone")
        return Choice{id,
                      {"hurt", scene.say("start.noone")},
                      {Deed::open, "noone", 0, Screen::series},
                      paint};
    if (id == "rights")
        return Choice{id,
                      {"rights", scene.say("right.heading")},
                      {Deed::open, "right", 0, Screen::series},
                      paint};
    if (id == "child")
        return Choice{
            id, {"child", scene.say("start.child")}, {Deed::open, {}, 0, Screen::child}, paint};
    if (id == "adult")
        return Choice{id, {"women", scene.say("start.adult")}, {Deed::reader, "adult"}, paint};
    if (id == "elsewhere" && scene.content().directory.regions.size() > 1)
        return Choice{
            id, {"map", scene.say("start.elsewhere")}, {Deed::open, {}, 0, Screen::places}, paint};
    return std::nullopt;
}

Choice tile_of(Scene const& scene, model::Topic const& topic) {
    return {"topic." + topic.id,
            {topic.pictogram, scene.say_to_reader("topic." + topic.id)},
            {Deed::open, topic.id, 0, Screen::services},
            scene.palette().topic(topic.id)};
}

/// In the order of pages.toml; for adults, topics it does not name follow.
std::vector<Choice> tiles_of(Scene const& scene) {
    auto const& topics = scene.content().topics;
    std::vector<Choice> tiles;
    auto const found = scene.content().course.order.find(order_of(scene.state.reader));
    auto const order =
        found == scene.content().course.order.end() ? std::vector<std::string>() : found->second;
    for (std::string const& id : order) {
        auto const topic = std::find_if(topics.begin(), topics.end(),
                                        [&](model::Topic const& one) { return one.id == id; });
        if (topic != topics.end())
            tiles.push_back(tile_of(scene, *topic));
        else if (auto tile = special(scene, id))
            tiles.push_back(std::move(*tile));
    }
    for (model::Topic const& topic : topics)
        if (scene.state.reader == Reader::adult &&
            std::find(order.begin(), order.end(), topic.id) == order.end())
            tiles.push_back(tile_of(scene, topic));
    return tiles;
}

/// Six cells (domain requirement U2), or four; the same on every page.
Grid grid_of(Scene const& scene, Rect const& room, std::vector<Choice> const& tiles) {
    int const gap = scene.metrics().gap();
    Grid const six = scene.metrics().portrait() ? Grid{2, 3, gap} : Grid{3, 2, gap};
    bool const well = choices_fit(scene, cells(room, six).front().size(), tiles);
    return well ? six : Grid{2, 2, gap};
}

/// "What do you need?", and where, once another place was chosen.
Heading heading_of(Scene const& scene) {
    if (scene.state.reader != Reader::adult) return {scene.say_to_reader("intro.title"), "child"};
    if (scene.state.region.empty()) return {scene.say("topics.title")};
    return {scene.speaker().region(scene.region()), "place"};
}

} // namespace

View topics_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene);
    auto tiles = tiles_of(scene);
    Heading heading = heading_of(scene);
    Rect const row = take_heading(scene, area, heading.text);
    Grid const grid = grid_of(scene, without_pager(scene, area), tiles); // there are always more
    heading.pages = pages_of(tiles.size(), grid.cells(), scene.state.page());
    add_heading(view, scene, row, heading);
    add_pager(view, scene, area, heading.pages);

    auto const boxes = cells(heading.pages.count > 1 ? without_pager(scene, area) : area, grid);
    int const first = std::min(heading.pages.open * grid.cells(), static_cast<int>(tiles.size()));
    tiles.erase(tiles.begin(), tiles.begin() + first);
    // Pictures as large as the words of this page leave them.
    if (tiles.size() > boxes.size()) tiles.erase(tiles.begin() + grid.cells(), tiles.end());
    add_choices(view, scene, boxes, tiles);
    return view;
}

} // namespace kiosk
