// SPDX-License-Identifier: Apache-2.0
#include "listing/prepared.hpp"
#include "listing/address.hpp"
#include "listing/advice.hpp"
#include "listing/head.hpp"
#include "listing/parallel.hpp"
#include "listing/service.hpp"

namespace listing {

Prepared::Prepared(wording::Speaker const& speaker, Frame const& frame, std::size_t workers)
    : frame_(frame), told_(speaker, workers), services_(speaker.directory.services.size()) {
    in_parallel(services_.size(), workers, [this](std::size_t i) {
        model::Service const& service = told_.speaker().directory.services[i];
        services_[i] = service_markup(told_, frame_, service);
    });
    advice_ = advice_markup(told_.speaker());
}

std::string const& Prepared::service(model::Service const& service) const {
    auto const index = &service - speaker().directory.services.data();
    return services_[static_cast<std::size_t>(index)];
}

std::string Prepared::languages(std::string const& region, int card) const {
    Html html = Html::part();
    {
        auto const list = html.element("ul");
        for (catalogue::Language const& language : speaker().catalogue.languages()) {
            auto const item = html.element("li");
            link(html, speaker(), {language.endonym, language.tag},
                 link_to(frame_.root, {region, language.tag, card}));
        }
    }
    return std::move(html).take();
}

} // namespace listing
