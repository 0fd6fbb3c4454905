// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include <algorithm>

namespace kiosk {

Block BlockMaker::line(std::string id, std::string const& picture, Words const& said,
                       bool half) const {
    Metrics const& metrics = scene_.metrics();
    int const width = half ? half_width(page_.width, metrics.gap()) : page_.width;
    int const side = picture.empty() ? 0 : metrics.body() * 2;
    int const indent = picture.empty() ? 0 : side + metrics.gap();
    Type type = {metrics.body(), false, text::Align::start};
    type.size = fitting_size(scene_.ruler(), {said}, {type.size, type.size / 2}, type,
                             {width - indent, page_.height});
    int const text = extent(scene_.ruler(), said, type, width - indent).height;
    int const height = std::max(side, text);
    Element element{std::move(id), Role::text, {0, 0, width, height}};
    Colour const ink = scene_.palette().page.ink;
    if (side > 0) element.pictures.push_back({picture, {0, (height - side) / 2, side, side}, ink});
    element.labels.push_back({said, {indent, 0, width - indent, height}, type, ink});
    return {element, half};
}

Block BlockMaker::heading(std::string id, Words const& said) const {
    Metrics const& metrics = scene_.metrics();
    Type type = {metrics.body(), true, text::Align::start};
    type.size = fitting_size(scene_.ruler(), {said}, {type.size, type.size / 2}, type, page_);
    int const height = extent(scene_.ruler(), said, type, page_.width).height;
    Element element{std::move(id), Role::text, {0, 0, page_.width, height}};
    element.labels.push_back({said, element.box, type, scene_.palette().page.ink});
    return {element, false};
}

Block BlockMaker::button(std::string id, Face const& face, Paint const& paint, Action action,
                         bool half) const {
    Metrics const& metrics = scene_.metrics();
    int const width = half ? half_width(page_.width, metrics.gap()) : page_.width;
    FaceWish const wish = {{metrics.body(), metrics.least_text()}, true, 0.3, true};
    Size size = {width, metrics.target()};
    auto const good = [&] {
        return fits_well(scene_, {face}, size, wish) &&
               goes_by_picture(face, arrange(scene_, {face}, size, wish), size.height);
    };
    while (size.height < std::min(2 * metrics.target(), page_.height) && !good())
        size.height += metrics.padding();
    Element element = loud_button(scene_, std::move(id), {0, 0, size.width, size.height}, paint,
                                  std::move(action));
    if (paint == scene_.palette().card) element.outline = scene_.palette().outline;
    put_face(scene_, element, face, arrange(scene_, {face}, size, wish), paint.ink);
    return {element, half};
}

Size BlockMaker::map_size() const {
    constexpr double kHeight = 0.8; // of the width
    int const width = half_width(page_.width, scene_.metrics().gap());
    return {width, std::min(page_.height, static_cast<int>(width * kHeight))};
}

Block BlockMaker::beside_map(Chart chart, std::vector<Block> const& lines) const {
    int const gap = scene_.metrics().gap();
    Element element = lines.front().element;
    element.box = {0, 0, page_.width, 0};
    element.labels.clear();
    element.pictures.clear();
    int y = 0;
    for (Block const& one : lines) {
        Element const line = moved(one.element, chart.box.width + gap, y);
        element.labels.insert(element.labels.end(), line.labels.begin(), line.labels.end());
        element.pictures.insert(element.pictures.end(), line.pictures.begin(), line.pictures.end());
        y += line.box.height + gap;
    }
    element.box.height = std::max(chart.box.height, y - gap);
    element.chart = std::move(chart);
    return {element, false};
}

void add_blocks(View& view, Backdrop const& scene, Rect area, Heading heading,
                MakeBlocks const& make) {
    Rect const row = take_heading(scene, area, heading.text);
    int const gap = scene.metrics().gap();
    auto pages = flow(make(area.size()), area, gap);
    if (pages.size() > 1) {
        Rect const narrow = without_pager(scene, area);
        pages = flow(make(narrow.size()), narrow, gap);
    }
    heading.pages = pages_of(pages.size(), 1, scene.page);
    add_heading(view, scene, row, heading);
    add_pager(view, scene, area, heading.pages);
    for (Element& element : pages[static_cast<std::size_t>(heading.pages.open)])
        view.elements.push_back(std::move(element));
}

} // namespace kiosk
