// SPDX-License-Identifier: Apache-2.0
#include "cards/make.hpp"

namespace cards {
namespace {

base::Result<Prepared> prepared(Job const& job, Stock const& stock) {
    if (auto const wrong = fault(job, stock); !wrong.empty())
        return base::Error{base::ErrorCode::not_found, job.region, wrong};
    return prepare(job, stock);
}

void judge(Made& made, base::Problems const& found) {
    for (base::Problem const& problem : found)
        made.faults.push_back(
            {base::ErrorCode::refused, problem.file + "." + problem.column, problem.message});
    if (base::any_error(found)) made.cards.reset();
}

} // namespace

std::vector<Made> make(std::span<Job const> jobs, Stock const& stock) {
    std::vector<Made> all(jobs.size());
    std::vector<Prepared> ready;
    std::vector<Made*> of;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        auto one = prepared(jobs[i], stock);
        if (!one) all[i].faults.push_back(one.error());
        if (!one) continue;
        ready.push_back(std::move(*one));
        of.push_back(&all[i]);
    }
    auto const found = proof(ready);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        of[i]->cards = std::move(ready[i]);
        judge(*of[i], found[i]);
    }
    return all;
}

} // namespace cards
