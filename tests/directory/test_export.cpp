// SPDX-License-Identifier: Apache-2.0
#include "directory/export.hpp"
#include "directory/samples.hpp"
#include "directory/store.hpp"
#include "import_support.hpp"
#include <random>

using test::imported;

namespace {

using model::Directory;
using model::Service;

/// Draws directories that an import could have made.
class Dice {
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    int upto(int last) { return std::uniform_int_distribution<int>(0, last)(engine_); }
    bool coin() { return upto(1) == 1; }
    template <typename Enum> Enum any(int last) { return static_cast<Enum>(upto(last)); }
    std::string text() {
        static char const* const kParts[] = {"a",  "'",   "\"",  "--", "=", "é", "ไทย",
                                             "中", "%s,", "بيت", "0",  "@", "+"};
        std::string all = kParts[upto(12)];
        for (int i = upto(5); i > 0; --i)
            all += kParts[upto(12)];
        return all;
    }
    std::string maybe_text() { return coin() ? text() : ""; }
    model::Texts texts(std::string const& first) {
        model::Texts all(upto(5) == 0 ? "vi" : "en", first);
        if (first.empty()) all = model::Texts("en", "");
        for (char const* const tag : {"th", "lo", "zh-Hans"})
            if (coin() && !first.empty()) all.set(tag, {text(), coin()});
        return all;
    }
    std::optional<base::Date> maybe_day() {
        if (coin()) return std::nullopt;
        return base::plus_days(test::kToday, -upto(3000));
    }
    Service service(int number, Directory const& directory);

  private:
    std::mt19937 engine_;
};

Service Dice::service(int number, Directory const& directory) {
    Service one;
    one.id = coin() ? "s-" + std::to_string(number)
                    : "ac148810-d857-441c-9679-408f346de1" + std::to_string(10 + number);
    one.organization_id = directory.organizations.front().id;
    one.name = texts(text());
    one.description = texts(maybe_text());
    one.kind = any<model::ServiceKind>(4);
    one.status = any<model::Status>(2);
    static char const* const kTopics[] = {"talk", "law", "doctor"};
    for (int i = upto(2); i > 0; --i)
        one.topics.emplace_back(kTopics[i]);
    one.regions = {directory.regions.back().id};
    if (coin()) one.regions.push_back("XW");
    for (int i = upto(3); i > 0; --i) {
        std::string const language = coin() ? "th" : "zh-Hans";
        if (std::find(one.languages.begin(), one.languages.end(), language) == one.languages.end())
            one.languages.push_back(language); // the importer lets none in twice
        std::string const digits = std::to_string(1'000'000 + upto(8'000'000));
        one.phones.push_back(
            {test::number("+9990" + digits), any<model::PhoneKind>(2), any<model::Visibility>(2)});
        one.audience.insert(any<model::Audience>(2));
        one.facts.set(any<model::Fact>(5), any<model::Answer>(2));
    }
    if (coin()) one.minimum_age = upto(18);
    if (one.minimum_age && coin()) one.maximum_age = 18 + upto(60);
    for (auto& day : one.hours.days)
        if (coin()) {
            int const opens = upto(model::kMinutesPerDay - 1);
            day = {{opens, opens + 1 + upto(model::kMinutesPerDay - 2)}};
        }
    one.email = coin() ? "a@b.example" : "";
    if (!one.email.empty()) one.email_visibility = any<model::Visibility>(2);
    one.url = coin() ? "https://a.example/x" : "";
    one.place = {maybe_text(), maybe_text(), any<model::Visibility>(2), {}, {}};
    if (coin()) one.place.latitude = upto(90) / 7.0;
    if (one.place.latitude) one.place.longitude = -upto(180) / 7.0;
    one.assurance = {maybe_day(), maybe_day(), coin() ? "nok@b.example" : maybe_text(),
                     coin() ? "visit" : "", maybe_day()};
    one.assurance.no_answers = upto(2);
    one.do_not_publish = coin();
    one.internal_notes = maybe_text();
    one.source = maybe_text();
    return one;
}

Directory generated(unsigned seed) {
    Dice dice(seed);
    Directory directory = test::sound_directory();
    directory.services.clear();
    directory.organizations.resize(1);
    for (int i = 0; i < dice.upto(3); ++i)
        directory.organizations.push_back(
            {"o-" + std::to_string(i), dice.texts(dice.text()), dice.texts(dice.maybe_text()),
             dice.coin() ? "https://o.example" : "", dice.coin() ? "o@o.example" : ""});
    for (int i = 0; i < dice.upto(2); ++i)
        directory.regions.push_back({"XW-1-" + std::to_string(i), "XW-1",
                                     model::RegionKind::district, dice.texts(dice.text())});
    for (int i = 0; i < dice.upto(5); ++i)
        directory.services.push_back(dice.service(i, directory));
    return directory;
}

/// What a folder of CSV files gives back.
Directory read_back(sheets::Workbook const& workbook) {
    test::Scratch const scratch;
    for (sheets::Table const& table : workbook.tables)
        REQUIRE(base::write_file(scratch.path() / (table.name + ".csv"), sheets::csv_text(table)));
    auto const read = sheets::read_workbook(scratch.path());
    REQUIRE(read);
    auto const import = imported(*read);
    INFO(test::lines(import.problems));
    CHECK(import.counts.rejected == 0);
    return import.directory;
}

void check_same(Directory const& before, Directory const& after) {
    for (directory::Change const& one : directory::changes_between(before, after))
        FAIL_CHECK(one.entity << " " << one.id << " " << one.field << ": \"" << one.before
                              << "\" became \"" << one.after << "\"");
    CHECK(before == after);
}

Directory jordan() {
    base::Path const file =
        test::shared_data() / "3-unhcr-jordan-en/unhcr-jordan-services/compileTruncated.json";
    auto const mapping = base::Settings::load(test::source() / "data/mappings/unhcr-jordan.toml");
    auto const workbook = sheets::read_workbook(file);
    REQUIRE(mapping);
    REQUIRE(workbook);
    return imported(*workbook, {}, *mapping).directory;
}

} // namespace

