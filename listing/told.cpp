// SPDX-License-Identifier: Apache-2.0
#include "listing/told.hpp"
#include "listing/parallel.hpp"

namespace listing {

Told::Told(wording::Speaker const& speaker, std::size_t workers)
    : speaker_(speaker), index_(speaker.directory), words_(speaker.directory.services.size()) {
    in_parallel(words_.size(), workers, [this](std::size_t i) {
        words_[i] = speaker_.service(speaker_.directory.services[i]);
    });
}

std::vector<model::Service const*> Told::services(std::string_view region, bool printable) const {
    model::Query query;
    query.region = std::string(region);
    query.today = speaker_.today;
    query.printable_only = printable;
    return index_.select(query);
}

wording::ServiceWords const& Told::service(model::Service const& service) const {
    auto const index = &service - speaker_.directory.services.data();
    return words_[static_cast<std::size_t>(index)];
}

} // namespace listing
