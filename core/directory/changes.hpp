// What differs between two versions of a directory, field by field, and the history that is kept
// of it (HSDS metadata).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <string>
#include <vector>

namespace directory {

/// One field of one record. An added record has a change for every field it has; so has one that
/// was taken out. A service that is closed counts as removed: nobody is shown it any more.
struct Change {
    enum class Kind { added, changed, removed };
    Kind kind = Kind::changed;
    std::string entity; ///< about, region, organization, service
    std::string id;
    std::string field;  ///< column title of our workbook: "phone_1"
    std::string before; ///< empty: nothing stood there
    std::string after;
    friend bool operator==(Change const&, Change const&) = default;
};
using Changes = std::vector<Change>;

/// In the order of the records in `after`, then what is only in `before`. Order of records, and
/// which list a record came from, are no change.
Changes changes_between(model::Directory const& before, model::Directory const& after);

/// Number of records, not fields, of `kind`.
int records_of(Changes const& changes, Change::Kind kind);

/// Changes with who made them and when.
struct History {
    Changes changes;
    std::string by;
    base::Date day;
};

} // namespace directory
