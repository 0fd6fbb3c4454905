// SPDX-License-Identifier: Apache-2.0
#include "directory/check.hpp"
#include "directory/check_rules.hpp"
#include "directory/identity.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace directory {
namespace {

using base::Problem;
using base::Problems;
using base::Severity;
using model::Service;
using model::Visibility;

/// A service on the day it is judged.
struct Case {
    Service const& service;
    model::Thresholds const& thresholds;
    base::Date today;

    /// Records that nobody means to publish need no contact and no fresh check.
    bool meant_for_publishing() const {
        return service.status == model::Status::active && !service.do_not_publish;
    }
    bool over(int days) const {
        auto const& assured = service.assurance.assured;
        if (!assured || *assured > today) return false;
        auto const holds_until = model::check_by(service.assurance, service.kind, thresholds);
        return base::days_between(holds_until, today) > days;
    }
};

bool no_contact(Case const& one) {
    Service const& service = one.service;
    bool const place = service.place.visibility == Visibility::open && !service.place.empty();
    return one.meant_for_publishing() && !place && model::open_phones(service).empty();
}

bool all_unknown(Case const& one) {
    return std::all_of(model::kFacts.begin(), model::kFacts.end(), [&](model::Fact fact) {
        return one.service.facts[fact] == model::Answer::unknown;
    });
}

bool shelter_in_public(Case const& one) {
    model::Place const& place = one.service.place;
    return one.service.kind == model::ServiceKind::shelter && !place.empty() &&
           place.visibility == Visibility::open;
}

/// Two stretches of one day that overlap: somebody typed one of them wrong.
bool hours_overlap(Case const& one) {
    auto const& days = one.service.hours.days;
    return std::any_of(days.begin(), days.end(), [](std::vector<model::Stretch> stretches) {
        std::sort(stretches.begin(), stretches.end(),
                  [](model::Stretch a, model::Stretch b) { return a.opens < b.opens; });
        return std::adjacent_find(stretches.begin(), stretches.end(),
                                  [](model::Stretch a, model::Stretch b) {
                                      return b.opens < a.closes;
                                  }) != stretches.end();
    });
}

bool ages_impossible(Case const& one) {
    auto const& [youngest, oldest] = std::pair(one.service.minimum_age, one.service.maximum_age);
    return youngest && oldest && *youngest > *oldest;
}

struct Rule {
    Severity severity;
    char const* code;
    char const* column;
    char const* sentence;
    bool (*fires)(Case const&);
};

constexpr auto kError = Severity::error;
constexpr auto kWarning = Severity::warning;

constexpr Rule kRules[] = {
    {kError, "missing-name", "name", "has no name; give it one",
     [](Case const& one) { return one.service.name.empty(); }},
    {kWarning, "missing-description", "description", "has no description; add one plain sentence",
     [](Case const& one) { return one.service.description.empty(); }},
    {kError, "missing-topic", "topics", "has no topic, so nobody finds it; name at least one",
     [](Case const& one) { return one.service.topics.empty(); }},
    {kError, "missing-region", "regions", "serves no region, so nobody finds it; name at least one",
     [](Case const& one) { return one.service.regions.empty(); }},
    {kError, "no-contact", "phone_1",
     "has no public number and no public place, so it is not published; add one", no_contact},
    {kWarning, "missing-facts", "free",
     "answers none of the questions people have before they call; ask the provider", all_unknown},
    {kWarning, "shelter-public-address", "address_visibility",
     "is a shelter with a public place; make it call-first or withheld unless that is meant",
     shelter_in_public},
    {kError, "hours-impossible", "opening_hours", "has hours of one day that overlap; correct them",
     hours_overlap},
    {kError, "ages-impossible", "maximum_age",
     "is for nobody: its maximum age is below its minimum", ages_impossible},
    {kWarning, "no-organization", "organization_id", "belongs to no organization; say who runs it",
     [](Case const& one) { return one.service.organization_id.empty(); }},
    {kWarning, "no-answer", "phone_1",
     "was called too often without an answer, so it is not published; find out what became of it",
     [](Case const& one) {
         return one.meant_for_publishing() &&
                one.service.assurance.no_answers >= one.thresholds.most_no_answers;
     }},
    {kWarning, "never-validated", "assured_date",
     "was never checked, so it is not published; call the provider",
     [](Case const& one) { return one.meant_for_publishing() && !one.service.assurance.assured; }},
    {kError, "checked-in-future", "assured_date",
     "was checked on a day that has not come, so it is not published; correct the day",
     [](Case const& one) {
         return one.service.assurance.assured && *one.service.assurance.assured > one.today;
     }},
    {kWarning, "stale", "assured_date", "was checked too long ago to be printed; call the provider",
     [](Case const& one) {
         return one.meant_for_publishing() && one.over(one.thresholds.due_days);
     }},
    {kWarning, "funding-ended", "funded_until",
     "has reached the end of its funding, so it is not published; ask the provider",
     [](Case const& one) {
         auto const& until = one.service.assurance.funded_until;
         return one.meant_for_publishing() && until && *until < one.today;
     }},
};

void check_service(Case const& one, Problems& problems) {
    for (Rule const& rule : kRules)
        if (rule.fires(one))
            problems.push_back(
                problem_of(rule.severity, rule.code, {one.service.id, rule.column}, rule.sentence));
}

/// A text that exists lacks the language; one that does not is missing-name or -description.
bool lacks(model::Texts const& texts, std::string const& language) {
    return !texts.empty() && texts.find(language) == nullptr;
}

void check_translations(Service const& service, std::vector<std::string> const& languages,
                        Problems& problems) {
    for (std::string const& language : languages)
        for (auto const& [field, texts] :
             {std::pair("name", &service.name), std::pair("description", &service.description)})
            if (lacks(*texts, language))
                problems.push_back(problem_of(
                    kWarning, "missing-translation",
                    {service.id, fmt::format("{} [{}]", field, language)},
                    fmt::format("has no {} in {}; have it translated", field, language)));
}

} // namespace

Problem problem_of(Severity severity, std::string code, Where where, std::string const& sentence) {
    return {severity, std::move(code),         std::move(where.sheet),
            0,        std::move(where.column), fmt::format("{}: {}", where.id, sentence)};
}

void check(model::Directory const& directory, base::Date today,
           std::function<void(Problem)> const& tell) {
    Problems problems = identity_problems(directory);
    auto const pass_on = [&] {
        for (Problem& problem : problems)
            tell(std::move(problem));
        problems.clear();
    };
    pass_on();
    for (Service const& service : directory.services) {
        check_service({service, directory.thresholds, today}, problems);
        check_translations(service, directory.about.languages, problems);
        pass_on();
    }
    for (auto const& group : {check_numbers, check_words, check_terms, check_places}) {
        group(directory, problems);
        pass_on();
    }
}

Problems check(model::Directory const& directory, base::Date today) {
    Problems problems;
    check(directory, today, [&](Problem problem) { problems.push_back(std::move(problem)); });
    return problems;
}

} // namespace directory
