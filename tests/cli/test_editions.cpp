// Signing and installing as people do it, and what the last door stops: T38–T43.
// SPDX-License-Identifier: Apache-2.0
#include "cli/key_files.hpp"
#include "directory/database.hpp"
#include "directory/open_edition.hpp"
#include "edition/hash.hpp"
#include "intake/content.hpp"
#include "sample.hpp"
#include "support/signers.hpp"
#include "voices/clip.hpp"
#include <catch2/catch.hpp>

using test::contains;

namespace {

/// A desk with keys, roots and an edition in `edition`.
class Office : public test::Desk {
  public:
    Office() {
        for (test::Signer const& one : test::everybody()) {
            std::string const name = at(one.known.key.id());
            REQUIRE(cli::write_secret(name, *one.key.to_text("")));
            put(one.known.key.id() + ".pub", cli::to_text(one.known));
        }
        auto const root = test::root_of(1, test::everybody());
        put("roots/1.root", edition::to_text(root));
        REQUIRE(run({"sign", at("roots/1.root"), "--key", key(test::keeper_a()), "--yes"}) == 0);
        REQUIRE(run({"sign", at("roots/1.root"), "--key", key(test::keeper_b()), "--yes"}) == 0);
        REQUIRE(import() == 0);
    }
    std::string key(test::Signer const& of) const { return at(of.known.key.id()); }
    int publish_as(std::string const& folder, char const* version,
                   std::vector<std::string> more = {}) {
        std::vector<std::string> all = {"publish",  at("list.db"), "--out",
                                        at(folder), "--version",   version,
                                        "--trust",  at("roots"),   "--draft"};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }
    void sign(std::string const& folder, std::vector<test::Signer> const& by,
              std::vector<std::string> const& more = {}) {
        for (test::Signer const& one : by) {
            std::vector<std::string> all = {"sign", at(folder), "--key", key(one), "--yes"};
            all.insert(all.end(), more.begin(), more.end());
            INFO(err);
            REQUIRE(run(all) == 0);
        }
    }
    int install(std::string const& folder) {
        return run({"install", at(folder), "--root", at("kiosk"), "--trust", at("roots")});
    }
};

std::vector<test::Signer> const kEnough = {test::publisher(), test::validator(), test::keeper_a(),
                                           test::keeper_b()};

} // namespace

TEST_CASE("an edition goes from the publisher to the kiosk") {
    Office office;
    REQUIRE(office.publish_as("edition", "1") == 0);
    CHECK(office.install("edition") == 1);
    CHECK(contains(office.err, "signature-threshold:"));
    office.sign("edition", kEnough, {"--directory", office.at("list.db")});
    CHECK(contains(office.out, "verified by anna@list.example by call on 2026-11-01"));
    CHECK(office.run({"seal", office.at("edition"), "--out", office.at("e.waypost")}) == 0);
    std::string const words = office.out.substr(office.out.find("fingerprint"));
    CHECK(office.run({"verify", office.at("e.waypost"), "--trust", office.at("roots")}) == 0);
    CHECK(contains(office.out, words));
    CHECK(office.install("e.waypost") == 0);
    CHECK(office.run({"status", "--root", office.at("kiosk")}) == 0);
    CHECK(contains(office.out, words));
    CHECK(office.run({"search", office.at("kiosk/current"), "help"}) == 0);
    CHECK(office.run({"rollback", "--root", office.at("kiosk")}) == 1); // nothing lies before
}

TEST_CASE("T42: a fifth of the numbers is as much as two people may change") {
    Office office;
    REQUIRE(office.publish_as("edition", "1") == 0);
    office.sign("edition", kEnough);
    REQUIRE(office.install("edition") == 0);
    std::string services = test::services();
    auto const at = services.find("00999 012 3457");
    office.put("book/services.csv", services.replace(at, 14, "00999 012 3459"));
    REQUIRE(office.run({"import", office.at("book"), "--into", office.at("list.db"), "--apply"}) ==
            0);
    REQUIRE(office.publish_as("second", "2", {"--previous", office.at("edition")}) == 0);
    office.sign("second", {test::publisher(), test::validator()},
                {"--previous", office.at("edition")});
    CHECK(contains(office.out, "1 numbers change:"));
    CHECK(contains(office.out, "+9990123457 -> +9990123459"));
    CHECK(contains(office.out, "--approve"));
    CHECK(office.install("second") == 1);
    CHECK(contains(office.err, "content-change:"));
    office.sign("second", {test::keeper_a(), test::keeper_b()}, {"--approve"});
    CHECK(office.install("second") == 0);
}

