// The paper beside the telephone: whom to call, on which number, what to ask, and boxes to tick.
// For whoever keeps the list: withheld numbers and addresses stand on it too.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "directory/calls.hpp"
#include <string>
#include <vector>

namespace cli {

/// How to speak, and then what to ask, in the order of a call.
std::vector<std::string> const& call_script();
std::vector<std::string> call_questions();

/// A page that prints on A4, for any browser; it loads nothing.
std::string call_sheet_html(model::Directory const& directory,
                            std::vector<directory::Call> const& calls);

/// The same as PDF. A text that has a character without a glyph is refused with its words.
base::Result<std::string> call_sheet_pdf(model::Directory const& directory,
                                         std::vector<directory::Call> const& calls,
                                         base::Date today);

} // namespace cli
