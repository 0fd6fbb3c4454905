// Which few services go on a card.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <functional>
#include <vector>

namespace cards {

/// At most `most` services for `query`, each with a number that may be shown, never stale ones;
/// for a draft (Query::unchecked_too) any that are active, those with a number first.
/// The nearest hotline comes first unless the query names topics; then what is nearest. As long as
/// there is a choice, no two have the same first topic (the first of those asked for, when some
/// are). With `fits`, only services for which it is true. Borrows from `directory`.
std::vector<model::Service const*> choose(model::Directory const& directory, model::Query query,
                                          std::size_t most,
                                          std::function<bool(model::Service const&)> fits = {});

} // namespace cards
