// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cards/printers.hpp"
#include "cards/read_back.hpp"
#include "cli/card_batch.hpp"
#include "cli/report.hpp"
#include "cli/source.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr double kOfficeDpi = 300; // what laser printers print, and a telephone shows sharply

struct CardsOptions {
    std::string source;
    cards::Job job;
    double dpi = kOfficeDpi;
    std::string out;
    bool draft = false;
    std::string printer;
    bool calibration = false;
    BatchOptions batch;

    bool to_png() const { return base::lower_ascii(out).ends_with(".png"); }
};

std::string not_a_plain_name(std::string const& name) {
    bool const plain = name.find_first_of("/\\.") == std::string::npos;
    return plain ? "" : "\"" + name + "\" is not a name";
}

bool is_card_file(std::string const& name) {
    std::string const lower = base::lower_ascii(name);
    return lower.ends_with(".pdf") || lower.ends_with(".png");
}

/// What is wrong with the choice of options; empty when nothing is.
std::string misuse(CardsOptions const& options) {
    if (options.batch.many()) return options.batch.misuse();
    if (options.out.empty()) return "--out is required";
    if (!is_card_file(options.out))
        return fmt::format("--out: \"{}\" does not end in .pdf or .png", options.out);
    if (options.calibration) return "";
    if (options.source.empty()) return "SOURCE is required";
    if (options.job.region.empty()) return "--region is required";
    if (options.job.languages.empty()) return "--language is required";
    return "";
}

Result<Status> print_one(CardsOptions const& options, cards::Stock const& stock,
                         Console const& console) {
    auto prepared = cards::prepare(options.job, stock);
    if (!prepared) return prepared.error();
    std::vector<cards::Prepared> const one{std::move(*prepared)};
    renderer::Prover prover = cards::all_cores();
    if (report(console, cards::proof(one, prover).front()) != Status::done) return Status::problems;
    auto const bytes = options.to_png()
                           ? cards::to_png(one.front(), options.dpi)
                           : cards::read_back(one.front().cards, cards::to_pdf(one.front()));
    if (!bytes) return bytes.error();
    if (auto done = base::write_file(options.out, *bytes); !done) return done.error();
    for (model::Service const* const service : one.front().services)
        fmt::print(console.out, "{}\t{}\n", service->id, service->name.in("").text);
    return Status::done;
}

/// Why there can be no card, or none without --draft: cards that nobody should carry need to be
/// asked for, and are stamped. Empty when nothing stands against it.
std::string refusal(Opened const& opened, bool draft) {
    edition::Label const& label = opened.label;
    if (opened.directory.about.base_url.empty())
        return "has no base_url: the list must say where the page behind the QR code lives";
    if (draft) return "";
    if (label.number == 0) return "is not an edition; use one, or --draft";
    if (label.draft) return "is a draft edition: its words have not been read; use --draft";
    if (label.sample) return "is a sample: its numbers cannot be called; use --draft";
    return "";
}

Result<Status> wrong_use(Console const& console, std::string const& why) {
    fmt::print(console.err, "{}\n", why);
    return Status::wrong_use;
}

/// None without a printer's name; one whose offsets nobody saved is refused.
Result<renderer::Offsets> printer_offsets(std::string const& printer) {
    if (printer.empty()) return renderer::Offsets{};
    auto const shift = cards::saved_shift(printer);
    if (!shift) return shift.error();
    if (!*shift)
        return Error{ErrorCode::not_found, printer,
                     "no offsets are saved for this printer; see waypost printer --help"};
    return cards::offsets_for(**shift);
}

Result<Status> print_calibration(CardsOptions const& options) {
    std::string const name = options.job.form.empty() ? "a4-10up" : options.job.form;
    auto form = renderer::Form::load(cards::settings_file("forms", name));
    if (!form) return form.error();
    auto const offsets = printer_offsets(options.printer);
    if (!offsets) return offsets.error();
    form->offsets = *offsets;
    base::Date const never{std::chrono::year{2000} / 1 / 1}; // the page has no edition
    auto const bytes = renderer::calibration(*form, {"Printer test", "en", never});
    if (!bytes) return bytes.error();
    if (auto done = base::write_file(options.out, *bytes); !done) return done.error();
    return Status::done;
}

