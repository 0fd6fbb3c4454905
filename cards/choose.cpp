// SPDX-License-Identifier: Apache-2.0
#include "cards/choose.hpp"
#include <algorithm>
#include <set>

namespace cards {
namespace {

using model::Service;
using Services = std::vector<Service const*>;

/// What the service stands for on the card: the first of its topics that was asked for.
std::string main_topic(Service const& service, std::vector<std::string> const& wanted) {
    auto const found =
        std::find_if(service.topics.begin(), service.topics.end(), [&](std::string const& topic) {
            return wanted.empty() || std::find(wanted.begin(), wanted.end(), topic) != wanted.end();
        });
    return found == service.topics.end() ? "" : *found;
}

/// The first service of each topic, then the others, both in their order.
Services spread(Services const& services, std::vector<std::string> const& wanted) {
    std::set<std::string> covered;
    Services firsts;
    Services others;
    for (Service const* const service : services) {
        bool const first = covered.insert(main_topic(*service, wanted)).second;
        (first ? firsts : others).push_back(service);
    }
    firsts.insert(firsts.end(), others.begin(), others.end());
    return firsts;
}

/// Brings the nearest hotline, which answers wherever its caller is, before what is near.
void hotline_first(Services& services) {
    auto const hotline = std::find_if(services.begin(), services.end(), [](Service const* service) {
        return service->kind == model::ServiceKind::hotline;
    });
    if (hotline != services.end()) std::rotate(services.begin(), hotline, std::next(hotline));
}

} // namespace

Services choose(model::Directory const& directory, model::Query query, std::size_t most,
                std::function<bool(model::Service const&)> fits) {
    query.printable_only = true;
    Services services = model::select(directory, query);
    if (fits) std::erase_if(services, [&](Service const* one) { return !fits(*one); });
    auto const without_number =
        std::stable_partition(services.begin(), services.end(), [](Service const* service) {
            return !model::open_phones(*service).empty();
        });
    if (!query.unchecked_too) services.erase(without_number, services.end());
    if (query.topics.empty()) hotline_first(services);
    services = spread(services, query.topics);
    services.resize(std::min(services.size(), most));
    return services;
}

} // namespace cards
