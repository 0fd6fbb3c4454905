// The stable words for the model's enumerations: what workbooks, databases, settings and keys of
// messages use. One table per enumeration, read both ways.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/phone.hpp"
#include "model/service.hpp"
#include "model/validity.hpp"
#include <optional>
#include <string_view>

namespace model {

std::string_view name_of(ServiceKind kind);      ///< "hotline"
std::string_view name_of(Status status);         ///< "active"
std::string_view name_of(Visibility visibility); ///< "public", "call-first", "withheld"
std::string_view name_of(PhoneKind kind);        ///< "voice"
std::string_view name_of(Fact fact);             ///< "no-papers"
std::string_view name_of(Answer answer);         ///< "unknown"
std::string_view name_of(Audience audience);     ///< "women"
std::string_view name_of(RegionKind kind);       ///< "district"
std::string_view name_of(Validity validity);     ///< "fresh"

/// The value whose name is `name` exactly; nothing when there is none.
template <typename Enum> std::optional<Enum> named(std::string_view name);

} // namespace model
