// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/pile_work.hpp"
#include "kiosk/complain.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace kiosk::desk {
namespace {

using base::Result;

constexpr char const* kRecord = "printed.csv";

std::vector<Wish> wishes(State const& state) {
    Campaign const& campaign = state.campaign;
    if (!campaign.redo.empty()) return campaign.redo;
    std::vector<Wish> all;
    for (std::string const& place : campaign.places)
        for (std::string const& language : campaign.languages) {
            Wish wish = for_anyone(state.wish);
            wish.region = place;
            wish.language = language;
            wish.people = campaign.copies;
            all.push_back(std::move(wish));
        }
    return all;
}

Wish wish_of(cards::Printed const& printed) {
    Wish wish;
    wish.region = printed.job.region;
    if (!printed.job.languages.empty()) wish.language = printed.job.languages.front();
    wish.kind = printed.job.layout;
    wish.paper = printed.job.form;
    wish.people = std::max(1, printed.job.copies);
    if (printed.job.languages.size() > 1) wish.second = printed.job.languages[1];
    wish.there = printed.job.there;
    wish.topics = {printed.job.topics.begin(), printed.job.topics.end()};
    wish.services = printed.job.services;
    return wish;
}

PileDone failed(base::Error const& error, std::string why) {
    complain(error);
    return {Campaign::Stage::failed, {}, std::move(why)};
}

} // namespace

base::Path next_name(base::Path const& within, std::string_view pattern) {
    for (int i = 1;; ++i) {
        base::Path path = within / fmt::format(fmt::runtime(pattern), i);
        std::error_code unknown;
        if (!std::filesystem::exists(path, unknown)) return path;
    }
}

PileWork::PileWork(CardMaker const& cards, Stand const& stand, printing::Printer* printer,
                   std::optional<base::Path> folder)
    : cards_(cards), stand_(stand), printer_(printer), folder_(std::move(folder)) {}

std::optional<Event> PileWork::work(State const& state, std::string const& language) {
    if (state.old.stage == Old::Stage::wanted) return find_old();
    Campaign const& campaign = state.campaign;
    if (!campaign.busy()) stop();
    if (campaign.stage == Campaign::Stage::wanted) return begin(state, language);
    if (!pile_) return std::nullopt;
    if (!to_print_.empty()) return print();
    if (!pile_->more() && campaign.made == pile_->all()) return finish(campaign.on_paper, language);
    return PileGrew{pile_->done(), pile_->all(), pile_->refused().size()};
}

void PileWork::stop() {
    if (ordered_) printer_->cancel();
    ordered_ = false;
    to_print_.clear();
    pile_.reset();
}

std::optional<Event> PileWork::begin(State const& state, std::string const& language) {
    if (stand_.stage.content.outdated)
        return PileDone{Campaign::Stage::failed, {}, "error.list-old"};
    std::vector<cards::Job> jobs;
    Backdrop const scene = backdrop(stand_.stage, {}, 0, language);
    for (Wish const& wish : wishes(state))
        jobs.push_back(job_of(card_of(wish, stand_.shelf, scene), paper_of(wish, stand_.shelf).id,
                              wish.copies()));
    pile_.emplace(std::move(jobs), cards_.stock());
    recorded_ = state.campaign.recorded;
    tray_ = state.tray();
    return PileGrew{0, pile_->all(), 0};
}

Result<std::vector<cards::Document>> PileWork::documents(std::string const& language) const {
    auto all = pile_->sheets();
    if (!all) return all;
    auto const& content = stand_.stage.content;
    wording::Speaker const speaker{content.directory, content.catalogue, language, content.today};
    auto cover = pile_->cover(speaker);
    if (!cover) return cover.error();
    all->insert(all->begin(), std::move(*cover));
    return all;
}

Result<std::string> PileWork::save(std::vector<cards::Document> const& documents) const {
    base::Path const folder = next_name(*folder_, "pile-{}");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return base::Error{base::ErrorCode::io, folder.string(), error.message()};
    for (cards::Document const& one : documents)
        if (auto done = base::write_file(folder / (one.name + ".pdf"), one.pdf); !done)
            return done.error();
    if (auto done = note(); !done) return done.error();
    return folder.filename().string();
}

/// One document after the other: a printer takes back what is under way when it is given another.
std::optional<Event> PileWork::print() {
    if (!ordered_) {
        printing::Wish wish = paper_for(to_print_.back().form, to_print_.back().two_sided);
        wish.tray = tray_;
        auto const done = printer_->print(to_print_.back().pdf, wish);
        if (!done) return failed(done.error(), "error.not-printed");
    }
    ordered_ = true;
    printing::State const now = printer_->state();
    if (!printing::is_over(now)) return std::nullopt;
    ordered_ = false;
    to_print_.pop_back();
    if (now != printing::State::done)
        return PileDone{Campaign::Stage::failed, {}, "error.not-printed"};
    if (!to_print_.empty()) return std::nullopt;
    return printed();
}

Result<base::Done> PileWork::note() const {
    if (!folder_ || !recorded_) return base::Done{};
    return cards::add_to_campaign(*folder_ / kRecord, pile_->records());
}

Event PileWork::printed() const {
    if (auto done = note(); !done) return failed(done.error(), "error.not-saved");
    return PileDone{Campaign::Stage::printed};
}

std::optional<Event> PileWork::finish(bool on_paper, std::string const& language) {
    auto made = documents(language);
    if (!made) return failed(made.error(), "error.card-faulty");
    if (on_paper) {
        std::reverse(made->begin(), made->end());
        to_print_ = std::move(*made);
        return print();
    }
    auto const saved = save(*made);
    if (!saved) return failed(saved.error(), "error.not-saved");
    return PileDone{Campaign::Stage::saved, *saved};
}

OldFound PileWork::find_old() const {
    if (!folder_) return {};
    auto const& content = stand_.stage.content;
    auto const found = cards::stale({*folder_ / kRecord, 0}, content.directory, content.today);
    if (!found) complain(found.error());
    if (!found) return {};
    std::vector<Wish> cards;
    for (cards::Printed const& one : *found)
        cards.push_back(wish_of(one));
    return {std::move(cards)};
}

} // namespace kiosk::desk
