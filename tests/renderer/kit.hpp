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

struct Kit {
    Kit();
    renderer::CardRequest request(std::string const& language) const;
    renderer::Card card(std::string const& language) const;

    DraftWords words;
    text::FontSet fonts;
    renderer::CardLayout layout;
};

renderer::Form form(std::string const& name);

/// What a command prints, or "failed: COMMAND" when it cannot run.
std::string shell(std::string const& command);

} // namespace test
