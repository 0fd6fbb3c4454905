// What a card says, put together from an edition.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/source.hpp"
#include "renderer/card.hpp"

namespace cli {

/// The last day until which the checks of all `services` hold; today when there is none.
base::Date checks_hold_until(std::vector<model::Service const*> const& services,
                             model::Thresholds const& thresholds, base::Date today);

/// The card for `region` with `services` in the speaker's language. A draft, a sample and a
/// directory that was never published say so across both faces or above the numbers.
renderer::CardRequest card_words(wording::Speaker const& speaker, std::string const& region,
                                 std::vector<model::Service const*> const& services,
                                 edition::Label const& label);

} // namespace cli
