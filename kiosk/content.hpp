// What the kiosk can show: one edition, at one place, on one day. The same for every visitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "catalogue/catalogue.hpp"
#include "model/directory.hpp"
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
    bool sample = false; ///< the numbers cannot be dialled: say so on every screen
    bool draft = false;  ///< words nobody has reviewed: likewise
    int edition = 0;     ///< its number, for the code that a visitor scans; 0: not an edition

    /// The services of `topic` here, in the one order used everywhere.
    std::vector<model::Service const*> services(std::string const& topic) const;
    /// Every hotline that reaches this place: what is shown when a topic has no service.
    std::vector<model::Service const*> hotlines() const;
};

/// The topics of data/topics.toml, in file order.
base::Result<std::vector<model::Topic>> read_topics(base::Settings const& settings);

/// `wanted` if the directory has it; when it is empty, the first district, else the country.
base::Result<std::string> place_of(model::Directory const& directory, std::string const& wanted);

} // namespace kiosk
