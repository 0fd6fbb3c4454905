// SPDX-License-Identifier: Apache-2.0
#include "listing/head.hpp"
#include "listing/script.hpp"
#include "listing/style.hpp"

namespace listing {

using wording::Speaker;

std::string policy() {
    return "default-src 'none'; style-src '" + std::string(kStyleHash) + "'; script-src '" +
           std::string(kScriptHash) +
           "'; img-src data:; media-src 'self'; base-uri 'none'; form-action 'none'";
}

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

void link(Html& html, Speaker const& speaker, wording::Said const& said, std::string const& href) {
    Attributes attributes = if_foreign(speaker, said);
    attributes.emplace_back("href", href);
    html.leaf("a", said.text, attributes);
}

void say_in(Html& html, Speaker const& speaker, std::string_view tag, std::string_view key,
            Attributes attributes) {
    wording::Said const said = speaker.said(key);
    auto const foreign = if_foreign(speaker, said);
    attributes.insert(attributes.end(), foreign.begin(), foreign.end());
    html.leaf(tag, said.text, attributes);
}

void say_with(Html& html, Speaker const& speaker, std::string_view tag, std::string_view key,
              catalogue::Values const& values) {
    wording::Said const said = speaker.said(key, values);
    html.leaf(tag, said.text, if_foreign(speaker, said));
}

void say(Html& html, Speaker const& speaker, std::string_view key) {
    if (speaker.language_of(key) != speaker.language) return say_in(html, speaker, "span", key);
    html.text(speaker.say(key));
}

void head(Html& html, Speaker const& speaker, std::string const& onward) {
    auto const head = html.element("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.line();
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    html.line();
    if (!onward.empty())
        html.empty("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + onward}});
    html.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"name", "robots"}, {"content", "noindex, nofollow"}});
    // An icon of no bytes: without it browsers ask the server for one.
    html.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
    html.line();
    html.leaf("title", speaker.say("listing.title"));
    html.ours("style", kStyle);
    html.ours("script", kScript);
}

void exit_link(Html& html, Speaker const& speaker, Frame const& frame, std::string_view landmark) {
    auto const line = html.element(landmark, {{"class", "leave"}});
    say_in(html, speaker, "a", "listing.leave",
           {{"class", "x"},
            {"href", frame.leave.empty() ? frame.root : frame.leave},
            {"rel", "noreferrer"}});
}

void marks(Html& html, Speaker const& speaker, Frame const& frame) {
    Attributes const mark = {{"class", "mark"}};
    if (frame.sample) say_in(html, speaker, "p", "card.sample", mark);
    if (frame.draft) say_in(html, speaker, "p", "listing.draft", mark);
}

} // namespace listing
