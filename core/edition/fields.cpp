// SPDX-License-Identifier: Apache-2.0
#include "edition/fields.hpp"
#include "edition/names.hpp"
#include <algorithm>

namespace edition {

std::string_view take_word(std::string_view& rest, char separator) {
    auto const end = std::min(rest.find(separator), rest.size());
    auto const word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

bool Fields::next_is(std::string_view key, char separator) const {
    return !failed() && rest_.substr(0, key.size()) == key && rest_.size() > key.size() &&
           rest_[key.size()] == separator;
}

std::string_view Fields::text(std::string_view key, char separator) {
    if (!next_is(key, separator)) {
        fail(key);
        return {};
    }
    auto line = take_word(rest_, '\n');
    line.remove_prefix(std::min(key.size() + 1, line.size()));
    return line;
}

int Fields::whole(std::string_view key, int most) {
    auto const value = parse_whole(text(key), most);
    if (!value) fail(key);
    return value.value_or(0);
}

base::Date Fields::date(std::string_view key) {
    auto const value = base::parse_date(text(key));
    if (!value) fail(key);
    return value ? *value : base::Date{};
}

bool Fields::flag(std::string_view key) {
    auto const value = text(key);
    if (value != kYes && value != kNo) fail(key);
    return value == kYes;
}

void Fields::fail(std::string_view key) {
    if (fault_.empty()) fault_ = key.empty() ? "?" : key;
}

} // namespace edition
