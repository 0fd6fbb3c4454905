// JSON objects that hold lists of other objects, as tables that point at one another: the way
// Open Referral (HSDS) turns its API pages into CSV files. Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/workbook.hpp"
#include <nlohmann/json.hpp>

namespace sheets {

using Json = nlohmann::ordered_json;

/// The text and kind of a value that is neither list nor object.
Cell scalar(Json const& value);

/// True for one HSDS object, a page of them ("contents"), a list of whole ones, or a collection
/// of tables ("services.csv": [...]).
bool is_tree(Json const& document);

/// One table for each kind of object, named as HSDS names its CSV files. An object inside another
/// becomes a row of its own that points back ("service_id"), or that is pointed at
/// ("organization_id"). What stands twice word for word is one row. Rows count from 1 within
/// their table. A page that is not the only one, or lists fewer things than it says, is a warning.
base::Result<Workbook> read_tree(Json const& document, std::string const& name);

} // namespace sheets
