// SPDX-License-Identifier: Apache-2.0
#include "cards/words.hpp"
#include "cards/calendar.hpp"
#include "model/phone.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace cards {
namespace {

/// Collects the words of one card.
class Words {
  public:
    Words(wording::Speaker const& speaker, Subject const& subject)
        : speaker_(speaker), subject_(subject) {
        auto const* const language = speaker.catalogue.language(speaker.language);
        card_.language = speaker.language;
        card_.right_to_left = language != nullptr && language->right_to_left;
    }

    renderer::CardRequest collect(std::vector<std::string> const& shown) {
        for (model::Service const* const service : subject_.services)
            card_.services.push_back(speaker_.service(*service));
        add_own();
        add_numbers();
        for (std::string const& name : shown)
            add(name);
        if (subject_.label.draft) card_.watermark = speaker_.say("card.draft");
        return std::move(card_);
    }

  private:
    void add_own() {
        auto const& directory = speaker_.directory;
        auto const until =
            checks_hold_until(subject_.services, directory.thresholds, speaker_.today);
        std::string const url = wording::listing_url(directory.about.base_url, subject_.region,
                                                     speaker_.language, subject_.label.number);
        card_.say("title", speaker_.say("card.title"));
        card_.words["region"] = speaker_.region(subject_.region);
        card_.words["url"] = {url, kDigits};
        card_.words["url.typed"] = {renderer::typed_url(url), kDigits};
        card_.say("scan", speaker_.say("card.scan"));
        bool const free = model::none_costs(subject_.services);
        card_.say("notice", free ? speaker_.say("card.free") : "");
        card_.say("check_by",
                  speaker_.say("card.check_by",
                               {{"month", catalogue::month_and_year(until, speaker_.language)}}));
        card_.say("edition", speaker_.say("card.edition",
                                          {{"number", std::to_string(subject_.label.number)}}));
        std::string const sample = subject_.label.sample ? speaker_.say("card.sample") : "";
        std::string const draft = subject_.label.draft ? speaker_.say("card.draft") : "";
        card_.say("note", sample);
        card_.say("stamp", draft + (draft.empty() || sample.empty() ? "" : " · ") + sample);
    }

    void add_numbers() {
        std::string offline;
        for (std::size_t i = 0; i < subject_.services.size(); ++i) {
            auto const phones = model::open_phones(*subject_.services[i]);
            if (phones.empty()) continue;
            model::Number const& number = phones.front().number;
            std::string const service = fmt::format("service.{}.", i + 1);
            offline +=
                fmt::format("{}{}:{}", offline.empty() ? "" : " ", i + 1, number.canonical());
            add_abroad(service, number);
        }
        card_.words["offline"] = {offline, kDigits};
    }

    void add_abroad(std::string const& service, model::Number const& number) {
        if (number.is_short_code()) {
            card_.say(service + "away", speaker_.say("card.only_here"));
            card_.say(service + "abroad", speaker_.say("card.only_here"));
            return;
        }
        card_.words[service + "away"] = {
            subject_.there + " " + model::grouped(number.canonical().substr(1)), kDigits};
        card_.words[service + "abroad"] = {model::grouped(number.canonical()), kDigits};
    }

    void add(std::string const& name) {
        if (card_.words.contains(name)) return;
        if (auto said = calendar_word(name, subject_.label.published, speaker_.language))
            card_.words[name] = std::move(*said);
        else if (speaker_.catalogue.has("en", name))
            card_.say(name, speaker_.say(name));
        else if (auto const word = renderer::service_word(name);
                 word && (word->what == "away" || word->what == "abroad"))
            card_.say(name, "");
    }

    wording::Speaker const& speaker_;
    Subject const& subject_;
    renderer::CardRequest card_;
};

} // namespace

base::Date checks_hold_until(std::vector<model::Service const*> const& services,
                             model::Thresholds const& thresholds, base::Date today) {
    std::optional<base::Date> first;
    for (model::Service const* const service : services) {
        if (!service->assurance.assured) continue;
        auto const until = model::check_by(service->assurance, service->kind, thresholds);
        first = first ? std::min(*first, until) : until;
    }
    return first.value_or(today);
}

renderer::CardRequest card_words(wording::Speaker const& speaker, Subject const& subject,
                                 std::vector<std::string> const& shown) {
    return Words(speaker, subject).collect(shown);
}

} // namespace cards
