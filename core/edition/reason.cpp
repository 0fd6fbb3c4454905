// SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include <algorithm>
#include <array>

namespace edition {
namespace {

constexpr std::array kReasons = {
    ReasonText{Reason::container_malformed, "container-malformed",
               "the file is no edition, is cut short or has a part above its limit"},
    ReasonText{Reason::container_trailing, "container-trailing",
               "the file goes on after its last part"},
    ReasonText{Reason::root_malformed, "root-malformed", "a root is not in its one exact form"},
    ReasonText{Reason::root_directory, "root-directory", "a root belongs to another directory"},
    ReasonText{Reason::root_skipped, "root-skipped", "a root does not follow the one before it"},
    ReasonText{Reason::root_old_threshold, "root-old-threshold",
               "too few holders of the trusted root signed the new root"},
    ReasonText{Reason::root_new_threshold, "root-new-threshold",
               "too few holders of the new root signed it themselves"},
    ReasonText{Reason::root_epoch, "root-epoch", "a root goes back to an earlier epoch"},
    ReasonText{Reason::root_unrevoked, "root-unrevoked",
               "a root forgets that a key was revoked, or brings it back"},
    ReasonText{Reason::root_diverged, "root-diverged",
               "a root differs from the trusted root of the same version"},
    ReasonText{Reason::root_demo, "root-demo", "this program does not accept roots of the demo"},
    ReasonText{Reason::signature_twice, "signature-twice", "two signatures are by the same key"},
    ReasonText{Reason::signature_threshold, "signature-threshold",
               "too few different holders signed the manifest"},
    ReasonText{Reason::manifest_malformed, "manifest-malformed",
               "the manifest is not in its one exact form"},
    ReasonText{Reason::manifest_directory, "manifest-directory",
               "the edition is of another directory"},
    ReasonText{Reason::manifest_root, "manifest-root",
               "the edition was made under another root than the newest"},
    ReasonText{Reason::manifest_epoch, "manifest-epoch",
               "the edition is of another epoch than the newest root"},
    ReasonText{Reason::manifest_schema, "manifest-schema",
               "the edition has a database that this program does not read"},
    ReasonText{Reason::manifest_app, "manifest-app", "the edition needs a newer program"},
    ReasonText{Reason::manifest_older, "manifest-older",
               "the edition is older than one that was installed here"},
    ReasonText{
        Reason::manifest_altered, "manifest-altered",
        "the edition has the version of the installed one and other content; somebody may be "
        "tampering"},
    ReasonText{Reason::manifest_jump, "manifest-jump",
               "the version is too far above the installed one"},
    ReasonText{Reason::manifest_dates, "manifest-dates",
               "the edition expires before it was issued, or more than 400 days after"},
    ReasonText{Reason::manifest_backdated, "manifest-backdated",
               "the edition was issued before the installed one"},
    ReasonText{Reason::manifest_expired, "manifest-expired",
               "the edition expired before the latest day that was signed"},
    ReasonText{Reason::critical_malformed, "critical-malformed",
               "the list of evergreen numbers is not in its one exact form"},
    ReasonText{Reason::critical_hash, "critical-hash",
               "the list of evergreen numbers is not the one in the manifest"},
    ReasonText{Reason::critical_threshold, "critical-threshold",
               "too few different holders signed the list of evergreen numbers"},
    ReasonText{Reason::critical_directory, "critical-directory",
               "the list of evergreen numbers is of another directory or a later epoch"},
    ReasonText{Reason::critical_older, "critical-older",
               "the list of evergreen numbers is older than the installed one"},
    ReasonText{Reason::file_missing, "file-missing", "a file of the edition is not there"},
    ReasonText{Reason::file_size, "file-size", "a file has another size than listed"},
    ReasonText{Reason::file_hash, "file-hash", "a file has other bytes than were signed"},
    ReasonText{Reason::file_unlisted, "file-unlisted",
               "there is a file that the manifest does not list"},
    ReasonText{Reason::content_database, "content-database",
               "the database is damaged or has other tables"},
    ReasonText{Reason::content_number, "content-number",
               "the number of a hotline is not in the list of evergreen numbers"},
    ReasonText{Reason::content_text, "content-text",
               "a text holds digits that are none of the record's numbers"},
    ReasonText{Reason::content_file, "content-file", "a file that the edition needs is not in it"},
    ReasonText{Reason::content_change, "content-change",
               "so much changed that the holders of the evergreen list must sign the manifest too"},
    ReasonText{Reason::store_broken, "store-broken", "nothing installed here can be verified"},
    ReasonText{Reason::store_busy, "store-busy", "another program is installing here"},
    ReasonText{Reason::disk_full, "disk-full", "there is not enough room on the disk"},
};

} // namespace

std::span<ReasonText const> reasons() {
    return kReasons;
}

std::string_view code_of(Reason reason) {
    return kReasons.at(static_cast<std::size_t>(reason)).code;
}

base::Error refuse(Reason reason, std::string_view detail) {
    ReasonText const& text = kReasons.at(static_cast<std::size_t>(reason));
    std::string sentence(text.meaning);
    if (!detail.empty()) sentence.append(" (").append(detail).append(")");
    return {base::ErrorCode::refused, std::string(text.code), std::move(sentence)};
}

bool is(base::Error const& error, Reason reason) {
    return error.code == base::ErrorCode::refused && error.subject == code_of(reason);
}

} // namespace edition
