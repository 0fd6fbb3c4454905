// Finished blocks for flow(): a picture with words beside it, and large buttons. No block is
// higher than the page it is made for.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/flow.hpp"
#include "kiosk/parts.hpp"
#include <functional>

namespace kiosk {

class BlockMaker {
  public:
    /// Borrows `scene`; `page` is the room for one page of blocks.
    BlockMaker(Backdrop const& scene, Size page) : scene_(scene), page_(page) {}

    /// A picture and words beside it. Words without a picture begin where the others do.
    Block line(std::string id, std::string const& picture, Words const& said, bool half) const;
    /// Words for oneself, in large letters.
    Block heading(std::string id, Words const& said) const;
    /// A target across the page, or half of it; as high as its words need.
    Block button(std::string id, Face const& face, Paint const& paint, Action action,
                 bool half = false) const;
    /// A map, and lines of half the width beside it, as one block.
    Block beside_map(Chart chart, std::vector<Block> const& lines) const;
    /// Of a map that stands in a block.
    Size map_size() const;
    int width() const { return page_.width; }

  private:
    Backdrop const& scene_;
    Size page_;
};

/// The blocks for pages of this size.
using MakeBlocks = std::function<std::vector<Block>(Size)>;

/// A screen of blocks: heading, as many pages as they need, pager.
void add_blocks(View& view, Backdrop const& scene, Rect area, Heading heading,
                MakeBlocks const& make);

} // namespace kiosk
