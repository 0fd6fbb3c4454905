// SPDX-License-Identifier: Apache-2.0
#include "model/names.hpp"
#include <array>

namespace model {
namespace {

template <typename Enum> struct Named {
    Enum value;
    std::string_view name;
};

template <typename Enum> constexpr std::array<Named<Enum>, 0> kNames{};

template <>
constexpr auto kNames<ServiceKind> = std::to_array<Named<ServiceKind>>({
    {ServiceKind::hotline, "hotline"},
    {ServiceKind::shelter, "shelter"},
    {ServiceKind::clinic, "clinic"},
    {ServiceKind::office, "office"},
    {ServiceKind::other, "other"},
});
template <>
constexpr auto kNames<Status> = std::to_array<Named<Status>>({
    {Status::active, "active"},
    {Status::paused, "paused"},
    {Status::closed, "closed"},
});
template <>
constexpr auto kNames<Visibility> = std::to_array<Named<Visibility>>({
    {Visibility::open, "public"},
    {Visibility::call_first, "call-first"},
    {Visibility::withheld, "withheld"},
});
template <>
constexpr auto kNames<PhoneKind> = std::to_array<Named<PhoneKind>>({
    {PhoneKind::voice, "voice"},
    {PhoneKind::sms, "sms"},
    {PhoneKind::whatsapp, "whatsapp"},
    {PhoneKind::ussd, "ussd"},
});
template <>
constexpr auto kNames<Fact> = std::to_array<Named<Fact>>({
    {Fact::free, "free"},
    {Fact::no_papers, "no-papers"},
    {Fact::no_name, "no-name"},
    {Fact::no_police, "no-police"},
    {Fact::men, "men"},
    {Fact::children, "children"},
});
template <>
constexpr auto kNames<Answer> = std::to_array<Named<Answer>>({
    {Answer::unknown, "unknown"},
    {Answer::no, "no"},
    {Answer::yes, "yes"},
});
template <>
constexpr auto kNames<Audience> = std::to_array<Named<Audience>>({
    {Audience::women, "women"},
    {Audience::men, "men"},
    {Audience::children, "children"},
});
template <>
constexpr auto kNames<RegionKind> = std::to_array<Named<RegionKind>>({
    {RegionKind::country, "country"},
    {RegionKind::province, "province"},
    {RegionKind::district, "district"},
    {RegionKind::village, "village"},
});
template <>
constexpr auto kNames<Validity> = std::to_array<Named<Validity>>({
    {Validity::fresh, "fresh"},
    {Validity::due, "due"},
    {Validity::stale, "stale"},
    {Validity::hidden, "hidden"},
});

template <typename Enum> std::string_view name_in_table(Enum value) {
    for (auto const& entry : kNames<Enum>)
        if (entry.value == value) return entry.name;
    return {};
}

} // namespace

template <typename Enum> std::optional<Enum> named(std::string_view name) {
    for (auto const& entry : kNames<Enum>)
        if (entry.name == name) return entry.value;
    return std::nullopt;
}

std::string_view name_of(ServiceKind kind) {
    return name_in_table(kind);
}
std::string_view name_of(Status status) {
    return name_in_table(status);
}
std::string_view name_of(Visibility visibility) {
    return name_in_table(visibility);
}
std::string_view name_of(PhoneKind kind) {
    return name_in_table(kind);
}
std::string_view name_of(Fact fact) {
    return name_in_table(fact);
}
std::string_view name_of(Answer answer) {
    return name_in_table(answer);
}
std::string_view name_of(Audience audience) {
    return name_in_table(audience);
}
std::string_view name_of(RegionKind kind) {
    return name_in_table(kind);
}
std::string_view name_of(Validity validity) {
    return name_in_table(validity);
}

template std::optional<ServiceKind> named(std::string_view);
template std::optional<Status> named(std::string_view);
template std::optional<Visibility> named(std::string_view);
template std::optional<PhoneKind> named(std::string_view);
template std::optional<Fact> named(std::string_view);
template std::optional<Answer> named(std::string_view);
template std::optional<Audience> named(std::string_view);
template std::optional<RegionKind> named(std::string_view);
template std::optional<Validity> named(std::string_view);

} // namespace model
