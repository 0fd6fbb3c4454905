// SPDX-License-Identifier: Apache-2.0
#include "cli/card_words.hpp"
#include <algorithm>

namespace cli {
base::Date checks_hold_until(std::vector<model::Service const*> const& services,
                             model::Thresholds const& thresholds, base::Date today) {
    std::optional<base::Date> first;
    for (model::Service const* const service : services) {
        if (!service->assurance.assured) continue;
        auto const until = model::check_by(service->assurance, service->kind, thresholds);
        first = first ? std::min(*first, until) : until;
    }
    return first.value_or(today);
}

renderer::CardRequest card_words(wording::Speaker const& speaker, std::string const& region,
                                 std::vector<model::Service const*> const& services,
                                 edition::Label const& label) {
    auto const& directory = speaker.directory;
    auto const* const language = speaker.catalogue.language(speaker.language);
    auto const until = checks_hold_until(services, directory.thresholds, speaker.today);
    renderer::CardRequest card;
    card.language = speaker.language;
    card.right_to_left = language != nullptr && language->right_to_left;
    card.title = speaker.say("card.title");
    card.region = speaker.region(region);
    for (model::Service const* const service : services)
        card.services.push_back(speaker.service(*service));
    card.listing_url =
        wording::listing_url(directory.about.base_url, region, speaker.language, label.number);
    card.scan = speaker.say("card.scan");
    if (model::none_costs(services)) card.notices = {speaker.say("card.free")};
    card.check_by = speaker.say("card.check_by",
                                {{"month", catalogue::month_and_year(until, speaker.language)}});
    card.edition = speaker.say("card.edition", {{"number", std::to_string(label.number)}});
    if (label.sample) card.note = speaker.say("card.sample");
    if (label.draft) card.watermark = speaker.say("card.draft");
    return card;
}

} // namespace cli
