// The words of a PDF, read back by a program that nobody here wrote.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "base/result.hpp"
#include "renderer/card.hpp"
#include <string>
#include <vector>

namespace cards {

/// What poppler's pdftotext reads in `pdf`; ErrorCode::not_found when it is not installed.
base::Result<std::string> words_of(std::string const& pdf);

/// One error for each text of `cards` that is not in `words` as it was set, compared in normal
/// form C without white space and marks of direction. Of right-to-left text every word must be
/// there, without vowel signs, since pdftotext turns these and what stands between words round.
base::Problems lost_words(std::vector<renderer::Card> const& cards, std::string_view words);

/// `pdf` itself, once every text of `card` was read back from it; ErrorCode::refused names one that
/// was not.
base::Result<std::string> read_back(renderer::Card const& card, base::Result<std::string> pdf);

} // namespace cards
