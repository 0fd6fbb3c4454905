// The inner pages of a booklet: blocks one below the other, a new page when one is full.
// For compose_booklet() alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/booklet.hpp"
#include "renderer/composer.hpp"

namespace renderer {

/// What stays together on a page. Its things lie where they will across the page, and from 0 down.
struct Block {
    std::string field; ///< for messages: "service.12"
    Frame things;
    double height = 0;
    bool keeps_next = false; ///< a heading: never the last on its page
};

/// Makes blocks. Borrows all it is given.
class BlockMaker {
  public:
    BlockMaker(Composer const& composer, FlowSpec const& spec) : composer_(composer), spec_(spec) {}

    /// A topic or "Contents", with a rule below; without a pictogram when `pictogram` is empty.
    base::Result<Block> heading(std::string field, wording::Said const& name,
                                std::string const& pictogram) const;
    /// All that is said of the service with this number, from 0.
    base::Result<Block> service(std::size_t index) const;
    /// A line of the contents or the index: what is where.
    base::Result<Block> entry(std::string field, wording::Said const& name, std::size_t page,
                              std::string const& pictogram = {}) const;

  private:
    /// How much of the page is left free beside something.
    struct Sides {
        double before = 0;
        double behind = 0;
    };
    /// A line of a service, with its pictogram.
    struct Line {
        std::string part;
        wording::Said said;
        std::string pictogram;
    };
    base::Result<base::Done> add(Block& block, std::string const& part, wording::Said const& said,
                                 TextSpec const& spec, Sides sides) const;
    base::Result<base::Done> add(Block& block, Line const& line, Sides sides) const;
    base::Result<base::Done> add_facts(Block& block, wording::ServiceWords const& words) const;
    base::Result<base::Done> add_numbers(Block& block, wording::ServiceWords const& words) const;
    base::Result<base::Done> add_lines(Block& block, wording::ServiceWords const& words) const;
    base::Result<base::Done> add_digits(Block& block, std::string const& part,
                                        std::string const& digits, TextSpec const& spec,
                                        Box line) const;
    void add_picture(Block& block, std::string const& part, std::string const& pictogram,
                     Box const& box, Colour colour) const;
    double indent() const { return spec_.icon + spec_.icon_gap; }

    Composer const& composer_;
    FlowSpec const& spec_;
};

/// Pages that fill as blocks are put on them.
class Flow {
  public:
    /// The first page it makes has the number `first`; `blank` is what every page begins as.
    Flow(Composer const& composer, FlowSpec const& spec, Frame blank, std::size_t first)
        : composer_(composer), spec_(spec), blank_(std::move(blank)), first_(first) {}

    /// The number of the page that `block` stands on; `next` is the block it must keep with it.
    base::Result<std::size_t> put(Block const& block, Block const* next = nullptr);
    /// The pages, with their numbers.
    base::Result<std::vector<Frame>> finish();
    std::size_t next_page() const { return first_ + pages_.size(); }

  private:
    Composer const& composer_;
    FlowSpec const& spec_;
    Frame blank_;
    std::size_t first_;
    std::vector<Frame> pages_;
    double used_ = 0; ///< of the last page's height
};

} // namespace renderer
