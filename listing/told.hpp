// A speaker who says every service once and remembers the words: the pages of a language share
// most of their services, and putting one into words costs more than writing it down.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "wording/wording.hpp"
#include <vector>

namespace listing {

/// May be asked by several threads at once.
class Told {
  public:
    /// Borrows what `speaker` borrows. Says everything at once, on `workers` threads.
    explicit Told(wording::Speaker const& speaker, std::size_t workers = 1);
    wording::Speaker const& speaker() const { return speaker_; }
    /// The words for a service of the speaker's own directory; valid as long as this object.
    wording::ServiceWords const& service(model::Service const& service) const;

  private:
    wording::Speaker speaker_;
    std::vector<wording::ServiceWords> words_; ///< in the order of the directory's services
};

} // namespace listing
