// The nouns of the directory as plain values: what a person can turn to, where, and on what
// terms. They know no file, database, screen or paper. Words follow HSDS 3.1 (Open Referral).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/hours.hpp"
#include "model/outline.hpp"
#include "model/phone.hpp"
#include "model/texts.hpp"
#include "model/validity.hpp"
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace model {

/// A yes/no question people need answered before they call. "yes" is always the easy answer.
enum class Fact {
    free,      ///< it costs nothing
    no_papers, ///< no identity papers needed
    no_name,   ///< nobody has to give a name
    no_police, ///< nobody has to talk to the police
    men,       ///< men are welcome
    children,  ///< children are welcome
};
constexpr std::array kFacts = {Fact::free,      Fact::no_papers, Fact::no_name,
                               Fact::no_police, Fact::men,       Fact::children};

/// Unknown is a value of its own and never means "no".
enum class Answer { unknown, no, yes };

class Facts {
  public:
    Answer operator[](Fact fact) const { return answers_.at(static_cast<std::size_t>(fact)); }
    void set(Fact fact, Answer answer) { answers_.at(static_cast<std::size_t>(fact)) = answer; }
    friend bool operator==(Facts const&, Facts const&) = default;

  private:
    std::array<Answer, kFacts.size()> answers_{};
};

/// Whom a service is for. An empty set of audiences means: everybody.
enum class Audience { women, men, children };

/// A node of the administrative tree: ISO 3166-2 or a national code.
enum class RegionKind { country, province, district, village };
struct Region {
    std::string id;
    std::string parent_id; ///< empty for the country
    RegionKind kind = RegionKind::country;
    Texts name;
    Outline outline = {}; ///< empty: nobody has brought one
    friend bool operator==(Region const&, Region const&) = default;
};

struct Organization {
    std::string id;
    Texts name;
    Texts description;
    std::string url;
    std::string email;
    friend bool operator==(Organization const&, Organization const&) = default;
};

/// Where a service is. Only an address with Visibility::open is ever published.
struct Place {
    std::string address;
    std::string landmark; ///< how people find it: "behind the market"
    Visibility visibility = Visibility::open;
    std::optional<double> latitude;  ///< WGS 84, degrees
    std::optional<double> longitude; ///< WGS 84, degrees
    bool empty() const { return address.empty() && landmark.empty() && !latitude; }
    friend bool operator==(Place const&, Place const&) = default;
};

/// One service at one site (HSDS: service + service_at_location + its phones, schedule, …).
struct Service {
    std::string id;
    std::string organization_id;
    Texts name;
    Texts description; ///< one plain sentence
    ServiceKind kind = ServiceKind::other;
    Status status = Status::active;
    std::vector<std::string> topics;  ///< ids of data/topics.toml, most important first
    std::vector<std::string> regions; ///< ids of the regions it serves
    std::set<Audience> audience;
    std::optional<int> minimum_age; ///< years
    std::optional<int> maximum_age; ///< years
    Facts facts;
    std::vector<std::string> languages; ///< spoken there, BCP 47
    Hours hours;
    std::vector<Phone> phones; ///< the one to try first comes first
    std::string email;
    Visibility email_visibility = Visibility::open;
    std::string url;
    Place place;
    Assurance assurance;
    bool do_not_publish = false;
    std::string internal_notes; ///< never published
    std::string source;         ///< the list it came from; never published
    friend bool operator==(Service const&, Service const&) = default;
};

/// What holds for the whole directory.
struct About {
    std::string name;
    std::string country;                ///< ISO 3166-1 alpha-2
    std::string base_url;               ///< where the listing lives, without a final slash
    std::string time_zone;              ///< "+07:00"
    std::vector<std::string> languages; ///< BCP 47, the one it is kept in first
    DialPlan dial_plan;
    bool sample = false; ///< invented: its numbers cannot be dialled
    friend bool operator==(About const&, About const&) = default;
};

} // namespace model
