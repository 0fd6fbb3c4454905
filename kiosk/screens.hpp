// The screens: each is a function from the state to a View, in a file of its own
// (screen_NAME.cpp). Here is what they all read.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/content.hpp"
#include "kiosk/metrics.hpp"
#include "kiosk/ruler.hpp"
#include "kiosk/state.hpp"
#include "kiosk/theme.hpp"
#include "kiosk/view.hpp"

namespace kiosk {

/// What does not change while the kiosk runs. Borrows all of it.
struct Stage {
    Content const& content;
    Theme const& theme;
    Metrics const& metrics;
    Ruler const& ruler;
};

/// What a screen is made from.
struct Scene {
    Stage const& stage;
    State const& state;
    std::string language; ///< the visitor's, or the kiosk's own
    bool right_to_left = false;

    Content const& content() const { return stage.content; }
    Palette const& palette() const { return stage.theme.palette; }
    Metrics const& metrics() const { return stage.metrics; }
    Ruler const& ruler() const { return stage.ruler; }

    wording::Speaker speaker() const;
    /// The message `key` in the visitor's language.
    wording::Said say(std::string_view key, catalogue::Values const& values = {}) const;
};

/// The picture for `state`. While the visitor is asked whether they need more time, nothing of
/// the screen below is shown.
View show(State const& state, Stage const& stage);

/// Laid out for left-to-right readers; show() mirrors them.
View attract_screen(Scene const& scene);
View language_screen(Scene const& scene);
View topics_screen(Scene const& scene);
View services_screen(Scene const& scene);
View service_screen(Scene const& scene);
View take_screen(Scene const& scene);
View idle_screen(Scene const& scene);

} // namespace kiosk
