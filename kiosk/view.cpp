// SPDX-License-Identifier: Apache-2.0
#include "kiosk/view.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 9> kRoleNames = {
    "heading", "text", "number", "tile", "button", "card", "qr", "banner", "decoration"};

/// Pictograms that point somewhere along the line of reading.
constexpr std::array<std::string_view, 4> kArrows = {"back", "next", "previous", "more"};

void mirror(Rect& box, int width) {
    box.x = width - box.right();
}

void mirror(Element& element, int width) {
    mirror(element.box, width);
    if (element.chart) mirror(element.chart->box, width);
    for (Label& label : element.labels)
        mirror(label.box, width);
    for (Picture& picture : element.pictures) {
        mirror(picture.box, width);
        if (std::find(kArrows.begin(), kArrows.end(), picture.name) != kArrows.end())
            picture.flipped = !picture.flipped;
    }
}

/// The map that `element` stands on, or nullptr.
Element const* map_below(std::vector<Element> const& elements, Element const& element) {
    auto const found = std::find_if(elements.begin(), elements.end(), [&](Element const& one) {
        return one.chart && &one != &element && inside(element.box, one.chart->box);
    });
    return found == elements.end() ? nullptr : &*found;
}

std::string words(Rect const& box) {
    return fmt::format("{},{} {}x{}", box.x, box.y, box.width, box.height);
}

std::string words(Action const& action) {
    std::string text(name_of(action.deed));
    if (action.deed == Deed::open) text += fmt::format(" {}", name_of(action.screen));
    if (!action.id.empty()) text += " " + action.id;
    if (action.deed == Deed::page) text += fmt::format(" {}", action.page + 1);
    return text;
}

void dump(Element const& element, std::string& out) {
    out += fmt::format("{} {} [{}]", name_of(element.role), element.id, words(element.box));
    if (element.target()) out += " -> " + words(element.action);
    if (element.focused) out += " focused";
    out += '\n';
    for (Picture const& picture : element.pictures)
        out += fmt::format("  picture {}{} {}px\n", picture.name, picture.flipped ? " flipped" : "",
                           picture.box.width);
    for (Label const& label : element.labels)
        out += fmt::format("  {}px{} {} \"{}\"\n", label.type.size, label.type.bold ? " bold" : "",
                           label.said.language, label.said.text);
    if (!element.qr.empty()) out += fmt::format("  qr {}\n", element.qr);
    if (element.card) out += "  card " + to_string(*element.card) + "\n";
    if (!element.chart) return;
    out += fmt::format("  map [{}] {} areas\n", words(element.chart->box),
                       element.chart->figures.size());
    for (Mark const& mark : element.chart->marks)
        out += fmt::format("  mark {} [{}]\n", mark.name, words(mark.box));
}

} // namespace

std::string to_string(CardOf const& card) {
    std::string text =
        fmt::format("{} {} {} {}", card.service, card.region, card.language, card.layout);
    auto const add = [&](bool said, std::string const& more) {
        if (said) text += " " + more;
    };
    add(!card.second.empty(), card.second);
    add(card.whom != cards::Whom::any, std::string(cards::name_of(card.whom)));
    for (std::string const& topic : card.topics)
        add(true, "+" + topic);
    for (std::string const& service : card.services)
        add(true, "#" + service);
    add(card.there != "00", "there " + card.there);
    add(card.page > 0, "page " + std::to_string(card.page + 1));
    return text;
}

std::string_view name_of(Role role) {
    return kRoleNames.at(static_cast<std::size_t>(role));
}

Element const* View::element(std::string_view id) const {
    auto const found = std::find_if(elements.begin(), elements.end(),
                                    [&](Element const& one) { return one.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

Element const* View::target_at(int x, int y) const {
    auto const found = std::find_if(elements.begin(), elements.end(), [&](Element const& one) {
        return one.target() && one.box.contains(x, y);
    });
    return found == elements.end() ? area_at(x, y) : &*found;
}

Element const* View::area_at(int x, int y) const {
    for (Element const& element : elements) {
        if (!element.chart || !element.chart->box.contains(x, y)) continue;
        Spot const spot{x - element.chart->box.x + 0.5, y - element.chart->box.y + 0.5};
        for (Figure const& figure : element.chart->figures)
            if (!figure.stands_for.empty() && figure.covers(spot))
                return this->element(figure.stands_for);
    }
    return nullptr;
}

Element moved(Element element, int dx, int dy) {
    auto const move = [&](Rect& box) {
        box.x += dx;
        box.y += dy;
    };
    move(element.box);
    if (element.chart) move(element.chart->box);
    for (Label& label : element.labels)
        move(label.box);
    for (Picture& picture : element.pictures)
        move(picture.box);
    return element;
}

View mirrored(View view) {
    int const width = view.size.width;
    std::vector<Element> turned;
    for (Element const& element : view.elements) {
        turned.push_back(element);
        Element const* const map = map_below(view.elements, element);
        if (map == nullptr)
            mirror(turned.back(), width);
        else // it goes where the map goes
            turned.back() = moved(element, width - map->chart->box.right() - map->chart->box.x, 0);
    }
    view.elements = std::move(turned);
    view.right_to_left = true;
    return view;
}

std::string dump(View const& view) {
    std::string out =
        fmt::format("screen {} {} {}x{}{}\n", view.screen, view.language, view.size.width,
                    view.size.height, view.right_to_left ? " right-to-left" : "");
    for (Element const& element : view.elements)
        dump(element, out);
    return out;
}

} // namespace kiosk
