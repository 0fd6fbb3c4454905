// The first-level choices people make, as data/topics.toml and every edition list them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/settings.hpp"
#include "model/directory.hpp"

namespace model {

/// The tables `topic` of `settings` in file order. A topic without an id, an id of more than
/// lower-case letters and hyphens, or no topic at all is ErrorCode::malformed.
base::Result<std::vector<Topic>> topics_from(base::Settings const& settings);

} // namespace model
