// SPDX-License-Identifier: Apache-2.0
#include "cli/card_batch.hpp"
#include "base/text_tools.hpp"
#include "cards/campaign.hpp"
#include "cards/make.hpp"
#include "cards/read_back.hpp"
#include "cli/report.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/ostream.h>
#include <optional>

namespace cli {
namespace {

using base::Result;

constexpr std::size_t kTogether = 64; // jobs that are proofed side by side
constexpr std::size_t kMostJobs = 100'000;

/// A job and where it was ordered.
struct Order {
    cards::Job job;
    int row = 0;
};

base::Problem problem(BatchOptions const& options, Order const& order, base::Error const& error) {
    return {base::Severity::error,
            "card",
            options.orders,
            order.row,
            error.subject,
            order.job.region + " " + base::join(order.job.languages, ",") + ": " + error.reason};
}

bool is_name(std::string const& text) {
    return text.find_first_of("/\\.") == std::string::npos;
}

/// 1 to 10,000; nothing when it is no such number.
std::optional<int> copies_in(std::string const& text) {
    constexpr int kMostCopies = 10'000;
    int copies = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), copies);
    bool const all = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    if (!all || copies < 1 || copies > kMostCopies) return std::nullopt;
    return copies;
}

/// What a row says; what it leaves open is as in `common`.
Result<Order> read_order(sheets::Table const& table, sheets::Row const& row, cards::Job job) {
    auto const cell = [&](char const* title) { return table.at(row, title).text; };
    auto const wrong = [&](char const* column, char const* reason) {
        return base::Error{base::ErrorCode::malformed, column, reason};
    };
    if (!cell("region").empty()) job.region = cell("region");
    if (!cell("language").empty()) job.languages = base::split(cell("language"), ' ');
    if (!cell("topics").empty()) job.topics = base::split(cell("topics"), ' ');
    if (!cell("layout").empty()) job.layout = cell("layout");
    if (!cell("form").empty()) job.form = cell("form");
    if (auto const whom = cards::whom_named(cell("audience")))
        job.whom = *whom;
    else if (!cell("audience").empty())
        return wrong("audience", "must be adult, woman, man, child or teen");
    if (job.languages.empty()) return wrong("language", "is missing");
    if (!is_name(job.layout)) return wrong("layout", "is not a name");
    if (!is_name(job.form)) return wrong("form", "is not a name");
    if (std::string const copies = cell("copies"); !copies.empty()) {
        auto const read = copies_in(copies);
        if (!read) return wrong("copies", "must be a number from 1 to 10000");
        job.copies = *read;
    }
    return Order{std::move(job), row.number};
}

Result<std::vector<Order>> ordered(BatchOptions const& options, cards::Job const& common,
                                   base::Problems& problems) {
    auto const book = sheets::read_workbook(options.orders);
    if (!book) return book.error();
    std::vector<Order> orders;
    for (sheets::Table const& table : book->tables) {
        if (table.column("region") < 0)
            return base::Error{base::ErrorCode::malformed, options.orders,
                               "has no column \"region\"; see docs/CARD-LAYOUT.md"};
        for (sheets::Row const& row : table.rows) {
            auto order = read_order(table, row, common);
            if (order)
                orders.push_back(std::move(*order));
            else
                problems.push_back({base::Severity::error, "bad-order", table.file, row.number,
                                    order.error().subject, order.error().reason});
        }
    }
    return orders;
}

void add_below(model::Directory const& directory, std::string const& region,
               cards::Job const& common, std::vector<Order>& orders) {
    for (model::Region const* const child : directory.children_of(region)) {
        for (std::string const& language : common.languages) {
            cards::Job job = common;
            job.region = child->id;
            job.languages = {language};
            orders.push_back({std::move(job), 0});
        }
        add_below(directory, child->id, common, orders);
    }
}

Result<std::vector<Order>> orders_for(cards::Job const& common, BatchOptions const& options,
                                      cards::Stock const& stock, base::Problems& problems) {
    if (!options.orders.empty()) return ordered(options, common, problems);
    std::vector<Order> orders;
    if (!options.below.empty()) {
        add_below(stock.directory, options.below, common, orders);
        return orders;
    }
    auto const wrong =
        cards::stale({options.campaign, options.stale_since}, stock.directory, stock.today);
    if (!wrong) return wrong.error();
    for (cards::Printed const& card : *wrong)
        orders.push_back({card.job, 0});
    return orders;
}

