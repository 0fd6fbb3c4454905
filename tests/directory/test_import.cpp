// SPDX-License-Identifier: Apache-2.0
#include "import_support.hpp"

using test::book;
using test::imported;
using test::kAbout;
using test::kOrganizations;
using test::kRegions;
using test::problem;
using test::services;
using test::Values;

TEST_CASE("a good workbook becomes a directory, field by field") {
    auto const import = imported(book({{{"description", "Call us."},
                                        {"name [th]", "สายด่วน"},
                                        {"description [th]", "โทรหาเรา"},
                                        {"reviewed [th]", "A. Reader 2026-09-01"},
                                        {"audience", "women; children"},
                                        {"minimum_age", "6"},
                                        {"maximum_age", "17"},
                                        {"free", "yes"},
                                        {"no_papers", "no"},
                                        {"languages", "th; zh-Hans; th"}, // once is enough
                                        {"opening_hours", "Mo-Fr 08:00-17:00"},
                                        {"phone_2", "00999 010 4020"},
                                        {"phone_2_kind", "whatsapp"},
                                        {"phone_2_visibility", "withheld"},
                                        {"email", "x@a.example"},
                                        {"email_visibility", "withheld"},
                                        {"url", "https://a.example/x"},
                                        {"address", "1 Road"},
                                        {"address_visibility", "call-first"},
                                        {"landmark", "behind the market"},
                                        {"latitude", "1.5"},
                                        {"longitude", "161"},
                                        {"status", "paused"},
                                        {"commitment_signed_on", "2025-01-02"},
                                        {"assured_by", "me@a.example"},
                                        {"assured_method", "call"},
                                        {"funded_until", "2027-01-01"},
                                        {"do_not_publish", "yes"},
                                        {"internal_notes", "secret"}}}));
    INFO(test::lines(import.problems));
    CHECK(import.problems.empty());
    CHECK(import.counts.read == 4);
    CHECK(import.counts.accepted == 4);
    model::About const& about = import.directory.about;
    CHECK(about.name == "Lumara");
    CHECK(about.languages == std::vector<std::string>{"en", "th"});
    CHECK(about.sample);
    CHECK(about.dial_plan.trunk_prefix == "00999");
    CHECK(import.directory.region("XW")->name.find("th")->text == "ลูมารา");
    CHECK_FALSE(import.directory.region("XW")->name.find("th")->reviewed);
    CHECK(import.directory.organization("org-a")->email == "a@a.example");
    model::Service const* const service = import.directory.service("svc-1");
    REQUIRE(service != nullptr);
    CHECK(service->organization_id == "org-a");
    CHECK(service->name.find("en")->text == "Help Line");
    CHECK(service->name.find("th")->reviewed);
    CHECK(service->description.find("th")->text == "โทรหาเรา");
    CHECK(service->kind == model::ServiceKind::hotline);
    CHECK(service->status == model::Status::paused);
    CHECK(service->topics == std::vector<std::string>{"talk", "doctor"});
    CHECK(service->regions == std::vector<std::string>{"XW-1"});
    CHECK(service->audience ==
          std::set<model::Audience>{model::Audience::women, model::Audience::children});
    CHECK(service->minimum_age == 6);
    CHECK(service->maximum_age == 17);
    CHECK(service->facts[model::Fact::free] == model::Answer::yes);
    CHECK(service->facts[model::Fact::no_papers] == model::Answer::no);
    CHECK(service->facts[model::Fact::men] == model::Answer::unknown);
    CHECK(service->languages == std::vector<std::string>{"th", "zh-Hans"});
    CHECK(model::to_string(service->hours) == "Mo-Fr 08:00-17:00");
    REQUIRE(service->phones.size() == 2);
    CHECK(service->phones[0].number.canonical() == "009991");
    CHECK(service->phones[1].number.canonical() == "+9990104020");
    CHECK(service->phones[1].kind == model::PhoneKind::whatsapp);
    CHECK(service->phones[1].visibility == model::Visibility::withheld);
    CHECK(service->email_visibility == model::Visibility::withheld);
    CHECK(service->place.visibility == model::Visibility::call_first);
    CHECK(service->place.landmark == "behind the market");
    CHECK(service->place.longitude == 161.0);
    CHECK(base::to_string(*service->assurance.assured) == "2026-10-01");
    CHECK(base::to_string(*service->assurance.commitment) == "2025-01-02");
    CHECK(base::to_string(*service->assurance.funded_until) == "2027-01-01");
    CHECK(service->assurance.method == "call");
    CHECK(service->do_not_publish);
    CHECK(service->internal_notes == "secret");
}

