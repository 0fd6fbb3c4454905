// SPDX-License-Identifier: Apache-2.0
#include "listing/advice.hpp"
#include "listing/head.hpp"

namespace listing {
namespace {

using wording::Speaker;
using Keys = std::vector<std::string>;

std::vector<Chapter> const kChapters = {{"c1", "say.heading"},
                                        {"c2", "noone.heading"},
                                        {"c3", "right.heading"},
                                        {"c4", "complaint.heading"},
                                        {"c5", "safety.heading"}};

Keys const kSay = {"say.also.noname", "say.also.slowly", "say.also.language", "say.also.nocallback",
                   "say.also.stop"};
Keys const kNoOne = {"noone.passport", "noone.pay",    "noone.debt",    "noone.locked",
                     "noone.threat",   "noone.beaten", "noone.cheated", "noone.hours",
                     "noone.sexwork",  "noone.scam",   "noone.family",  "noone.leave",
                     "noone.doctor",   "noone.food"};
Keys const kRights = {"right.free",    "right.no",     "right.name",    "right.language",
                      "right.company", "right.doctor", "right.privacy", "right.police",
                      "right.lawyer",  "right.pay",    "right.papers",  "right.home",
                      "right.complain"};
Keys const kComplaint = {"complaint.text", "complaint.no-answer", "complaint.refused",
                         "complaint.money", "complaint.unkind"};
/// What a reader of the page can use; the rest of the family is for cards and the kiosk.
Keys const kSafety = {"safety.danger", "safety.erase-page", "safety.erase-call",
                      "safety.borrowed-phone", "safety.leaving"};

void lines(Html& html, Speaker const& speaker, Keys const& keys, std::string_view inner) {
    auto const list = html.element("ul");
    for (std::string const& key : keys) {
        auto const item = html.element("li");
        if (inner.empty())
            say(html, speaker, key);
        else
            say_in(html, speaker, inner, key);
    }
}

void fill(Html& html, Speaker const& speaker, std::string_view heading) {
    if (heading == "say.heading") lines(html, speaker, kSay, "q");
    if (heading == "noone.heading") told_pairs(html, speaker, kNoOne);
    if (heading == "noone.heading") say_in(html, speaker, "p", "noone.help");
    if (heading == "right.heading") told_pairs(html, speaker, kRights);
    if (heading == "complaint.heading") lines(html, speaker, kComplaint, "");
    if (heading == "safety.heading") lines(html, speaker, kSafety, "");
}

} // namespace

std::vector<Chapter> const& chapters() {
    return kChapters;
}

std::string advice_markup(Speaker const& speaker) {
    Html html = Html::part();
    for (auto const& [anchor, heading] : kChapters) {
        auto const section = html.element("section");
        say_in(html, speaker, "h2", heading, {{"id", std::string(anchor)}});
        fill(html, speaker, heading);
        html.line();
    }
    return std::move(html).take();
}

void topic_advice(Html& html, Speaker const& speaker, std::string_view topic) {
    std::string const say = "say." + std::string(topic);
    if (topic.empty() || !speaker.catalogue.has("en", say)) return;
    auto const list = html.element("dl");
    say_in(html, speaker, "dt", "say.heading");
    {
        auto const line = html.element("dd");
        say_in(html, speaker, "q", say);
    }
    say_in(html, speaker, "dt", "next.heading");
    say_in(html, speaker, "dd", "next." + std::string(topic));
}

void told_pairs(Html& html, Speaker const& speaker, Keys const& keys) {
    auto const list = html.element("dl");
    for (std::string const& key : keys) {
        say_in(html, speaker, "dt", key + ".title");
        say_in(html, speaker, "dd", key + ".text");
    }
}

} // namespace listing
