// A campaign: places, languages, a pile of cards.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "kiosk/desk/steps.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

constexpr std::size_t kLongestTrail = 12;
/// The numbers of copies that can be chosen.
constexpr std::array kPileCopies = {1, 2, 5, 10, 20, 50, 100};

/// All in, or all out when all were in.
void toggle(std::set<std::string>& set, std::vector<std::string> const& ids) {
    bool const all = std::all_of(ids.begin(), ids.end(),
                                 [&](std::string const& id) { return set.contains(id); });
    for (std::string const& id : ids)
        if (all)
            set.erase(id);
        else
            set.insert(id);
}

int next_copies(int copies, int way) {
    auto const at = std::find(kPileCopies.begin(), kPileCopies.end(), copies);
    auto const index = static_cast<int>(at - kPileCopies.begin()) + way;
    return kPileCopies.at(
        static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(kPileCopies.size()) - 1)));
}

bool is_empty(Campaign const& campaign) {
    return campaign.redo.empty() && (campaign.places.empty() || campaign.languages.empty());
}

State make(State state, bool on_paper) {
    if (state.screen() != Screen::pile || is_empty(state.campaign)) return state;
    state.campaign.on_paper = on_paper;
    state.campaign.stage = Campaign::Stage::wanted;
    state.campaign.made = state.campaign.all = state.campaign.refused = 0;
    return state;
}

State redo(State state) {
    if (state.screen() != Screen::old || state.old.cards.empty()) return state;
    state.campaign = {};
    state.campaign.redo = state.old.cards;
    return go(std::move(state), Screen::pile);
}

State look_for_old(State state) {
    state.old = {Old::Stage::wanted};
    return go(std::move(state), Screen::old);
}

/// While a pile is made it cannot be changed.
State changed(State state, Order const& order) {
    if (order.deed != Deed::make) state.campaign.stage = Campaign::Stage::chosen;
    switch (order.deed) {
    case Deed::tick:
        toggle(state.campaign.places, base::split(order.id, ' '));
        return state;
    case Deed::tongue:
        toggle(state.campaign.languages, {order.id});
        return state;
    case Deed::more:
        state.campaign.copies = next_copies(state.campaign.copies, 1);
        return state;
    case Deed::fewer:
        state.campaign.copies = next_copies(state.campaign.copies, -1);
        return state;
    case Deed::make:
        return make(std::move(state), order.id == "print");
    case Deed::redo:
        return redo(std::move(state));
    default:
        return state;
    }
}

} // namespace

State go(State state, Screen screen, std::string id) {
    if (state.trail.size() >= kLongestTrail) state.trail.erase(state.trail.begin() + 1);
    state.trail.push_back({screen, std::move(id)});
    return state;
}

bool is_of_campaign(State const& state, Deed deed) {
    bool const copies = deed == Deed::more || deed == Deed::fewer;
    return copies ? state.screen() == Screen::pile : deed >= Deed::villages && deed <= Deed::redo;
}

State step_campaign(State state, Order const& order) {
    switch (order.deed) {
    case Deed::villages:
        return go(std::move(state), Screen::villages, order.id);
    case Deed::tongues:
        return go(std::move(state), Screen::tongues);
    case Deed::pile:
        return go(std::move(state), Screen::pile);
    case Deed::old:
        return look_for_old(std::move(state));
    case Deed::stop:
        if (state.campaign.busy()) state.campaign.stage = Campaign::Stage::stopped;
        return state;
    default:
        return state.campaign.busy() ? state : changed(std::move(state), order);
    }
}

State finished(State state, PileDone const& done) {
    if (!state.campaign.busy()) return state;
    state.campaign.stage = done.stage;
    state.campaign.file = done.file;
    state.campaign.why = done.why;
    bool const out = done.stage == Campaign::Stage::saved || done.stage == Campaign::Stage::printed;
    if (out && state.campaign.redo == state.cart) state.cart.clear();
    return state;
}

State grown(State state, PileGrew const& grew) {
    if (!state.campaign.busy()) return state;
    state.campaign.stage = Campaign::Stage::running;
    state.campaign.made = grew.made;
    state.campaign.all = grew.all;
    state.campaign.refused = grew.refused;
    return state;
}

} // namespace kiosk::desk
