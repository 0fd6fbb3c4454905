// SPDX-License-Identifier: Apache-2.0
#include "directory/samples.hpp"
#include <random>
#include <stdexcept>

namespace test {
namespace {

using model::Answer;
using model::Directory;
using model::Service;
using model::Texts;

model::DialPlan const kPlan = {"999", "00999", "00"};

base::Date day(int year, unsigned month, unsigned of_month) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

Texts both(std::string const& english, std::string const& thai, bool reviewed = true) {
    Texts texts("en", english);
    texts.set("th", {thai, reviewed});
    return texts;
}

Service sound_service(std::string const& id, std::string const& organization,
                      std::string const& phone) {
    Service one;
    one.id = id;
    one.organization_id = organization;
    one.name = both("House " + id, "บ้าน");
    one.description = both("You can sleep here.", "นอนที่นี่ได้");
    one.kind = model::ServiceKind::shelter;
    one.topics = {"safe-place"};
    one.regions = {"XW-1"};
    one.facts.set(model::Fact::free, Answer::yes);
    one.phones = {{number(phone), model::PhoneKind::voice, model::Visibility::open}};
    one.place = {"12 Rose Lane", "by the well", model::Visibility::call_first, 15.12345, 101.54321};
    one.assurance.assured = day(2026, 5, 1);
    return one;
}

/// Draws the parts of a random directory.
class Dice {
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    int upto(int last) { return std::uniform_int_distribution<int>(0, last)(engine_); }
    bool coin() { return upto(1) == 1; }
    template <typename Enum> Enum any(int last) { return static_cast<Enum>(upto(last)); }
    std::string text() {
        static char const* const kParts[] = {"a",  "'",  "\"", "--", ";", "é",  "ไทย", "中文",
                                             "\n", "%s", "ا",  " ",  "0", "\\", "NULL"};
        std::string all;
        for (int i = upto(6); i > 0; --i)
            all += kParts[upto(14)];
        return all;
    }
    std::string language() {
        static char const* const kLanguages[] = {"en", "vi", "th", "lo", "zh-Hans"};
        return kLanguages[upto(4)];
    }
    Texts texts() {
        Texts all(language(), text());
        for (int i = upto(4); i > 0; --i)
            all.set(language(), {text(), coin()});
        return all;
    }
    std::optional<base::Date> maybe_day() {
        if (coin()) return std::nullopt;
        return base::plus_days(day(1990, 1, 1), upto(40000));
    }
    std::optional<int> maybe_age() { return coin() ? std::nullopt : std::optional(upto(99) - 1); }
    std::optional<double> maybe_degrees() {
        if (coin()) return std::nullopt;
        return std::uniform_real_distribution<double>(-180, 180)(engine_);
    }
    model::Phone phone() {
        std::string digits = coin() ? "+9990" : "00";
        for (int i = digits.size() > 2 ? 6 : upto(4); i > 0; --i)
            digits += static_cast<char>('0' + upto(9));
        return {number(digits), any<model::PhoneKind>(2), any<model::Visibility>(2)};
    }
    model::Hours hours() {
        model::Hours hours;
        for (auto& stretches : hours.days)
            for (int i = upto(2); i > 0; --i) {
                int const opens = upto(model::kMinutesPerDay - 1);
                int const length = 1 + upto(model::kMinutesPerDay - 2); // often over midnight
                stretches.push_back({opens, opens + length});
            }
        return hours;
    }
    Service service(std::string const& id, Directory const& directory);

