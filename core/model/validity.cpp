// SPDX-License-Identifier: Apache-2.0
#include "model/validity.hpp"
#include "model/names.hpp"

namespace model {
namespace {

constexpr int kHotlineDays = 60;
constexpr int kHouseDays = 180;
constexpr int kOtherDays = 365;
constexpr int kWhole = 100;
constexpr std::string_view kByMail = "mail";

} // namespace

Thresholds Thresholds::defaults() {
    return {{{ServiceKind::hotline, kHotlineDays},
             {ServiceKind::shelter, kHouseDays},
             {ServiceKind::clinic, kHouseDays},
             {ServiceKind::office, kOtherDays},
             {ServiceKind::other, kOtherDays}}};
}

base::Result<Thresholds> Thresholds::from(base::Settings const& settings) {
    Thresholds thresholds = defaults();
    for (auto& [kind, days] : thresholds.check_days) {
        auto const number = settings.number("check_days." + std::string(name_of(kind)));
        if (!number) return number.error();
        days = static_cast<int>(*number);
    }
    thresholds.due_days = static_cast<int>(settings.number_or("due_days", thresholds.due_days));
    thresholds.hidden_days =
        static_cast<int>(settings.number_or("hidden_days", thresholds.hidden_days));
    thresholds.most_no_answers =
        static_cast<int>(settings.number_or("most_no_answers", thresholds.most_no_answers));
    thresholds.mail_percent =
        static_cast<int>(settings.number_or("mail_percent", thresholds.mail_percent));
    return thresholds;
}

base::Date check_by(Assurance const& assurance, ServiceKind kind, Thresholds const& thresholds) {
    auto const found = thresholds.check_days.find(kind);
    int days = found == thresholds.check_days.end() ? 0 : found->second;
    if (assurance.method == kByMail) days = days * thresholds.mail_percent / kWhole;
    return base::plus_days(*assurance.assured, days);
}

Validity validity(Assurance const& assurance, ServiceKind kind, Thresholds const& thresholds,
                  base::Date today) {
    if (!assurance.assured || *assurance.assured > today) return Validity::hidden;
    if (assurance.funded_until && *assurance.funded_until < today) return Validity::hidden;
    if (assurance.no_answers >= thresholds.most_no_answers) return Validity::hidden;
    int const over = base::days_between(check_by(assurance, kind, thresholds), today);
    if (over <= 0) return Validity::fresh;
    if (over <= thresholds.due_days) return Validity::due;
    return over <= thresholds.hidden_days ? Validity::stale : Validity::hidden;
}

} // namespace model
