// The names by which our exports and imports of HSDS know each other. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace directory {

/// HSDS asks for UUIDs: `id` itself when it is one, else a UUID (RFC 9562, version 8) made of it,
/// always the same. Our id travels as the attribute "id".
std::string hsds_id(std::string_view entity, std::string_view id);

/// Begins the code of a taxonomy term that is a region; the rest is the region's id.
inline constexpr std::string_view kRegionCode = "waypost-region:";
/// Begins the code of a taxonomy term that is one of our fields; the rest is the column.
inline constexpr std::string_view kFieldCode = "waypost:";
/// The field that names another which is filled only because HSDS asks for it.
inline constexpr char const* kBlank = "blank";

} // namespace directory
