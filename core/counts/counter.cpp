// SPDX-License-Identifier: Apache-2.0
#include "counts/counter.hpp"
#include <utility>

namespace counts {

Counter::Counter(Schema const& schema, Random random)
    : schema_(&schema), random_(std::move(random)), tally_(fresh()) {}

Tally Counter::fresh() const {
    Tally tally(schema_->size());
    for (std::int64_t& cell : tally)
        cell = noise(random_);
    return tally;
}

void Counter::add(Visit const& visit) {
    for (auto const& [family, name] : visit.cells()) {
        std::size_t const at = schema_->index({family, name});
        if (at < tally_.size()) ++tally_[at];
    }
}

Tally Counter::take() {
    return std::exchange(tally_, fresh());
}

} // namespace counts
