// SPDX-License-Identifier: Apache-2.0
#include "kiosk/counting.hpp"
#include <ctime>

namespace kiosk {
namespace {

using base::Done;
using base::Result;
using std::chrono::seconds;

constexpr seconds kFirstDay = std::chrono::hours(6);
constexpr seconds kDay = std::chrono::hours(24);
constexpr std::size_t kMostCells = 1000; // counts::Schema
using counts::kFeedback;

std::vector<std::string> ids_of_topics(Content const& content) {
    std::vector<std::string> ids;
    for (model::Topic const& topic : content.topics)
        ids.push_back(topic.id);
    return ids;
}

std::vector<std::string> ids_of_services(Content const& content) {
    std::vector<std::string> ids;
    for (model::Service const& service : content.directory.services)
        if (counts::is_plain(std::string(kFeedback) + service.id)) ids.push_back(service.id);
    return ids;
}

} // namespace

Result<counts::Schema> schema_of(Content const& content) {
    std::vector<std::string> languages;
    for (auto const& language : content.catalogue.languages())
        languages.push_back(language.tag);
    auto visits = counts::visit_schema(ids_of_topics(content), std::move(languages));
    if (!visits) return visits;
    auto const feedback = counts::feedback_schema(ids_of_services(content));
    if (!feedback || visits->size() + feedback->size() > kMostCells) return visits;
    std::vector<counts::Cell> cells = visits->cells();
    cells.insert(cells.end(), feedback->cells().begin(), feedback->cells().end());
    return counts::Schema::of(std::move(cells));
}

void note(counts::Visit& visit, State const& state) {
    if (!state.visiting()) return;
    if (state.uncounted) {
        visit = {};
        return;
    }
    visit.touched({std::string(counts::kVisits), "all"});
    if (!state.language.empty()) visit.touched({"language", state.language});
    std::string const topic = state.id_of(Screen::services);
    if (state.screen() == Screen::service && !topic.empty()) visit.touched({"topic", topic});
    if (state.card == Card::out) visit.touched({"printed", "yes"});
    auto const space = state.answered.find(' ');
    if (space == std::string::npos) return;
    std::string const answer = state.answered.substr(space + 1);
    visit.touched({std::string(kFeedback) + state.answered.substr(0, space),
                   answer == "money" ? "asked-for-money" : answer});
}

Counting::Counting(base::Path file, std::unique_ptr<counts::Schema> schema)
    : file_(std::move(file)), schema_(std::move(schema)),
      counter_(*schema_, counts::system_random()) {}

Result<Counting> Counting::open(base::Path file, counts::Schema schema) {
    Counting counting(std::move(file), std::make_unique<counts::Schema>(std::move(schema)));
    if (!std::filesystem::exists(counting.file_)) {
        auto const begun = counts::Ledger::create(*counting.schema_, counts::system_random());
        if (auto done = begun.write(counting.file_); !done) return done.error();
    }
    auto const ledger = counts::Ledger::read(counting.file_, *counting.schema_);
    if (!ledger) return ledger.error();
    return counting;
}

void Counting::touched(std::size_t cell) {
    if (cell >= schema_->size()) return;
    counts::Cell const& one = schema_->cells()[cell];
    bool const answer = one.family.starts_with(kFeedback);
    for (auto const& [family, name] : visit_.cells())
        if (answer && family.starts_with(kFeedback)) return;
    visit_.touched(one);
}

void Counting::visit_ended() {
    if (visit_.cells().empty()) return;
    visit_.touched({"printed", "no"});
    counter_.add(visit_);
    visit_ = {};
}

Result<Done> Counting::add_day(base::Date today) {
    auto ledger = counts::Ledger::read(file_, *schema_);
    if (!ledger) return ledger.error();
    ledger->add_day(counter_.take(), counts::week_of(today));
    return ledger->write(file_);
}

Result<Done> Counting::look(seconds uptime, base::Date today) {
    // Started anew within a day, it cannot know whether that day was added: it waits for the next.
    if (!next_) next_ = uptime < kFirstDay ? kFirstDay : kFirstDay + (uptime / kDay + 1) * kDay;
    if (uptime < *next_) return Done{};
    next_ = *next_ + kDay;
    return add_day(today);
}

Result<Done> Counting::close(seconds uptime, base::Date today) {
    return uptime < kFirstDay ? add_day(today) : Result<Done>(Done{});
}

seconds uptime() {
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return seconds(now.tv_sec);
}

} // namespace kiosk
