// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include <algorithm>
#include <set>

namespace test {
namespace {

using namespace kiosk;

constexpr double kRoundOff = 0.25; // mm: a pixel

/// The smallest space between two boxes, in pixels; 0 when they touch or overlap.
int space_between(Rect const& a, Rect const& b) {
    int const across = std::max(a.x - b.right(), b.x - a.right());
    int const down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max({across, down, 0});
}

class Judge {
  public:
    Judge(House const& house, View const& view) : house_(house), view_(view) {}

    std::string faults() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < view_.elements.size(); ++i) {
            Element const& element = view_.elements[i];
            if (!ids.insert(element.id).second) note(element, "has the id of another element");
            place(element);
            target(element);
            contents(element);
            for (std::size_t j = 0; j < i; ++j)
                pair(element, view_.elements[j]);
        }
        return std::move(faults_);
    }

  private:
    void note(Element const& element, std::string const& what) {
        faults_ += "\n  " + element.id + " " + what;
    }
    void place(Element const& element) {
        if (element.box.empty()) note(element, "is empty");
        if (!inside(element.box, {0, 0, view_.size.width, view_.size.height}))
            note(element, "leaves the glass");
    }
    void target(Element const& element) {
        if (!element.target()) return;
        double const least = house_.metrics().lengths().target.value;
        double const width = house_.metrics().mm(element.box.width);
        double const height = house_.metrics().mm(element.box.height);
        if (width < least || height < least)
            note(element, "is a target of " + std::to_string(width) + " x " +
                              std::to_string(height) + " mm");
        if (element.action.deed == Deed::done && width < house_.metrics().lengths().exit.value)
            note(element, "is a narrow way out");
    }
    void contents(Element const& element) {
        for (Label const& label : element.labels) {
            if (!inside(label.box, element.box)) note(element, "has words outside its box");
            Set const set = house_.ruler().set(label.said, label.type, label.box.width);
            if (set->height > label.box.height + 1 || set->width > label.box.width + 1)
                note(element, "has words that overflow: " + label.said.text);
            bool const words = label.said.language != catalogue::kPseudoLanguage; // else a key
            if (set->cut_word && words) note(element, "has a cut word: " + label.said.text);
            if (!set->missing.empty()) note(element, "has letters without a glyph");
            for (Picture const& picture : element.pictures)
                if (overlap(label.box, picture.box)) note(element, "has a picture on its words");
        }
        if (element.chart) chart(element, *element.chart);
        for (Picture const& picture : element.pictures) {
            if (!inside(picture.box, element.box)) note(element, "has a picture outside its box");
            if (picture.box.width < picture_least()) note(element, "has a picture nobody can see");
        }
    }
    void chart(Element const& element, Chart const& chart) {
        if (!inside(chart.box, element.box)) note(element, "has a map outside its box");
        for (Label const& label : element.labels)
            if (overlap(label.box, chart.box)) note(element, "has words on its map");
        for (Mark const& mark : chart.marks) {
            if (!inside(mark.box, {0, 0, chart.box.width, chart.box.height}))
                note(element, "has a mark outside its map");
            if (mark.box.width < picture_least()) note(element, "has a mark nobody can see");
        }
    }
    void pair(Element const& a, Element const& b) {
        bool const on_map =
            (a.chart && inside(b.box, a.chart->box)) || (b.chart && inside(a.box, b.chart->box));
        if (overlap(a.box, b.box) && !on_map) note(a, "overlaps " + b.id);
        bool const decoration = a.role == Role::decoration || b.role == Role::decoration;
        if (decoration || !a.target() || !b.target()) return;
        double const gap = house_.metrics().mm(space_between(a.box, b.box));
        if (gap + kRoundOff < house_.metrics().lengths().gap.value)
            note(a, "is " + std::to_string(gap) + " mm from " + b.id);
    }
    int picture_least() const { return house_.metrics().px({4}); }

    House const& house_;
    View const& view_;
    std::string faults_;
};

} // namespace

/// `state` and every further page of its screen.
std::vector<kiosk::View> pages(House const& house, kiosk::State state) {
    std::vector<View> views;
    for (;;) {
        views.push_back(house.show(state));
        Element const* const next = views.back().element("next");
        bool const last = next == nullptr || next->action.page == 0; // it goes round
        if (last) return views;
        state = step(state, Chosen{next->action});
    }
}

std::string faults(House const& house, kiosk::View const& view) {
    return Judge(house, view).faults();
}

} // namespace test
