// What is said about a service, in the words of one language: made once here for glass, card and
// page, so that the three never disagree. Knows neither ink nor pixels nor HTML.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "catalogue/catalogue.hpp"
#include "model/directory.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace wording {

/// A text and the language it is really in: a name that has no translation stays in the
/// directory's own language, and must then be shaped and spoken as that.
struct Said {
    std::string text;
    std::string language; ///< BCP 47
};

struct FactWords {
    model::Fact fact;
    model::Answer answer;
    std::string pictogram; ///< "fact-free-yes"
    std::string text;
};

/// The message that says what is known of a fact: "fact.free.yes".
std::string fact_key(model::Fact fact, model::Answer answer);

/// The message beside a number of that kind: "service.call".
std::string_view label_key(model::PhoneKind kind);

/// One number, in each of its forms; all generated from the canonical one.
struct PhoneWords {
    model::PhoneKind kind;
    std::string label;   ///< "Call", "Send a message"
    std::string shown;   ///< grouped digits to press here: "081 234 5678"
    std::string dialled; ///< the same without spaces
    std::string tel;     ///< RFC 3966: "tel:+66812345678"
};

struct ServiceWords {
    std::string id;
    Said name;
    Said description;
    Said organization;
    std::string pictogram; ///< of its kind: "kind-shelter"
    std::vector<PhoneWords> phones;
    Said no_phone;                     ///< what to do instead of calling, when there is no number
    std::vector<FactWords> facts;      ///< in the order of model::kFacts
    std::vector<std::string> hours;    ///< "Mon–Fri 08:00-17:00"; empty: not known
    std::vector<std::string> audience; ///< "For women", "Ages 6 to 17"; empty: everybody
    std::string languages;             ///< endonyms: "ไทย, English"; empty: not known
    Said where;                        ///< landmark and address, or "Call first…"; may be empty
    std::string checked;               ///< "Checked Nov 2026"
    bool old = false;                  ///< stale: say so plainly
};

/// Whose words, from which directory, on which day. Borrows all of them.
struct Speaker {
    model::Directory const& directory;
    catalogue::Catalogue const& catalogue;
    std::string language; ///< BCP 47
    base::Date today;

    /// The message `key` in this language.
    std::string say(std::string_view key, catalogue::Values const& values = {}) const;
    /// The language that say(key) speaks: English where this one has no such message.
    std::string language_of(std::string_view key) const;
    Said said(std::string_view key, catalogue::Values const& values = {}) const;
    /// The name of a region, or its id when the region is unknown.
    Said region(std::string_view id) const;
    Said region(model::Region const& region) const;
    ServiceWords service(model::Service const& service) const;
};

/// Where the page of a region in a language lives: upper case throughout, so that a QR code can
/// use its compact alphanumeric mode (ISO/IEC 18004). `edition` is the number of the edition that
/// the code is printed from, so that the page can say what changed since; 0: not an edition, and
/// the address of the page as it is today. "HTTPS://INFO.EXAMPLE/XW-11/TH/7"
std::string listing_url(std::string_view base_url, std::string_view region,
                        std::string_view language, int edition);

} // namespace wording
