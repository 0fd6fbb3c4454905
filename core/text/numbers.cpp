// SPDX-License-Identifier: Apache-2.0
#include "text/numbers.hpp"
#include <unicode/uchar.h>

namespace text {
namespace {

constexpr std::u16string_view kSpaces = u"\u0020\u00A0\u2007\u2009\u202F";
constexpr std::u16string_view kDashes = u"-\u2010\u2011\u2012\u2013\u2014\u2212";
constexpr std::u16string_view kMarks = u":.,/*\u066B\u066C";
constexpr std::u16string_view kSigns = u"+*#";

/// Reads forward over one text; reading past the end finds nothing.
class Reader {
  public:
    Reader(std::u16string_view text, std::size_t position) : text_(text), position_(position) {}
    std::size_t position() const { return position_; }
    bool at_digit() const { return position_ < text_.size() && u_isdigit(text_[position_]) != 0; }
    bool take(std::u16string_view any) {
        if (position_ >= text_.size() || any.find(text_[position_]) == any.npos) return false;
        ++position_;
        return true;
    }
    void take_digits() {
        while (at_digit())
            ++position_;
    }

  private:
    std::u16string_view text_;
    std::size_t position_;
};

/// Takes what joins two groups of digits.
void take_joint(Reader& reader) {
    reader.take(u")");
    if (reader.take(kMarks)) return;
    bool const spaced = reader.take(kSpaces);
    if (reader.take(kDashes) && spaced) reader.take(kSpaces);
    reader.take(u"(");
}

/// The end of the number whose first digit is at `begin`.
std::size_t end_of_number(std::u16string_view text, std::size_t begin) {
    Reader reader(text, begin);
    std::size_t end = begin;
    while (reader.at_digit()) {
        reader.take_digits();
        end = reader.position();
        take_joint(reader);
    }
    return end;
}

bool is_one_of(std::u16string_view set, char16_t unit) {
    return set.find(unit) != set.npos;
}

/// Takes in the signs and the bracket before the first digit.
Span widened(std::u16string_view text, Span number, std::size_t earliest) {
    bool const closes = slice(text, number).find(u')') != std::u16string_view::npos;
    if (number.begin > earliest && is_one_of(kSigns, text[number.begin - 1])) --number.begin;
    if (number.begin > earliest && closes && text[number.begin - 1] == u'(') --number.begin;
    if (number.end < text.size() && text[number.end] == u'#') ++number.end;
    return number;
}

} // namespace

std::vector<Span> find_numbers(std::u16string_view text) {
    std::vector<Span> numbers;
    std::size_t earliest = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (u_isdigit(text[at]) == 0) continue;
        Span const number = widened(text, {at, end_of_number(text, at)}, earliest);
        numbers.push_back(number);
        earliest = number.end;
        at = number.end - 1;
    }
    return numbers;
}

} // namespace text
