// SPDX-License-Identifier: Apache-2.0
#include "advice/advice.hpp"
#include "model/index.hpp"
#include <fmt/format.h>
#include <phonenumbers/phonenumberutil.h>
#include <set>

namespace advice {
namespace {

using base::Severity;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// Why nobody is to be sent to a number of the type; nullptr: no reason.
char const* objection(PhoneNumberUtil::PhoneNumberType type) {
    switch (type) {
    case PhoneNumberUtil::PREMIUM_RATE:
        return "costs callers a premium rate";
    case PhoneNumberUtil::SHARED_COST:
        return "costs callers more than a usual call";
    case PhoneNumberUtil::PAGER:
        return "is a pager, which nobody can talk to";
    default:
        return nullptr;
    }
}

bool is_judged(model::Number const& number) {
    constexpr char const* kNobody = "+999"; // assigned to no country, so samples use it
    return !number.is_short_code() && !number.is_ussd() && !number.canonical().starts_with(kNobody);
}

void judge(model::Service const& service, std::string const& number, base::Problems& problems) {
    PhoneNumberUtil const& plans = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    bool const read = plans.Parse(number, "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR;
    auto const add = [&](Severity severity, char const* code, std::string const& sentence) {
        problems.push_back({severity, code, "services", 0, "phone_1",
                            fmt::format("{}: its number {} {}", service.id, number, sentence)});
    };
    if (!read || !plans.IsValidNumber(parsed))
        return add(Severity::warning, "number-unlikely",
                   "is not in the tables of libphonenumber, which may be old; call it before it "
                   "is published");
    if (char const* const fault = objection(plans.GetNumberType(parsed)))
        add(Severity::error, "number-costs", std::string(fault) + "; give another one");
}

/// The countries (ISO 3166-1) of the places that `service` serves.
std::set<std::string> countries(model::Service const& service, model::Index const& index) {
    std::set<std::string> all;
    for (std::string const& region : service.regions)
        if (auto const path = index.path_to(region); !path.empty()) all.insert(path.back());
    return all;
}

void judge_country(model::Service const& service, std::set<std::string> const& countries,
                   model::Number const& number, base::Problems& problems) {
    PhoneNumberUtil const& plans = *PhoneNumberUtil::GetInstance();
    for (std::string const& country : countries) {
        int const code = plans.GetCountryCodeForRegion(country);
        bool const fits = code == 0 || number.canonical().starts_with(fmt::format("+{}", code));
        if (fits) return;
    }
    if (countries.empty()) return;
    problems.push_back({Severity::warning, "number-of-other-country", "services", 0, "phone_1",
                        fmt::format("{}: its number {} is not of the country it serves ({}); make "
                                    "sure that it is right",
                                    service.id, number.canonical(), *countries.begin())});
}

} // namespace

base::Problems on_numbers(model::Directory const& directory) {
    base::Problems problems;
    model::Index const index(directory);
    for (model::Service const& service : directory.services)
        for (model::Phone const& phone : model::open_phones(service))
            if (is_judged(phone.number)) {
                judge(service, phone.number.canonical(), problems);
                auto const served = countries(service, index);
                if (!served.contains(directory.about.country))
                    judge_country(service, served, phone.number, problems);
            }
    return problems;
}

} // namespace advice
