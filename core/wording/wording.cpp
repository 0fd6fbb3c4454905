// SPDX-License-Identifier: Apache-2.0
#include "wording/wording.hpp"
#include "base/text_tools.hpp"
#include "model/names.hpp"

namespace wording {
namespace {

constexpr std::string_view kEnDash = "\xE2\x80\x93";

Said text_in(model::Texts const& texts, std::string_view language) {
    auto const chosen = texts.in(language);
    return {std::string(chosen.text), std::string(chosen.language)};
}

std::vector<PhoneWords> phone_words(Speaker const& speaker, model::Service const& service) {
    std::vector<PhoneWords> words;
    for (model::Phone const& phone : model::open_phones(service)) {
        std::string const dialled = phone.number.dialled(speaker.directory.about.dial_plan);
        words.push_back({phone.kind, speaker.say(label_key(phone.kind)), model::grouped(dialled),
                         dialled, "tel:" + phone.number.canonical()});
    }
    return words;
}

std::vector<FactWords> fact_words(Speaker const& speaker, model::Service const& service) {
    std::vector<FactWords> words;
    for (model::Fact const fact : model::kFacts) {
        model::Answer const answer = service.facts[fact];
        std::string const name(model::name_of(fact));
        std::string const end(model::name_of(answer));
        words.push_back(
            {fact, answer, "fact-" + name + "-" + end, speaker.say(fact_key(fact, answer))});
    }
    return words;
}

std::string hours_line(model::DayGroup const& group, std::string const& language) {
    std::string line = catalogue::weekday(group.first, language);
    if (group.last != group.first)
        line += std::string(kEnDash) + catalogue::weekday(group.last, language);
    for (model::Stretch const stretch : group.stretches)
        line += " " + model::to_string(stretch);
    return line;
}

std::vector<std::string> hours_words(Speaker const& speaker, model::Hours const& hours) {
    if (hours.always_open()) return {speaker.say("service.always_open")};
    std::vector<std::string> lines;
    for (model::DayGroup const& group : model::day_groups(hours))
        lines.push_back(hours_line(group, speaker.language));
    return lines;
}

std::vector<std::string> audience_words(Speaker const& speaker, model::Service const& service) {
    std::vector<std::string> lines;
    for (model::Audience const audience : service.audience)
        lines.push_back(speaker.say("service.for_" + std::string(model::name_of(audience))));
    if (service.minimum_age && service.maximum_age)
        lines.push_back(
            speaker.say("service.ages", {{"minimum", std::to_string(*service.minimum_age)},
                                         {"maximum", std::to_string(*service.maximum_age)}}));
    return lines;
}

std::string language_words(Speaker const& speaker, model::Service const& service) {
    std::vector<std::string> endonyms;
    for (std::string const& tag : service.languages) {
        catalogue::Language const* const known = speaker.catalogue.language(tag);
        endonyms.push_back(known == nullptr ? tag : known->endonym);
    }
    return base::join(endonyms, ", ");
}

Said where_words(Speaker const& speaker, model::Place const& place) {
    std::string const own = speaker.directory.about.languages.empty()
                                ? "en"
                                : speaker.directory.about.languages.front();
    if (place.visibility != model::Visibility::open) return speaker.said("service.call_first");
    std::vector<std::string> parts;
    for (std::string const& part : {place.landmark, place.address})
        if (!part.empty()) parts.push_back(part);
    return {base::join(parts, ". "), own};
}

} // namespace

std::string fact_key(model::Fact fact, model::Answer answer) {
    return "fact." + std::string(model::name_of(fact)) + "." + std::string(model::name_of(answer));
}

std::string_view label_key(model::PhoneKind kind) {
    return kind == model::PhoneKind::voice ? "service.call" : "service.message";
}

std::string Speaker::say(std::string_view key, catalogue::Values const& values) const {
    return catalogue.text(language, key, values);
}

std::string Speaker::language_of(std::string_view key) const {
    bool const ours = language == catalogue::kPseudoLanguage || catalogue.has(language, key);
    return ours ? language : "en";
}

Said Speaker::said(std::string_view key, catalogue::Values const& values) const {
    return {say(key, values), language_of(key)};
}

Said Speaker::region(std::string_view id) const {
    model::Region const* const found = directory.region(id);
    return found == nullptr ? Said{std::string(id), "en"} : region(*found);
}

Said Speaker::region(model::Region const& region) const {
    return text_in(region.name, language);
}

ServiceWords Speaker::service(model::Service const& service) const {
    ServiceWords words;
    words.id = service.id;
    words.name = text_in(service.name, language);
    words.description = text_in(service.description, language);
    if (auto const* organization = directory.organization(service.organization_id))
        words.organization = text_in(organization->name, language);
    words.pictogram = "kind-" + std::string(model::name_of(service.kind));
    words.phones = phone_words(*this, service);
    if (words.phones.empty()) words.no_phone = {say("service.no_phone"), language};
    words.facts = fact_words(*this, service);
    words.hours = hours_words(*this, service.hours);
    words.audience = audience_words(*this, service);
    words.languages = language_words(*this, service);
    words.where = where_words(*this, service.place);
    if (service.assurance.assured)
        words.checked =
            say("service.checked",
                {{"month", catalogue::month_and_year(*service.assurance.assured, language)}});
    words.old = model::validity_of(service, directory.thresholds, today) == model::Validity::stale;
    return words;
}

std::string listing_url(std::string_view base_url, std::string_view region,
                        std::string_view language, int edition) {
    std::string const page =
        std::string(base_url) + "/" + std::string(region) + "/" + std::string(language);
    return base::upper_ascii(page) + (edition > 0 ? "/" + std::to_string(edition) : "");
}

} // namespace wording
