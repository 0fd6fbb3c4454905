// SPDX-License-Identifier: Apache-2.0
#include "directory/check_rules.hpp"
#include "directory/contradictions.hpp"
#include "directory/fold.hpp"
#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace directory {
namespace {

using base::Problems;
using base::Severity;
using model::Service;

/// Calling code 999 belongs to nobody (ITU-T E.164), so such numbers cannot be dialled.
bool undialable(model::Number const& number) {
    return number.canonical().starts_with(number.is_short_code() ? "00999" : "+999");
}

void check_sample(model::Directory const& directory, Problems& problems) {
    bool const sample = directory.about.sample;
    std::string const fault =
        sample ? "could be dialled in a sample; use one that begins with +999 or 00999"
               : "is one that nobody can dial; use a real one";
    for (Service const& service : directory.services)
        for (model::Phone const& phone : service.phones)
            if (undialable(phone.number) != sample)
                problems.push_back(
                    problem_of(Severity::error, "sample-number", {service.id, "phone_1"},
                               fmt::format("its number {} {}", phone.number.canonical(), fault)));
}

/// The first service that has each number.
using Owners = std::map<std::string, Service const*, std::less<>>;

/// A foreign number costs money to call, and is often a slip.
void check_abroad(model::Directory const& directory, Problems& problems) {
    std::string const home = "+" + directory.about.dial_plan.calling_code;
    if (home.size() == 1) return;
    for (Service const& service : directory.services)
        for (model::Phone const& phone : model::open_phones(service))
            if (!phone.number.is_short_code() && !phone.number.canonical().starts_with(home))
                problems.push_back(problem_of(
                    Severity::warning, "number-abroad", {service.id, "phone_1"},
                    fmt::format("has the number {}, which is not of this country; make sure that "
                                "it is right",
                                phone.number.canonical())));
}

void check_shared(model::Directory const& directory, Owners& owners, Problems& problems) {
    for (Service const& service : directory.services)
        for (model::Phone const& phone : model::open_phones(service)) {
            auto const [found, first] = owners.emplace(phone.number.canonical(), &service);
            Service const& other = *found->second;
            if (!first && other.organization_id != service.organization_id)
                problems.push_back(
                    problem_of(Severity::warning, "same-number-unrelated", {service.id, "phone_1"},
                               fmt::format("has the number {} of {}, which belongs to another "
                                           "organization; make sure it is right",
                                           phone.number.canonical(), other.id)));
        }
}

/// Two numbers that differ in one digit, as places in a list.
struct Neighbours {
    std::size_t number = 0;
    std::size_t other = 0; ///< earlier in the list
    friend bool operator<(Neighbours const& a, Neighbours const& b) {
        return std::tie(a.number, a.other) < std::tie(b.number, b.other);
    }
};

/// Adds those of `numbers`, all of one length, that are alike without the digit of value `unit`.
void add_neighbours(std::vector<std::uint64_t> const& numbers, std::uint64_t unit,
                    std::vector<Neighbours>& found) {
    constexpr std::uint64_t kTen = 10;
    std::vector<std::pair<std::uint64_t, std::size_t>> rest;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        rest.emplace_back(numbers[i] / unit / kTen * unit + numbers[i] % unit, i);
    std::sort(rest.begin(), rest.end());
    for (std::size_t i = 1; i < rest.size(); ++i)
        if (rest[i].first == rest[i - 1].first)
            found.push_back({rest[i].second, rest[i - 1].second});
}

/// One problem a number, however many are near it. Short codes are neighbours by nature and left
/// out.
void check_neighbours(Owners const& owners, Problems& problems) {
    constexpr std::uint64_t kTen = 10;
    using Numbers = std::pair<std::vector<std::uint64_t>, std::vector<Owners::const_iterator>>;
    std::map<std::size_t, Numbers> of_length; // E.164 is at most 15 digits
    for (auto one = owners.begin(); one != owners.end(); ++one) {
        if (!one->first.starts_with('+')) continue;
        auto& [numbers, owned] = of_length[one->first.size() - 1];
        numbers.push_back(std::stoull(one->first.substr(1)));
        owned.push_back(one);
    }
    for (auto const& [length, all] : of_length) {
        auto const& [numbers, owned] = all;
        std::vector<Neighbours> found;
        std::uint64_t unit = 1;
        for (std::size_t digit = 0; digit < length; ++digit, unit *= kTen)
            add_neighbours(numbers, unit, found);
        std::sort(found.begin(), found.end());
        auto const same_number = [](Neighbours a, Neighbours b) { return a.number == b.number; };
        found.erase(std::unique(found.begin(), found.end(), same_number), found.end());
        for (auto const& [number, other] : found)
            problems.push_back(problem_of(
                Severity::warning, "one-digit-apart", {owned[number]->second->id, "phone_1"},
                fmt::format("has the number {}, one digit away from {} of {}; make sure "
                            "that both are right",
                            owned[number]->first, owned[other]->first, owned[other]->second->id)));
    }
}

/// Every name, number and region of a service together.
std::set<std::string> fingerprints(Service const& service) {
    std::set<std::string> keys;
    std::string const name = folded(service.name.in(service.name.source_language()).text);
    for (model::Phone const& phone : service.phones)
        for (std::string const& region : service.regions)
            keys.insert(fmt::format("{}\n{}\n{}", name, phone.number.canonical(), region));
    return keys;
}

void check_duplicates(model::Directory const& directory, Problems& problems) {
    std::unordered_map<std::string, Service const*> seen;
    for (Service const& service : directory.services) {
        Service const* twin = nullptr;
        for (std::string const& key : fingerprints(service)) {
            auto const [found, first] = seen.emplace(key, &service);
            if (!first && found->second != &service) twin = found->second;
        }
        if (twin != nullptr)
            problems.push_back(problem_of(Severity::error, "duplicate-service",
                                          {service.id, "name"},
                                          fmt::format("has the name, a number and a region of {}; "
                                                      "keep one of them",
                                                      twin->id)));
    }
}

/// Neither is published until one of them is changed; the message does not repeat what is hidden.
void check_contradictions(model::Directory const& directory, Problems& problems) {
    for (Contradiction const& one : contradictions(directory)) {
        std::set<std::size_t> sides(one.shown.begin(), one.shown.end());
        sides.insert(one.hidden.begin(), one.hidden.end());
        std::string const& hides = directory.services[one.hidden.front()].id;
        std::string const& shows = directory.services[one.shown.front()].id;
        for (std::size_t const at : sides)
            problems.push_back(problem_of(
                Severity::error, "private-and-public", {directory.services[at].id, one.column},
                fmt::format("what {} hides here, {} shows; neither is published until they say "
                            "the same",
                            hides, shows)));
    }
}

} // namespace

void check_numbers(model::Directory const& directory, Problems& problems) {
    Owners owners;
    check_sample(directory, problems);
    check_abroad(directory, problems);
    check_shared(directory, owners, problems);
    check_neighbours(owners, problems);
    check_duplicates(directory, problems);
    check_contradictions(directory, problems);
}

} // namespace directory
