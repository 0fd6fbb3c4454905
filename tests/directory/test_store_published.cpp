// SPDX-License-Identifier: Apache-2.0
#include "directory/samples.hpp"
#include "directory/store.hpp"
#include "support/files.hpp"
#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <functional>

namespace {

using directory::published;
using model::Directory;
using model::Service;
using model::Visibility;

bool holds(std::vector<std::string> const& all, std::string const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

TEST_CASE("what one record hides and another shows takes both out until somebody decides") {
    Directory directory = test::sound_directory();
    std::size_t const before = published(directory, test::kToday, false).services.size();
    REQUIRE(before >= 2);
    directory.services[0].phones[0].visibility = Visibility::open;
    directory.services[1].phones.push_back(directory.services[0].phones[0]);
    CHECK(published(directory, test::kToday, false).services.size() == before);
    directory.services[1].phones.back().visibility = Visibility::withheld;
    CHECK(published(directory, test::kToday, false).services.size() == before - 2);
    CHECK(directory::shareable(directory).services.size() == directory.services.size() - 2);
}

TEST_CASE("records that nobody may see are not published") {
    struct Row {
        char const* why;
        std::function<void(Service&)> change;
        bool stays;
    };
    Row const rows[] = {
        {"a sound record stays", [](Service&) {}, true},
        {"marked do-not-publish", [](Service& s) { s.do_not_publish = true; }, false},
        {"paused", [](Service& s) { s.status = model::Status::paused; }, false},
        {"closed", [](Service& s) { s.status = model::Status::closed; }, false},
        {"never checked", [](Service& s) { s.assurance.assured.reset(); }, false},
        {"stale is shown with a mark",
         [](Service& s) { s.assurance.assured = base::plus_days(test::kToday, -300); }, true},
        {"checked too long ago",
         [](Service& s) { s.assurance.assured = base::plus_days(test::kToday, -900); }, false},
        {"out of money",
         [](Service& s) { s.assurance.funded_until = base::plus_days(test::kToday, -1); }, false},
        {"its only number withheld and its place call-first: a dead end",
         [](Service& s) { s.phones[0].visibility = Visibility::withheld; }, false},
        {"no number, but an open place",
         [](Service& s) {
             s.phones.clear();
             s.place.address = "14 Rose Lane"; // that of no other record
             s.place.visibility = Visibility::open;
         },
         true},
        {"no number, and an open place that is empty",
         [](Service& s) {
             s.phones.clear();
             s.place = {};
         },
         false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Directory directory = test::sound_directory();
            row.change(directory.services[0]);
            Directory const open = published(directory, test::kToday, true);
            CHECK((open.service("one") != nullptr) == row.stays);
            CHECK((open.organization("org-a") != nullptr) == row.stays);
            CHECK(open.service("two") != nullptr);
            CHECK(open.regions.size() == directory.regions.size());
        }
}

TEST_CASE("what stays holds nothing that is withheld") {
    Directory rich = test::rich_directory();
    Directory const open = published(rich, test::kToday, false);
    Service const& one = *open.service("one");
    CHECK(one.phones.size() == 1);
    CHECK(one.email.empty());
    CHECK(one.place.empty());
    CHECK(one.place.visibility == Visibility::call_first);
    CHECK(one.assurance.assurer.empty());
    CHECK(one.internal_notes.empty());
    CHECK(one.assurance.assured == rich.services[0].assurance.assured);
    CHECK(one.facts == rich.services[0].facts);

    rich.services[0].place.visibility = Visibility::open;
    rich.services[0].email_visibility = Visibility::open;
    Service const now = *published(rich, test::kToday, false).service("one");
    CHECK(now.place == rich.services[0].place);
    CHECK(now.email == rich.services[0].email);
}

TEST_CASE("unread translations are for drafts only, originals always stay") {
    Directory const rich = test::rich_directory();
    Directory const draft = published(rich, test::kToday, false);
    Directory const release = published(rich, test::kToday, true);
    CHECK(draft.service("one")->name.find("en") != nullptr);
    CHECK(release.service("one")->name.find("en") == nullptr);
    CHECK(release.service("one")->name.find("th") != nullptr);
    CHECK(release.organization("org-a")->description.find("en") != nullptr);
    CHECK(release.organization("org-a")->name.find("th") != nullptr);
}

TEST_CASE("secrets are every withheld value in every form") {
    auto const secrets = directory::secrets(test::rich_directory());
    for (char const* const value :
         {"12 Rose Lane", "by the well", "15.12345", "15.1235", "101.543", "door@a.example",
          "The dog bites. Ring twice.", "+9990999888", "009990999888", "009991"}) {
        INFO(value);
        CHECK(holds(secrets, value));
    }
    CHECK_FALSE(holds(secrets, "+9990111222"));
    CHECK_FALSE(holds(secrets, "House one"));
}

TEST_CASE("words too short to tell anything are no secrets") {
    Directory directory = test::sound_directory();
    directory.services[0].place = {"3a", "", Visibility::withheld, 15.0, 101.5};
    directory.services[0].internal_notes = "call first";
    directory.services[1].place = {};
    auto const secrets = directory::secrets(directory);
    CHECK_FALSE(holds(secrets, "3a"));
    CHECK_FALSE(holds(secrets, "call first"));
    CHECK_FALSE(holds(secrets, "15"));
}

TEST_CASE("no secret is found in the bytes of a published file") {
    Directory const rich = test::rich_directory();
    auto const secrets = directory::secrets(rich);
    auto const found_in = [&](Directory const& directory) {
        test::Scratch const scratch;
        REQUIRE(directory::write(scratch.path() / "d.db", directory));
        std::string const bytes = *base::read_file(scratch.path() / "d.db");
        return std::count_if(secrets.begin(), secrets.end(), [&](std::string const& secret) {
            return bytes.find(secret) != std::string::npos;
        });
    };
    CHECK(found_in(rich) > 0);
    CHECK(found_in(published(rich, test::kToday, true)) == 0);
}

namespace {

/// `number` as SQLite keeps it: eight bytes, the highest first.
std::string bytes_of(double number) {
    auto const bits = std::bit_cast<std::uint64_t>(number);
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(bits >> static_cast<unsigned>(shift) & 0xFFU);
    return bytes;
}

} // namespace

TEST_CASE("where a place is that is not public is in no byte of what is published") {
    Directory directory = test::sound_directory();
    model::Place& place = directory.services.front().place;
    std::string const latitude = bytes_of(*place.latitude);
    std::string const longitude = bytes_of(*place.longitude);
    for (auto const visibility : {Visibility::open, Visibility::call_first, Visibility::withheld}) {
        for (Service& one : directory.services)
            one.place.visibility = visibility; // the same place: else they contradict one another
        test::Scratch const scratch;
        auto const path = scratch.path() / "directory.db";
        REQUIRE(directory::write(path, published(directory, test::kToday, false)));
        std::string const bytes = base::read_file(path).value_or("");
        bool const open = visibility == Visibility::open; // shows that the search can find it
        CHECK((bytes.find(latitude) != std::string::npos) == open);
        CHECK((bytes.find(longitude) != std::string::npos) == open);
    }
}
