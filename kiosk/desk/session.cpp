// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/session.hpp"
#include "kiosk/complain.hpp"
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/focus.hpp"
#include <fmt/format.h>

namespace kiosk::desk {

Session::Session(Stand const& stand, Press const& press, Easel const& easel, Gate const& gate)
    : Loop(easel), stand_(stand), press_(press),
      pile_(press.cards, stand, press.printer, press.caller.folder),
      notes_(stand.stage.content, press.caller) {
    state_.gate = gate;
    present(show(state_, stand_), true);
}

bool Session::outlived() const {
    bool const busy = state_.campaign.busy() || state_.printing_now() || state_.testing();
    return press_.update.installed() && state_.trail.size() == 1 && !busy;
}

/// The picture already says that the card is being checked, or printed.
Session::Outcome Session::work() {
    auto event = card_work();
    if (!event) event = press_.machine.work(state_);
    if (!event) event = press_.update.work(state_);
    if (!event) event = pile_.work(state_, view().language);
    if (!event) event = notes_.work(state_);
    if (event) happen(*event);
    return refresh();
}

std::optional<Event> Session::card_work() {
    if (state_.screen() == Screen::card && state_.proof == Proof::wanted) return proof();
    if (state_.print == Print::wanted) return Printed{order()};
    if (state_.print == Print::ordered) return Printed{press_.printer->state()};
    return std::nullopt;
}

void Session::pass(Milliseconds now) {
    if (last_ && now > *last_) happen(Passed{now - *last_});
    last_ = now;
}

void Session::choose(Action const& action, Element const* /*touched*/) {
    to_booth_ = action == booth::enter();
    if (action.deed != kiosk::Deed::none) happen(Chosen{action});
}

void Session::take_key(Key key) {
    Element const* const focused = view().element(state_.focus);
    if (key == Key::select && focused == nullptr && state_.gate.locked())
        happen(Chosen{act(Deed::enter)});
    else if (key == Key::select && focused != nullptr && focused->target())
        choose(Action(focused->action), focused);
    else if (key == Key::next || key == Key::previous)
        happen(Focused{next_focus(view(), state_.focus,
                                  key == Key::next ? Toward::next : Toward::previous, false)});
}

void Session::happen(Event const& event) {
    State before = std::exchange(state_, step(state_, event));
    before.idle = state_.idle; // time alone changes no picture
    if (state_ == before) return;
    present(show(state_, stand_), before.trail != state_.trail);
}

Proofed Session::proof() {
    proofed_.reset();
    Proofed result{state_.wish, fault()};
    if (proofed_ && proofed_->booklet) result.pages = static_cast<int>(proofed_->cards.size());
    return result;
}

std::string Session::fault() {
    if (stand_.stage.content.outdated) return "error.list-old";
    Wish const& wish = state_.wish;
    Backdrop const scene = backdrop(stand_.stage, {}, 0, view().language);
    auto prepared =
        press_.cards.prepare(card_of(wish, stand_.shelf, scene), paper_of(wish, stand_.shelf).id);
    if (!prepared) {
        complain(prepared.error());
        bool const none = prepared.error().code == base::ErrorCode::not_found;
        return none ? "error.nothing-to-print" : "error.card-faulty";
    }
    renderer::Prover prover = cards::all_cores();
    auto const problems = cards::proof({*prepared}, prover).front();
    for (base::Problem const& problem : problems)
        fmt::print(stderr, "waypost-kiosk: card: {}: {}\n", problem.column, problem.message);
    if (base::any_error(problems)) return "error.card-faulty";
    proofed_ = std::move(*prepared);
    return "";
}

printing::State Session::order() {
    if (!proofed_ || press_.printer == nullptr) return printing::State::failed;
    proofed_->job.copies = state_.wish.copies();
    auto const paper = document_of(*proofed_, press_.printer->dots());
    if (!paper) return printing::State::failed;
    printing::Wish wish = paper->wish;
    wish.tray = state_.tray();
    if (!press_.printer->print(paper->bytes, wish)) return printing::State::failed;
    return press_.printer->state();
}

} // namespace kiosk::desk
