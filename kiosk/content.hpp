// What the kiosk can show: one edition, at one place, on one day. The same for every visitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "catalogue/catalogue.hpp"
#include "edition/edition.hpp"
#include "kiosk/course.hpp"
#include "kiosk/state.hpp"
#include "model/directory.hpp"
#include "speech/speech.hpp"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk {

/// Borrows the directory and the catalogue.
struct Content {
    model::Directory const& directory;
    catalogue::Catalogue const& catalogue;
    std::vector<model::Topic> topics;
    std::string region;       ///< where the kiosk stands
    std::string own_language; ///< of the attract screen
    base::Date today;
    edition::Label label; ///< a sample or a draft says so on every screen; number 0: no edition

    Course course = {};
    std::set<std::string> voiced = {}; ///< languages in which everything can be heard
    /// How hours are said in each of them.
    std::map<std::string, speech::Grammar, std::less<>> grammars = {};
    std::optional<int> week_minute = {}; ///< the time at the place, from Monday 00:00; if known
    /// Numbers that two holders signed as evergreen, canonical: they never vanish with age.
    std::set<std::string, std::less<>> evergreen = {};
    std::optional<model::Position> standing = {}; ///< where the kiosk stands exactly, if known
    bool outdated = false;      ///< the last day that the edition was made for is over
    bool printer = false;       ///< there is one
    bool counted = false;       ///< visits are, hidden in noise (kiosk/counting.hpp)
    std::string slot = "below"; ///< where cards come out: below, left, right

    /// The services of `topic` at `place`, those that are open now first, else in the one order
    /// used everywhere.
    std::vector<model::Service const*> services(std::string const& topic,
                                                std::string const& place) const;
    /// Every hotline that reaches `place`: what is shown when a topic has no service.
    std::vector<model::Service const*> hotlines(std::string const& place) const;
    /// Whether somebody is there now; nothing when hours or time are not known.
    std::optional<bool> open_now(model::Service const& service) const;
    /// Its check ran out, or the whole edition did: said beside its number, and never printed.
    bool may_have_changed(model::Service const& service) const;
    /// What a card for somebody who asks about `service` may carry, at most `most`: the service
    /// itself, then the hotlines that reach `place`; only what has a number and has not aged.
    std::vector<model::Service const*> printable(std::string const& service,
                                                 std::string const& place, std::size_t most) const;

  private:
    bool is_evergreen(model::Service const& service) const;
    std::vector<model::Service const*> open_first(std::vector<model::Service const*> all) const;
};

/// `services` for a child: without those for adults alone, child protection first.
std::vector<model::Service const*> for_children(std::vector<model::Service const*> services);

/// `wanted` if the directory has it; when it is empty, the first district, else the country.
base::Result<std::string> place_of(model::Directory const& directory, std::string const& wanted);

} // namespace kiosk
