// SPDX-License-Identifier: Apache-2.0
#include "sheets/number.hpp"
#include "base/date.hpp"
#include <cmath>
#include <fmt/format.h>

namespace sheets {
namespace {

constexpr double kWholeUpTo = 1e15; ///< all integers below have an exact double of 15 digits
constexpr int kMinutesPerDay = 24 * 60;
/// Day zero, such that serial 61 is 1 March 1900: the 1900 system counts a 29 February 1900
/// that never was, so only serials from 61 on are true.
constexpr base::Date kEpoch1900{std::chrono::year{1899}, std::chrono::month{12},
                                std::chrono::day{30}};
constexpr base::Date kEpoch1904{std::chrono::year{1904}, std::chrono::month{1},
                                std::chrono::day{1}};
constexpr double kFirstTrueSerial = 61;
constexpr double kLastSerial = 109'574; ///< 31 December 2199 in the 1900 system

} // namespace

std::string number_text(double value) {
    if (std::isfinite(value) && value == std::floor(value) && std::abs(value) < kWholeUpTo)
        return fmt::format("{:.0f}", value);
    return fmt::format("{:.15g}", value);
}

std::string date_text(double serial, bool epoch_1904) {
    if (!(serial >= 0) || serial > kLastSerial) return {};
    double const day = std::floor(serial);
    int const minutes = static_cast<int>(std::lround((serial - day) * kMinutesPerDay));
    std::string const time = fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    if (day == 0 && minutes > 0) return time;
    if (!epoch_1904 && day < kFirstTrueSerial) return {};
    auto const date = base::plus_days(epoch_1904 ? kEpoch1904 : kEpoch1900, static_cast<int>(day));
    return minutes == 0 ? base::to_string(date) : base::to_string(date) + " " + time;
}

} // namespace sheets
