// Who can help: the services of a topic, one below the other, always in the same order. A topic
// without a service shows the hotlines instead, and says so.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "kiosk/parts.hpp"
#include <algorithm>

namespace kiosk {
namespace {

constexpr int kMostRows = 4;      // to a page
constexpr std::size_t kFacts = 4; // pictures of facts in a row
constexpr char const* kHelp = "help";
constexpr int kLines = 2; // of running text that a row holds

using Services = std::vector<model::Service const*>;

/// Four rows to a page, or as many as leave a name and a line of text in each.
int rows_in(Scene const& scene, int height) {
    Metrics const& metrics = scene.metrics();
    Words const sample = scene.say("services.title");
    int const line =
        extent(scene.ruler(), sample, {metrics.body(), true}, metrics.screen().width).height;
    int const row = std::max(metrics.target(), kLines * line + 2 * metrics.padding());
    return std::clamp((height + metrics.gap()) / (row + metrics.gap()), 1, kMostRows);
}

/// That the number may have changed; then what is known and matters, the easy answers first. An
/// unknown fact is no picture.
std::vector<std::string> fact_pictures(wording::ServiceWords const& words, bool aged) {
    std::vector<std::string> pictures;
    if (aged) pictures.emplace_back("warning");
    for (model::Answer const answer : {model::Answer::yes, model::Answer::no})
        for (wording::FactWords const& fact : words.facts)
            if (fact.answer == answer) pictures.push_back(fact.pictogram);
    pictures.resize(std::min(pictures.size(), kFacts));
    return pictures;
}

/// Two by two at the end of `room`.
void put_facts(Scene const& scene, Element& row, Rect& room,
               std::vector<std::string> const& pictures) {
    int const gap = scene.metrics().padding();
    int const side = (room.height - gap) / 2;
    Rect const block = take_right(room, 2 * side + gap, scene.metrics().gap());
    auto const boxes = cells(block, {2, 2, gap});
    for (std::size_t i = 0; i < pictures.size(); ++i)
        row.pictures.push_back(
            {pictures[i], centred({side, side}, boxes[i]), scene.palette().card.ink});
}

/// So that no word of a name is cut.
Words longest_word(wording::Said const& name) {
    std::string longest;
    for (std::string const& word : base::split(name.text, ' '))
        if (word.size() > longest.size()) longest = word;
    return {longest, name.language};
}

/// The name, and what of the description fits below it.
void put_words(Scene const& scene, Element& row, Rect room, wording::ServiceWords const& words) {
    Ruler const& ruler = scene.ruler();
    int const size = scene.metrics().body();
    Colour const ink = scene.palette().card.ink;
    Type bold = {size, true, text::Align::start};
    bold.size =
        fitting_size(ruler, {longest_word(words.name)}, {size, size / 2}, bold, room.size());
    Type const plain = {size, false, text::Align::start};
    std::string const key = "service." + words.id;
    Words const name = shortened(ruler, {words.name, key + ".name"}, bold, room.size());
    int const above = std::min(room.height, extent(ruler, name, bold, room.width).height);
    Size const rest = {room.width, room.height - above};
    Words const said = shortened(ruler, {words.description, key + ".description"}, plain, rest);
    bool const both = !words.description.text.empty() && fits(ruler, said, plain, rest);
    int const below = both ? extent(ruler, said, plain, room.width).height : 0;
    Rect block = centred({room.width, above + below}, room);
    row.labels.push_back({name, take_top(block, above), bold, ink});
    if (both) row.labels.push_back({said, block, plain, ink});
}

Element service_row(Scene const& scene, Rect const& box, model::Service const& service) {
    wording::ServiceWords words = scene.speaker().service(service);
    Metrics const& metrics = scene.metrics();
    Element row =
        button(scene, "service." + service.id, box, {Deed::open, service.id, 0, Screen::service});
    row.role = Role::tile;
    Rect room = inset(box, metrics.padding());
    int const side = std::min(room.height, room.width / 6);
    Paint const& paint = scene.palette().topic(scene.state.id_of(Screen::services));
    row.pictures.push_back(
        {words.pictogram,
         centred({side * 4 / 5, side * 4 / 5}, take_left(room, side, metrics.gap())), paint.fill});
    put_facts(scene, row, room, fact_pictures(words, scene.content().may_have_changed(service)));
    put_words(scene, row, room, words);
    return row;
}

/// "Nothing is listed here. These numbers can help you.", above the list.
void add_excuse(View& view, Scene const& scene, Rect& area) {
    Words const said = scene.say("services.none");
    Type const type = {scene.metrics().least_text(), false, text::Align::start};
    int const height = extent(scene.ruler(), said, type, area.width).height;
    Rect const box = take_top(area, height, scene.metrics().gap());
    Element element{"none", Role::text, box};
    element.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

std::string topic_picture(Scene const& scene) {
    for (model::Topic const& topic : scene.content().topics)
        if (topic.id == scene.state.id_of(Screen::services)) return topic.pictogram;
    return {};
}

/// "help" stands for every hotline.
Services listed(Scene const& scene) {
    std::string const topic = scene.state.id_of(Screen::services);
    if (topic == kHelp) return scene.content().hotlines(scene.region());
    return scene.content().services(topic, scene.region());
}

} // namespace

View services_screen(Scene const& scene) {
    View view = blank(scene);
    Services services = listed(scene);
    bool const none = services.empty();
    if (none) services = scene.content().hotlines(scene.region());
    if (scene.state.reader != Reader::adult) services = for_children(std::move(services));

    Rect area = add_bar(view, scene);
    Words const title = scene.say("services.title");
    Rect const heading = take_heading(scene, area, title);
    if (none) add_excuse(view, scene, area);
    int const rows = rows_in(scene, area.height);
    bool const paged = static_cast<int>(services.size()) > rows;
    Rect const list = paged ? without_pager(scene, area) : area;
    int const a_page = paged ? rows_in(scene, list.height) : rows;
    Pages const pages = pages_of(services.size(), a_page, scene.state.page());
    add_heading(view, scene, heading, {title, topic_picture(scene), pages});
    add_pager(view, scene, area, pages);

    auto const boxes = cells(list, {1, a_page, scene.metrics().gap()});
    int const skipped = pages.open * a_page;
    auto const first = static_cast<std::size_t>(skipped);
    for (std::size_t i = first; i < std::min(first + boxes.size(), services.size()); ++i)
        view.elements.push_back(service_row(scene, boxes[i - first], *services[i]));
    return view;
}

} // namespace kiosk
