// A speaker who says every service once and remembers the words: the pages of a language share
// most of their services, and putting one into words costs more than writing it down.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/index.hpp"
#include "wording/wording.hpp"
#include <vector>

namespace listing {

/// May be asked by several threads at once.
class Told {
  public:
    /// Borrows what `speaker` borrows. Says everything at once, on `workers` threads.
    explicit Told(wording::Speaker const& speaker, std::size_t workers = 1);
    wording::Speaker const& speaker() const { return speaker_; }
    /// Of the speaker's directory.
    model::Index const& index() const { return index_; }
    /// The services for `region` as people may see them on the speaker's day; `printable`: only
    /// those that may be kept on paper.
    std::vector<model::Service const*> services(std::string_view region,
                                                bool printable = false) const;
    /// The words for a service of the speaker's own directory; valid as long as this object.
    wording::ServiceWords const& service(model::Service const& service) const;

  private:
    wording::Speaker speaker_;
    model::Index index_;
    std::vector<wording::ServiceWords> words_; ///< in the order of the directory's services
};

} // namespace listing
