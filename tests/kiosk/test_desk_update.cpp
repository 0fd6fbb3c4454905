// What the desk says of a newer list that was refused, and where it looks for one.
// SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include "kiosk/desk/update_work.hpp"
#include "support/draft_words.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

using namespace kiosk::desk;

TEST_CASE("every reason for a refusal has its words") {
    test::DraftWords const words;
    for (edition::ReasonText const& reason : edition::reasons()) {
        std::string const key(refusal(edition::refuse(reason.reason)));
        INFO(reason.code << " is said as " << key);
        CHECK(words->has("en", key));
    }
    struct Row {
        char const* why;
        edition::Reason reason;
        char const* key;
    };
    static Row const rows[] = {
        {"too few signatures", edition::Reason::signature_threshold, "error.not-trusted"},
        {"a revoked key", edition::Reason::root_unrevoked, "error.not-trusted"},
        {"other bytes under the same version", edition::Reason::manifest_altered,
         "error.not-trusted"},
        {"an older list", edition::Reason::manifest_older, "error.older"},
        {"a broken copy", edition::Reason::file_hash, "error.new-damaged"},
        {"half a file", edition::Reason::container_malformed, "error.new-damaged"},
        {"a mistake in it", edition::Reason::content_text, "error.new-faulty"},
        {"too much at once", edition::Reason::content_change, "error.new-much"},
        {"no room", edition::Reason::disk_full, "error.disk-full"},
        {"somebody else installs", edition::Reason::store_busy, "error.busy"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(refusal(edition::refuse(row.reason)) == row.key);
        }
    using base::ErrorCode;
    CHECK(refusal({ErrorCode::not_found, "/media", "holds nothing"}) == "error.no-stick");
    CHECK(refusal({ErrorCode::io, "memory stick", "cannot be read"}) == "error.no-stick");
    CHECK(refusal({ErrorCode::io, "/var/lib/waypost/lock", "no right"}) == "error.not-saved");
    CHECK(refusal({ErrorCode::too_large, "/dev/sda1", "too many files"}) == "error.new-damaged");
}

TEST_CASE("a list is found where memory sticks are mounted") {
    test::Scratch const scratch;
    base::Path const media = scratch.path() / "media";
    auto const put = [&](char const* name) { REQUIRE(base::write_file(media / name, "list")); };
    std::filesystem::create_directories(media);
    CHECK_FALSE(list_in(media.string()));
    put("staff/STICK/notes.txt");
    put("staff/STICK/deep/er/far.waypost");
    CHECK_FALSE(list_in(media.string()));
    put("staff/STICK/old.waypost");
    CHECK(*list_in(media.string()) == media / "staff/STICK/old.waypost");
    put("staff/OTHER/new.waypost");
    std::filesystem::last_write_time(media / "staff/STICK/old.waypost",
                                     std::filesystem::file_time_type::clock::now() -
                                         std::chrono::hours(1));
    CHECK(*list_in(media.string()) == media / "staff/OTHER/new.waypost");
    for (std::string const same : {"stick:/dev/sda1", "/no/such/file.waypost"})
        CHECK(*list_in(same) == same); // core/trust says what is wrong with it
    put("edition/manifest");
    CHECK(*list_in((media / "edition").string()) == media / "edition");
}
