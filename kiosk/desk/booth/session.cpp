// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/session.hpp"
#include "kiosk/complain.hpp"
#include "kiosk/focus.hpp"
#include "recording/folder.hpp"
#include "voices/measure.hpp"

namespace kiosk::desk::booth {
namespace {

/// The finger on Stop is heard: it is laid down about so long before it is lifted.
constexpr double kFinger = 0.3; // seconds

voices::Sound without_finger(voices::Sound sound) {
    auto const finger = static_cast<std::size_t>(kFinger * sound.rate);
    sound.samples.resize(sound.samples.size() - std::min(finger, sound.samples.size()));
    return sound;
}

std::string message_about(voices::Fault fault) {
    switch (fault) {
    case voices::Fault::silent:
    case voices::Fault::quiet:
        return "desk.booth.too-quiet";
    case voices::Fault::too_short:
    case voices::Fault::cut_off:
        return "desk.booth.cut-off";
    case voices::Fault::too_long:
        return "desk.booth.too-long";
    case voices::Fault::clipped:
        return "desk.booth.too-loud";
    case voices::Fault::noisy:
        return "desk.booth.noise";
    }
    return "";
}

} // namespace

Session::Session(Stage const& stage, Tools const& tools, Easel const& easel, std::string language)
    : Loop(easel), stage_(stage), tools_(tools) {
    if (auto tongues = recording::tongues())
        book_.tongues = std::move(*tongues);
    else
        complain(tongues.error());
    state_.language = std::move(language);
    state_.left = book_.tongues.empty();
    present(show(state_, book_, stage_), true);
}

Session::Outcome Session::work() {
    if (auto const event = due()) happen(*event);
    return refresh();
}

std::optional<Event> Session::due() {
    if (!state_.tongue.empty() && !state_.opened) return open();
    if (state_.screen == Screen::line && !state_.microphone_known)
        return Microphone{tools_.recorder.open()};
    if (state_.take == Take::wanted) {
        bool const there = tools_.recorder.open();
        if (there) tools_.recorder.start();
        return Microphone{there};
    }
    if (state_.take == Take::running) return hear();
    if (state_.take == Take::over) return judge();
    return std::nullopt;
}

Opened Session::open() {
    auto lines = recording::script_of(state_.tongue, &stage_.content.directory);
    if (!lines) complain(lines.error());
    if (!lines) return {};
    auto coverage = recording::coverage_of(tools_.clips, state_.tongue, *lines);
    book_.lines = std::move(*lines);
    return {std::move(coverage.spoken), std::move(coverage.speakers)};
}

Event Session::hear() {
    auto const peak = tools_.recorder.peak();
    if (!peak) return Microphone{false};
    return Heard{*peak};
}

base::Path Session::clip() const {
    return recording::folder_of(tools_.clips, state_.tongue) /
           recording::file_of(book_.lines.at(state_.at).key);
}

Judged Session::judge() {
    voices::Sound const take = without_finger(tools_.recorder.stop());
    if (auto const faults = voices::judge(take); !faults.empty())
        return {message_about(faults.front())};
    auto const kept =
        recording::keep(take, book_.lines.at(state_.at), {state_.label, state_.consent}, clip());
    if (kept) return {};
    complain(kept.error());
    bool const mendable = kept.error().code == base::ErrorCode::refused;
    return {mendable ? "desk.booth.too-quiet" : "error.not-saved", mendable};
}

void Session::pass(Milliseconds now) {
    if (last_ && now > *last_) happen(Passed{now - *last_});
    last_ = now;
}

void Session::choose(Action const& action, Element const* /*touched*/) {
    if (action.deed == kiosk::Deed::none) return;
    tools_.voice.stop();
    bool const here = state_.screen == Screen::line && !state_.busy();
    if (here && action == act(Deed::play)) tools_.voice.play(clip());
    happen(Chosen{action});
}

void Session::take_key(Key key) {
    Element const* const focused = view().element(state_.focus);
    if (key == Key::select && focused != nullptr && focused->target())
        choose(Action(focused->action), nullptr);
    else if (key == Key::next || key == Key::previous)
        happen(Focused{next_focus(view(), state_.focus,
                                  key == Key::next ? Toward::next : Toward::previous, false)});
}

void Session::happen(Event const& event) {
    State const before = std::exchange(state_, step(state_, event));
    if (before.take == Take::running && !state_.busy()) (void)tools_.recorder.stop();
    if (state_.left) tools_.recorder.close();
    State seen = state_;
    seen.idle = before.idle;
    seen.taken = before.taken;
    if (seen == before) return;
    present(show(state_, book_, stage_), before.screen != state_.screen || before.at != state_.at);
}

} // namespace kiosk::desk::booth
