// SPDX-License-Identifier: Apache-2.0
#include "directory/calls.hpp"
#include "model/names.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace directory {
namespace {

using base::Result;
using model::Directory;
using model::Service;

constexpr std::array<std::string_view, 4> kAnswers = {"ok", "changed", "closed", "no-answer"};
constexpr std::array<std::string_view, 3> kMethods = {"call", "visit", "mail"};

bool lies_in(Directory const& directory, std::string const& id, std::string const& region) {
    auto const path = directory.path_to(id);
    return std::find(path.begin(), path.end(), region) != path.end();
}

bool concerns(Directory const& directory, Service const& service, CallQuery const& query) {
    return query.region.empty() ||
           std::any_of(service.regions.begin(), service.regions.end(), [&](auto const& id) {
               return lies_in(directory, id, query.region) ||
                      (query.reaching && lies_in(directory, query.region, id));
           });
}

/// Why the service has to be called; empty when it has not.
std::string reason(Service const& one, model::Thresholds const& thresholds,
                   CallQuery const& query) {
    model::Assurance const& assurance = one.assurance;
    base::Date const today = query.today;
    base::Date const until = base::plus_days(today, query.within + 1);
    if (one.status == model::Status::paused) return "paused: the record has to be corrected";
    if (!assurance.assured) return "never checked";
    if (*assurance.assured > today) return "checked on a day that has not come";
    if (assurance.no_answers > 0) return fmt::format("no answer {} time(s)", assurance.no_answers);
    if (query.in_vain.contains(one.id)) return "visitors say that nobody answers";
    if (assurance.funded_until && *assurance.funded_until < until)
        return "funding ends " + base::to_string(*assurance.funded_until);
    if (model::check_by(assurance, one.kind, thresholds) >= until) return "";
    return std::string(model::name_of(model::validity(assurance, one.kind, thresholds, today)));
}

bool is_one_of(std::string_view word, auto const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Result<Checked> read_row(sheets::Table const& table, sheets::Row const& row) {
    auto const cell = [&](char const* title) { return table.at(row, title).text; };
    auto const wrong = [&](char const* column, char const* reason) {
        return base::Error{base::ErrorCode::malformed,
                           fmt::format("{}:{}: {}", table.file, row.number, column), reason};
    };
    Checked checked{cell("service"), {}, cell("by"), cell("method"), {}};
    if (checked.service.empty()) return wrong("service", "is missing");
    auto const answer = std::find(kAnswers.begin(), kAnswers.end(), cell("result"));
    if (answer == kAnswers.end())
        return wrong("result", "must be ok, changed, closed or no-answer");
    checked.answer = static_cast<Answer>(answer - kAnswers.begin());
    if (!is_one_of(checked.method, kMethods)) return wrong("method", "must be call, visit or mail");
    auto const day = base::parse_date(cell("day"));
    if (!day) return wrong("day", "is no date");
    checked.day = *day;
    return checked;
}

} // namespace

std::vector<Call> calls(Directory const& directory, CallQuery const& query) {
    std::vector<Call> all;
    for (Service const& one : directory.services) {
        bool const asked = one.status != model::Status::closed && !one.do_not_publish &&
                           concerns(directory, one, query);
        std::string why = asked ? reason(one, directory.thresholds, query) : "";
        if (why.empty()) continue;
        std::optional<base::Date> by;
        if (one.assurance.assured)
            by = model::check_by(one.assurance, one.kind, directory.thresholds);
        all.push_back({&one, by, std::move(why)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](Call const& a, Call const& b) { return a.by < b.by; });
    return all;
}

std::string_view name_of(Answer answer) {
    return kAnswers.at(static_cast<std::size_t>(answer));
}

char const* record(Service& service, Checked const& checked) {
    model::Assurance& assurance = service.assurance;
    if (checked.answer == Answer::no_answer) {
        ++assurance.no_answers;
        return "nobody answered";
    }
    assurance.no_answers = 0;
    if (checked.answer == Answer::closed) {
        service.status = model::Status::closed;
        return "closed: it is not published any more";
    }
    if (checked.answer == Answer::changed) {
        service.status = model::Status::paused;
        return "paused until somebody corrects the record";
    }
    assurance.assured = checked.day;
    assurance.assurer = checked.by;
    assurance.method = checked.method;
    service.status = model::Status::active;
    return "checked";
}

std::string to_csv(std::vector<Checked> const& all) {
    std::string text = sheets::csv_line({"service", "result", "by", "method", "day"});
    for (Checked const& one : all)
        text += sheets::csv_line({one.service, std::string(name_of(one.answer)), one.by, one.method,
                                  base::to_string(one.day)});
    return text;
}

Result<std::vector<Checked>> read_checks(base::Path const& file) {
    auto const book = sheets::read_workbook(file);
    if (!book) return book.error();
    std::vector<Checked> all;
    for (sheets::Table const& table : book->tables)
        for (sheets::Row const& row : table.rows) {
            auto checked = read_row(table, row);
            if (!checked) return checked.error();
            all.push_back(std::move(*checked));
        }
    return all;
}

} // namespace directory