TEST_CASE("an export of the sample is imported as the same directory") {
    auto const workbook = sheets::read_workbook(test::source() / "data/sample/sample.xlsx");
    REQUIRE(workbook);
    Directory const sample = imported(*workbook).directory;
    SECTION("our workbook") {
        check_same(sample, read_back(directory::own_workbook(sample)));
    }
    SECTION("HSDS") {
        check_same(sample, read_back(directory::hsds_tables(sample)));
    }
}

TEST_CASE("an export of 549 services of Jordan is imported as the same directory") {
    if (!std::filesystem::exists(test::shared_data() / "3-unhcr-jordan-en")) {
        WARN("skipped: the services of Jordan are not beside the checkout");
        return;
    }
    Directory const all = jordan();
    SECTION("our workbook") {
        check_same(all, read_back(directory::own_workbook(all)));
    }
    SECTION("HSDS") {
        check_same(all, read_back(directory::hsds_tables(all)));
    }
}

TEST_CASE("an export of any directory is imported as the same directory") {
    constexpr unsigned kDirectories = 1000;
    for (unsigned seed = 0; seed < kDirectories; ++seed) {
        Directory const any = generated(seed);
        Directory const own = imported(directory::own_workbook(any)).directory;
        Directory const hsds = imported(directory::hsds_tables(any)).directory;
        if (own == any && hsds == any) continue;
        INFO("seed " << seed);
        check_same(any, own);
        check_same(any, hsds);
        return;
    }
}

TEST_CASE("what is withheld is in no plain object of HSDS, and not in what partners get") {
    Directory directory = test::sound_directory();
    Service& one = directory.services.front();
    one.phones.push_back(
        {test::number("+9990777888"), model::PhoneKind::voice, model::Visibility::withheld});
    one.internal_notes = "The dog bites. Ring twice.";
    auto const holds = [](sheets::Workbook const& workbook, std::string const& what) {
        std::set<std::string> tables;
        for (sheets::Table const& table : workbook.tables)
            if (sheets::csv_text(table).find(what) != std::string::npos) tables.insert(table.name);
        return tables;
    };
    for (char const* const secret : {"+9990777888", "12 Rose Lane", "15.12345", "The dog bites"}) {
        INFO(secret);
        CHECK(holds(directory::hsds_tables(directory), secret) ==
              std::set<std::string>{"attributes"});
        auto const open = directory::shareable(directory);
        CHECK(holds(directory::hsds_tables(open), secret).empty());
        CHECK(holds(directory::own_workbook(open), secret).empty());
    }
}

TEST_CASE("an id of ours becomes a UUID, and a UUID stays") {
    sheets::Workbook const tables = directory::hsds_tables(test::sound_directory());
    sheets::Table const* const services = tables.table("services");
    REQUIRE(services != nullptr);
    for (sheets::Row const& row : services->rows) {
        std::string const id = services->at(row, "id").text;
        CHECK(id.size() == 36);
        CHECK(id[14] == '8');
        CHECK(std::string_view("89ab").find(id[19]) != std::string_view::npos);
    }
}
