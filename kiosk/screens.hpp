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

/// What every part of a screen is made from: whose screen it is does not matter to it.
struct Backdrop {
    Stage const& stage;
    std::string_view screen; ///< its name
    int page;                ///< that is open
    std::string language;    ///< the reader's, or the kiosk's own
    bool right_to_left = false;
    bool strong = false; ///< stronger colours
    Metrics sizes;       ///< of the panel, as this reader wants them

    Content const& content() const { return stage.content; }
    Palette const& palette() const { return strong ? stage.theme.contrast : stage.theme.palette; }
    Metrics const& metrics() const { return sizes; }
    Ruler const& ruler() const { return stage.ruler; }

    wording::Speaker speaker() const;
    /// The message `key` in the reader's language.
    Words say(std::string_view key, catalogue::Values const& values = {}) const;
};

/// The backdrop for `language` on a stage.
Backdrop backdrop(Stage const& stage, std::string_view screen, int page, std::string language,
                  Looks const& looks = {});

/// Finished: a text that runs the other way than its screen still begins at the screen's side, and
/// the screen is turned round for those who read from the right.
View finished(View view, Backdrop const& backdrop);

/// What a visitor's screen is made from.
struct Scene : Backdrop {
    State const& state;

    /// Where help is looked for.
    std::string const& region() const {
        return state.region.empty() ? content().region : state.region;
    }
    /// The message `key` for children of this band, if there is one, else for everybody.
    Words say_to_reader(std::string const& key) const;
    /// "" for adults, else "child.teen." or "child.u10.".
    std::string band() const;
};

/// The picture for `state`. While the visitor is asked whether they need more time, or has hidden
/// the screen, nothing of it is shown.
View show(State const& state, Stage const& stage);

/// Laid out for left-to-right readers; show() mirrors them.
View attract_screen(Scene const& scene);
View language_screen(Scene const& scene);
View topics_screen(Scene const& scene);
View services_screen(Scene const& scene);
View service_screen(Scene const& scene);
View advice_screen(Scene const& scene);
View complaint_screen(Scene const& scene);
View series_screen(Scene const& scene);
View child_screen(Scene const& scene);
View places_screen(Scene const& scene);
View spelling_screen(Scene const& scene);
View take_screen(Scene const& scene);
View code_screen(Scene const& scene);
View print_screen(Scene const& scene);
View memory_screen(Scene const& scene);
View help_screen(Scene const& scene);
View idle_screen(Scene const& scene);

} // namespace kiosk
