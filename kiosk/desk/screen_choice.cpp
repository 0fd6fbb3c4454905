// Kinds of cards, and the papers on which the chosen kind can be printed: from which tray, too.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

constexpr std::string_view kNumbered = "tray-";

/// What trays are called that most printers have; others as the printer calls them.
Words tray_words(Scene const& scene, std::string const& tray) {
    if (tray.empty()) return scene.say("desk.tray.any");
    if (tray == "main") return scene.say("desk.tray.main");
    if (tray == "manual") return scene.say("desk.tray.hand");
    if (tray == "by-pass-tray") return scene.say("desk.tray.side");
    if (tray.starts_with(kNumbered))
        return scene.say("desk.tray.number", {{"number", tray.substr(kNumbered.size())}});
    return {tray, "en"};
}

Choice tray_tile(Scene const& scene, std::string const& tray) {
    return {"tray." + (tray.empty() ? "any" : tray),
            {"", tray_words(scene, tray)},
            act(Deed::tray, tray),
            paint_of(scene, tray == scene.state.tray())};
}

} // namespace

Words paper_words(Scene const& scene) {
    Words paper = {paper_of(scene.state.wish, scene.shelf).name, "en"};
    std::string const tray = scene.state.tray();
    if (tray.empty()) return paper;
    return {paper.text + " \xC2\xB7 " + tray_words(scene, tray).text, scene.language};
}

/// Of a pile every kind but booklets: it lies on sheets that are cut.
View kinds_screen(Scene const& scene) {
    auto const& trail = scene.state.trail;
    bool const pile = trail.size() > 1 && trail[trail.size() - 2].screen == Screen::pile;
    std::vector<Choice> tiles;
    for (Kind const& kind : scene.shelf.kinds)
        if (!pile || !kind.pages)
            tiles.push_back({"kind." + kind.id,
                             {"", scene.say("desk.kind." + kind.id)},
                             act(Deed::kind, kind.id),
                             paint_of(scene, kind.id == scene.state.wish.kind)});
    return tiles_screen(scene, {scene.say("desk.kinds"), "print"}, std::move(tiles));
}

View papers_screen(Scene const& scene) {
    Paper const& open = paper_of(scene.state.wish, scene.shelf);
    std::vector<Choice> tiles;
    for (Paper const& paper : scene.shelf.kind(scene.state.wish.kind).papers)
        tiles.push_back({"paper." + paper.id,
                         {"", {paper.name, "en"}},
                         act(Deed::paper, paper.id),
                         paint_of(scene, paper.id == open.id)});
    auto const trays = scene.state.trays.value_or(std::vector<std::string>{});
    if (!trays.empty()) tiles.push_back(tray_tile(scene, ""));
    for (std::string const& tray : trays)
        tiles.push_back(tray_tile(scene, tray));
    return tiles_screen(scene, {scene.say("desk.form"), "print"}, std::move(tiles));
}

} // namespace kiosk::desk