  private:
    std::mt19937 engine_;
};

Service Dice::service(std::string const& id, Directory const& directory) {
    Service one;
    one.id = id;
    if (coin()) one.organization_id = directory.organizations.front().id;
    one.name = texts();
    one.description = texts();
    one.kind = any<model::ServiceKind>(4);
    one.status = any<model::Status>(2);
    for (int i = upto(3); i > 0; --i) {
        one.topics.push_back(text());
        one.languages.push_back(language());
        one.phones.push_back(phone());
        one.audience.insert(any<model::Audience>(2));
        one.facts.set(any<model::Fact>(5), any<Answer>(2));
        auto const last = static_cast<int>(directory.regions.size()) - 1;
        one.regions.push_back(directory.regions[static_cast<std::size_t>(upto(last))].id);
    }
    one.minimum_age = maybe_age();
    one.maximum_age = maybe_age();
    one.hours = hours();
    one.email = text();
    one.email_visibility = any<model::Visibility>(2);
    one.url = text();
    one.place = {text(), text(), any<model::Visibility>(2), maybe_degrees(), maybe_degrees()};
    one.assurance = {maybe_day(), maybe_day(), text(), text(), maybe_day()};
    one.do_not_publish = coin();
    one.internal_notes = text();
    return one;
}

} // namespace

model::Number number(std::string const& typed) {
    auto parsed = model::Number::parse(typed, kPlan);
    if (!parsed) throw std::logic_error(base::to_string(parsed.error()));
    return *parsed;
}

Directory sound_directory() {
    Directory directory;
    directory.about = {"Sample", "XW", "https://info.example", "+07:00", {"en", "th"}, kPlan, true};
    directory.regions = {{"XW", "", model::RegionKind::country, both("Country", "ประเทศ")},
                         {"XW-1", "XW", model::RegionKind::province, both("Hills", "ภูเขา")}};
    directory.organizations = {
        {"org-a", both("Open Door", "ประตู"), both("We help.", "ช่วย"), "", ""},
        {"org-b", both("River", "แม่น้ำ"), both("We too.", "ด้วย"), "", ""}};
    directory.services = {sound_service("one", "org-a", "+9990111222"),
                          sound_service("two", "org-b", "+9990333444")};
    Service& two = directory.services.back(); // so that nobody lacks anything
    two.topics = {"safe-place", "doctor", "talk",   "food-money",  "law",      "police",
                  "papers",     "home",   "family", "work-school", "children", "complaint"};
    two.name.set("th", {"บ้านหลังที่สอง", true});
    two.description = both("You can eat here.", "กินที่นี่ได้");
    return directory;
}

Directory rich_directory() {
    Directory directory = sound_directory();
    directory.about.time_zone = "-03:30";
    directory.thresholds.check_days[model::ServiceKind::clinic] = 17;
    directory.thresholds.due_days = 3;
    directory.thresholds.hidden_days = 4;
    Service& one = directory.services.front();
    one.name = Texts("th", "บ้าน");
    one.name.set("en", {"House 'one'; DROP TABLE service", false});
    one.description = Texts("vi", "");
    Texts unread("en", "not read");
    unread.set("en", {"not read", false});
    directory.organizations.front().description = unread;
    directory.organizations.front().url = "https://a.example";
    one.topics = {"doctor", "law", "doctor"};
    one.regions = {"XW-1", "XW", "XW-1"};
    one.audience = {model::Audience::children, model::Audience::women};
    one.minimum_age = 0;
    one.maximum_age = 17;
    one.facts.set(model::Fact::no_police, Answer::no);
    one.languages = {"th", "en", "zh-Hans"};
    one.hours = *model::Hours::parse("Mo-Fr 08:00-12:00,13:00-17:00; Su 00:00-24:00");
    one.phones.push_back({number("009991"), model::PhoneKind::sms, model::Visibility::call_first});
    one.phones.push_back(
        {number("+9990999888"), model::PhoneKind::whatsapp, model::Visibility::withheld});
    one.email = "door@a.example";
    one.email_visibility = model::Visibility::withheld;
    one.url = "https://a.example/house";
    one.assurance = {day(2025, 12, 31), day(2026, 5, 1), "Nok", "visit", day(2028, 2, 29)};
    one.internal_notes = "The dog bites. Ring twice.";
    directory.regions.back().outline = {
        -1602,
        -4,
        47,
        {{{{0, 0}, {999, 0}, {500, 700}}, {{400, 100}, {600, 100}, {500, 200}}},
         {{{900, 900}, {910, 900}, {900, 999}}}}};
    directory.services.back().place = {"", "", model::Visibility::withheld, {}, {}};
    directory.services.back().status = model::Status::paused;
    directory.services.back().do_not_publish = true;
    return directory;
}

Directory random_directory(unsigned seed) {
    Dice dice(seed);
    Directory directory;
    directory.about = {dice.text(), "XW", dice.text(), dice.text(), {}, kPlan, dice.coin()};
    for (int i = dice.upto(3); i > 0; --i)
        directory.about.languages.push_back(dice.language());
    directory.regions.push_back({"XW", "", model::RegionKind::country, dice.texts()});
    for (int i = dice.upto(5); i > 0; --i)
        directory.regions.push_back(
            {"r" + std::to_string(i), "XW", dice.any<model::RegionKind>(3), dice.texts()});
    directory.organizations.push_back(
        {"o'" + dice.text(), dice.texts(), dice.texts(), dice.text(), dice.text()});
    for (int i = dice.upto(5); i > 0; --i)
        directory.services.push_back(dice.service("s" + std::to_string(i), directory));
    return directory;
}

} // namespace test