Result<Status> print(CardsOptions const& options, Opened const& opened, Console const& console) {
    auto const fonts = text::FontSet::load(base::share_folder() / "fonts");
    if (!fonts) return fonts.error();
    auto const offsets = printer_offsets(options.printer);
    if (!offsets) return offsets.error();
    cards::Stock const stock{opened.label, opened.directory, opened.words,  opened.topics,
                             *fonts,       console.today,    options.draft, *offsets};
    if (options.batch.many()) return print_batch(options.job, options.batch, stock, console);
    if (auto const wrong = cards::fault(options.job, stock); !wrong.empty())
        return wrong_use(console, wrong);
    return print_one(options, stock, console);
}

Result<Status> run_cards(CardsOptions options, Console const& console) {
    options.batch.out = options.out;
    if (auto const wrong = misuse(options); !wrong.empty()) return wrong_use(console, wrong);
    if (options.calibration) return print_calibration(options);
    auto const opened = open_either(options.source, console.today);
    if (!opened) return opened.error();
    if (options.batch.only_lists()) return list_stale(*opened, options.batch, console);
    if (auto const why = refusal(*opened, options.draft); !why.empty())
        return Error{ErrorCode::refused, options.source, why};
    return print(options, *opened, console);
}

void declare_one(CommandLine& app, CardsOptions& options) {
    constexpr int kMostCopies = 10'000;
    cards::Job& job = options.job;
    app.add_option("SOURCE", options.source, "The edition (folder) or a directory (.db)");
    app.add_option("--region", job.region, "The place the card is for");
    app.add_option("--language", job.languages, "The language of the card, as en; two as th,en")
        ->delimiter(',');
    app.add_option("--topic", job.topics, "Only services of these topics")->delimiter(',');
    app.add_option("--layout", job.layout,
                   "The card, of layouts/cards: wallet, hotline, booklet, …")
        ->check(not_a_plain_name);
    app.add_option("--form", job.form, "The paper, of layouts/forms; else the layout's own")
        ->check(not_a_plain_name);
    app.add_option("--copies", job.copies, "Cards in a PDF; else one full sheet")
        ->within(1, kMostCopies);
    app.add_option("--there", job.there, "What is dialled before a foreign number over there")
        ->check([](std::string const& text) {
            bool const digits = text.find_first_not_of("0123456789") == std::string::npos;
            return digits && text.size() <= 6 ? "" : "--there has up to six digits";
        });
}

void declare_many(CommandLine& app, BatchOptions& batch) {
    app.add_option("--batch", batch.orders, "FILE.csv with region, language, layout, copies …");
    app.add_option("--all-below", batch.below, "Cards for every place below this one");
    app.add_option("--campaign", batch.campaign, "FILE.csv that keeps what was printed");
    app.add_option("--stale-since", batch.stale_since,
                   "Only what --campaign says was printed since this edition and is now wrong")
        ->within(1, 1'000'000'000);
}

} // namespace

Action declare_cards(CommandLine& app) {
    auto options = std::make_shared<CardsOptions>();
    declare_one(app, *options);
    declare_many(app, options->batch);
    app.add_option_function(
           "--audience",
           [options](std::string const& who) {
               options->job.whom = cards::whom_named(who).value_or(cards::Whom::any);
           },
           "Who gets them: adult, woman, man, child (under 10) or teen")
        ->one_of({"adult", "woman", "man", "child", "teen"});
    app.add_option("--dpi", options->dpi, "Resolution of a PNG, 72 to 1200")->within(72.0, 1200.0);
    app.add_option("--printer", options->printer, "Takes back the offsets saved for this printer")
        ->check(not_a_plain_name);
    app.add_flag("--calibration", options->calibration, "Only the test page of a printer");
    app.add_option("--out", options->out, "FILE.pdf, FILE.png, or the folder of a batch");
    app.add_flag("--draft", options->draft, "Also what is not for release; stamps it");
    return [options](Console const& console) { return run_cards(*options, console); };
}

} // namespace cli
