// SPDX-License-Identifier: Apache-2.0
#include "kiosk/parts.hpp"
#include <algorithm>
#include <iterator>

namespace kiosk {
namespace {

constexpr double kSmallPicture = 0.28; // of the height of the box: it can still be seen

/// Free at either side of a face.
int face_margin(Backdrop const& scene) {
    return scene.metrics().padding() * 2 / 3;
}

/// Lines of text bring white space around them, above and below more than beside.
Rect face_room(Backdrop const& scene, Rect const& box) {
    int const padding = scene.metrics().padding();
    int const side = face_margin(scene);
    return {box.x + side, box.y + padding / 2, box.width - 2 * side, box.height - padding};
}

std::vector<Words> words_of(std::vector<Face> const& faces) {
    std::vector<Words> words;
    std::transform(faces.begin(), faces.end(), std::back_inserter(words),
                   [](Face const& face) { return face.word; });
    return words;
}

Type type_of(FaceStyle const& style) {
    return {style.text, style.bold, style.beside ? text::Align::start : text::Align::centre};
}

/// Height of the tallest of `words` at `type`, or nothing when one has to be cut.
std::optional<int> tallest(Ruler const& ruler, std::vector<Words> const& words, Type const& type,
                           int width) {
    int height = 0;
    for (Words const& word : words) {
        Set const set = ruler.set(word, type, width);
        if (set->cut_word || set->width > width) return std::nullopt;
        height = std::max(height, extent(ruler, word, type, width).height);
    }
    return height;
}

/// One try at one size: the picture gets what the words leave.
std::optional<FaceStyle> try_stacked(Backdrop const& scene, std::vector<Words> const& words,
                                     Size room, FaceStyle style) {
    auto const text = tallest(scene.ruler(), words, type_of(style), room.width);
    if (!text || *text > room.height) return std::nullopt;
    int const left = std::min(room.height - *text, room.width);
    if (left < style.picture) return std::nullopt;
    style.picture = std::min(left, room.height * 2 / 3);
    return style;
}

std::optional<FaceStyle> try_beside(Backdrop const& scene, std::vector<Words> const& words,
                                    Size room, FaceStyle style) {
    int const side = std::min({std::max(style.picture, room.height), room.width / 3,
                               std::max(style.picture, 2 * style.text)});
    if (side < style.picture) return std::nullopt;
    style.picture = side;
    int const width = room.width - side - scene.metrics().padding();
    auto const text = tallest(scene.ruler(), words, type_of(style), width);
    if (!text || *text > room.height) return std::nullopt;
    return style;
}

std::optional<FaceStyle> try_sizes(Backdrop const& scene, std::vector<Face> const& faces, Size room,
                                   FaceWish const& wish, bool beside) {
    auto const words = words_of(faces);
    bool const pictured = !faces.empty() && !faces.front().picture.empty();
    int const least = pictured ? static_cast<int>(room.height * wish.picture_least) : 0;
    for (int size = wish.text.most;;
         size = std::max(wish.text.least, static_cast<int>(size * kSmaller))) {
        FaceStyle const style{beside, least, size, wish.bold};
        auto const found = beside && pictured ? try_beside(scene, words, room, style)
                                              : try_stacked(scene, words, room, style);
        if (found) return found;
        if (size <= wish.text.least) return std::nullopt;
    }
}

/// The wished arrangement, unless the other has much larger words.
std::optional<FaceStyle> try_both(Backdrop const& scene, std::vector<Face> const& faces, Size room,
                                  FaceWish const& wish) {
    auto const wished = try_sizes(scene, faces, room, wish, wish.beside);
    if (wished && wished->text * 10 >= wish.text.most * 8) return wished;
    auto const other = try_sizes(scene, faces, room, wish, !wish.beside);
    return wished && (!other || wished->text * 10 >= other->text * 8) ? wished : other;
}

/// Words of the wished sizes, and pictures that can be seen.
std::optional<FaceStyle> try_well(Backdrop const& scene, std::vector<Face> const& faces, Size room,
                                  FaceWish const& wish) {
    if (auto const style = try_both(scene, faces, room, wish)) return style;
    FaceWish small_picture = wish;
    small_picture.picture_least = std::min(wish.picture_least, kSmallPicture);
    return try_both(scene, faces, room, small_picture);
}

FaceWish wish_of_choices(Backdrop const& scene) {
    Metrics const& metrics = scene.metrics();
    return {{metrics.em(metrics.lengths().text_tile), metrics.least_text()}, false, 0.5, true};
}

std::vector<Face> faces_of(std::vector<Choice> const& choices) {
    std::vector<Face> faces;
    for (Choice const& one : choices)
        faces.push_back(one.face);
    return faces;
}

std::vector<Face> pager_faces(Backdrop const& scene) {
    return {{"previous", scene.say("services.previous")}, {"next", scene.say("services.next")}};
}

/// "1 of 2" at the far end of `row`, which shrinks by it.
void add_page_number(View& view, Backdrop const& scene, Rect& row, Pages const& pages) {
    Words const said = scene.say("services.page", {{"page", std::to_string(pages.open + 1)},
                                                   {"pages", std::to_string(pages.count)}});
    Type const type = {scene.metrics().least_text(), false, text::Align::end};
    int const width = extent(scene.ruler(), said, type, row.width).width + 2;
    Rect const box = take_right(row, width, scene.metrics().gap());
    Element element{"page", Role::text, box, {}, {}, 0, {}, {}, {}, {}};
    element.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

} // namespace

int column_width(Backdrop const& scene, std::vector<Face> const& faces) {
    Metrics const& metrics = scene.metrics();
    Type const type = {metrics.least_text(), true, text::Align::centre};
    int width = 0;
    for (Face const& face : faces)
        width = std::max(width, extent(scene.ruler(), face.word, type, kOneLine).width);
    int const least = metrics.px(metrics.lengths().exit);
    return std::clamp(width + 2 * face_margin(scene) + 2, least,
                      std::max(least, metrics.screen().width * 11 / 50));
}

bool fits_well(Backdrop const& scene, std::vector<Face> const& faces, Size size,
               FaceWish const& wish) {
    return try_well(scene, faces, face_room(scene, {0, 0, size.width, size.height}).size(), wish)
        .has_value();
}

FaceStyle arrange(Backdrop const& scene, std::vector<Face> const& faces, Size size,
                  FaceWish const& wish) {
    Size const room = face_room(scene, {0, 0, size.width, size.height}).size();
    if (auto const style = try_well(scene, faces, room, wish)) return *style;
    FaceWish small_words = wish;
    small_words.picture_least = std::min(wish.picture_least, kSmallPicture);
    small_words.text = {wish.text.least, wish.text.least / 2};
    FaceWish words_alone = small_words;
    words_alone.picture_least = 0;
    for (FaceWish const& one : {small_words, words_alone})
        if (auto const style = try_both(scene, faces, room, one)) return *style;
    return {false, 0, small_words.text.least, wish.bold};
}

bool goes_by_picture(Face const& face, FaceStyle const& style, int height) {
    return face.picture.empty() || style.picture >= height * 2 / 5;
}

void put_face(Backdrop const& scene, Element& element, Face const& face, FaceStyle const& style,
              Colour ink) {
    int const padding = scene.metrics().padding();
    Rect const room = face_room(scene, element.box);
    Type const type = type_of(style);
    if (face.picture.empty()) {
        Type centred_type = type;
        centred_type.align = text::Align::centre;
        element.labels.push_back({face.word, room, centred_type, ink});
        return;
    }
    if (style.beside) {
        int const text =
            extent(scene.ruler(), face.word, type, room.width - style.picture - padding).width;
        Rect row = centred({style.picture + padding + text, room.height}, room);
        Rect const column = take_left(row, style.picture, padding);
        element.pictures.push_back(
            {face.picture, centred({style.picture, style.picture}, column), ink});
        element.labels.push_back({face.word, row, type, ink});
        return;
    }
    int const text = extent(scene.ruler(), face.word, type, room.width).height;
    Rect column = centred({room.width, style.picture + text}, room);
    Rect const above = take_top(column, style.picture);
    if (style.picture > 0)
        element.pictures.push_back(
            {face.picture, centred({style.picture, style.picture}, above), ink});
    element.labels.push_back({face.word, column, type, ink});
}

std::string_view trouble_with(printing::State printer) {
    switch (printer) {
    case printing::State::paper_out:
        return "print.paper-out";
    case printing::State::jam:
        return "print.jam";
    case printing::State::offline:
        return "print.offline";
    default:
        return {};
    }
}

View blank(Backdrop const& scene) {
    View view;
    view.screen = scene.screen;
    view.language = scene.language;
    view.size = scene.metrics().screen();
    view.background = scene.palette().page.fill;
    return view;
}

Element loud_button(Backdrop const& scene, std::string id, Rect box, Paint const& paint,
                    Action action) {
    Element element;
    element.id = std::move(id);
    element.role = Role::button;
    element.box = box;
    element.fill = paint.fill;
    element.radius = scene.metrics().radius();
    element.action = std::move(action);
    return element;
}

Element button(Backdrop const& scene, std::string id, Rect box, Action action) {
    Element element =
        loud_button(scene, std::move(id), box, scene.palette().card, std::move(action));
    element.outline = scene.palette().outline;
    return element;
}

Pages pages_of(std::size_t things, int per_page, int wanted) {
    int const count = std::max(1, (static_cast<int>(things) + per_page - 1) / per_page);
    return {std::clamp(wanted, 0, count - 1), count};
}

Rect take_heading(Backdrop const& scene, Rect& area, Words const& text) {
    Metrics const& metrics = scene.metrics();
    Type const type = {metrics.body(), true, text::Align::start};
    int height = metrics.body() * 3 / 2;
    for (Words const& one : {text, scene.say("services.page")})
        height = std::max(height, extent(scene.ruler(), one, type, kOneLine).height);
    return take_top(area, height, metrics.gap());
}

void add_sentence(View& view, Backdrop const& scene, std::string id, Rect const& box,
                  Words const& said) {
    Metrics const& metrics = scene.metrics();
    Type type = {metrics.body(), false, text::Align::start};
    type.size = fitting_size(scene.ruler(), {said}, {type.size, type.size / 2}, type, box.size());
    Element element{std::move(id), Role::text, box};
    element.labels.push_back({said, box, type, scene.palette().page.ink});
    view.elements.push_back(std::move(element));
}

void add_heading(View& view, Backdrop const& scene, Rect row, Heading const& heading) {
    Metrics const& metrics = scene.metrics();
    Colour const ink = scene.palette().page.ink;
    if (heading.pages.count > 1) add_page_number(view, scene, row, heading.pages);
    Element element{"heading", Role::heading, row, {}, {}, 0, {}, {}, {}, {}};
    if (!heading.picture.empty()) {
        int const side = std::min(row.height, metrics.body() * 3 / 2);
        Rect const column = take_left(row, side, metrics.gap());
        element.pictures.push_back({heading.picture, centred({side, side}, column), ink});
    }
    Type type = {metrics.body(), true, text::Align::start};
    type.size = fitting_size(scene.ruler(), {heading.text}, {type.size, metrics.least_text()}, type,
                             row.size());
    element.labels.push_back(
        {shortened(scene.ruler(), heading.text, type, row.size()), row, type, ink});
    view.elements.push_back(std::move(element));
    auto const end = view.elements.end(); // the heading is read before the number of the page
    if (heading.pages.count > 1) std::iter_swap(end - 1, end - 2);
}

void add_choices(View& view, Backdrop const& scene, std::vector<Rect> const& boxes,
                 std::vector<Choice> const& choices) {
    if (choices.empty()) return;
    FaceStyle const style =
        arrange(scene, faces_of(choices), boxes.front().size(), wish_of_choices(scene));
    for (std::size_t i = 0; i < std::min(boxes.size(), choices.size()); ++i) {
        Choice const& one = choices[i];
        Element tile = loud_button(scene, one.id, boxes[i], one.paint, one.action);
        if (one.paint == scene.palette().card) tile.outline = scene.palette().outline;
        tile.role = Role::tile;
        put_face(scene, tile, one.face, style, one.paint.ink);
        view.elements.push_back(std::move(tile));
    }
}

bool choices_fit(Backdrop const& scene, Size size, std::vector<Choice> const& choices) {
    return fits_well(scene, faces_of(choices), size, wish_of_choices(scene));
}

Rect without_pager(Backdrop const& scene, Rect area) {
    Metrics const& metrics = scene.metrics();
    if (metrics.portrait())
        take_bottom(area, metrics.bar(), metrics.gap());
    else
        take_right(area, column_width(scene, pager_faces(scene)), metrics.gap());
    return area;
}

void add_pager(View& view, Backdrop const& scene, Rect const& area, Pages const& pages) {
    if (pages.count <= 1) return;
    Metrics const& metrics = scene.metrics();
    Rect const left = without_pager(scene, area);
    bool const row = metrics.portrait();
    Rect const strip = row ? Rect{area.x, left.bottom() + metrics.gap(), area.width, metrics.bar()}
                           : Rect{left.right() + metrics.gap(), area.y,
                                  area.right() - left.right() - metrics.gap(), area.height};
    bool const both = row || strip.height >= 2 * metrics.target() + metrics.gap();
    auto const boxes =
        both ? cells(strip, {row ? 2 : 1, row ? 1 : 2, metrics.gap()}) : std::vector{strip, strip};
    auto const faces = pager_faces(scene);
    FaceStyle const style = arrange(scene, faces, boxes.front().size(),
                                    {{metrics.body(), metrics.least_text()}, row, 0.25, true});
    auto const add = [&](std::string const& id, std::size_t at, int page) {
        Element element = button(scene, id, boxes[at], {Deed::page, {}, page});
        put_face(scene, element, faces[at], style, scene.palette().card.ink);
        view.elements.push_back(std::move(element));
    };
    if (both && pages.open > 0) add("previous", 0, pages.open - 1);
    // Where there is room for one of the two it leads round and round.
    if (!both || pages.open + 1 < pages.count) add("next", 1, (pages.open + 1) % pages.count);
}

void add_tiles(View& view, Backdrop const& scene, Rect area, Tiles tiles) {
    Metrics const& metrics = scene.metrics();
    Rect const row = take_heading(scene, area, tiles.heading.text);
    int const count = static_cast<int>(tiles.choices.size());
    Size const least = {metrics.px(metrics.lengths().tile),
                        metrics.px(metrics.lengths().tile_least)};
    Wish const wish = {count, tiles.most, least, metrics.gap()};
    bool const paged = best_grid(area.size(), wish).cells() < count;
    Rect room = paged ? without_pager(scene, area) : area;
    Grid const grid = best_grid(room.size(), wish);
    if (tiles.tallest > 0)
        room.height = std::min(room.height, grid.rows * (tiles.tallest + grid.gap) - grid.gap);
    tiles.heading.pages = pages_of(tiles.choices.size(), grid.cells(), scene.page);
    add_heading(view, scene, row, tiles.heading);
    add_pager(view, scene, area, tiles.heading.pages);
    auto const first = tiles.choices.begin();
    tiles.choices.erase(first, first + std::min(tiles.heading.pages.open * grid.cells(), count));
    add_choices(view, scene, cells(room, grid), tiles.choices);
}

} // namespace kiosk
