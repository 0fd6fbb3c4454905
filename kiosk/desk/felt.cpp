// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/felt.hpp"
#include "counts/ledger.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

struct Answer {
    std::string_view cell;
    std::int64_t Felt::*where;
};
constexpr std::array kAnswers = {
    Answer{"helped", &Felt::helped}, Answer{counts::kNoAnswer, &Felt::silent},
    Answer{"refused", &Felt::refused}, Answer{"asked-for-money", &Felt::money}};

} // namespace

base::Result<FeltByService> felt_in(base::Path const& file) {
    auto const schema = counts::schema_of_ledger(file);
    if (!schema) return schema.error();
    auto const ledger = counts::Ledger::read(file, *schema);
    if (!ledger) return ledger.error();
    FeltByService all;
    for (std::size_t i = 0; i < schema->size(); ++i) {
        counts::Cell const& cell = schema->cells()[i];
        if (!cell.family.starts_with(counts::kFeedback)) continue;
        Felt& felt = all[cell.family.substr(counts::kFeedback.size())];
        for (Answer const& one : kAnswers)
            if (cell.name == one.cell)
                felt.*one.where = std::max<std::int64_t>(ledger->sums()[i], 0);
    }
    return all;
}

} // namespace kiosk::desk
