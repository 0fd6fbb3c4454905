// SPDX-License-Identifier: Apache-2.0
#include "model/phone.hpp"
#include "base/text_tools.hpp"
#include <algorithm>

namespace model {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kPunctuation = " -.()/";
constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongestShortCode = 6;
constexpr std::size_t kShortestE164 = 7;
constexpr std::size_t kLongestE164 = 15;
constexpr std::size_t kGroup = 3;
constexpr std::size_t kShortestUssd = 3; // two digits are commands: *21*…# forwards every call
constexpr std::size_t kLongestUssd = 4;

bool ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view without_no_break_space(std::string_view text) {
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    return text.starts_with(kNoBreakSpace) ? text.substr(kNoBreakSpace.size()) : text;
}

/// `typed` with its punctuation gone: an optional leading '+', then ASCII digits.
base::Result<std::string> bare(std::string_view typed) {
    std::string_view rest = base::trimmed(typed);
    if (rest.starts_with("tel:")) rest.remove_prefix(4);
    std::string kept;
    while (!rest.empty()) {
        if (auto const after = without_no_break_space(rest); after.size() != rest.size()) {
            rest = after;
            continue;
        }
        char const c = rest.front();
        bool const plus = c == '+' && kept.empty();
        if (ascii_digit(c) || plus)
            kept += c;
        else if (kPunctuation.find(c) == std::string_view::npos)
            return Error{ErrorCode::refused, std::string(typed),
                         "has a character that is not a digit; type only the digits to dial"};
        rest.remove_prefix(1);
    }
    return kept;
}

/// `number` in international form when it is not a short code. One prefix may open another
/// ("0" and "00"): the longer one that fits decides.
std::string international(std::string const& number, DialPlan const& plan) {
    auto const fits = [&](std::string const& prefix) {
        return !prefix.empty() && number.starts_with(prefix) ? prefix.size() : 0;
    };
    std::size_t const trunk = fits(plan.trunk_prefix);
    std::size_t const abroad = fits(plan.international_prefix);
    if (number.front() == '+') return number;
    if (abroad > trunk) return "+" + number.substr(abroad);
    return "+" + plan.calling_code + number.substr(trunk);
}

bool is_e164(std::string_view number) {
    std::size_t const digits = number.size() - 1;
    return digits >= kShortestE164 && digits <= kLongestE164 && number[1] != '0';
}

/// Satellite telephones, networks of no country and premium rate: calling codes of ITU-T E.164
/// that cost callers many times a usual call.
bool is_costly(std::string_view number) {
    constexpr std::string_view kCodes[] = {"+808", "+870", "+878", "+881",
                                           "+882", "+883", "+888", "+979"};
    return std::any_of(std::begin(kCodes), std::end(kCodes),
                       [&](std::string_view code) { return number.starts_with(code); });
}

} // namespace

base::Result<Number> Number::parse(std::string_view typed, DialPlan const& plan) {
    auto kept = bare(typed);
    if (!kept) return kept.error();
    if (kept->size() < kShortest)
        return Error{ErrorCode::malformed, std::string(typed), "is too short for a number"};
    bool const short_code = kept->front() != '+' && kept->size() <= kLongestShortCode;
    if (short_code) return Number(*kept);
    std::string number = international(*kept, plan);
    if (!is_e164(number))
        return Error{ErrorCode::malformed, std::string(typed),
                     "is not a whole number: 7 to 15 digits with the country code"};
    if (is_costly(number))
        return Error{ErrorCode::refused, std::string(typed),
                     "is a satellite or international premium number, which costs callers dearly"};
    Number parsed(std::move(number));
    if (international(parsed.dialled(plan), plan) != parsed.canonical())
        return Error{ErrorCode::malformed, std::string(typed),
                     "has the prefix of calls inside the country behind the country code; leave "
                     "out the (" +
                         plan.trunk_prefix + ")"};
    return parsed;
}

base::Result<Number> Number::parse_ussd(std::string_view typed) {
    std::string_view const code = base::trimmed(typed);
    std::string_view const digits = code.size() > 2 ? code.substr(1, code.size() - 2) : "";
    bool const shaped = code.starts_with('*') && code.ends_with('#') &&
                        digits.size() >= kShortestUssd && digits.size() <= kLongestUssd &&
                        std::all_of(digits.begin(), digits.end(), ascii_digit);
    if (!shaped)
        return Error{ErrorCode::refused, std::string(typed),
                     "is no USSD code like *123#: a star, three or four digits, a hash"};
    constexpr std::string_view kCommands[] = {"0", "3", "59", "75"}; // TS 22.030, annex B
    bool const command = std::any_of(std::begin(kCommands), std::end(kCommands),
                                     [&](auto start) { return digits.starts_with(start); });
    if (command)
        return Error{ErrorCode::refused, std::string(typed),
                     "is a command to the network (forwarding, barring and the like)"};
    return Number(std::string(code));
}

std::string Number::dialled(DialPlan const& plan) const {
    if (canonical_.front() != '+') return canonical_;
    std::string const home = "+" + plan.calling_code;
    if (!plan.calling_code.empty() && canonical_.starts_with(home))
        return plan.trunk_prefix + canonical_.substr(home.size());
    return plan.international_prefix + canonical_.substr(1);
}

std::string grouped(std::string_view digits) {
    std::string out;
    if (digits.starts_with('+')) {
        out = "+";
        digits.remove_prefix(1);
    }
    if (digits.size() <= kLongestShortCode) return out + std::string(digits);
    while (digits.size() > kGroup + 1) {
        out += std::string(digits.substr(0, kGroup)) + " ";
        digits.remove_prefix(kGroup);
    }
    return out + std::string(digits);
}

} // namespace model
