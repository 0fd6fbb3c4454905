// SPDX-License-Identifier: Apache-2.0
#include "cards/campaign.hpp"
#include "base/text_tools.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace cards {
namespace {

using base::Result;

std::vector<std::string> const kHeader = {"edition", "region",  "languages", "layout",
                                          "form",    "copies",  "topics",    "audience",
                                          "there",   "numbers", "services"};

std::string line(std::vector<std::string> const& cells) {
    return std::string(base::trimmed(sheets::csv_line(cells))) + "\n";
}

std::string line(Printed const& card) {
    std::vector<std::string> numbers;
    for (auto const& [service, number] : card.numbers)
        numbers.push_back(service + "=" + number);
    Job const& job = card.job;
    return line({std::to_string(card.edition), job.region, base::join(job.languages, " "),
                 job.layout, job.form, std::to_string(job.copies), base::join(job.topics, " "),
                 std::string(name_of(job.whom)), job.there, base::join(numbers, " "),
                 base::join(job.services, " ")});
}

std::optional<int> whole(std::string const& text) {
    int value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const all = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return all && value >= 0 ? std::optional(value) : std::nullopt;
}

Result<Printed> read_row(sheets::Table const& table, sheets::Row const& row) {
    auto const cell = [&](char const* title) { return table.at(row, title).text; };
    base::Error const wrong{base::ErrorCode::malformed,
                            fmt::format("{}:{}", table.file, row.number),
                            "is not a record of waypost cards"};
    auto const edition = whole(cell("edition"));
    auto const copies = whole(cell("copies"));
    if (!edition || !copies || cell("region").empty()) return wrong;
    Printed card;
    card.edition = *edition;
    card.job = {cell("region"),
                base::split(cell("languages"), ' '),
                base::split(cell("topics"), ' '),
                whom_named(cell("audience")).value_or(Whom::any),
                cell("layout"),
                cell("form"),
                *copies,
                cell("there"),
                base::split(cell("services"), ' ')};
    for (std::string const& pair : base::split(cell("numbers"), ' ')) {
        std::size_t const sign = pair.rfind('=');
        if (sign == std::string::npos) return wrong;
        card.numbers.emplace_back(pair.substr(0, sign), pair.substr(sign + 1));
    }
    return card;
}

bool still_right(model::Service const& service, std::string const& number) {
    auto const phones = model::open_phones(service);
    return std::any_of(phones.begin(), phones.end(), [&](model::Phone const& phone) {
        return phone.number.canonical() == number;
    });
}

} // namespace

Result<std::vector<Printed>> read_campaign(base::Path const& file) {
    std::vector<Printed> cards;
    if (!std::filesystem::exists(file)) return cards;
    auto const book = sheets::read_workbook(file);
    if (!book) return book.error();
    for (sheets::Table const& table : book->tables)
        for (sheets::Row const& row : table.rows) {
            auto card = read_row(table, row);
            if (!card) return card.error();
            cards.push_back(std::move(*card));
        }
    return cards;
}

Result<base::Done> add_to_campaign(base::Path const& file, std::vector<Printed> const& cards) {
    auto known = read_campaign(file); // written anew: an older program's had fewer columns
    if (!known) return known.error();
    known->insert(known->end(), cards.begin(), cards.end());
    std::string text = line(kHeader);
    for (Printed const& card : *known)
        text += line(card);
    return base::write_file(file, text);
}

Printed record_of(Prepared const& prepared, int edition) {
    Printed card{edition, prepared.job, {}};
    for (model::Service const* const service : prepared.services) {
        auto const phones = model::open_phones(*service);
        if (!phones.empty())
            card.numbers.emplace_back(service->id, phones.front().number.canonical());
    }
    return card;
}

std::vector<std::string> wrong_numbers(Printed const& card, model::Directory const& directory,
                                       base::Date today) {
    std::vector<std::string> wrong;
    for (std::size_t i = 0; i < card.numbers.size(); ++i) {
        auto const& [id, number] = card.numbers[i];
        model::Service const* const service = directory.service(id);
        auto const validity = service == nullptr
                                  ? model::Validity::hidden
                                  : model::validity_of(*service, directory.thresholds, today);
        if (validity == model::Validity::hidden || validity == model::Validity::stale)
            wrong.push_back(fmt::format("number {} is no longer to be given out", i + 1));
        else if (!still_right(*service, number))
            wrong.push_back(fmt::format("number {} has changed", i + 1));
    }
    return wrong;
}

std::vector<Printed> latest(std::vector<Printed> const& cards, int since) {
    std::map<std::tuple<std::string, std::vector<std::string>, std::string>, Printed> newest;
    for (Printed const& card : cards)
        if (card.edition >= since)
            newest[{card.job.region, card.job.languages, card.job.layout}] = card;
    std::vector<Printed> found;
    for (auto& [key, card] : newest)
        found.push_back(std::move(card));
    return found;
}

Result<std::vector<Printed>> stale(Since const& since, model::Directory const& directory,
                                   base::Date today) {
    auto const printed = read_campaign(since.file);
    if (!printed) return printed.error();
    auto found = latest(*printed, since.edition);
    std::erase_if(
        found, [&](Printed const& card) { return wrong_numbers(card, directory, today).empty(); });
    return found;
}

} // namespace cards
