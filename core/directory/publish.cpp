// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/contradictions.hpp"
#include "directory/store.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace directory {
namespace {

using model::Directory;
using model::Service;
using model::Texts;
using model::Visibility;

void drop_unreviewed(Texts& texts) {
    Texts kept = texts;
    for (auto const& [language, phrase] : texts.all())
        if (!phrase.reviewed && language != texts.source_language()) kept.set(language, {});
    texts = std::move(kept);
}

void keep_only_reviewed(Directory& directory) {
    for (model::Region& one : directory.regions)
        drop_unreviewed(one.name);
    for (model::Organization& one : directory.organizations) {
        drop_unreviewed(one.name);
        drop_unreviewed(one.description);
    }
    for (Service& one : directory.services) {
        drop_unreviewed(one.name);
        drop_unreviewed(one.description);
    }
}

/// Leaves out what nobody may see. The visibility of the place stays, so that "call first" can
/// be said.
void strip(Service& service) {
    service.phones = model::open_phones(service);
    if (service.email_visibility != Visibility::open) service.email.clear();
    if (service.place.visibility != Visibility::open) {
        Visibility const visibility = service.place.visibility;
        service.place = {};
        service.place.visibility = visibility;
    }
    service.assurance.assurer.clear();
    service.source.clear();
    service.internal_notes.clear();
}

/// Help that nobody can call or walk to would be a dead end.
bool can_be_reached(Service const& stripped) {
    return !stripped.phones.empty() || !stripped.place.empty();
}

/// Ids of the records that say public of what another hides, and of those others.
std::set<std::string> contradicting(Directory const& directory) {
    std::set<std::string> ids;
    for (Contradiction const& one : contradictions(directory))
        for (auto const* const side : {&one.hidden, &one.shown})
            for (std::size_t const at : *side)
                ids.insert(directory.services[at].id);
    return ids;
}

void drop_unused_organizations(Directory& directory) {
    std::set<std::string> used;
    for (Service const& service : directory.services)
        used.insert(service.organization_id);
    std::erase_if(directory.organizations,
                  [&](model::Organization const& one) { return !used.contains(one.id); });
}

constexpr std::size_t kShortest = 4;      // bytes
constexpr std::size_t kShortestNote = 12; // "call first" is a note and a common phrase

/// Collects the values that must stay secret, each in the forms it could be found in.
class Secrets {
  public:
    explicit Secrets(model::DialPlan const& plan) : plan_(plan) {}
    /// Shorter values would be found in everything and say nothing.
    void add(std::string_view value, std::size_t shortest = kShortest) {
        value = base::trimmed(value);
        if (value.size() >= shortest) values_.emplace(value);
    }
    void add(std::optional<double> degrees) {
        // Three decimals are about a hundred metres; fewer do not give a house away.
        if (!degrees) return;
        for (std::string const& text :
             {fmt::format("{}", *degrees), fmt::format("{:.4f}", *degrees),
              fmt::format("{:.3f}", *degrees)})
            if (auto const dot = text.find('.'); dot != std::string::npos && text.size() > dot + 3)
                add(std::string_view(text));
    }
    void add(model::Number const& number) {
        std::string const dialled = number.dialled(plan_);
        for (std::string const& text : {number.canonical(), model::grouped(number.canonical()),
                                        dialled, model::grouped(dialled)})
            add(std::string_view(text));
    }
    std::vector<std::string> all() const { return {values_.begin(), values_.end()}; }

  private:
    model::DialPlan const& plan_;
    std::set<std::string> values_;
};

} // namespace

Directory shareable(Directory const& directory) {
    Directory open = directory;
    std::set<std::string> const undecided = contradicting(directory);
    std::erase_if(open.services, [&](Service const& one) {
        return one.do_not_publish || undecided.contains(one.id);
    });
    std::for_each(open.services.begin(), open.services.end(), strip);
    return open;
}

Directory published(Directory const& directory, base::Date today, bool reviewed_only) {
    Directory open = directory;
    std::set<std::string> const undecided = contradicting(directory);
    std::erase_if(open.services, [&](Service const& one) {
        return undecided.contains(one.id) ||
               model::validity_of(one, directory.thresholds, today) == model::Validity::hidden;
    });
    std::for_each(open.services.begin(), open.services.end(), strip);
    std::erase_if(open.services, [](Service const& one) { return !can_be_reached(one); });
    drop_unused_organizations(open);
    if (reviewed_only) keep_only_reviewed(open);
    return open;
}

std::vector<std::string> secrets(Directory const& directory) {
    Secrets secrets(directory.about.dial_plan);
    for (Service const& service : directory.services) {
        for (model::Phone const& phone : service.phones)
            if (phone.visibility != Visibility::open) secrets.add(phone.number);
        if (service.email_visibility != Visibility::open) secrets.add(service.email);
        if (service.place.visibility != Visibility::open) {
            secrets.add(service.place.address);
            secrets.add(service.place.landmark);
            secrets.add(service.place.latitude);
            secrets.add(service.place.longitude);
        }
        secrets.add(service.internal_notes, kShortestNote);
    }
    return secrets.all();
}

} // namespace directory
