// What comprehension tests said of the pictures, as counts: from them the verdict is computed each
// time, and it lapses when a picture is drawn anew.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/problem.hpp"
#include "cli/score.hpp"
#include "model/drawings.hpp"
#include "model/pictures.hpp"
#include <set>
#include <string>
#include <vector>

namespace cli {

/// The answers of one culture about one drawing of a picture.
struct Tested {
    std::string culture;
    std::string picture;
    std::string drawing; ///< the first digits of the hash of its file, as it was tested
    Tally tally;
};

/// The drawing that people of `culture` see for `picture` now.
base::Result<std::string> drawing_of(model::Drawings const& drawings, std::string const& picture,
                                     std::string const& culture);

/// data/pictograms/tested.csv of this program.
base::Path tested_file();
/// What lies in `file`; a file that is not there says nothing.
base::Result<std::vector<Tested>> read_tested(base::Path const& file);
/// Adds `news` to `file`; new counts of a drawing in a culture take the place of older ones.
base::Result<base::Done> add_tested(base::Path const& file, std::vector<Tested> const& news);

/// What forbids that people of `cultures` ("" among them: of no culture in particular) are shown
/// `pictures`, an error for each reason, naming the pictures. A drawing may be shown when those
/// whom a test asked understood it, in each culture that was tested and sees it.
base::Result<base::Problems> not_understood(model::Pictures const& pictures,
                                            model::Drawings const& drawings,
                                            std::set<std::string> const& cultures,
                                            base::Path const& file);

} // namespace cli
