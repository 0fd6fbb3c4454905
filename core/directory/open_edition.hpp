// The directory inside an edition, opened as what it is: bytes from a stranger until somebody has
// verified them, and never read from the disk a second time after that.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/store.hpp"
#include <set>

namespace directory {

/// Reads the directory in the bytes of a database file (at most 64 MB): the very bytes that were
/// hashed, as SQLite's memory, read-only and hardened like every other file here. `name` stands for
/// them in errors, which are those of read(). Bytes in WAL mode are malformed.
base::Result<model::Directory> read_bytes(std::string bytes, std::string const& name);

/// A change that somebody must have called about before it is signed.
struct NumberChange {
    std::string service;  ///< id
    std::string name;     ///< in the directory's own language
    std::string before;   ///< canonical; empty: a new number
    std::string after;    ///< canonical; empty: taken away
    std::string assurer;  ///< who verified it; editions do not say
    std::string method;   ///< call, visit or mail
    std::string verified; ///< YYYY-MM-DD
};

/// Every number that came, went or changed, in the order of `after`; services that are gone last.
std::vector<NumberChange> number_changes(model::Directory const& before,
                                         model::Directory const& after);

/// True when more than 20 % of the numbers of services that stay changed, or more than 30 % of the
/// services are gone: more than the two people who sign every edition may decide.
bool changes_much(model::Directory const& before, model::Directory const& after);

/// The hotlines' open numbers, each with the first service that has it.
std::vector<NumberChange> hotline_numbers(model::Directory const& directory);

/// The first hotline number that is not among `evergreen`, as "service: number"; empty when all
/// are.
std::string missing_evergreen(model::Directory const& directory,
                              std::set<std::string, std::less<>> const& evergreen);

/// The first text that holds digits where none belong, as a sentence; empty when there is none.
std::string digits_in_text(model::Directory const& directory);

} // namespace directory
