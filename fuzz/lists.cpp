// SPDX-License-Identifier: Apache-2.0
#include "base/settings.hpp"
#include "cards/campaign.hpp"
#include "catalogue/po_file.hpp"
#include "directory/calls.hpp"
#include "directory/import.hpp"
#include "fuzz/groups.hpp"
#include "renderer/card_layout.hpp"
#include "sheets/formats.hpp"
#include <algorithm>

namespace fuzz {
namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(sheets::Table const& table) {
    Cells all;
    for (sheets::Row const& row : table.rows) {
        all.emplace_back();
        for (std::string const& title : table.header)
            all.back().push_back(table.at(row, title).text);
    }
    return all;
}

/// A table with titles that are there and once each comes back from CSV as it went in.
void check_round_trip(sheets::Table const& table) {
    auto titles = table.header;
    std::sort(titles.begin(), titles.end());
    bool const plain = !titles.empty() && !titles.front().empty() &&
                       std::adjacent_find(titles.begin(), titles.end()) == titles.end();
    if (!plain || table.rows.empty()) return;
    std::string const text = sheets::csv_text(table);
    auto const once = sheets::read_csv(text, "again.csv");
    if (!once || once->tables.size() != 1 || once->tables.front().header != table.header) return;
    auto const& first = once->tables.front();
    auto const twice = sheets::read_csv(sheets::csv_text(first), "again.csv");
    promise(twice && twice->tables.size() == 1);
    promise(cells_of(twice->tables.front()) == cells_of(first));
}

/// Whatever is accepted has numbers that read back as themselves, and every refused row is named.
void check_import(sheets::Workbook const& book) {
    model::Directory before;
    before.about.dial_plan = {"999", "0", "00"};
    auto const import = directory::import_workbook(book, {std::nullopt, "fuzz", {}}, before);
    if (!import) return;
    auto const& counts = import->counts;
    promise(counts.read == counts.accepted + counts.rejected);
    promise(counts.rejected == 0 || base::any_error(import->problems));
    auto const& plan = import->directory.about.dial_plan;
    for (model::Service const& service : import->directory.services)
        for (model::Phone const& phone : service.phones) {
            auto const& number = phone.number;
            auto const again = number.is_ussd() ? model::Number::parse_ussd(number.canonical())
                                                : model::Number::parse(number.canonical(), plan);
            promise(again && *again == number);
        }
}

void check_book(base::Result<sheets::Workbook> const& book) {
    if (!book) return;
    for (sheets::Table const& table : book->tables)
        check_round_trip(table);
    check_import(*book);
}

void csv(std::string_view bytes) {
    check_book(sheets::read_csv(bytes, "services.csv"));
}
void json(std::string_view bytes) {
    check_book(sheets::read_json(bytes, "list.json"));
}
void workbook(std::string_view bytes) {
    check_book(sheets::read_zip(std::string(bytes), "list.xlsx"));
}

/// What callers wrote down, and the record of what was printed: read, and written the same.
void records(std::string_view bytes) {
    Passing const file(bytes, "records.csv");
    if (auto const checks = directory::read_checks(file.path())) {
        Passing const written(directory::to_csv(*checks), "written.csv");
        auto const again = directory::read_checks(written.path());
        promise(again.has_value() && again->size() == checks->size());
    }
    (void)cards::read_campaign(file.path());
}

/// What was read and not changed comes out so that it reads the same.
void po(std::string_view bytes) {
    auto const file = catalogue::parse_po(bytes, "fuzz.po");
    if (!file) return;
    std::string const written = catalogue::write_po(*file);
    auto const again = catalogue::parse_po(written, "again.po");
    promise(again && catalogue::write_po(*again) == written);
    (void)catalogue::brought_up_to_date(*file, *again);
}

/// Layouts, forms and any other settings: refused with a word, or understood.
void settings(std::string_view bytes) {
    if (!base::Settings::parse(bytes, "fuzz.toml")) return;
    auto const layout = renderer::CardLayout::parse(bytes, "fuzz.toml");
    if (!layout) return;
    promise(layout->width > 0 && layout->height > 0 && layout->services >= 1);
    promise(layout->voices() >= 1 && layout->voices() <= 2);
    (void)layout->words();
}

std::vector<std::string> csv_seeds() {
    return {seed_file("data/sample/workbook/services.csv"),
            seed_file("data/sample/workbook/regions.csv"),
            "name;phone_1\r\n\"a\"\"b\";'+66 81 234 5678\r\n",
            std::string("\xFF\xFEn\0a\0m\0e\0\n\0a\0", 14)};
}
std::vector<std::string> json_seeds() {
    return {R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
            R"({"name":"A","phone":"+66 81 234 5678","tags":{"a":true,"b":true}},)"
            R"("geometry":{"type":"Point","coordinates":[1.5,-2e1]}}]})",
            R"([{"id":"1","name":"A","organization":{"id":"2","name":"B"},"phones":[{"id":"3",)"
            R"("number":"0812345678"}],"schedules":[{"id":"4","byday":"MO,TU","opens_at":"09:00",)"
            R"("closes_at":"17:00"}]}])",
            R"([["name","phone"],["A","1300"]])"};
}
std::vector<std::string> workbook_seeds() {
    return {seed_file("data/sample/sample.xlsx")};
}
std::vector<std::string> records_seeds() {
    return {"service,result,by,method,day\nsvc-001,ok,desk,call,2026-11-16\n"
            "svc-002,no-answer,\"A, B\",visit,2026-11-16\n",
            "edition,region,languages,layout,form,copies,topics,audience,there,numbers\n"
            "57,XW-11,km en,wallet,id1,8,doctor,child,00,svc-001=+66812345678 svc-002=1300\n"};
}
std::vector<std::string> po_seeds() {
    return {seed_file("data/strings/en.po"), seed_file("data/strings/km.po").substr(0, 4000)};
}
std::vector<std::string> settings_seeds() {
    return {seed_file("layouts/cards/wallet.toml"), seed_file("data/languages.toml")};
}
} // namespace

std::vector<Target> list_targets() {
    return {{"csv", csv, csv_seeds, 50},
            {"json", json, json_seeds, 200},
            {"workbook", workbook, workbook_seeds, 10},
            {"records", records, records_seeds, 200},
            {"po", po, po_seeds, 20},
            {"settings", settings, settings_seeds, 100}};
}

} // namespace fuzz
