// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cards/campaign.hpp"
#include "cli/card_scan.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>
#include <set>

namespace cli {
namespace {

using base::Result;

struct ProofOptions {
    std::string card;
    std::string edition;
    std::string campaign;
};

/// Every number that may stand on a card today, as it is kept and as it is dialled.
std::set<std::string> right_numbers(model::Directory const& directory, base::Date today) {
    std::set<std::string> numbers;
    for (model::Service const& service : directory.services) {
        auto const validity = model::validity_of(service, directory.thresholds, today);
        if (validity == model::Validity::hidden || validity == model::Validity::stale) continue;
        for (model::Phone const& phone : model::open_phones(service)) {
            numbers.insert(phone.number.canonical());
            numbers.insert(phone.number.dialled(directory.about.dial_plan));
        }
    }
    return numbers;
}

/// Compares one card with an edition.
class Check {
  public:
    Check(ProofOptions const& options, Opened const& opened, base::Date today)
        : options_(options), opened_(opened), today_(today) {}

    Result<base::Problems> run(CardScan const& scan) {
        if (scan.codes.empty()) add("unreadable", "no code can be read on it");
        auto const address = address_of(scan.codes, opened_.directory.about.base_url);
        if (!scan.codes.empty() && !address) add("foreign", "its code is not of this list");
        if (address) check_address(*address);
        auto const right = right_numbers(opened_.directory, today_);
        for (std::size_t i = 0; i < scan.numbers.size(); ++i)
            if (!right.contains(scan.numbers[i]))
                add("out-of-date",
                    fmt::format("this card is out of date: number {} has changed", i + 1));
        if (scan.numbers.empty() && address)
            if (auto const done = check_record(*address); !done) return done.error();
        return std::move(problems_);
    }

  private:
    void add(char const* code, std::string message) {
        problems_.push_back(
            {base::Severity::error, code, options_.card, 0, "", std::move(message)});
    }

    void check_address(CardAddress const& address) {
        if (opened_.directory.region(address.region) == nullptr)
            add("no-region",
                "this card is of \"" + address.region + "\", which is not in the list");
        if (address.edition > opened_.label.number)
            add("newer",
                fmt::format("this card is of edition {}, newer than this one", address.edition));
    }

    // A picture shows no numbers to a machine: what was printed stands in the campaign.
    Result<base::Done> check_record(CardAddress const& address) {
        auto const records = cards::read_campaign(options_.campaign);
        if (!records) return records.error();
        bool known = false;
        for (cards::Printed const& record : *records) {
            bool const same = record.job.region == address.region &&
                              record.job.languages.front() == address.language &&
                              (address.edition == 0 || record.edition == address.edition);
            if (!same) continue;
            known = true;
            for (std::string const& why : cards::wrong_numbers(record, opened_.directory, today_))
                add("out-of-date", "this card is out of date: " + why);
        }
        if (!known)
            add("unknown", "its numbers cannot be known: name the --campaign it was printed in");
        return base::Done{};
    }

    ProofOptions const& options_;
    Opened const& opened_;
    base::Date today_;
    base::Problems problems_;
};

Result<Status> run_proof(ProofOptions const& options, Console const& console) {
    auto const scan = scan_card(options.card);
    if (!scan) return scan.error();
    for (std::string const& code : scan->codes)
        fmt::print(console.out, "code\t{}\n", code);
    for (std::string const& number : scan->numbers)
        fmt::print(console.out, "number\t{}\n", number);
    if (options.edition.empty())
        return scan->codes.empty()
                   ? Result<Status>(base::Error{base::ErrorCode::refused, options.card,
                                                "no code can be read on it"})
                   : Status::done;
    auto const opened = open_either(options.edition, console.today);
    if (!opened) return opened.error();
    auto const problems = Check(options, *opened, console.today).run(*scan);
    if (!problems) return problems.error();
    return report(console, *problems);
}

} // namespace

Action declare_proof(CommandLine& app) {
    auto options = std::make_shared<ProofOptions>();
    app.add_option("FILE", options->card, "A rendered card, or a scan of a printed one: .pdf, .png")
        ->required();
    app.add_option("--edition", options->edition, "Compares its numbers with this edition");
    app.add_option("--campaign", options->campaign,
                   "The record of what was printed, for pictures without a code that has numbers");
    return [options](Console const& console) { return run_proof(*options, console); };
}

} // namespace cli
