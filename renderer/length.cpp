// SPDX-License-Identifier: Apache-2.0
#include "renderer/length.hpp"
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr double kLargest = 2000; // mm or pt: beyond the largest poster

base::Error bad_length(std::string_view text) {
    return {base::ErrorCode::malformed, std::string(text),
            "is not a length such as \"12.5 mm\" or \"9 pt\""};
}

} // namespace

base::Result<base::Pt> parse_length(std::string_view text) {
    double number = 0;
    char const* const end = text.data() + text.size();
    auto const [rest, fault] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (fault != std::errc{} || !(number >= 0 && number <= kLargest)) return bad_length(text);
    std::string_view const unit(rest, static_cast<std::size_t>(end - rest));
    if (unit == " mm") return base::to_points(base::Mm{number});
    if (unit == " pt") return base::Pt{number};
    return bad_length(text);
}

base::Result<Colour> parse_colour(std::string_view text) {
    constexpr double kBrightest = 255;
    unsigned value = 0;
    char const* const end = text.data() + text.size();
    bool const shaped = text.size() == 7 && text.front() == '#';
    if (!shaped || std::from_chars(text.data() + 1, end, value, 16).ptr != end)
        return base::Error{base::ErrorCode::malformed, std::string(text),
                           "is not a colour such as \"#0b4f5c\""};
    return Colour{(value >> 16U & 0xFFU) / kBrightest, (value >> 8U & 0xFFU) / kBrightest,
                  (value & 0xFFU) / kBrightest};
}

double LayoutReader::points(std::string_view key) {
    auto const text = table_.text(key);
    if (!text) fail(key, "is missing: it is a length such as \"12.5 mm\"");
    if (error_) return 0;
    auto const length = parse_length(*text);
    if (!length) fail(key, base::to_string(length.error()));
    return length ? length->value : 0;
}

double LayoutReader::points_or(std::string_view key, double fallback) {
    return table_.text(key) ? points(key) : fallback;
}

double LayoutReader::ratio_or(std::string_view key, double fallback) {
    double const number = table_.number_or(key, has(key) ? 0 : fallback);
    if (number >= 1 && number <= 10) return number;
    fail(key, "must be a number from 1 to 10");
    return 1;
}

int LayoutReader::count(std::string_view key, int low, int high) {
    double const number = table_.number_or(key, low - 1);
    if (std::floor(number) != number || number < low || number > high) {
        fail(key, fmt::format("must be a whole number from {} to {}", low, high));
        return low;
    }
    return static_cast<int>(number);
}

int LayoutReader::count_or(std::string_view key, int low, int high) {
    return has(key) ? count(key, low, high) : low;
}

Box LayoutReader::box(std::string_view key) {
    std::vector<std::string> const sides = table_.list(key);
    if (sides.size() != 4) {
        fail(key, "must be four lengths: [x, y, width, height]");
        return {};
    }
    std::vector<double> values;
    for (std::string const& side : sides) {
        auto const length = parse_length(side);
        if (!length) fail(key, base::to_string(length.error()));
        values.push_back(length ? length->value : 0);
    }
    return {values[0], values[1], values[2], values[3]};
}

Colour LayoutReader::colour(std::string_view key) {
    auto const colour = parse_colour(table_.text_or(key, ""));
    if (!colour) fail(key, base::to_string(colour.error()));
    return colour.value_or(Colour{});
}

bool LayoutReader::flag(std::string_view key) {
    if (!has(key)) return false;
    if (table_.flag_or(key, true) != table_.flag_or(key, false)) fail(key, "must be true or false");
    return table_.flag_or(key, false);
}

std::string LayoutReader::text_or(std::string_view key, std::string fallback) const {
    return table_.text_or(key, std::move(fallback));
}

bool LayoutReader::has(std::string_view key) const {
    auto const keys = table_.keys();
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::vector<LayoutReader> LayoutReader::each(std::string_view key) const {
    std::vector<LayoutReader> readers;
    for (base::Settings& table : table_.tables(key)) {
        readers.emplace_back(std::move(table));
        readers.back().path_ = fmt::format("{}{}.{}.", path_, key, readers.size());
    }
    return readers;
}

LayoutReader LayoutReader::inner(std::string_view key) {
    auto found = table_.table(key);
    if (!found) fail(key, "is missing: it is a table");
    LayoutReader reader(found.value_or(table_));
    reader.path_ = path_ + std::string(key) + ".";
    return reader;
}

void LayoutReader::take(LayoutReader const& inner) {
    if (!error_) error_ = inner.error_;
}

void LayoutReader::only(std::vector<std::string_view> const& known) {
    for (std::string const& key : table_.keys())
        if (std::find(known.begin(), known.end(), key) == known.end())
            fail(key, "is not a key that this table has");
}

void LayoutReader::fail(std::string_view key, std::string_view reason) {
    if (error_) return;
    error_ = base::Error{base::ErrorCode::malformed, table_.name(),
                         fmt::format("\"{}{}\" {}", path_, key, reason)};
}

} // namespace renderer
