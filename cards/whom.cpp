// SPDX-License-Identifier: Apache-2.0
#include "cards/whom.hpp"
#include <algorithm>
#include <array>
#include <limits>

namespace cards {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"adult", "woman", "man", "child", "teen"};

bool welcomes(model::Service const& service, model::Audience one) {
    return service.audience.empty() || service.audience.contains(one);
}

bool takes_age(model::Service const& service, int from, int to) {
    return service.minimum_age.value_or(0) <= to &&
           service.maximum_age.value_or(std::numeric_limits<int>::max()) >= from;
}

bool takes_child(model::Service const& service, int from, int to) {
    return welcomes(service, model::Audience::children) && takes_age(service, from, to) &&
           service.facts[model::Fact::children] != model::Answer::no;
}

} // namespace

std::string_view name_of(Whom whom) {
    return kNames.at(static_cast<std::size_t>(whom));
}

std::optional<Whom> whom_named(std::string_view name) {
    auto const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Whom>(found - kNames.begin());
}

bool takes(model::Service const& service, Whom whom) {
    switch (whom) {
    case Whom::any:
        return true;
    case Whom::woman:
        return welcomes(service, model::Audience::women);
    case Whom::man:
        return welcomes(service, model::Audience::men) &&
               service.facts[model::Fact::men] != model::Answer::no;
    case Whom::child:
        return takes_child(service, 0, 9);
    case Whom::teen:
        return takes_child(service, 10, 17);
    }
    return true;
}

} // namespace cards
