// What every page of the site begins with: the head that keeps the page to itself, and the exit.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "listing/frame.hpp"
#include "listing/html.hpp"
#include "wording/wording.hpp"

namespace listing {

/// The Content-Security-Policy (level 2) of every page. As a header, deploy/ adds what a page
/// cannot say of itself: frame-ancestors.
std::string policy();

/// Attributes `lang` and `dir` for text in `language`.
Attributes in_language(wording::Speaker const& speaker, std::string_view language);

/// The same, but only where the text is not in the language of the page.
Attributes if_foreign(wording::Speaker const& speaker, wording::Said const& said);

/// A link whose text is in its own language.
void link(Html& html, wording::Speaker const& speaker, wording::Said const& said,
          std::string const& href);

/// An element with the message `key` in it, marked as English where it has no translation.
void say_in(Html& html, wording::Speaker const& speaker, std::string_view tag, std::string_view key,
            Attributes attributes = {});

/// The same with `values` in the message.
void say_with(Html& html, wording::Speaker const& speaker, std::string_view tag,
              std::string_view key, catalogue::Values const& values);

/// The same among the text of an element.
void say(Html& html, wording::Speaker const& speaker, std::string_view key);

/// The element head: neutral title, the policy that forbids every outside request. `onward`: where
/// the browser is to go at once; empty: it stays.
void head(Html& html, wording::Speaker const& speaker, std::string const& onward = "");

/// The way out: to the frame's ordinary page, else to the site's first page. `landmark` is the
/// element around it, by which a screen reader finds it.
void exit_link(Html& html, wording::Speaker const& speaker, Frame const& frame,
               std::string_view landmark);

/// "SAMPLE", "Draft": what must be said before anything else.
void marks(Html& html, wording::Speaker const& speaker, Frame const& frame);

/// A whole page: the head, the way out as its first and its last link, between them what `fill`
/// puts into the Html it is given, and the pictograms that are used.
template <typename Fill>
std::string whole(wording::Speaker const& speaker, Frame const& frame, Fill const& fill,
                  std::string const& onward = "") {
    thread_local std::size_t room = 0; // the pages of a site are about as long as each other
    Html html;
    html.reserve(room);
    {
        auto const root = html.element("html", in_language(speaker, speaker.language));
        head(html, speaker, onward);
        html.line();
        auto const body = html.element("body");
        exit_link(html, speaker, frame, "header");
        fill(html);
        exit_link(html, speaker, frame, "aside");
        html.ready(frame.pictograms.sprite(html.so_far()));
    }
    room = html.so_far().size();
    return std::move(html).take();
}

} // namespace listing
