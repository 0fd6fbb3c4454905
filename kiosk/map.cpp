// SPDX-License-Identifier: Apache-2.0
#include "kiosk/map.hpp"
#include "kiosk/projection.hpp"
#include <algorithm>
#include <set>

namespace kiosk {
namespace {

using model::Outline;
using model::Position;
using model::Region;
using model::RegionKind;

constexpr double kAround = 0.2;  // of the width of a region: that much of its neighbours
constexpr double kBeside = 0.04; // of a map to choose from: room for its border
constexpr double kThin = 0.25;   // mm: between neighbours
constexpr double kThick = 0.6;   // mm: around the region that matters
constexpr double kMark = 7;      // mm
constexpr double kFoot = 0.88;   // of the height of a mark: it stands there
constexpr char const* kPin = "place";
constexpr char const* kHere = "here";

Figure figure_of(Region const& region, Projection const& projection, Paint const& paint,
                 double line) {
    Figure figure{{}, paint, line};
    for (auto const& polygon : region.outline.polygons)
        for (model::Ring const& ring : polygon) {
            auto& spots = figure.rings.emplace_back();
            for (model::Corner const& corner : ring)
                spots.push_back(projection.at(region.outline.at(corner)));
        }
    return figure;
}

double line(Backdrop const& scene, double width) {
    return std::max(1.0, width / scene.metrics().mm(1));
}

/// The nearest region at or above `id` that has an outline, but for the country; or nullptr.
Region const* outlined(model::Directory const& directory, std::string const& id) {
    for (std::string const& step : directory.path_to(id)) {
        Region const* const region = directory.region(step);
        if (region->kind != RegionKind::country && !region->outline.empty()) return region;
    }
    return nullptr;
}

std::optional<Position> position_of(model::Place const& place) {
    if (!place.latitude || !place.longitude) return std::nullopt;
    return Position{*place.longitude, *place.latitude};
}

/// The smallest region around `position`; or the one that all regions served lie in.
Region const* home_of(model::Directory const& directory, model::Service const& service) {
    auto const position = position_of(service.place);
    Region const* home = nullptr;
    if (position)
        for (Region const& region : directory.regions)
            if (region.kind != RegionKind::country && region.outline.contains(*position) &&
                (home == nullptr || home->kind < region.kind))
                home = &region;
    if (position) return home;
    std::set<Region const*> homes;
    for (std::string const& id : service.regions)
        homes.insert(outlined(directory, id));
    return homes.size() == 1 ? *homes.begin() : nullptr;
}

/// A pictogram that stands at `spot`, all of it on the chart.
Mark mark_at(char const* name, Spot const& spot, Size chart, Backdrop const& scene) {
    int const side = scene.metrics().px({kMark});
    Rect box = {static_cast<int>(spot.x) - side / 2, static_cast<int>(spot.y - side * kFoot), side,
                side};
    box.x = std::clamp(box.x, 0, std::max(0, chart.width - side));
    box.y = std::clamp(box.y, 0, std::max(0, chart.height - side));
    return {name, box, scene.palette().card.ink};
}

void add_neighbours(Chart& chart, Scene const& scene, Projection const& projection,
                    Region const& home) {
    Palette const& palette = scene.palette();
    for (Region const& one : scene.content().directory.regions) {
        bool const beside = &one != &home && one.kind == home.kind && !one.outline.empty() &&
                            model::bounds_of({&one.outline}).overlaps(projection.seen());
        if (beside)
            chart.figures.push_back(figure_of(one, projection, {palette.bar.fill, palette.outline},
                                              line(scene, kThin)));
    }
}

std::vector<Outline const*> outlines_of(std::vector<Region const*> const& regions) {
    std::vector<Outline const*> outlines;
    for (Region const* const region : regions)
        outlines.push_back(&region->outline);
    return outlines;
}

/// The lowest tile, and among those the narrowest, in which all words fit; nothing where not even
/// the smallest ones have room in `area`.
std::optional<Size> tile_size(Backdrop const& scene, Size area,
                              std::vector<Choice> const& choices) {
    int const least = scene.metrics().target();
    int const cell = least + scene.metrics().gap();
    bool const room = area.width / cell * (area.height / cell) >= static_cast<int>(choices.size());
    if (!room) return std::nullopt;
    for (int height = least; height <= 2 * least; height += least / 4)
        for (int width = least; width <= 3 * least; width += least / 4)
            if (choices_fit(scene, {width, height}, choices)) return Size{width, height};
    return std::nullopt;
}

/// Whether there are `places` and each has an outline.
bool drawn(std::vector<Region const*> const& places) {
    return !places.empty() && std::none_of(places.begin(), places.end(),
                                           [](Region const* one) { return one->outline.empty(); });
}

/// The boxes beside a map (on a tall glass: below it), taken off `area`, for what is offered there.
std::vector<Rect> take_strip(Backdrop const& scene, Rect& area, std::vector<Choice> const& beside) {
    Metrics const& metrics = scene.metrics();
    int const gap = metrics.gap();
    int const count = static_cast<int>(beside.size());
    if (metrics.portrait()) return cells(take_bottom(area, metrics.bar(), gap), {count, 1, gap});
    std::vector<Face> faces;
    for (Choice const& one : beside)
        faces.push_back(one.face);
    Rect strip = take_right(area, column_width(scene, faces), gap);
    int const most = (strip.height + gap) / count - gap;
    int height = std::min(most, metrics.target());
    while (height < most && !choices_fit(scene, {strip.width, height}, beside))
        height = std::min(most, height + metrics.padding());
    strip.height = count * (height + gap) - gap;
    return cells(strip, {1, count, gap});
}

/// Tiles on their regions; false, and nothing added, where they have no room.
bool add_map(View& view, Backdrop const& scene, Rect const& area, PlacesOnMap const& page) {
    auto const size = tile_size(scene, area.size(), page.choices);
    if (!size) return false;
    Projection const projection(model::bounds_of(outlines_of(page.places)), area.size(), kBeside);
    std::vector<Spot> middles;
    for (Region const* const place : page.places)
        middles.push_back(projection.at(middle_of(place->outline)));
    auto const boxes = apart(middles, *size, area.size(), scene.metrics().gap());
    if (boxes.empty()) return false;
    Palette const& palette = scene.palette();
    Element map{"map", Role::decoration, area};
    map.chart = Chart{area, {}};
    std::vector<Rect> tiles;
    for (std::size_t i = 0; i < page.places.size(); ++i) {
        map.chart->figures.push_back(figure_of(
            *page.places[i], projection, {palette.bar.fill, palette.card.ink}, line(scene, kThin)));
        map.chart->figures.back().stands_for = page.choices[i].id;
        tiles.push_back({area.x + boxes[i].x, area.y + boxes[i].y, size->width, size->height});
    }
    view.elements.push_back(std::move(map));
    add_choices(view, scene, tiles, page.choices);
    return true;
}

} // namespace

std::optional<Chart> chart_of(Scene const& scene, model::Service const& service, Size size) {
    if (service.place.visibility != model::Visibility::open) return std::nullopt;
    Region const* const home = home_of(scene.content().directory, service);
    if (home == nullptr) return std::nullopt;
    Projection const projection(model::bounds_of({&home->outline}), size, kAround);
    Palette const& palette = scene.palette();
    Chart chart{{0, 0, size.width, size.height}, {}};
    add_neighbours(chart, scene, projection, *home);
    chart.figures.push_back(
        figure_of(*home, projection, {palette.card.fill, palette.card.ink}, line(scene, kThick)));
    auto const& here = scene.content().standing;
    if (here && projection.seen().contains(*here))
        chart.marks.push_back(mark_at(kHere, projection.at(*here), size, scene));
    if (auto const spot = position_of(service.place))
        chart.marks.push_back(mark_at(kPin, projection.at(*spot), size, scene));
    return chart;
}

bool shows_here(Chart const& chart) {
    return std::any_of(chart.marks.begin(), chart.marks.end(),
                       [](Mark const& mark) { return mark.name == kHere; });
}

std::optional<View> with_map(View view, Backdrop const& scene, Rect area, PlacesOnMap const& page) {
    if (!drawn(page.places)) return std::nullopt;
    add_heading(view, scene, take_heading(scene, area, page.heading.text), page.heading);
    auto const strip = take_strip(scene, area, page.beside);
    if (!choices_fit(scene, strip.front().size(), page.beside)) return std::nullopt;
    add_choices(view, scene, strip, page.beside);
    if (!add_map(view, scene, area, page)) return std::nullopt;
    return view;
}

} // namespace kiosk
