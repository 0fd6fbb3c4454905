// Everything the kiosk opens once and shows to every visitor: the edition, its words and voices,
// the theme and the fonts. Workers are forked with it and share its memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/content.hpp"
#include "kiosk/holding.hpp"
#include "kiosk/options.hpp"
#include "kiosk/theme.hpp"
#include "text/font_set.hpp"
#include <memory>

namespace kiosk {

class Premises {
  public:
    /// The error names what is wrong; nothing goes dark before all is well.
    static base::Result<std::unique_ptr<Premises>> open(Holding holding, Options const& options);

    Content const& content() const { return *content_; }
    Theme const& theme() const { return theme_; }
    text::FontSet const& fonts() const { return fonts_; }
    catalogue::Voices const& voices() const { return holding_.voices; }
    /// The same with the time it is now; a clock that lies before the edition tells nothing.
    Content content_now() const;

  private:
    Premises(Holding holding, Theme theme, text::FontSet fonts);
    base::Result<base::Done> furnish(Options const& options);

    Holding holding_;
    Theme theme_;
    text::FontSet fonts_;
    std::optional<Content> content_;
    bool day_is_given_ = false;
};

/// What the options name: the edition --edition; or the best edition of the store --root, of which
/// every byte is verified anew. A damaged one makes way for the one before it. Where none is whole,
/// the evergreen numbers of the newest are shown, or else those of the edition --factory, and why
/// is said on standard error.
base::Result<std::unique_ptr<Premises>> open_best(Options const& options);

/// Where the edition in use lies by its link, without a look into it: a change of it is news.
base::Path edition_in_use(Options const& options);

} // namespace kiosk
