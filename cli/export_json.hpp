// The tables of HSDS as its API shows them: services with what belongs to them inside.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"
#include <string>

namespace cli {

/// A page of whole services (service_list of HSDS 3.1, each with all of service_full that is used),
/// and beside it, named as their CSV files, what belongs to no service: all organizations, and the
/// taxonomies with the regions.
std::string hsds_json(sheets::Workbook const& tables);

} // namespace cli
