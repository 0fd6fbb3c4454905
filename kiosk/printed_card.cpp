// SPDX-License-Identifier: Apache-2.0
#include "kiosk/printed_card.hpp"
#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kA6Width = 105; // mm, renderer::one_page_pdf
constexpr double kA6Height = 148;
constexpr int kWideRoll = 576; // dots that a roll of 80 mm has room for

/// Each copy begins on a sheet of its own: the printer makes the copies.
base::Result<Document> booklet_of(cards::Prepared prepared, std::optional<int> dots) {
    if (dots)
        return base::Error{base::ErrorCode::refused, prepared.job.layout,
                           "has pages; a receipt printer prints none"};
    int const copies = std::max(1, std::exchange(prepared.job.copies, 1));
    auto bytes = cards::to_pdf(prepared);
    if (!bytes) return bytes.error();
    Document document{std::move(*bytes), paper_for(prepared.form, true)};
    document.wish.copies = copies;
    return document;
}

} // namespace

cards::Job job_of(CardOf const& wish, std::string const& form, int copies) {
    cards::Job job;
    job.region = wish.region;
    job.languages = {wish.language};
    if (!wish.second.empty()) job.languages.push_back(wish.second);
    job.whom = wish.whom;
    job.topics = wish.topics;
    job.services = wish.services;
    job.there = wish.there;
    job.layout = wish.layout;
    job.form = form;
    job.copies = copies;
    return job;
}

cards::Stock CardMaker::stock() const {
    return {content_.label,
            content_.directory,
            content_.catalogue,
            content_.topics,
            fonts_,
            content_.today,
            false,
            offsets_};
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
    auto prepared = prepare(wish);
    if (!prepared) return prepared.error();
    if (!prepared->booklet) return cards::to_png(*prepared, dpi);
    auto const last = static_cast<int>(prepared->cards.size()) - 1;
    auto const page = static_cast<std::size_t>(std::clamp(wish.page, 0, last));
    return renderer::png(prepared->cards[page], {dpi, false});
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
    auto const [narrow, wide] = std::minmax({mm(form.width), mm(form.height)});
    printing::Wish wish{narrow, wide}; // upright, as papers are named
    wish.seconds = kLongest;
    if (two_sided)
        wish.sides = form.duplex == renderer::Duplex::short_edge ? printing::Sides::short_edge
                                                                 : printing::Sides::long_edge;
    return wish;
}

base::Result<Document> document_of(cards::Prepared const& prepared, std::optional<int> dots) {
    if (prepared.booklet) return booklet_of(prepared, dots);
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
