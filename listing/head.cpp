// SPDX-License-Identifier: Apache-2.0
#include "listing/head.hpp"
#include "listing/style.hpp"

namespace listing {

using wording::Speaker;

Attributes in_language(Speaker const& speaker, std::string_view language) {
    catalogue::Language const* const known = speaker.catalogue.language(language);
    std::string direction = "auto";
    if (known != nullptr) direction = known->right_to_left ? "rtl" : "ltr";
    return {{"lang", std::string(language)}, {"dir", direction}};
}

Attributes if_foreign(Speaker const& speaker, wording::Said const& said) {
    if (said.language == speaker.language) return {};
    return in_language(speaker, said.language);
}

void head(Html& html, Speaker const& speaker) {
    auto const head = html.element("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.line();
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src '" + std::string(kStyleHash) +
                                        "'; img-src data:; base-uri 'none'; form-action 'none'"}});
    html.line();
    html.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"name", "robots"}, {"content", "noindex, nofollow"}});
    // An icon of no bytes: without it browsers ask the server for one.
    html.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
    html.line();
    html.leaf("title", speaker.say("listing.title"));
    html.style(kStyle);
}

void exit_link(Html& html, Speaker const& speaker, Frame const& frame, std::string const& front) {
    auto const line = html.element("p", {{"class", "leave"}});
    html.leaf("a", speaker.say("listing.leave"),
              {{"href", frame.leave.empty() ? front : frame.leave}, {"rel", "noreferrer"}});
}

} // namespace listing
