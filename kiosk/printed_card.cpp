// SPDX-License-Identifier: Apache-2.0
#include "kiosk/printed_card.hpp"

namespace kiosk {
namespace {

constexpr char const* kVisitorsForm = "id1";

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

base::Result<std::string> CardMaker::paper(CardOf const& wish) const {
    auto const prepared = prepare(wish, kVisitorsForm);
    return prepared ? cards::to_pdf(*prepared) : tl::make_unexpected(prepared.error());
}

base::Result<base::Done> FilePrinter::print(std::string const& pdf) {
    return base::write_file(folder_ / "card.pdf", pdf);
}

} // namespace kiosk
