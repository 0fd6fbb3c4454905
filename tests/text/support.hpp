// What the tests of text share.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "support/files.hpp"
#include "text/layout.hpp"
#include <catch2/catch.hpp>
#include <limits>

namespace test {

constexpr double kOneLine = std::numeric_limits<double>::infinity();

/// The fonts of the checkout, loaded once.
text::FontSet const& fonts();

/// `paragraph` in `language` at 20 units; on one line unless `width` says otherwise.
text::Layout laid_out(std::string_view paragraph, std::string const& language,
                      double width = kOneLine);

/// The lines of a layout with '|' between them.
std::string lines(text::Layout const& layout);

/// The runs of all lines from left to right: "Face Script direction{text}" each.
std::string runs(text::Layout const& layout);

/// Only the texts of the runs from left to right, '>' or '<' before each for its direction.
std::string order(text::Layout const& layout);

} // namespace test
