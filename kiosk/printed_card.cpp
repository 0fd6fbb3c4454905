// SPDX-License-Identifier: Apache-2.0
#include "kiosk/printed_card.hpp"
#include "renderer/output.hpp"
#include <algorithm>

namespace kiosk {
namespace {

using Services = std::vector<model::Service const*>;

constexpr char const* kLayout = "wallet";
constexpr char const* kForm = "id1";

base::Path layout_file(char const* kind, std::string const& name) {
    return base::share_folder() / "layouts" / kind / (name + ".toml");
}

/// When the first of the checks runs out.
base::Date check_by(Content const& content, Services const& services) {
    std::optional<base::Date> first;
    for (model::Service const* service : services) {
        if (!service->assurance.assured) continue;
        auto const until =
            model::check_by(service->assurance, service->kind, content.directory.thresholds);
        first = first ? std::min(*first, until) : until;
    }
    return first.value_or(content.today);
}

} // namespace

base::Result<renderer::Card> CardMaker::compose(CardOf const& wish) const {
    auto const layout = renderer::CardLayout::load(layout_file("cards", kLayout));
    if (!layout) return layout.error();
    auto const services =
        content_.printable(wish.service, wish.region, static_cast<std::size_t>(layout->services));
    if (services.empty())
        return base::Error{base::ErrorCode::not_found, wish.service, "no number may be printed"};
    wording::Speaker const speaker{content_.directory, content_.catalogue, wish.language,
                                   content_.today};
    auto const* const language = content_.catalogue.language(wish.language);
    renderer::CardRequest card;
    card.language = wish.language;
    card.right_to_left = language != nullptr && language->right_to_left;
    std::string const url = wording::listing_url(content_.directory.about.base_url, wish.region,
                                                 wish.language, content_.edition);
    card.say("title", speaker.say("card.title"));
    card.words["region"] = speaker.region(wish.region);
    for (model::Service const* service : services)
        card.services.push_back(speaker.service(*service));
    card.words["url"] = {url, "en"};
    card.words["url.typed"] = {renderer::typed_url(url), "en"};
    card.say("scan", speaker.say("card.scan"));
    card.say("notice", model::none_costs(services) ? speaker.say("card.free") : "");
    card.say("check_by",
             speaker.say("card.check_by",
                         {{"month", catalogue::month_and_year(check_by(content_, services),
                                                              wish.language)}}));
    card.say("edition",
             speaker.say("card.edition", {{"number", std::to_string(content_.edition)}}));
    card.say("note", content_.sample ? speaker.say("card.sample") : "");
    if (content_.draft) card.watermark = speaker.say("card.draft");
    return renderer::compose(card, *layout, fonts_);
}

base::Result<std::string> CardMaker::picture(CardOf const& wish, double dpi) const {
    auto const card = compose(wish);
    if (!card) return card.error();
    return renderer::png(*card, {dpi, false});
}

base::Result<std::string> CardMaker::paper(CardOf const& wish) const {
    auto const card = compose(wish);
    if (!card) return card.error();
    auto const form = renderer::Form::load(layout_file("forms", kForm));
    if (!form) return form.error();
    return renderer::pdf({*card}, *form, {card->title, card->language, content_.today});
}

base::Result<base::Done> FilePrinter::print(std::string const& pdf) {
    return base::write_file(folder_ / "card.pdf", pdf);
}

} // namespace kiosk
