// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "import_support.hpp"
#include "model/names.hpp"

namespace {

constexpr char const* kMapping = R"toml(
[about]
country = "XW"
calling_code = "7"
language = "en"
[field]
id = "id"
name = "name"
phone_1 = "tel"
phone_2 = "other"
[constants]
organization_name = "Red Hat"
regions = "XW"
[split.phone_1]
at = "/\n"
[split.phone_1.labels]
whatsapp = "whatsapp"
fax = ""
[split.name]
at = "/"
languages = "th en"
)toml";

directory::Import read(std::string const& name, std::string const& tel,
                       std::string const& other = "") {
    auto const settings = base::Settings::parse(kMapping, "list.toml");
    REQUIRE(settings);
    auto const cell = [](std::string const& text) { return "\"" + text + "\""; };
    return test::imported(test::workbook({{"list", "id,name,tel,other\n1," + cell(name) + "," +
                                                       cell(tel) + "," + cell(other) + "\n"}}),
                          {}, *settings);
}

/// "+7021234567 +7021234568 whatsapp"
std::string numbers(directory::Import const& import) {
    std::vector<std::string> all;
    for (model::Service const& one : import.directory.services)
        for (model::Phone const& phone : one.phones) {
            bool const voice = phone.kind == model::PhoneKind::voice;
            all.push_back(phone.number.canonical() +
                          (voice ? "" : " " + std::string(model::name_of(phone.kind))));
        }
    return base::join(all, ", ");
}

} // namespace

TEST_CASE("numbers that share a cell come apart, with what stands beside them") {
    struct Row {
        char const* why;
        char const* tel;
        char const* other;
        char const* numbers;
        char const* code; ///< of a problem; nullptr: none
    };
    static Row const rows[] = {
        {"one", "021 234 567", "", "+7021234567", nullptr},
        {"two", "021 234 567 / 021 234 568", "", "+7021234567, +7021234568", nullptr},
        {"one below the other", "021 234 567\n021 234 568", "", "+7021234567, +7021234568",
         nullptr},
        {"a label that the mapping explains", "021 234 567 / WhatsApp: 021 234 568", "",
         "+7021234567, +7021234568 whatsapp", nullptr},
        {"behind the number, in brackets", "021 234 568 (WhatsApp)", "", "+7021234568 whatsapp",
         nullptr},
        {"one that nobody explains is named, and the number kept", "Office: 021 234 567", "",
         "+7021234567", "label-not-kept"},
        {"a fax is left out, and said to be", "021 234 567 / Fax 021 234 568", "", "+7021234567",
         "number-left-out"},
        {"a number of another column keeps its place", "021 234 567 / 021 234 568", "021 234 569",
         "+7021234567, +7021234569, +7021234568", nullptr},
        {"digits of the script of the list", "๐๒๑๒๓๔๕๖๗ / ๐๒๑๒๓๔๕๖๘", "",
         "+7021234567, +7021234568", nullptr},
        {"words alone are no number", "021 234 567 / ask inside", "", "", "bad-number"},
        {"a letter inside a number is no label", "021 x 234 567", "", "", "bad-number"},
        {"more than a service can have",
         "021234561/021234562/021234563/021234564/021234565/021234566/021234567/021234568/"
         "021234569/021234560",
         "", "", "too-many-numbers"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const import = read("Clinic", row.tel, row.other);
            INFO(test::lines(import.problems));
            CHECK(numbers(import) == row.numbers);
            if (row.code != nullptr) CHECK(test::problem(import, row.code) != nullptr);
            CHECK(test::problem(import, "number-not-text") == nullptr);
        }
}

TEST_CASE("languages that share a cell come apart") {
    auto const import = read("คลินิก / Clinic", "021 234 567");
    INFO(test::lines(import.problems));
    REQUIRE(import.directory.services.size() == 1);
    model::Texts const& name = import.directory.services[0].name;
    CHECK(name.source_language() == "en");
    CHECK(name.find("en")->text == "Clinic");
    REQUIRE(name.find("th") != nullptr);
    CHECK(name.find("th")->text == "คลินิก");
    CHECK_FALSE(name.find("th")->reviewed);

    CHECK(read("Clinic", "").directory.services.at(0).name.find("en")->text == "Clinic");
    auto const three = read("a / b / c", "");
    CHECK(three.directory.services.empty());
    CHECK(test::problem(three, "bad-split") != nullptr);
}

TEST_CASE("a split that cannot be meant is refused with its name") {
    for (char const* const split : {"[split.phone_1]\nlanguages = \"th en\"",
                                    "[split.name]\nat = \"/\"", "[split]\nname = \"/\""}) {
        INFO(split);
        auto const settings = base::Settings::parse(split, "list.toml");
        REQUIRE(settings);
        auto const import = directory::import_workbook(test::workbook({{"list", "id\n1\n"}}),
                                                       {*settings, "list"}, {});
        REQUIRE_FALSE(import);
        CHECK(import.error().reason.find("[split.") != std::string::npos);
    }
}
