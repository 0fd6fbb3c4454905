// SPDX-License-Identifier: Apache-2.0
#include "cards/job.hpp"
#include "cards/choose.hpp"
#include "cards/words.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace cards {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr int kGrownUp = 18; // years

bool takes_children(model::Service const& service) {
    bool const welcome =
        service.audience.empty() || service.audience.contains(model::Audience::children);
    return welcome && service.minimum_age.value_or(0) < kGrownUp &&
           service.facts[model::Fact::children] != model::Answer::no;
}

Result<renderer::CardLayout> layout_for(Job const& job, renderer::Form const& form,
                                        renderer::CardLayout const& layout) {
    if (job.languages.size() < static_cast<std::size_t>(layout.voices()))
        return Error{ErrorCode::refused, job.layout,
                     "has two languages: name both, as --language th,en"};
    return layout.sized(form.card_width(), form.card_height());
}

std::vector<model::Service const*> services_for(Job const& job, Stock const& stock,
                                                renderer::CardLayout const& layout) {
    bool const unchecked_too = stock.draft && stock.label.number == 0; // no edition holds any
    return choose(stock.directory, {job.region, job.topics, stock.today, true, unchecked_too},
                  static_cast<std::size_t>(layout.services),
                  job.age == AgeGroup::child ? takes_children
                                             : std::function<bool(model::Service const&)>{});
}

std::vector<renderer::CardRequest> voices_for(Job const& job, Stock const& stock,
                                              Subject const& subject,
                                              renderer::CardLayout const& layout) {
    std::vector<renderer::CardRequest> voices;
    for (std::string const& language : job.languages) {
        wording::Speaker const speaker{stock.directory, stock.words, stock.words.on_paper(language),
                                       stock.today};
        voices.push_back(card_words(speaker, subject, layout.words()));
    }
    return voices;
}

} // namespace

std::string fault(Job const& job, Stock const& stock) {
    if (stock.directory.region(job.region) == nullptr)
        return fmt::format("--region: the list has no region \"{}\"", job.region);
    for (std::string const& language : job.languages)
        if (stock.words.language(language) == nullptr)
            return fmt::format("--language: there are no words in \"{}\"", language);
    for (std::string const& topic : job.topics)
        if (std::none_of(stock.topics.begin(), stock.topics.end(),
                         [&](model::Topic const& one) { return one.id == topic; }))
            return fmt::format("--topic: there is no topic \"{}\"", topic);
    return "";
}

base::Path settings_file(char const* kind, std::string const& name) {
    return base::share_folder() / "layouts" / kind / (name + ".toml");
}

Result<Prepared> prepare(Job const& job, Stock const& stock, Choose const& choice) {
    auto const plain = renderer::CardLayout::load(settings_file("cards", job.layout));
    if (!plain) return plain.error();
    auto form =
        renderer::Form::load(settings_file("forms", job.form.empty() ? plain->form : job.form));
    if (!form) return form.error();
    auto const layout = layout_for(job, *form, *plain);
    if (!layout) return layout.error();
    Subject subject{job.region,
                    choice ? choice(static_cast<std::size_t>(layout->services))
                           : services_for(job, stock, *layout),
                    stock.label, job.there};
    if (subject.services.empty())
        return Error{ErrorCode::not_found, job.region,
                     "no service with a number may be printed for this region and these topics"};
    subject.label.draft = subject.label.draft || stock.draft;
    auto card = compose(voices_for(job, stock, subject, *layout), *layout, stock.fonts);
    if (!card) return card.error();
    form->offsets = stock.offsets;
    renderer::Metadata const metadata{card->title, card->language, subject.label.published};
    return Prepared{job, subject.services, std::move(*card), *form, metadata};
}

std::vector<base::Problems> proof(std::vector<Prepared> const& prepared) {
    std::vector<renderer::Card const*> cards;
    for (Prepared const& each : prepared)
        cards.push_back(&each.card);
    return renderer::proof_all(cards, std::max(1U, std::thread::hardware_concurrency()));
}

Result<std::string> to_pdf(Prepared const& prepared) {
    int const copies = prepared.job.copies;
    auto const count =
        copies == 0 ? prepared.form.cards_per_sheet() : static_cast<std::size_t>(copies);
    return renderer::pdf(std::vector<renderer::Card>(count, prepared.card), prepared.form,
                         prepared.metadata);
}

Result<std::string> to_png(Prepared const& prepared, double dpi) {
    renderer::Form const& form = prepared.form;
    return renderer::png(prepared.card, {form.dpi > 0 ? form.dpi : dpi, form.one_bit});
}

} // namespace cards
