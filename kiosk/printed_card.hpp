// The card a visitor takes along: the open service first, then the hotlines that reach the place,
// in the layout of the cards that staff print.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/content.hpp"
#include "kiosk/view.hpp"
#include "renderer/card.hpp"

namespace kiosk {

/// Makes cards and hands them to paper. Nothing about them is kept.
class CardMaker {
  public:
    /// Borrows both.
    CardMaker(Content const& content, text::FontSet const& fonts)
        : content_(content), fonts_(fonts) {}

    /// Both faces as a PNG, for the glass.
    base::Result<std::string> picture(CardOf const& wish, double dpi) const;
    /// As a PDF of one page a face, the size of the card.
    base::Result<std::string> paper(CardOf const& wish) const;

  private:
    base::Result<renderer::Card> compose(CardOf const& wish) const;
    Content const& content_;
    text::FontSet const& fonts_;
};

/// Where cards come out.
class Printer {
  public:
    virtual ~Printer() = default;
    virtual base::Result<base::Done> print(std::string const& pdf) = 0;
};

/// Writes "card.pdf" into `folder`, over the one before.
class FilePrinter : public Printer {
  public:
    explicit FilePrinter(base::Path folder) : folder_(std::move(folder)) {}
    base::Result<base::Done> print(std::string const& pdf) override;

  private:
    base::Path folder_;
};

} // namespace kiosk
