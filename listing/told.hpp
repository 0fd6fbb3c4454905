// A speaker who says each service once and remembers the words: the pages of a language share most
// of their services, and putting one into words costs more than writing it down.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/page.hpp"
#include <map>

namespace listing {

class Told {
  public:
    /// Borrows what `speaker` borrows.
    explicit Told(wording::Speaker const& speaker) : speaker_(speaker) {}
    wording::Speaker const& speaker() const { return speaker_; }
    /// The words for a service of the speaker's directory; valid as long as this object.
    wording::ServiceWords const& service(model::Service const& service);

  private:
    wording::Speaker speaker_;
    std::map<model::Service const*, wording::ServiceWords> words_;
};

/// The page of a region, as page(Speaker, …) makes it.
std::string page(Told& told, std::string_view region, Frame const& frame);

} // namespace listing
