// Every language by its own name in its own script; no flags, no pictures, one page if it can be:
// people find their own script at a glance.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kMostLanguages = 15;

/// Shares of the width and height that a tile of a name may have at least, in units of a tile.
Size least_tile(Metrics const& metrics) {
    Lengths const& lengths = metrics.lengths();
    return {metrics.px(lengths.tile) * 9 / 10, metrics.px(lengths.tile_least)};
}

std::vector<Face> faces_of(std::vector<catalogue::Language> const& languages) {
    std::vector<Face> faces;
    for (catalogue::Language const& one : languages)
        faces.push_back({"", {one.endonym, one.tag, "language.self"}});
    return faces;
}

} // namespace

View language_screen(Scene const& scene) {
    View view = blank(scene);
    Metrics const& metrics = scene.metrics();
    auto const& languages = scene.content().catalogue.languages();
    Words const title = scene.say("language.title");
    Rect area = add_bar(view, scene, {true, !scene.state.language.empty(), false, true});
    Rect const heading = take_heading(scene, area, title);

    int const count = static_cast<int>(languages.size());
    Wish const wish = {count, kMostLanguages, least_tile(metrics), metrics.gap()};
    bool const paged = best_grid(area.size(), wish).cells() < count;
    Rect const room = paged ? without_pager(scene, area) : area;
    Grid const grid = best_grid(room.size(), wish);
    Pages const pages = pages_of(languages.size(), grid.cells(), scene.state.page());
    add_heading(view, scene, heading, {title, "language", pages});
    add_pager(view, scene, area, pages);

    auto const boxes = cells(room, grid);
    auto const faces = faces_of(languages);
    FaceStyle const style =
        arrange(scene, faces, boxes.front().size(),
                {{metrics.em(metrics.lengths().text_tile), metrics.least_text()}, false, 0, true});
    int const first = pages.open * grid.cells();
    for (int i = first; i < std::min(first + grid.cells(), count); ++i) {
        auto const at = static_cast<std::size_t>(i);
        std::string const& tag = languages[at].tag;
        Element tile = button(scene, "language." + tag, boxes[static_cast<std::size_t>(i - first)],
                              {Deed::speak, tag, 0});
        tile.role = Role::tile;
        put_face(scene, tile, faces[at], style, scene.palette().card.ink);
        view.elements.push_back(std::move(tile));
    }
    return view;
}

} // namespace kiosk
