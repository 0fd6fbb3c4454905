// Who gets a card, and which services take them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/service.hpp"
#include <optional>
#include <string_view>

namespace cards {

enum class Whom {
    any,
    woman,
    man,
    child, ///< under 10
    teen,  ///< 10 to 17
};

/// "adult" for any (docs/CARD-LAYOUT.md), else as they are called here.
std::string_view name_of(Whom whom);
/// Nothing for words that name nobody.
std::optional<Whom> whom_named(std::string_view name);

/// Whether `service` is for them: by its audience, its ages, and what it says of men and children.
/// What a service does not say never means no.
bool takes(model::Service const& service, Whom whom);

} // namespace cards
