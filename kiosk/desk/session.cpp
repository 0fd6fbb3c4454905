// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/session.hpp"
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/focus.hpp"
#include <fmt/format.h>

namespace kiosk::desk {

Session::Session(Stand const& stand, Press const& press, Easel const& easel)
    : Loop(easel), stand_(stand), press_(press),
      pile_(press.cards, stand, press.printer, press.caller.folder),
      notes_(stand.stage.content, press.caller) {
    present(show(state_, stand_), true);
}

/// The picture already says that the card is being checked, or printed.
Session::Outcome Session::work() {
    if (state_.screen() == Screen::card && state_.proof == Proof::wanted)
        happen(Proofed{state_.wish, proof()});
    else if (state_.print == Print::wanted)
        happen(Printed{order()});
    else if (state_.print == Print::ordered)
        happen(Printed{press_.printer->state()});
    else if (auto const event = pile_.work(state_, view().language))
        happen(*event);
    else if (auto const noted = notes_.work(state_))
        happen(*noted);
    return refresh();
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
    if (key == Key::select && focused != nullptr && focused->target())
        choose(Action(focused->action), focused);
    else if (key == Key::next || key == Key::previous)
        happen(Focused{next_focus(view(), state_.focus,
                                  key == Key::next ? Toward::next : Toward::previous, false)});
}

void Session::happen(Event const& event) {
    State const before = std::exchange(state_, step(state_, event));
    bool const only_time = std::holds_alternative<Passed>(event) && before.trail == state_.trail;
    if (state_ == before || only_time) return;
    present(show(state_, stand_), before.trail != state_.trail);
}

std::string Session::proof() {
    proofed_.reset();
    if (stand_.stage.content.outdated) return "error.list-old";
    Wish const& wish = state_.wish;
    Backdrop const scene = backdrop(stand_.stage, {}, 0, view().language);
    auto prepared =
        press_.cards.prepare(card_of(wish, stand_.shelf, scene), paper_of(wish, stand_.shelf).id);
    if (!prepared) {
        fmt::print(stderr, "waypost-kiosk: {}\n", base::to_string(prepared.error()));
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
    if (!paper || !press_.printer->print(paper->bytes, paper->wish)) return printing::State::failed;
    return press_.printer->state();
}

} // namespace kiosk::desk
