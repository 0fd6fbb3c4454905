// The groups of rules behind check(). Internal to this library; each appends what it finds.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "model/directory.hpp"

namespace directory {

/// A field of a record.
struct Where {
    std::string id;
    std::string column;
    std::string sheet = "services";
};

/// A problem whose message is "id: sentence".
base::Problem problem_of(base::Severity severity, std::string code, Where where,
                         std::string const& sentence);

/// Whether numbers fit the directory, and numbers and records that look like one another:
/// sample-number, same-number-unrelated, one-digit-apart, duplicate-service, number-abroad;
/// what one record hides and another shows: private-and-public.
void check_numbers(model::Directory const& directory, base::Problems& problems);

/// What the words give away: digits-in-prose, secret-in-public-text.
void check_words(model::Directory const& directory, base::Problems& problems);

/// Whether translations tell things apart and say what the facts say: one-label-two-terms,
/// says-the-opposite.
void check_terms(model::Directory const& directory, base::Problems& problems);

/// Where things are, and where nobody helps: retired-region, swapped-coordinates, coverage-gap,
/// orphan-organization.
void check_places(model::Directory const& directory, base::Problems& problems);

} // namespace directory
