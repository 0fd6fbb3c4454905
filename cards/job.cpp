// SPDX-License-Identifier: Apache-2.0
#include "cards/job.hpp"
#include "cards/choose.hpp"
#include "cards/words.hpp"
#include "model/drawings.hpp"
#include "renderer/booklet.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace cards {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<renderer::CardLayout> layout_for(Job const& job, renderer::Form const& form,
                                        renderer::CardLayout const& layout) {
    if (job.languages.size() < static_cast<std::size_t>(layout.voices()))
        return Error{ErrorCode::refused, job.layout,
                     "has two languages: name both, as --language th,en"};
    return layout.sized(form.card_width(), form.card_height());
}

/// What the job names by hand, as far as it may still be printed; in the order of the job.
std::vector<model::Service const*> named_services(Job const& job, Stock const& stock,
                                                  std::size_t most) {
    std::vector<model::Service const*> all;
    for (std::string const& id : job.services) {
        model::Service const* const one = stock.directory.service(id);
        if (one == nullptr || all.size() >= most || model::open_phones(*one).empty()) continue;
        auto const state = model::validity_of(*one, stock.directory.thresholds, stock.today);
        if (state == model::Validity::hidden || state == model::Validity::stale) continue;
        all.push_back(one);
    }
    return all;
}

std::vector<model::Service const*> services_for(Job const& job, Stock const& stock,
                                                renderer::CardLayout const& layout) {
    auto const most = static_cast<std::size_t>(layout.services);
    if (!job.services.empty()) return named_services(job, stock, most);
    bool const unchecked_too = stock.draft && stock.label.number == 0; // no edition holds any
    model::Query const query{job.region, job.topics, stock.today, true, unchecked_too};
    auto const fits = [&](model::Service const& one) { return takes(one, job.whom); };
    if (!layout.flow) return choose(stock.directory, query, most, fits);
    auto all = model::select(stock.directory, query);
    std::erase_if(all, [&](auto const* one) { return !fits(*one); });
    return all;
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

/// Read once: a batch has hundreds of cards.
Result<model::Drawings> const& drawings() {
    static auto const loaded = model::Drawings::load(base::share_folder() / "data" / "pictograms");
    return loaded;
}

/// Every picture as the readers of `language` know it.
void show_to(renderer::Frame& frame, std::string const& language) {
    std::string const culture = drawings()->culture_of(language);
    for (renderer::PictogramItem& item : frame.pictograms)
        item.name = drawings()->name(item.name, culture);
}

void show_to(renderer::Card& card, std::string const& front, std::string const& back) {
    show_to(card.front, front);
    if (card.back) show_to(*card.back, back);
}

/// One language after the other, each from its cover to its last page. One that is read from the
/// other side stands the other way round, so that it begins at the other cover.
Result<std::vector<renderer::Card>> pages_of(std::vector<renderer::CardRequest> const& voices,
                                             Stock const& stock, Subject const& subject,
                                             renderer::CardLayout const& layout) {
    std::vector<renderer::Card> all;
    for (renderer::CardRequest const& words : voices) {
        wording::Speaker const speaker{stock.directory, stock.words, words.language, stock.today};
        auto pages = renderer::compose_booklet(
            words, renderer::chapters(speaker, stock.topics, subject.services), layout,
            stock.fonts);
        if (!pages) return pages;
        for (renderer::Card& page : *pages)
            show_to(page, words.language, words.language);
        if (words.right_to_left != voices.front().right_to_left)
            std::reverse(pages->begin(), pages->end());
        std::move(pages->begin(), pages->end(), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<renderer::Card>> composed(std::vector<renderer::CardRequest> const& voices,
                                             Stock const& stock, Subject const& subject,
                                             renderer::CardLayout const& layout) {
    if (!drawings()) return drawings().error();
    if (layout.flow) return pages_of(voices, stock, subject, layout);
    auto card = renderer::compose(voices, layout, stock.fonts);
    if (!card) return card.error();
    show_to(*card, voices.front().language, voices.back().language);
    return std::vector<renderer::Card>{std::move(*card)};
}

/// Copies of a card; the pages of booklets.
std::vector<renderer::Card> in_order_of_paper(Prepared const& prepared) {
    std::vector<renderer::Card> once = prepared.cards;
    if (prepared.form.saddle) once = saddle_stitched(std::move(once), prepared.bound_right);
    int const asked = prepared.job.copies;
    std::size_t const sheet = prepared.booklet ? 1 : prepared.form.cards_per_sheet();
    std::size_t const copies = asked == 0 ? sheet : static_cast<std::size_t>(asked);
    std::vector<renderer::Card> all;
    for (std::size_t i = 0; i < copies; ++i)
        all.insert(all.end(), once.begin(), once.end());
    return all;
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
    auto const voices = voices_for(job, stock, subject, *layout);
    auto cards = composed(voices, stock, subject, *layout);
    if (!cards) return cards.error();
    form->offsets = stock.offsets;
    renderer::Card const& first = cards->front();
    renderer::Metadata const metadata{first.title, first.language, subject.label.published};
    return Prepared{job,      subject.services,         std::move(*cards),           *form,
                    metadata, layout->flow.has_value(), voices.front().right_to_left};
}

renderer::Prover all_cores() {
    return renderer::Prover(std::max(1U, std::thread::hardware_concurrency()));
}

std::vector<base::Problems> proof(std::vector<Prepared> const& prepared, renderer::Prover& prover) {
    std::vector<renderer::Card const*> cards;
    for (Prepared const& each : prepared)
        for (renderer::Card const& card : each.cards)
            cards.push_back(&card);
    auto const found = prover.proof(cards);
    std::vector<base::Problems> problems(prepared.size());
    auto next = found.begin();
    for (std::size_t i = 0; i < prepared.size(); ++i)
        for (std::size_t page = 0; page < prepared[i].cards.size(); ++page, ++next)
            problems[i].insert(problems[i].end(), next->begin(), next->end());
    return problems;
}

Result<std::string> to_pdf(Prepared const& prepared) {
    return renderer::pdf(in_order_of_paper(prepared), prepared.form, prepared.metadata);
}

Result<std::string> to_png(Prepared const& prepared, double dpi) {
    renderer::Form const& form = prepared.form;
    if (prepared.booklet)
        return Error{ErrorCode::refused, prepared.job.layout, "has many pages: write it as .pdf"};
    return renderer::png(prepared.cards.front(), {form.dpi > 0 ? form.dpi : dpi, form.one_bit});
}

} // namespace cards
