// Why something signed was refused: one stable code for each reason, printed by `waypost verify`
// and listed in docs/EDITION.md. Operators read it out on the telephone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <span>
#include <string>
#include <string_view>

namespace edition {

enum class Reason {
    container_malformed,
    container_trailing,
    root_malformed,
    root_directory,
    root_skipped,
    root_old_threshold,
    root_new_threshold,
    root_epoch,
    root_unrevoked,
    root_diverged,
    root_demo,
    signature_twice,
    signature_threshold,
    manifest_malformed,
    manifest_directory,
    manifest_root,
    manifest_epoch,
    manifest_schema,
    manifest_app,
    manifest_older,
    manifest_altered,
    manifest_jump,
    manifest_dates,
    manifest_backdated,
    manifest_expired,
    critical_malformed,
    critical_hash,
    critical_threshold,
    critical_directory,
    critical_older,
    file_missing,
    file_size,
    file_hash,
    file_unlisted,
    content_database,
    content_number,
    content_text,
    content_file,
    content_change,
    store_broken,
    store_busy,
    disk_full,
};

struct ReasonText {
    Reason reason;
    std::string_view code;    ///< kebab-case
    std::string_view meaning; ///< a sentence without its full stop
};

/// All reasons, in the order in which they are looked for.
std::span<ReasonText const> reasons();

std::string_view code_of(Reason reason);

/// ErrorCode::refused whose subject is the code and whose reason is the meaning and `detail`.
base::Error refuse(Reason reason, std::string_view detail = "");

/// True when `error` was made by refuse(`reason`).
bool is(base::Error const& error, Reason reason);

} // namespace edition
