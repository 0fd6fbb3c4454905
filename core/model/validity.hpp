// How far a record can be trusted today. Never typed in: always computed from when it was last
// checked, what kind of service it is, how long it is funded, and the day.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/settings.hpp"
#include <map>
#include <optional>
#include <string>

namespace model {

enum class ServiceKind { hotline, shelter, clinic, office, other };
enum class Status { active, paused, closed };

/// fresh: shown and printed · due: to be checked again now, still printed · stale: shown with a
/// visible mark, never printed · hidden: not published.
enum class Validity { fresh, due, stale, hidden };

/// Who checked the record, how, and what the provider promised (HSDS: assured_date, assurer).
struct Assurance {
    std::optional<base::Date> commitment; ///< the provider agreed to serve people like the reader
    std::optional<base::Date> assured;    ///< last checked; absent: never
    std::string assurer;
    std::string method;                     ///< call, visit or mail
    std::optional<base::Date> funded_until; ///< last day of its funding, if that is known
    int no_answers = 0;                     ///< calls in a row that nobody answered since then
    friend bool operator==(Assurance const&, Assurance const&) = default;
};

/// How many days a check holds, per kind of service; `data/validity.toml`.
struct Thresholds {
    std::map<ServiceKind, int> check_days; ///< fresh for so many days after the check
    int due_days = 30;                     ///< then due for so many
    int hidden_days = 180;                 ///< hidden so many days after the check ran out
    int most_no_answers = 3;               ///< hidden after so many unanswered calls in a row
    int mail_percent = 50;                 ///< of those days that a check by mail holds

    /// 60 days for hotlines, 180 for shelters and clinics, 365 for the rest.
    static Thresholds defaults();
    static base::Result<Thresholds> from(base::Settings const& settings);
};

/// The day until which the check holds. `assurance.assured` must be there.
base::Date check_by(Assurance const& assurance, ServiceKind kind, Thresholds const& thresholds);

/// The state of an active record on the day `today`.
Validity validity(Assurance const& assurance, ServiceKind kind, Thresholds const& thresholds,
                  base::Date today);

} // namespace model
