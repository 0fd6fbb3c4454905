// What stands on every page beside the services: what to say, what nobody may do to anybody, what
// people may do, what helps when help was refused, and how to stay safe. Messages only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/html.hpp"
#include "wording/wording.hpp"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace listing {

/// A chapter of the advice: its anchor and the key of its heading.
using Chapter = std::pair<std::string_view, std::string_view>;

/// The chapters in the order of the page, for its contents.
std::vector<Chapter> const& chapters();

/// All chapters, each a section under its heading.
std::string advice_markup(wording::Speaker const& speaker);

/// What to say about `topic` and what happens then; nothing for a topic without these messages.
void topic_advice(Html& html, wording::Speaker const& speaker, std::string_view topic);

/// A list of messages KEY.title with KEY.text below each.
void told_pairs(Html& html, wording::Speaker const& speaker, std::vector<std::string> const& keys);

} // namespace listing
