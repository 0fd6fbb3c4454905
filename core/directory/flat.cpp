// SPDX-License-Identifier: Apache-2.0
#include "directory/flat.hpp"
#include "base/text_tools.hpp"
#include "directory/outline_text.hpp"
#include "model/names.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace directory {
namespace {

using std::string;

class Filler {
  public:
    explicit Filler(string language) : language_(std::move(language)) {}

    void add(string column, std::string_view text) {
        if (!text.empty()) flat_.emplace_back(std::move(column), string(text));
    }
    void add(string column, std::optional<base::Date> day) {
        if (day) add(std::move(column), base::to_string(*day));
    }
    void add(string column, std::optional<int> number) {
        if (number) add(std::move(column), std::to_string(*number));
    }
    void add(string column, std::optional<double> number) {
        if (number) add(std::move(column), fmt::format("{}", *number));
    }
    /// The text in its own language; which language that is, where it is not the usual one.
    void original(string const& column, model::Texts const& texts) {
        auto const* const phrase = texts.find(texts.source_language());
        if (phrase == nullptr) return;
        add(column, phrase->text);
        if (texts.source_language() != language_)
            add(column + "_language", texts.source_language());
    }
    void translations(string const& column, model::Texts const& texts) {
        for (auto const& [tag, phrase] : texts.all())
            if (tag != texts.source_language())
                add(fmt::format("{} [{}]", column, tag), phrase.text);
    }
    /// "yes" when all translations of a language were read, else the columns that were.
    void reviews(std::vector<std::pair<string, model::Texts const*>> const& all) {
        std::map<string, std::vector<string>> read;
        std::map<string, std::size_t> there;
        for (auto const& [column, texts] : all)
            for (auto const& [tag, phrase] : texts->all()) {
                if (tag == texts->source_language()) continue;
                ++there[tag];
                if (phrase.reviewed) read[tag].push_back(column);
            }
        for (auto const& [tag, columns] : read)
            add(fmt::format("reviewed [{}]", tag),
                columns.size() == there[tag] ? "yes" : base::join(columns, "; "));
    }
    Flat take() && { return std::move(flat_); }

  private:
    string language_;
    Flat flat_;
};

template <typename Values> string names(Values const& values) {
    std::vector<string> words;
    for (auto const value : values)
        words.emplace_back(model::name_of(value));
    return base::join(words, "; ");
}

void add_phones(Filler& filler, model::Service const& one) {
    int number = 0;
    for (model::Phone const& phone : one.phones) {
        string const column = fmt::format("phone_{}", ++number);
        string const canonical = phone.number.canonical();
        string const written = phone.number.is_ussd() ? canonical : "tel:" + canonical;
        filler.add(column, phone.published.empty() ? written : phone.published);
        filler.add(column + "_kind", model::name_of(phone.kind));
        filler.add(column + "_visibility", model::name_of(phone.visibility));
    }
}

void add_place(Filler& filler, model::Place const& place) {
    filler.add("address", place.address);
    if (!(place == model::Place{}))
        filler.add("address_visibility", model::name_of(place.visibility));
    filler.add("landmark", place.landmark);
    filler.add("latitude", place.latitude);
    filler.add("longitude", place.longitude);
}

void add_assurance(Filler& filler, model::Assurance const& assurance) {
    filler.add("commitment_signed_on", assurance.commitment);
    filler.add("assured_date", assurance.assured);
    filler.add("assured_by", assurance.assurer);
    filler.add("assured_method", assurance.method);
    filler.add("funded_until", assurance.funded_until);
    if (assurance.no_answers > 0) filler.add("no_answers", std::optional(assurance.no_answers));
}

void add_terms(Filler& filler, model::Service const& one) {
    filler.add("kind", model::name_of(one.kind));
    filler.add("topics", base::join(one.topics, "; "));
    filler.add("regions", base::join(one.regions, "; "));
    filler.add("audience", names(one.audience));
    filler.add("minimum_age", one.minimum_age);
    filler.add("maximum_age", one.maximum_age);
    for (model::Fact const fact : model::kFacts)
        if (one.facts[fact] != model::Answer::unknown)
            filler.add(column_of(fact), model::name_of(one.facts[fact]));
    filler.add("languages", base::join(one.languages, "; "));
    filler.add("opening_hours", one.hours.unknown() ? "" : model::to_string(one.hours));
}

} // namespace

string own_language(model::Directory const& directory) {
    auto const& languages = directory.about.languages;
    return languages.empty() ? "en" : languages.front();
}

string column_of(model::Fact fact) {
    string column(model::name_of(fact));
    std::replace(column.begin(), column.end(), '-', '_');
    return column;
}

Flat flat(model::About const& about) {
    Filler filler("");
    filler.add("name", about.name);
    filler.add("country", about.country);
    filler.add("calling_code", about.dial_plan.calling_code);
    filler.add("trunk_prefix", about.dial_plan.trunk_prefix);
    filler.add("international_prefix", about.dial_plan.international_prefix);
    filler.add("base_url", about.base_url);
    filler.add("time_zone", about.time_zone);
    filler.add("languages", base::join(about.languages, " "));
    filler.add("sample", about.sample ? "yes" : "");
    return std::move(filler).take();
}

Flat flat(model::Region const& region, string const& language) {
    Filler filler(language);
    filler.add("id", region.id);
    filler.add("parent_id", region.parent_id);
    filler.add("kind", model::name_of(region.kind));
    filler.original("name", region.name);
    filler.translations("name", region.name);
    filler.reviews({{"name", &region.name}});
    filler.add("outline", text_of(region.outline));
    return std::move(filler).take();
}

Flat flat(model::Organization const& one, string const& language) {
    Filler filler(language);
    filler.add("id", one.id);
    filler.original("name", one.name);
    filler.original("description", one.description);
    filler.add("url", one.url);
    filler.add("email", one.email);
    filler.translations("name", one.name);
    filler.translations("description", one.description);
    filler.reviews({{"name", &one.name}, {"description", &one.description}});
    return std::move(filler).take();
}

Flat flat(model::Service const& one, string const& language) {
    Filler filler(language);
    filler.add("id", one.id);
    filler.add("organization_id", one.organization_id);
    filler.original("name", one.name);
    filler.original("description", one.description);
    add_terms(filler, one);
    add_phones(filler, one);
    filler.add("email", one.email);
    if (one.email_visibility != model::Visibility::open)
        filler.add("email_visibility", model::name_of(one.email_visibility));
    filler.add("url", one.url);
    add_place(filler, one.place);
    filler.add("status", model::name_of(one.status));
    add_assurance(filler, one.assurance);
    filler.add("do_not_publish", one.do_not_publish ? "yes" : "");
    filler.add("internal_notes", one.internal_notes);
    filler.add("source", one.source);
    filler.translations("name", one.name);
    filler.translations("description", one.description);
    filler.reviews({{"name", &one.name}, {"description", &one.description}});
    return std::move(filler).take();
}

} // namespace directory
