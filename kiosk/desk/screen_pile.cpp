// What a campaign makes: how many cards of which kind on which paper; how far it is; and what
// became of it. SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/screens.hpp"
#include <fmt/format.h>

namespace kiosk::desk {
namespace {

constexpr int kPileRows = 4;

std::size_t kinds_of_cards(Campaign const& campaign) {
    return campaign.redo.empty() ? campaign.places.size() * campaign.languages.size()
                                 : campaign.redo.size();
}

Words numerals(std::string text) {
    return {std::move(text), "en"};
}

/// "30 × 3 × 10 = 900", in places, languages and copies.
Face sum(Scene const& scene) {
    Campaign const& one = scene.state.campaign;
    std::size_t count = 0;
    for (Wish const& wish : one.redo)
        count += static_cast<std::size_t>(wish.people);
    if (!one.redo.empty())
        return {"repeat", numerals(fmt::format("{} · {}", one.redo.size(), count))};
    return {"map", numerals(fmt::format(
                       "{} × {} × {} = {}", one.places.size(), one.languages.size(), one.copies,
                       kinds_of_cards(one) * static_cast<std::size_t>(one.copies)))};
}

/// How it goes, or went.
Face pile_news(Scene const& scene) {
    Campaign const& one = scene.state.campaign;
    switch (one.stage) {
    case Campaign::Stage::wanted:
    case Campaign::Stage::running:
        return {"repeat", scene.say("desk.made", {{"done", std::to_string(one.made)},
                                                  {"all", std::to_string(kinds_of_cards(one))}})};
    case Campaign::Stage::stopped:
        return {"cross", scene.say("desk.stopped")};
    case Campaign::Stage::saved:
        return {"check", scene.say("desk.saved", {{"file", one.file}})};
    case Campaign::Stage::printed:
        return {"check", scene.say("desk.printed")};
    case Campaign::Stage::failed:
        return {"cross", scene.say(one.why)};
    case Campaign::Stage::chosen:
        break;
    }
    return {"print", scene.say("desk.title")};
}

std::vector<Choice> ends(Scene const& scene) {
    Palette const& palette = scene.palette();
    if (scene.state.campaign.busy())
        return {{"stop", {"cross", scene.say("desk.cancel")}, act(Deed::stop), palette.card}};
    std::vector<Choice> choices;
    if (scene.folder)
        choices.push_back(
            {"save", {"papers", scene.say("desk.save")}, act(Deed::make), palette.accent});
    if (scene.printer)
        choices.push_back({"print-all",
                           {"print", scene.say("desk.print")},
                           act(Deed::make, "print"),
                           palette.accent});
    return choices;
}

void add_what(View& view, Scene const& scene, Rect const& row) {
    Wish const& wish = scene.state.wish;
    Paint const& paint = scene.palette().card;
    add_choices(view, scene, cells(row, {2, 1, scene.metrics().gap()}),
                {{"kinds", {"", scene.say("desk.kind." + wish.kind)}, act(Deed::kinds), paint},
                 {"papers", {"", paper_words(scene)}, act(Deed::papers), paint}});
}

/// Of some nothing may be given out: the cover sheet says which.
void add_refused(View& view, Scene const& scene, Rect const& row) {
    Campaign const& one = scene.state.campaign;
    if (one.refused == 0) return;
    add_line(view, scene, row, "refused",
             {"warning", scene.say("desk.refused", {{"count", std::to_string(one.refused)}})});
}

} // namespace

View pile_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene);
    Words const title = pile_news(scene).word;
    add_heading(view, scene, take_heading(scene, area, scene.say("desk.campaign")),
                {scene.say("desk.campaign"), "map"});
    auto const rows = cells(area, {1, kPileRows + 1, scene.metrics().gap()});
    add_line(view, scene, rows[0], "sum", sum(scene));
    bool const choosable = scene.state.campaign.redo.empty() && !scene.state.campaign.busy();
    if (choosable) add_what(view, scene, rows[1]);
    if (choosable) add_copies(view, scene, rows[2], scene.state.campaign.copies);
    if (!choosable) add_refused(view, scene, rows[1]);
    add_line(view, scene, rows[3], "news", pile_news(scene));
    auto const choices = ends(scene);
    int const count = std::max(1, static_cast<int>(choices.size()));
    add_choices(view, scene, cells(rows[4], {count, 1, scene.metrics().gap()}), choices);
    return view;
}

} // namespace kiosk::desk
