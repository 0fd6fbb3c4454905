// SPDX-License-Identifier: Apache-2.0
#include "listing/changes.hpp"
#include <algorithm>

namespace listing {
namespace {

using wording::PhoneWords;

/// The service as people can still turn to it, or nullptr.
model::Service const* listed(Told const& told, std::string_view id) {
    model::Service const* const service = told.index().service(id);
    if (service == nullptr) return nullptr;
    auto const& now = told.speaker();
    auto const state = model::validity_of(*service, now.directory.thresholds, now.today);
    return state == model::Validity::hidden ? nullptr : service;
}

bool has(std::vector<PhoneWords> const& phones, PhoneWords const& wanted) {
    return std::any_of(phones.begin(), phones.end(), [&](PhoneWords const& one) {
        return one.kind == wanted.kind && one.dialled == wanted.dialled;
    });
}

} // namespace

std::vector<Change> changes(Told const& before, Told const& now, std::string_view region) {
    std::vector<Change> found;
    for (model::Service const* const service : before.services(region)) {
        auto const& old = before.service(*service);
        Change change{old.name, {}, {}, true};
        if (model::Service const* const still = listed(now, service->id))
            change = {now.service(*still).name, {}, now.service(*still).phones, false};
        std::copy_if(old.phones.begin(), old.phones.end(), std::back_inserter(change.dropped),
                     [&](PhoneWords const& phone) { return !has(change.now, phone); });
        if (!change.dropped.empty()) found.push_back(std::move(change));
    }
    return found;
}

} // namespace listing
