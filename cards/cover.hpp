// The sheet on top of a pile: what lies where, for whoever cuts and carries it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/job.hpp"

namespace cards {

struct Document;

/// Copies of one card, and the sheets of a document that they lie on.
struct CoverLine {
    std::string document;
    Job const* job = nullptr;
    std::size_t copies = 0;
    std::size_t first_sheet = 0; ///< from 1
    std::size_t last_sheet = 0;
};

/// Whose cards, and who says what they are. Borrows both.
struct CoverWords {
    Stock const& stock;
    wording::Speaker const& speaker;
};

/// As many pages of A4 as `lines` need; `missing` are the jobs of which nothing may be given out.
base::Result<Document> cover_sheet(std::vector<CoverLine> const& lines,
                                   std::vector<Job const*> const& missing, CoverWords const& words);

} // namespace cards
