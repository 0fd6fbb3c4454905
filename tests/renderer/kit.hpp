// Cards to test with: three invented services in each of the thirteen languages.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/card.hpp"
#include "renderer/form.hpp"
#include "support/draft_words.hpp"
#include <string>
#include <vector>

namespace test {

std::vector<std::string> languages();
/// Every language when WAYPOST_EVERY_LANGUAGE is set, else one of them, another at each turn.
std::vector<std::string> chosen_languages(std::size_t turn);
/// The names of all of layouts/cards.
std::vector<std::string> shipped_layouts();
/// All of them when WAYPOST_EVERY_LANGUAGE is set, else a few small ones that differ much.
std::vector<std::string> chosen_layouts();
renderer::CardLayout layout(std::string const& name);

struct Kit {
    Kit();
    renderer::CardRequest request(std::string const& language) const;
    /// The same with as many services as a layout holds, and whatever words it asks for: messages
    /// by their keys, short ones else.
    renderer::CardRequest filled(std::string const& language,
                                 renderer::CardLayout const& asked) const;
    /// The card of a shipped layout, its second voice English.
    renderer::Card filled_card(std::string const& language,
                               renderer::CardLayout const& asked) const;
    renderer::Card card(std::string const& language) const;

    DraftWords words;
    text::FontSet fonts;
    renderer::CardLayout layout;
};

renderer::Form form(std::string const& name);

/// The objects of a PDF as text, as qpdf unpacks them, each white space a single blank.
std::string unpacked(std::string const& pdf);

/// What a command prints, or "failed: COMMAND" when it cannot run.
std::string shell(std::string const& command);

} // namespace test
