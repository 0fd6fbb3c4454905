// Telephone numbers: kept once, in canonical form (ITU-T E.164, or a short code byte for byte);
// what is dialled, shown, spoken, linked or encoded is always generated from that one form.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// Who may see an address, a number or an e-mail.
enum class Visibility {
    open,       ///< published ("public")
    call_first, ///< the place is not published; the number is, and tells the way
    withheld,   ///< never leaves the manager's machine
};

enum class PhoneKind {
    voice,
    sms,
    whatsapp,
    ussd, ///< *123#: answered by the caller's own network, and so never published
};

/// How numbers are dialled inside one country.
struct DialPlan {
    std::string calling_code; ///< E.164 country code, digits only: "66"
    std::string trunk_prefix; ///< dialled before a national number: "0"
    std::string international_prefix = "00";
    friend bool operator==(DialPlan const&, DialPlan const&) = default;
};

/// A number in canonical form: `+` and 7 to 15 digits, a short code of 2 to 6 digits, or a USSD
/// code. An object that exists holds a valid number.
class Number {
  public:
    /// Reads what people type: digits with spaces, hyphens, dots, round brackets, a leading `+`,
    /// the trunk or international prefix of `plan`, or "tel:". Short codes stay byte for byte.
    /// Refuses letters, `*`, `#`, `,` and `;` (USSD and tone codes can do harm when dialled),
    /// digits of other scripts, lengths outside E.164, and satellite and international premium
    /// numbers, each with a reason.
    static base::Result<Number> parse(std::string_view typed, DialPlan const& plan);

    /// Reads a USSD code, byte for byte: `*`, three or four digits, `#`. Refuses what telephones
    /// take for a command to themselves or the network (3GPP TS 22.030: forwarding, barring, …).
    static base::Result<Number> parse_ussd(std::string_view typed);

    bool is_ussd() const { return canonical_.front() == '*'; }
    bool is_short_code() const { return canonical_.front() != '+' && !is_ussd(); }
    /// "+66812345678", "1300" or "*123#". The only form that is stored, and what follows "tel:".
    std::string const& canonical() const { return canonical_; }
    /// Exactly the digits to press inside the country of `plan`.
    std::string dialled(DialPlan const& plan) const;

    friend bool operator==(Number const&, Number const&) = default;

  private:
    explicit Number(std::string canonical) : canonical_(std::move(canonical)) {}
    std::string canonical_;
};

/// `digits` (with or without a leading `+`) in groups that people can copy: short codes up to
/// six digits whole, others in threes with a last group of three or four. "081 234 5678"
std::string grouped(std::string_view digits);

/// A way to reach a service.
struct Phone {
    Number number;
    PhoneKind kind = PhoneKind::voice;
    Visibility visibility = Visibility::open;
    std::string published = {}; ///< as the source wrote it in digits of its script, else empty
    friend bool operator==(Phone const&, Phone const&) = default;
};

} // namespace model
