// The sample's desk as its screens' tests see it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "judge.hpp"
#include "kiosk/desk/screens.hpp"
#include <catch2/catch.hpp>

namespace test {

inline kiosk::desk::Shelf const& shelf() {
    static auto const loaded = kiosk::desk::Shelf::load();
    REQUIRE(loaded);
    return *loaded;
}

/// The sample's desk on a panel.
class Counter {
  public:
    explicit Counter(kiosk::Panel panel = {{1024, 600}, 0.21}, std::string const& language = "en")
        : house_(panel, language, "light", true),
          stage_(house_.stage()), stand_{stage_, shelf(), true, true, true} {
        stand_.list = {12, "2026-11-16", "lusab-babad gutih-tugad bibil-zopuz"};
        stand_.program = "0.4.0";
        stand_.feedback.felt["svc-001"] = {12, 3, 1, 2};
    }

    House const& house() const { return house_; }
    House& house() { return house_; }
    /// What visitors said.
    kiosk::desk::Feedback& feedback() { return stand_.feedback; }
    kiosk::View show(kiosk::desk::State const& state) const {
        return kiosk::desk::show(state, stand_);
    }
    /// `state` and every further page of its screen.
    std::vector<kiosk::View> pages(kiosk::desk::State state) const {
        std::vector<kiosk::View> views;
        for (;;) {
            views.push_back(show(state));
            kiosk::Element const* const next = views.back().element("next");
            if (next == nullptr || next->action.page == 0) return views;
            state = step(state, kiosk::Chosen{next->action});
        }
    }

  private:
    House house_;
    kiosk::Stage stage_;
    kiosk::desk::Stand stand_;
};

/// A desk that came to its open screen by `trail`, with a card for somebody in the sample.
inline kiosk::desk::State at(std::vector<kiosk::desk::Place> trail) {
    kiosk::desk::State state;
    trail.insert(trail.begin(), kiosk::desk::Place{});
    state.trail = std::move(trail);
    state.wish.region = "XW-11";
    state.wish.language = "km";
    return state;
}

inline std::vector<Glass> desk_glasses() {
    return {{"a 10-inch panel", {{1024, 600}, 0.21}}, {"a 15.6-inch panel", {{1920, 1080}, 0.179}}};
}

} // namespace test
