// What is in an edition, looked at before it is used: the last door against an honest mistake too.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include "trust/store.hpp"

namespace cli {

/// The directory of an edition, from the very bytes that were verified.
base::Result<model::Directory> directory_of(edition::Edition const& edition);

/// Refuses (content-…) an edition whose database is not ours, whose hotlines' numbers are not in
/// the evergreen list, whose texts hold numbers, or that lacks words. True: it changes so much of
/// the edition before that the holders of `critical` must have signed the manifest.
base::Result<bool> check_content(trust::Candidate const& candidate);

} // namespace cli