TEST_CASE("a bad cell refuses its row, with a code and the column, and no other row") {
    struct Row {
        char const* why;
        char const* column;
        char const* value;
        char const* code;
    };
    static Row const rows[] = {
        {"no name", "name", "", "missing"},
        {"an id with a slash", "id", "a/b", "bad-id"},
        {"an id with a space", "id", "svc 1", "bad-id"},
        {"an id used already", "id", "svc-2", "duplicate-id"},
        {"a name in two lines", "name", "Help\nLine", "bad-character"},
        {"a name with a direction override", "name", "Help\xE2\x80\xAE Line", "bad-character"},
        {"a name with an invisible space", "name", "He\xE2\x80\x8Blp", "bad-character"},
        {"a control character in a description", "description",
         "a\x07"
         "b",
         "bad-character"},
        {"a joiner between Latin letters", "description",
         "a\xE2\x80\x8D"
         "b",
         "bad-character"},
        {"a character lost in a conversion", "landmark", "caf\xEF\xBF\xBD", "bad-character"},
        {"a direction override in a translation", "name [th]", "\xE2\x81\xA6ก", "bad-character"},
        {"a date that does not exist", "assured_date", "2026-02-30", "bad-date"},
        {"a date the other way round", "assured_date", "01/10/2026", "bad-date"},
        {"a bad day of commitment", "commitment_signed_on", "soon", "bad-date"},
        {"a bad end of funding", "funded_until", "2026", "bad-date"},
        {"an unknown region", "regions", "XW-1; XW-9", "unknown-region"},
        {"no region", "regions", "", "missing"},
        {"an unknown organization", "organization_id", "org-z", "unknown-organization"},
        {"no organization", "organization_id", "", "missing"},
        {"a topic that is no topic id", "topics", "Doctor!", "bad-topic"},
        {"an unknown kind", "kind", "restaurant", "unknown-word"},
        {"an unknown status", "status", "open", "unknown-word"},
        {"an unknown audience", "audience", "women; dogs", "unknown-word"},
        {"an unknown method", "assured_method", "telepathy", "unknown-word"},
        {"a fact that is neither yes nor no", "free", "maybe", "not-yes-or-no"},
        {"a flag that is neither yes nor no", "do_not_publish", "x", "not-yes-or-no"},
        {"a negative age", "minimum_age", "-1", "bad-age"},
        {"an age in words", "maximum_age", "ten", "bad-age"},
        {"hours in words", "opening_hours", "9 to 5", "bad-hours"},
        {"hours without a colon", "opening_hours", "Mo-Fr 900am", "bad-hours"},
        {"a language in words", "languages", "Thai language", "bad-language"},
        {"letters in a number", "phone_1", "00999 HELP", "bad-number"},
        {"a command to the network", "phone_1", "*21*009991#", "bad-number"},
        {"a USSD code that is not called one", "phone_1", "*123#", "bad-number"},
        {"tones after a number", "phone_2", "009991,,1", "bad-number"},
        {"digits of two scripts", "phone_1", "๐๐999๑", "bad-number"},
        {"an invisible space in a number", "phone_1",
         "00999\xE2\x80\x8B"
         "0104020",
         "bad-number"},
        {"a number that works, in a sample", "phone_1", "+66 2 123 4567", "real-number-in-sample"},
        {"a short code that works, in a sample", "phone_1", "1300", "real-number-in-sample"},
        {"an unknown kind of number", "phone_1_kind", "fax", "unknown-word"},
        {"an unknown visibility", "phone_1_visibility", "secret", "unknown-word"},
        {"an e-mail without @", "email", "someone.example", "bad-email"},
        {"an e-mail with two", "email", "a@b@c.example", "bad-email"},
        {"a web address without its scheme", "url", "www.a.example", "bad-url"},
        {"a web address that is a program", "url", "javascript:alert(1)", "bad-url"},
        {"a latitude beyond the pole", "latitude", "95", "bad-coordinate"},
        {"a comma for a point", "longitude", "161,5", "bad-coordinate"},
        {"only half a position", "latitude", "1", "bad-coordinate"},
        {"a latitude that is no number", "latitude", "nan", "bad-coordinate"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Values const second = {{"id", "svc-2"}};
            bool const twice = std::string_view(row.code) == "duplicate-id";
            Values const bad = {{row.column, row.value}};
            auto const import = imported(twice ? book({second, bad}) : book({bad, second}));
            INFO(test::lines(import.problems));
            CHECK(import.counts.read == 5);
            CHECK(import.counts.rejected == 1);
            CHECK(import.directory.services.size() == 1);
            CHECK(import.directory.service("svc-2") != nullptr);
            base::Problem const* const found = problem(import, row.code);
            REQUIRE(found != nullptr);
            CHECK(found->column == row.column);
            CHECK(found->row == (twice ? 3 : 2));
            CHECK(found->file == "services.csv");
            CHECK(found->message.size() > 10);
        }
}

TEST_CASE("all faults of a row are named, not only the first") {
    auto const import = imported(
        book({{{"name", ""}, {"phone_1", "call us"}, {"assured_date", "x"}, {"free", "perhaps"}}}));
    CHECK(import.problems.size() == 4);
    CHECK(import.counts.rejected == 1);
}

TEST_CASE("regions and organizations are checked like services") {
    struct Row {
        char const* why;
        char const* sheet;
        char const* row;
        char const* code;
    };
    static Row const rows[] = {
        {"a parent that is not there", "regions", "XW-2,XW-9,province,A,\n", "unknown-region"},
        {"a province in a province", "regions", "XW-2,XW-1,province,A,\n", "bad-parent"},
        {"a country in a country", "regions", "XY,XW,country,A,\n", "bad-parent"},
        {"a province in nothing", "regions", "XW-2,,province,A,\n", "bad-parent"},
        {"no kind", "regions", "XW-2,XW,,A,\n", "missing"},
        {"an unknown kind", "regions", "XW-2,XW,planet,A,\n", "unknown-word"},
        {"a region twice", "regions", "XW-1,XW,province,A,\n", "duplicate-id"},
        {"no name", "organizations", "org-b,,,,\n", "missing"},
        {"a bad address", "organizations", "org-b,B,,ftp://b.example,\n", "bad-url"},
        {"an organization twice", "organizations", "org-a,B,,,\n", "duplicate-id"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            std::map<std::string, std::string> files = {
                {"about", kAbout}, {"regions", kRegions}, {"organizations", kOrganizations}};
            files[row.sheet] += row.row;
            auto const import = imported(test::workbook(files));
            CHECK(import.counts.read == 4);
            CHECK(import.counts.rejected == 1);
            CHECK(problem(import, row.code) != nullptr);
        }
}

TEST_CASE("what is said about the directory is checked") {
    struct Row {
        char const* why;
        char const* line;
        char const* code;
    };
    static Row const rows[] = {
        {"a country in words", "country,Lumara\n", "bad-about"},
        {"a calling code with a plus", "calling_code,+66\n", "bad-about"},
        {"a time zone by name", "time_zone,Asia/Bangkok\n", "bad-about"},
        {"a base with a slash", "base_url,https://a.example/\n", "bad-about"},
        {"languages with commas", "languages,\"en, th\"\n", "bad-about"},
        {"sample: perhaps", "sample,perhaps\n", "bad-about"},
        {"a key nobody knows", "colour,blue\n", "unknown-key"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const import = imported(test::workbook({{"about", kAbout + row.line}}));
            REQUIRE(import.problems.size() == 1);
            CHECK(import.problems[0].code == row.code);
            CHECK(import.problems[0].row == 10);
        }
}

TEST_CASE("columns: unknown ones are named, missing ones stop their sheet") {
    auto const more =
        imported(book({{{"colour", "blue"}, {"name [th]", "ก"}, {"name [x y]", "?"}}}));
    CHECK(more.counts.rejected == 0);
    REQUIRE(more.problems.size() == 2);
    CHECK(more.problems[0].severity == base::Severity::warning);
    CHECK(more.problems[0].column == "colour");
    CHECK(more.problems[1].column == "name [x y]");
    auto const less = imported(
        test::workbook({{"about", kAbout}, {"services", "id,name,topics\n1,A,talk\n2,B,talk\n"}}));
    CHECK(less.counts.read == 2);
    CHECK(less.counts.rejected == 2);
    CHECK(problem(less, "missing-column")->column == "organization_id");
    auto const other = imported(test::workbook({{"about", kAbout}, {"notes", "a\nb\n"}}));
    CHECK(problem(other, "unknown-sheet") != nullptr);
}

TEST_CASE("an import twice changes nothing; a part of a workbook changes only its part") {
    auto const first = imported(book({{}, {{"id", "svc-2"}}}));
    auto const second = imported(book({{}, {{"id", "svc-2"}}}), first.directory);
    CHECK(second.counts.unchanged == 5);
    CHECK(second.directory == first.directory);
    auto const part =
        imported(test::workbook({{"services", services({{{"name", "New"}}})}}), first.directory);
    CHECK(part.counts.read == 1);
    CHECK(part.counts.unchanged == 0);
    CHECK(part.directory.services.size() == 2);
    CHECK(part.directory.service("svc-1")->name.find("en")->text == "New");
}

TEST_CASE("a table of no known kind is refused with a hint") {
    auto const import =
        directory::import_workbook(test::workbook({{"list", "a,b\n1,2\n"}}), {}, {});
    REQUIRE_FALSE(import);
    CHECK(import.error().code == base::ErrorCode::unsupported);
    CHECK(import.error().reason.find("mapping") != std::string::npos);
    CHECK_FALSE(directory::import_workbook({}, {}, {}));
}

TEST_CASE("the sample workbook is taken whole") {
    base::Path const folder = test::source() / "data/sample/workbook";
    if (!std::filesystem::exists(folder / "services.csv")) {
        WARN("skipped: the sample workbook is not there");
        return;
    }
    auto const workbook = sheets::read_workbook(folder);
    REQUIRE(workbook);
    auto const import = imported(*workbook);
    INFO(test::lines(import.problems));
    CHECK(import.problems.empty());
    CHECK(import.counts.rejected == 0);
    CHECK(import.directory.services.size() == 71);
    CHECK(import.directory.regions.size() == 43);
    CHECK(import.directory.organizations.size() == 18);
    auto const again = imported(*workbook, import.directory);
    CHECK(again.counts.unchanged == again.counts.read);
}
