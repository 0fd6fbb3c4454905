// The calls by which a directory stays true: which services have to be called, what came of a
// call, and the file in which callers hand their results to the manager.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "model/directory.hpp"
#include <set>

namespace directory {

/// A service that has to be called.
struct Call {
    model::Service const* service = nullptr;
    std::optional<base::Date> by; ///< until when the last check holds; absent: never checked
    std::string why;              ///< "never checked", "due", "funding ends 2026-12-31"
};

/// Which calls are asked for.
struct CallQuery {
    std::string region; ///< only what serves places in it; empty: everywhere
    base::Date today;
    int within = 0;        ///< also what runs out within so many days
    bool reaching = false; ///< also what serves the region from above: its hotlines
    /// Ids of services of which visitors say that nobody answers (counts::in_vain): due now.
    std::set<std::string, std::less<>> in_vain = {};
};

/// The calls to make, the most urgent first. Closed and unpublished services are not called.
std::vector<Call> calls(model::Directory const& directory, CallQuery const& query);

enum class Answer { ok, changed, closed, no_answer };
/// "no-answer".
std::string_view name_of(Answer answer);

/// What came of a call.
struct Checked {
    std::string service; ///< id
    Answer answer = Answer::ok;
    std::string by;
    std::string method = "call"; ///< call, visit or mail
    base::Date day;
    friend bool operator==(Checked const&, Checked const&) = default;
};

/// Writes it into the record, with what follows from it, and says what that is in a few words: a
/// service where something changed is hidden until somebody corrects its record.
char const* record(model::Service& service, Checked const& checked);

/// A table with the columns service, result, by, method, day.
std::string to_csv(std::vector<Checked> const& all);
/// Faults are told with their row.
base::Result<std::vector<Checked>> read_checks(base::Path const& file);

} // namespace directory
