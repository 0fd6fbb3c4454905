// One language, prepared: the words of every service, and the parts of a page that are the same
// in every region, as markup. Pages are then put together from them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/frame.hpp"
#include "listing/told.hpp"
#include <string>
#include <vector>

namespace listing {

/// May be read by several threads at once.
class Prepared {
  public:
    /// Borrows `frame` and what `speaker` borrows; works on `workers` threads.
    Prepared(wording::Speaker const& speaker, Frame const& frame, std::size_t workers = 1);
    Frame const& frame() const { return frame_; }
    Told const& told() const { return told_; }
    wording::Speaker const& speaker() const { return told_.speaker(); }
    /// All that is said of a service below its name.
    std::string const& service(model::Service const& service) const;
    /// What to say, what nobody may do, what people may do, what else helps: see advice.hpp.
    std::string const& advice() const { return advice_; }
    /// Every language with the link to the page of `region` in it; `card`: its edition, or 0.
    std::string languages(std::string const& region, int card) const;

  private:
    Frame const& frame_;
    Told told_;
    std::vector<std::string> services_; ///< in the order of the directory's services
    std::string advice_;
};

} // namespace listing
