// SPDX-License-Identifier: Apache-2.0
#include "directory/import_kinds.hpp"
#include "directory/import_row.hpp"
#include <algorithm>

namespace directory {
namespace {

bool is_digits(std::string_view text, std::size_t longest) {
    return text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_country(std::string_view text) {
    return text.size() == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "+07:00"
bool is_time_zone(std::string_view text) {
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
           is_digits(text.substr(1, 2), 2) && is_digits(text.substr(4), 2);
}

bool is_base_url(std::string_view text) {
    return is_url(text) && !text.ends_with('/');
}

bool is_anything(std::string_view text) {
    return !text_fault(text);
}

constexpr std::size_t kLongestCallingCode = 3; ///< ITU-T E.164
constexpr std::size_t kLongestPrefix = 6;

bool is_calling_code(std::string_view text) {
    return !text.empty() && is_digits(text, kLongestCallingCode) && text.front() != '0';
}
bool is_prefix(std::string_view text) {
    return is_digits(text, kLongestPrefix);
}

/// A key whose value is kept as it is.
struct Key {
    std::string_view name;
    bool (*fits)(std::string_view);
    char const* shape;
    std::string& (*place)(model::About&);
};

constexpr Key kKeys[] = {
    {"name", is_anything, "a text without invisible characters",
     [](model::About& about) -> std::string& { return about.name; }},
    {"country", is_country, "two capital letters (ISO 3166-1), such as XW",
     [](model::About& about) -> std::string& { return about.country; }},
    {"calling_code", is_calling_code, "one to three digits (E.164), such as 999",
     [](model::About& about) -> std::string& { return about.dial_plan.calling_code; }},
    {"trunk_prefix", is_prefix, "up to six digits, such as 0",
     [](model::About& about) -> std::string& { return about.dial_plan.trunk_prefix; }},
    {"international_prefix", is_prefix, "up to six digits, such as 00",
     [](model::About& about) -> std::string& { return about.dial_plan.international_prefix; }},
    {"base_url", is_base_url, "a web address without a slash at its end",
     [](model::About& about) -> std::string& { return about.base_url; }},
    {"time_zone", is_time_zone, "an offset such as +07:00",
     [](model::About& about) -> std::string& { return about.time_zone; }},
};

void set_languages(Draft& draft, Field const& value) {
    std::vector<std::string> const tags = base::split(value.cell.text, ' ');
    bool const good = !tags.empty() && std::all_of(tags.begin(), tags.end(), is_language_tag);
    if (good)
        draft.directory.about.languages = tags;
    else
        draft.report.error(value.origin, "bad-about",
                           "languages are codes such as en or zh-Hans with spaces between");
}

void set_sample(Draft& draft, Field const& value) {
    std::string const word = base::lower_ascii(value.cell.text);
    draft.directory.about.sample = word == "yes";
    if (word != "yes" && word != "no" && !word.empty())
        draft.report.error(value.origin, "bad-about", "sample is yes or no");
}

} // namespace

void set_about(Draft& draft, std::string const& key, Field const& value) {
    if (key == "languages") return set_languages(draft, value);
    if (key == "sample") return set_sample(draft, value);
    auto const known = std::find_if(std::begin(kKeys), std::end(kKeys),
                                    [&](Key const& one) { return one.name == key; });
    if (known == std::end(kKeys))
        draft.report.warn(value.origin, "unknown-key",
                          fmt::format("\"{}\" is not one of the keys of this sheet", key));
    else if (known->fits(value.cell.text))
        known->place(draft.directory.about) = value.cell.text;
    else
        draft.report.error(value.origin, "bad-about",
                           fmt::format("\"{}\" is not {}", value.cell.text, known->shape));
}

} // namespace directory
