// SPDX-License-Identifier: Apache-2.0
#include "directory/import_row.hpp"
#include "directory/fold.hpp"
#include <algorithm>
#include <charconv>

namespace directory {
namespace {

constexpr int kOldestAge = 120;

template <typename Number> std::optional<Number> number_in(std::string_view text) {
    Number value{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "vi" for "name [vi]" when `field` is "name"; "" for everything else.
std::string language_in(std::string_view column, std::string_view field) {
    bool const shaped = column.starts_with(field) &&
                        column.substr(field.size()).starts_with(" [") && column.ends_with(']');
    if (!shaped) return {};
    column.remove_prefix(field.size() + 2);
    column.remove_suffix(1);
    return is_language_tag(column) ? std::string(column) : std::string();
}

/// Numbers that no telephone can reach: country code 999 is not assigned (ITU-T E.164), and
/// 00999 followed by one digit is an international call to nowhere.
bool is_undialable(model::Number const& number) {
    std::string const& canonical = number.canonical();
    return number.is_short_code() ? canonical.size() == 6 && canonical.starts_with("00999")
                                  : canonical.starts_with("+999");
}

/// True for a national number when nobody says of which nation.
bool lacks_country(std::string const& typed, model::DialPlan const& plan) {
    if (!plan.calling_code.empty() || typed.find('+') != std::string::npos) return false;
    auto const as_if = model::Number::parse(typed, {"999", "0", "00"});
    return as_if && !as_if->is_short_code();
}

} // namespace

std::string RowReader::text(std::string_view field) {
    std::string const& found = record_.text(field);
    auto fault = text_fault(found);
    if (!fault) return found;
    error(field, "bad-character", std::move(*fault));
    return {};
}

std::string RowReader::required(std::string_view field) {
    std::string found = record_.text(field);
    if (found.empty()) {
        error(field, "missing", fmt::format("has no {}; fill it in", field));
        return {};
    }
    found = text(field);
    if (found.find('\n') != std::string::npos)
        error(field, "bad-character", "has several lines; write it in one");
    return found;
}

std::string RowReader::id(std::string_view field) {
    std::string found = required(field);
    if (!found.empty() && !is_id(found))
        error(field, "bad-id",
              fmt::format("\"{}\" is no id; use letters, digits, - _ and . (80 at most)", found));
    return found;
}

std::string RowReader::email(std::string_view field) {
    std::string found = text(field);
    if (!found.empty() && !is_email(found))
        error(field, "bad-email", fmt::format("\"{}\" is no e-mail address", found));
    return found;
}

std::string RowReader::url(std::string_view field) {
    std::string found = text(field);
    if (!found.empty() && !is_url(found))
        error(field, "bad-url",
              fmt::format("\"{}\" is no web address; it begins with https:// or http://", found));
    return found;
}

model::Answer RowReader::answer(std::string_view field) {
    std::string const word = base::lower_ascii(record_.text(field));
    if (word.empty() || word == "unknown") return model::Answer::unknown;
    if (word == "yes") return model::Answer::yes;
    if (word != "no")
        error(field, "not-yes-or-no",
              fmt::format("\"{}\" is neither yes nor no; leave it blank when nobody knows", word));
    return model::Answer::no;
}

bool RowReader::flag(std::string_view field) {
    return answer(field) == model::Answer::yes;
}

std::optional<base::Date> RowReader::date(std::string_view field) {
    std::string const& typed = record_.text(field);
    if (typed.empty()) return std::nullopt;
    auto const date = base::parse_date(typed);
    if (date) return *date;
    error(field, "bad-date", fmt::format("\"{}\" is no date like 2026-11-30", typed));
    return std::nullopt;
}

std::optional<int> RowReader::age(std::string_view field) {
    std::string const& typed = record_.text(field);
    if (typed.empty()) return std::nullopt;
    auto const years = number_in<int>(typed);
    if (years && *years >= 0 && *years <= kOldestAge) return years;
    error(field, "bad-age",
          fmt::format("\"{}\" is no age in whole years, 0 to {}", typed, kOldestAge));
    return std::nullopt;
}

std::optional<double> RowReader::coordinate(std::string_view field, double limit) {
    std::string const& typed = record_.text(field);
    if (typed.empty()) return std::nullopt;
    auto const degrees = number_in<double>(typed);
    if (degrees && *degrees >= -limit && *degrees <= limit) return degrees;
    error(field, "bad-coordinate",
          fmt::format("\"{}\" is no {} in degrees, -{} to {}, with a point", typed, field, limit,
                      limit));
    return std::nullopt;
}

model::Hours RowReader::hours(std::string_view field) {
    std::string const& typed = record_.text(field);
    auto const hours = model::Hours::parse(typed);
    if (hours) return *hours;
    error(field, "bad-hours", fmt::format("\"{}\" {}", typed, hours.error().reason));
    return {};
}

std::vector<std::string> RowReader::list(std::string_view field) {
    std::vector<std::string> values;
    if (!record_.has(field)) return values;
    for (std::string& value : base::split(text(field), ';'))
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(std::move(value));
    return values;
}

model::Texts RowReader::texts(std::string_view field, std::string const& language) {
    std::string const given = text(fmt::format("{}_language", field));
    std::string const own = is_language_tag(given) ? given : language;
    model::Texts texts(own, text(field));
    for (std::size_t i = 0; i < record_.size(); ++i) {
        std::string const& column = record_.name(i);
        std::string const tag = language_in(column, field);
        if (tag.empty() || tag == own) continue;
        texts.set(tag, {text(column), is_reviewed(field, tag)});
    }
    return texts;
}

/// "yes" and the like speak for all texts of the record, names of columns for those alone.
bool RowReader::is_reviewed(std::string_view field, std::string const& tag) const {
    auto const columns = base::split(record_.text(fmt::format("reviewed [{}]", tag)), ';');
    bool const some =
        !columns.empty() && (columns.front() == "name" || columns.front() == "description");
    return some ? std::find(columns.begin(), columns.end(), field) != columns.end()
                : !columns.empty();
}

std::string RowReader::native_digits(std::string_view field) const {
    std::string typed = record_.text(field);
    return ascii_digits(typed) == typed ? std::string() : std::move(typed);
}

void RowReader::refuse_dialable(std::string_view field, model::Number const& number, bool sample) {
    if (sample == is_undialable(number)) return;
    error(field, sample ? "real-number-in-sample" : "sample-number",
          sample ? fmt::format("{} could be somebody's number; a sample may only hold numbers that "
                               "cannot be dialled (00999 0...)",
                               number.canonical())
                 : fmt::format("{} is a number of the sample that cannot be dialled",
                               number.canonical()));
}

/// What `typed` is as a number of the kind; nothing, and an error, when it is none.
std::optional<model::Number> RowReader::parsed(std::string_view field, std::string const& typed,
                                               NumberRules const& rules, model::PhoneKind kind) {
    bool const ussd = kind == model::PhoneKind::ussd;
    std::string const digits = ascii_digits(typed);
    if (!ussd && lacks_country(digits, rules.plan)) {
        error(field, "no-calling-code",
              fmt::format("\"{}\" has no country code, and the directory says none either; write "
                          "it as +..., or give the calling_code of the directory",
                          typed));
        return std::nullopt;
    }
    auto number =
        ussd ? model::Number::parse_ussd(digits) : model::Number::parse(digits, rules.plan);
    if (number) return *std::move(number);
    bool const other_kind = !ussd && model::Number::parse_ussd(digits);
    error(field, "bad-number",
          fmt::format("\"{}\" {}{}", number.error().subject, number.error().reason,
                      other_kind ? "; if it is a USSD code, its kind is ussd" : ""));
    return std::nullopt;
}

std::optional<model::Number> RowReader::number(std::string_view field, NumberRules const& rules,
                                               model::PhoneKind kind) {
    if (!record_.has(field)) return std::nullopt;
    Field const typed = record_.at(field);
    if (typed.cell.kind != sheets::Cell::Kind::text) {
        error(field, "number-not-text",
              fmt::format("\"{}\" is kept by the spreadsheet as a number or a formula and may have "
                          "lost digits; type it as text",
                          typed.cell.text));
        return std::nullopt;
    }
    auto number = parsed(field, typed.cell.text, rules, kind);
    if (!number) return number;
    refuse_dialable(field, *number, rules.sample);
    if (kind == model::PhoneKind::ussd)
        warn(field, "ussd-not-published",
             fmt::format("{} is kept here and never published: what a USSD code does differs from "
                         "network to network",
                         number->canonical()));
    return number;
}

} // namespace directory