namespace {

/// A clip of a second, as recordings become; with `hours`, one that says it is so long.
std::string clip(int hours = 0) {
    voices::Sound sound;
    for (int i = 0; i < voices::kClipRate; ++i)
        sound.samples.push_back(i / 100 % 2 == 0 ? 0.1F : -0.1F);
    std::string bytes = *voices::encode(sound, {"topic.doctor", "Doctor", "S1", false, true});
    auto position = static_cast<std::uint64_t>(hours) * 3600U * voices::kClipRate;
    for (auto at = bytes.rfind("OggS") + 6; position > 0; ++at, position >>= 8U)
        bytes[at] = static_cast<char>(position & 0xFFU);
    return bytes;
}

} // namespace

TEST_CASE("T38, T39, T41, T43, T44: what the last door stops, though it is signed") {
    struct Row {
        char const* why;
        std::function<void(std::vector<edition::Entry>&, edition::Critical&, Office&)> change;
        char const* code;
    };
    auto const edit = [](Office& office, std::vector<edition::Entry>& files,
                         std::string const& sql) {
        office.put("edit.db", files.front().bytes);
        auto database = directory::Database::open_for_writing(office.at("edit.db"));
        REQUIRE(database);
        REQUIRE(database->run(sql));
        database = directory::Database::in_memory();
        files.front().bytes = office.read("edit.db");
    };
    Row const rows[] = {
        {"as it was published", [](auto&, auto&, auto&) {}, ""},
        {"T38 a hotline that is not evergreen",
         [](auto&, edition::Critical& critical, auto&) { critical.numbers.clear(); },
         "content-number"},
        {"T39 a number in a sentence",
         [&](auto& files, auto&, Office& office) {
             edit(office, files, "UPDATE service SET description = 'Call 079 12345 now.'");
         },
         "content-text"},
        {"T41 a table more",
         [&](auto& files, auto&, Office& office) { edit(office, files, "CREATE TABLE more(a)"); },
         "content-database"},
        {"T41 a view for a table",
         [&](auto& files, auto&, Office& office) {
             edit(office, files, "CREATE VIEW more AS SELECT 1");
         },
         "content-database"},
        {"T41 another program's file",
         [&](auto& files, auto&, Office& office) {
             edit(office, files, "PRAGMA application_id = 1");
         },
         "content-database"},
        {"T41 not a database", [](auto& files, auto&, auto&) { files.front().bytes = "text"; },
         "content-database"},
        {"T41 a damaged database",
         [](auto& files, auto&, auto&) {
             files.front().bytes.resize(files.front().bytes.size() / 2);
         },
         "content-database"},
        {"T41 a file in WAL mode",
         [](auto& files, auto&, auto&) {
             files.front().bytes[18] = 2;
             files.front().bytes[19] = 2;
         },
         "content-database"},
        {"a clip",
         [](auto& files, auto&, auto&) {
             files.push_back({"voices/en/a.opus", clip()});
         },
         ""},
        {"T44 a clip of ten hours",
         [](auto& files, auto&, auto&) {
             files.push_back({"voices/en/a.opus", clip(10)});
         },
         "content-file"},
        {"T44 a clip cut short",
         [](auto& files, auto&, auto&) {
             files.push_back({"voices/en/a.opus", clip().substr(0, 60)});
         },
         "content-file"},
        {"T44 a clip that is none",
         [](auto& files, auto&, auto&) {
             files.push_back({"voices/en/a.opus", "RIFF"});
         },
         "content-file"},
        {"T44 a picture, which nobody here decodes",
         [](auto& files, auto&, auto&) {
             files.push_back({"pictures/a.png", "\x89PNG"});
         },
         "content-file"},
        {"T44 a font",
         [](auto& files, auto&, auto&) {
             files.push_back({"words/a.ttf", "true"});
         },
         "content-file"},
        {"T43 no words",
         [](auto& files, auto&, auto&) {
             std::erase_if(files, [](auto const& one) { return one.name == "words/en.mo"; });
         },
         "content-file"},
        {"T43 words that are none",
         [](auto& files, auto&, auto&) {
             for (auto& one : files)
                 if (one.name == "words/en.mo") one.bytes = "words";
         },
         "content-file"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Office office;
            REQUIRE(office.publish_as("edition", "1") == 0);
            auto const edition = edition::Edition::open(office.at("edition"));
            REQUIRE(edition);
            std::vector<edition::Entry> files;
            for (auto const& listed : edition->manifest().files)
                files.push_back({listed.path, *edition->bytes(listed.path)});
            REQUIRE(files.front().name == edition::kDirectoryFile);
            auto critical = edition->critical();
            row.change(files, critical, office);
            edition::Draft const draft{edition->manifest(), edition::to_text(critical), {}, {}};
            REQUIRE(edition::write(office.at("made"), draft, files));
            auto const made = edition::Edition::open(office.at("made"));
            auto const verdict =
                intake::check_content({office.at("made"), made->manifest(), made->critical(), {}});
            CHECK((verdict ? std::string() : verdict.error().subject) == row.code);
        }
}

TEST_CASE("T48: nothing that staff can say installs what is not signed") {
    Office office;
    REQUIRE(office.publish_as("edition", "1") == 0);
    auto const install = [&](std::vector<std::string> more) {
        std::vector<std::string> all = {"install", office.at("edition"),
                                        "--root",  office.at("kiosk"),
                                        "--trust", office.at("roots")};
        all.insert(all.end(), more.begin(), more.end());
        return office.run(all);
    };
    CHECK(install({}) == 1);
    constexpr int kWrongUse = 2;
    for (char const* const plea : {"--force", "--yes", "--unsigned", "--insecure", "--no-verify",
                                   "--skip-checks", "--draft", "-f", "-y"}) {
        INFO(plea);
        CHECK(install({plea}) == kWrongUse);
    }
    CHECK(office.run({"rollback", "--root", office.at("kiosk")}) == 1);
    CHECK(office.run({"install", office.at("edition"), "--root", office.at("kiosk"), "--trust",
                      office.at("edition")}) == 1); // an edition is no root
    CHECK_FALSE(office.has("kiosk/current"));
}

TEST_CASE("a kiosk counts its hours, and status tells them") {
    Office office;
    CHECK(office.run({"tick", "--root", office.at("kiosk")}) == 1); // there is no store yet
    REQUIRE(office.publish_as("edition", "1") == 0);
    office.sign("edition", kEnough);
    REQUIRE(office.install("edition") == 0);
    REQUIRE(office.run({"tick", "--root", office.at("kiosk")}) == 0);
    REQUIRE(office.run({"tick", "--root", office.at("kiosk")}) == 0);
    CHECK(office.out.empty());
    REQUIRE(office.run({"status", "--root", office.at("kiosk"), "--json"}) == 0);
    CHECK(contains(office.out, "\"powered_hours\": 2"));
}

TEST_CASE("keys and roots are made once, and only as they may be") {
    Office office;
    CHECK(office.run({"keys", "new", "--role", "targets", "--holder", "x", "--no-passphrase",
                      "--out", office.at("x")}) == 0);
    CHECK(office.run({"keys", "new", "--role", "targets", "--holder", "x", "--no-passphrase",
                      "--out", office.at("x")}) == 1);
    CHECK(office.run({"keys", "new", "--role", "king", "--holder", "x", "--no-passphrase", "--out",
                      office.at("y")}) == 2);
    auto const permissions = std::filesystem::status(office.at("x")).permissions();
    CHECK((permissions & (std::filesystem::perms::group_all |
                          std::filesystem::perms::others_all)) == std::filesystem::perms::none);
    CHECK(office.run({"root", "new", "--directory", "xw", "--out", office.at("r"), "--key",
                      office.at("x.pub")}) == 1);
    CHECK(contains(office.err, "root-malformed:"));
    std::string const lost = test::publisher().known.key.id();
    CHECK(office.run({"root", "next", office.at("roots"), "--revoke", lost, "--key",
                      office.at("x.pub")}) == 0);
    CHECK(office.run({"root", "show", office.at("roots")}) == 0);
    CHECK(contains(office.out, "revoked " + lost));
    CHECK(contains(office.out, "version 2"));
}

TEST_CASE("a directory in bytes is read like one in a file") {
    test::Desk desk;
    REQUIRE(desk.import() == 0);
    auto const bytes = directory::read_bytes(desk.read("list.db"), "bytes");
    auto const file = directory::read(desk.at("list.db"));
    REQUIRE(bytes);
    CHECK(*bytes == *file);
    CHECK_FALSE(directory::read_bytes("", "nothing"));
}
