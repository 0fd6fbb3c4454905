// SPDX-License-Identifier: Apache-2.0
#include "kiosk/focus.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// What the screen is about, then its other pages, then what is the same everywhere.
int rank(Element const& element) {
    if (element.fixed) return 2;
    return element.id == "next" || element.id == "previous" ? 1 : 0;
}

std::vector<std::string> order_of(View const& view, bool all) {
    std::vector<std::string> order;
    for (Element const* element : reading_order(view))
        if (element->target() || (all && !element->labels.empty())) order.push_back(element->id);
    return order;
}

} // namespace

std::vector<Element const*> reading_order(View const& view) {
    std::vector<Element const*> order;
    for (Element const& element : view.elements)
        order.push_back(&element);
    std::stable_sort(order.begin(), order.end(),
                     [](Element const* a, Element const* b) { return rank(*a) < rank(*b); });
    return order;
}

std::string next_focus(View const& view, std::string_view from, Toward toward, bool all) {
    auto const order = order_of(view, all);
    if (order.empty()) return {};
    auto const found = std::find(order.begin(), order.end(), from);
    if (found == order.end()) return toward == Toward::next ? order.front() : order.back();
    auto const at = static_cast<std::size_t>(found - order.begin());
    std::size_t const count = order.size();
    return order[(at + (toward == Toward::next ? 1 : count - 1)) % count];
}

} // namespace kiosk