std::string file_name(cards::Job const& job) {
    return base::lower_ascii(job.region + "." + base::join(job.languages, "-") + "." + job.layout +
                             ".pdf");
}

/// Prints orders, a handful at a time, and keeps what became of them.
class Batch {
  public:
    Batch(BatchOptions const& options, cards::Stock const& stock)
        : options_(options), stock_(stock) {}

    void print(std::span<Order const> orders) {
        std::vector<cards::Job> jobs;
        for (Order const& order : orders)
            jobs.push_back(order.job);
        auto const made = cards::make(jobs, stock_, prover_);
        for (std::size_t i = 0; i < made.size(); ++i) {
            for (base::Error const& found : made[i].faults)
                problems_.push_back(problem(options_, orders[i], found));
            if (made[i].cards) write(*made[i].cards, orders[i]);
        }
    }
    base::Problems const& problems() const { return problems_; }
    std::vector<cards::Printed> const& printed() const { return printed_; }

  private:
    void write(cards::Prepared const& sheet, Order const& order) {
        auto const bytes = cards::read_back(sheet.cards, cards::to_pdf(sheet));
        auto const done =
            bytes ? base::write_file(base::Path(options_.out) / file_name(sheet.job), *bytes)
                  : tl::make_unexpected(bytes.error());
        if (!done) return problems_.push_back(problem(options_, order, done.error()));
        printed_.push_back(cards::record_of(sheet, stock_.label.number));
    }

    BatchOptions const& options_;
    cards::Stock const& stock_;
    renderer::Prover prover_ = cards::all_cores();
    base::Problems problems_;
    std::vector<cards::Printed> printed_;
};

} // namespace

std::string BatchOptions::misuse() const {
    if (!orders.empty() && !below.empty()) return "--batch and --all-below exclude each other";
    if (stale_since > 0 && campaign.empty()) return "--stale-since needs --campaign";
    if (out.empty() && !only_lists()) return "--out is required: the folder for the files";
    return "";
}

Result<Status> print_batch(cards::Job const& common, BatchOptions const& options,
                           cards::Stock const& stock, Console const& console) {
    base::Problems unread;
    auto const orders = orders_for(common, options, stock, unread);
    if (!orders) return orders.error();
    if (orders->size() > kMostJobs)
        return base::Error{base::ErrorCode::too_large, "--batch", "has more than 100,000 orders"};
    Batch batch(options, stock);
    for (std::size_t at = 0; at < orders->size(); at += kTogether) {
        auto const rest = std::span(*orders).subspan(at);
        batch.print(rest.first(std::min(kTogether, rest.size())));
        if (console.terminal)
            fmt::print(console.err, "\r{} of {} ", std::min(at + kTogether, orders->size()),
                       orders->size());
    }
    if (console.terminal) fmt::print(console.err, "\n");
    if (!options.campaign.empty() && !batch.printed().empty())
        if (auto done = cards::add_to_campaign(options.campaign, batch.printed()); !done)
            return done.error();
    unread.insert(unread.end(), batch.problems().begin(), batch.problems().end());
    fmt::print(console.out, "{} printed, {} refused\n", batch.printed().size(), unread.size());
    return report(console, unread);
}

Result<Status> list_stale(Opened const& opened, BatchOptions const& options,
                          Console const& console) {
    auto const wrong =
        cards::stale({options.campaign, options.stale_since}, opened.directory, console.today);
    if (!wrong) return wrong.error();
    for (cards::Printed const& card : *wrong)
        fmt::print(console.out, "{}\t{}\t{}\tNo. {}\t{}\n", card.job.region,
                   base::join(card.job.languages, ","), card.job.layout, card.edition,
                   base::join(cards::wrong_numbers(card, opened.directory, console.today), "; "));
    return wrong->empty() ? Status::done : Status::problems;
}

} // namespace cli
