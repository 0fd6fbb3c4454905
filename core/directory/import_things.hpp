// Records into regions, organizations and services. Each function names every fault of its record
// in draft.report, counts the row, and puts the thing into the directory only when it has none.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import_draft.hpp"

namespace directory {

/// Numbers a service can have: phone_1 to phone_9.
constexpr std::size_t kMostPhones = 9;

/// Fields: id, parent_id, kind, name. A parent has to be there before its children.
bool take_region(Record const& record, Draft& draft);

/// Fields: id, name, description, url, email.
bool take_organization(Record const& record, Draft& draft);

/// Fields: those of the services sheet. When `regions` or `organization_id` is empty, these may
/// stand for them: region_path (names from the largest, one a line), region_parent (id),
/// region_kind (of the first name), organization_name. What is missing of them is made.
/// Does not count the row: one row of HSDS may be several services. Errors since `errors_before`
/// are faults of this record as well.
struct Taken {
    bool accepted = false;
    bool unchanged = false;
};
Taken take_service(Record const& record, Draft& draft, int errors_before);

/// False, with an error that names the first, when this import has seen `id` before.
bool is_new(std::string const& thing, Record const& record, Draft& draft);

/// Makes the country of the directory a region when there is none; its name is `name`, or the
/// code when that is empty.
void ensure_country(Draft& draft, std::string const& name);

/// The id of the region called `name` below `parent`, which is made when it is not there.
std::string region_named(Draft& draft, std::string const& name, std::string const& parent,
                         model::RegionKind kind);

} // namespace directory
