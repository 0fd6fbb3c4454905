// SPDX-License-Identifier: Apache-2.0
#include "kiosk/printed_card.hpp"

namespace kiosk {
namespace {

constexpr double kA6Width = 105; // mm, renderer::one_page_pdf
constexpr double kA6Height = 148;
constexpr int kWideRoll = 576; // dots that a roll of 80 mm has room for

} // namespace

cards::Job job_of(CardOf const& wish, std::string const& form, int copies) {
    cards::Job job;
    job.region = wish.region;
    job.languages = {wish.language};
    if (!wish.second.empty()) job.languages.push_back(wish.second);
    job.age = wish.child ? cards::AgeGroup::child : cards::AgeGroup::any;
    job.layout = wish.layout;
    job.form = form;
    job.copies = copies;
    return job;
}

cards::Stock CardMaker::stock() const {
    return {content_.label, content_.directory, content_.catalogue, content_.topics,
            fonts_,         content_.today};
}

base::Result<cards::Prepared> CardMaker::prepare(CardOf const& wish, std::string const& form,
                                                 int copies) const {
    cards::Job const job = job_of(wish, form, copies);
    if (wish.service.empty()) return cards::prepare(job, stock());
    return cards::prepare(job, stock(), [&](std::size_t most) {
        return content_.printable(wish.service, wish.region, most);
    });
}

base::Result<std::string> CardMaker::picture(CardOf const& wish, double dpi) const {
    auto const prepared = prepare(wish);
    return prepared ? cards::to_png(*prepared, dpi) : tl::make_unexpected(prepared.error());
}

base::Result<Document> CardMaker::paper(CardOf const& wish, std::optional<int> dots) const {
    if (dots) return receipt(wish, *dots);
    auto const prepared = prepare(wish);
    if (!prepared) return prepared.error();
    auto page = renderer::one_page_pdf(prepared->cards.front(), prepared->metadata);
    if (!page) return page.error();
    return Document{std::move(*page), {kA6Width, kA6Height}};
}

printing::Wish paper_for(renderer::Form const& form, bool two_sided) {
    constexpr int kLongest = 1800; // s
    auto const mm = [](double pt) { return base::to_millimetres(base::Pt{pt}).value; };
    printing::Wish wish{mm(form.width), mm(form.height)};
    wish.seconds = kLongest;
    if (two_sided)
        wish.sides = form.duplex == renderer::Duplex::short_edge ? printing::Sides::short_edge
                                                                 : printing::Sides::long_edge;
    return wish;
}

base::Result<Document> document_of(cards::Prepared const& prepared, std::optional<int> dots) {
    auto bytes = dots ? renderer::pbm(prepared.cards.front(), *dots) : cards::to_pdf(prepared);
    if (!bytes) return bytes.error();
    return Document{std::move(*bytes),
                    paper_for(prepared.form, prepared.cards.front().back.has_value())};
}

base::Result<Document> CardMaker::receipt(CardOf wish, int dots) const {
    wish.layout = dots < kWideRoll ? "receipt-58" : "receipt-80";
    auto const prepared = prepare(wish);
    if (!prepared) return prepared.error();
    auto picture = renderer::pbm(prepared->cards.front(), dots);
    if (!picture) return picture.error();
    return Document{std::move(*picture), {}};
}

base::Result<std::unique_ptr<printing::Printer>> printer_of(Options const& options) {
    if (!options.print_to) return std::unique_ptr<printing::Printer>();
    return printing::open_printer(*options.print_to);
}

} // namespace kiosk
