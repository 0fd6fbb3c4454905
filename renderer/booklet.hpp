// The whole directory of a place, in one language, as a booklet: a cover that says nothing to
// strangers, contents, every service below its topic, an index, a last page with the code.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "renderer/card.hpp"
#include <vector>

namespace renderer {

/// A topic, and which of the services are about it, by their place in CardRequest::services.
struct Chapter {
    wording::Said name;
    std::string pictogram;
    std::vector<std::size_t> own;   ///< described here: no service is described twice
    std::vector<std::size_t> about; ///< listed here in the index, wherever they are described
};

/// The topics that `services` are about, in the order of `topics`. A service is described below
/// the first of its own topics; one with none of these, below the last topic there is.
std::vector<Chapter> chapters(wording::Speaker const& speaker,
                              std::vector<model::Topic> const& topics,
                              std::vector<model::Service const*> const& services);

/// The pages in the order in which they are read, each a card without a back. The cover is page 1;
/// fields are called "page.3.service.12.name". `layout` has a flow. Refuses what compose() refuses,
/// a service that stands in no chapter or in two, and what is higher than a page.
base::Result<std::vector<Card>> compose_booklet(CardRequest const& request,
                                                std::vector<Chapter> const& chapters,
                                                CardLayout const& layout,
                                                text::FontSet const& fonts);

/// The pages two by two, as they stand on the sheets of a booklet stitched through its fold: the
/// outside of the outermost sheet, its inside, and so on. Blank pages are put before the last page
/// until there are four to a sheet. `bound_right` is for scripts that are read from the right.
std::vector<Card> saddle_stitched(std::vector<Card> pages, bool bound_right);

} // namespace renderer
