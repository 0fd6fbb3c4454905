// What do you need? Six tiles a page, a picture and a word each, always in the same order.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kTilesAPage = 6; // domain requirement U2

std::vector<Face> faces_of(Scene const& scene) {
    std::vector<Face> faces;
    for (model::Topic const& topic : scene.content().topics)
        faces.push_back({topic.pictogram, scene.say("topic." + topic.id)});
    return faces;
}

} // namespace

View topics_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    auto const& topics = scene.content().topics;
    Rect area = add_bar(view, scene, {});
    Pages const pages = pages_of(topics.size(), kTilesAPage, scene.state.topics_page);
    wording::Said const title = scene.say("topics.title");
    add_heading(view, scene, take_heading(scene, area, title), {title, {}, pages});
    add_pager(view, scene, area, pages);

    Grid const grid = metrics.portrait() ? Grid{2, 3, metrics.gap()} : Grid{3, 2, metrics.gap()};
    auto const boxes = cells(pages.count > 1 ? without_pager(scene, area) : area, grid);
    auto const faces = faces_of(scene);
    FaceStyle const style = arrange(
        scene, faces, boxes.front().size(),
        {{metrics.em(metrics.lengths().text_tile), metrics.least_text()}, false, 0.5, true});
    int const skipped = pages.open * kTilesAPage;
    auto const first = static_cast<std::size_t>(skipped);
    for (std::size_t i = first; i < std::min(first + kTilesAPage, topics.size()); ++i) {
        Paint const& paint = scene.palette().topic(topics[i].id);
        Element tile = loud_button(scene, "topic." + topics[i].id, boxes[i - first], paint,
                                   {Deed::topic, topics[i].id, 0});
        tile.role = Role::tile;
        put_face(scene, tile, faces[i], style, paint.ink);
        view.elements.push_back(std::move(tile));
    }
    return view;
}

} // namespace kiosk
