// The work of a campaign, in small pieces between which the desk stays awake: making the cards,
// saving or printing them, and looking for old ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cards/pile.hpp"
#include "kiosk/desk/screens.hpp"
#include "kiosk/printed_card.hpp"

namespace kiosk::desk {

/// The first name of this pattern ("pile-{}") that is free in the folder `within`.
base::Path next_name(base::Path const& within, std::string_view pattern);

/// Where a campaign's files go: DIR/pile-N/, and DIR/printed.csv, the record of what was made.
/// It names places and numbers, never people; cards that are printed one by one are not in it.
class PileWork {
  public:
    /// Borrows the first three. No `folder`: nothing can be saved.
    PileWork(CardMaker const& cards, Stand const& stand, printing::Printer* printer,
             std::optional<base::Path> folder);

    /// The next piece of what `state` wants; nothing when it wants nothing of this.
    std::optional<Event> work(State const& state, std::string const& language);

  private:
    void stop();
    std::optional<Event> begin(State const& state, std::string const& language);
    std::optional<Event> finish(bool on_paper, std::string const& language);
    base::Result<std::string> save(std::vector<cards::Document> const& documents) const;
    std::optional<Event> print();
    Event printed() const;
    /// In the record of campaigns, unless it came from the basket.
    base::Result<base::Done> note() const;
    base::Result<std::vector<cards::Document>> documents(std::string const& language) const;
    OldFound find_old() const;

    CardMaker const& cards_;
    Stand const& stand_;
    printing::Printer* printer_;
    std::optional<base::Path> folder_;
    std::optional<cards::Pile> pile_;
    bool recorded_ = true;
    std::string tray_;
    std::vector<cards::Document> to_print_; ///< the next one last
    bool ordered_ = false;                  ///< the next one is at the printer
};

} // namespace kiosk::desk
