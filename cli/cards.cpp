// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/card_words.hpp"
#include "cli/choose.hpp"
#include "cli/report.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using Services = std::vector<model::Service const*>;

constexpr double kOfficeDpi = 300; // what laser printers print, and a telephone shows sharply

struct Options {
    std::string source;
    std::string region;
    std::string language;
    std::vector<std::string> topics;
    std::string layout = "wallet";
    std::string form = "id1";
    int copies = 0; ///< 0: as many as one sheet holds
    double dpi = kOfficeDpi;
    std::string out;
    bool draft = false;

    bool to_png() const { return base::lower_ascii(out).ends_with(".png"); }
};

/// What is wrong with the options, given what there is; empty when nothing is.
std::string fault(Options const& options, Opened const& opened) {
    if (opened.directory.region(options.region) == nullptr)
        return fmt::format("--region: the list has no region \"{}\"", options.region);
    if (opened.words.language(options.language) == nullptr)
        return fmt::format("--language: there are no words in \"{}\"", options.language);
    for (std::string const& topic : options.topics)
        if (std::none_of(opened.topics.begin(), opened.topics.end(),
                         [&](model::Topic const& one) { return one.id == topic; }))
            return fmt::format("--topic: there is no topic \"{}\"", topic);
    return "";
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

base::Path settings_file(char const* kind, std::string const& name) {
    return base::share_folder() / "layouts" / kind / (name + ".toml");
}

std::string not_a_name(std::string const& name) {
    bool const plain = name.find_first_of("/\\.") == std::string::npos;
    return plain ? "" : "\"" + name + "\" is not a name";
}

std::string not_a_card_file(std::string const& name) {
    std::string const lower = base::lower_ascii(name);
    bool const known = lower.ends_with(".pdf") || lower.ends_with(".png");
    return known ? "" : "\"" + name + "\" does not end in .pdf or .png";
}

Result<std::string> bytes_of(renderer::Card const& card, Options const& options, base::Date date) {
    if (options.to_png()) return renderer::png(card, options.dpi);
    auto const form = renderer::Form::load(settings_file("forms", options.form));
    if (!form) return form.error();
    auto const copies =
        options.copies == 0 ? form->cards_per_sheet() : static_cast<std::size_t>(options.copies);
    return renderer::pdf(std::vector<renderer::Card>(copies, card), *form, {card.title, date});
}

/// Composes, proofs and writes the card.
Result<Status> print(renderer::CardRequest const& request, renderer::CardLayout const& layout,
                     Options const& options, base::Date date, Console const& console) {
    auto const fonts = text::FontSet::load(base::share_folder() / "fonts");
    if (!fonts) return fonts.error();
    auto const card = renderer::compose(request, layout, *fonts);
    if (!card) return card.error();
    if (report(console, renderer::proof(*card)) != Status::done) return Status::problems;
    auto const bytes = bytes_of(*card, options, date);
    if (!bytes) return bytes.error();
    if (auto done = base::write_file(options.out, *bytes); !done) return done.error();
    return Status::done;
}

Result<Status> print_for(Opened const& opened, Options const& options, Console const& console) {
    auto const layout = renderer::CardLayout::load(settings_file("cards", options.layout));
    if (!layout) return layout.error();
    bool const unchecked_too = options.draft && opened.label.number == 0; // no edition holds any
    auto const services = choose(
        opened.directory, {options.region, options.topics, console.today, true, unchecked_too},
        static_cast<std::size_t>(layout->services));
    if (services.empty())
        return Error{ErrorCode::not_found, options.region,
                     "no service with a number may be printed for this region and these topics"};
    wording::Speaker const speaker{opened.directory, opened.words,
                                   opened.words.on_paper(options.language), console.today};
    auto label = opened.label;
    label.draft = label.draft || options.draft;
    auto const request = card_words(speaker, options.region, services, label);
    auto status = print(request, *layout, options, label.published, console);
    if (status && *status == Status::done)
        for (model::Service const* const service : services)
            fmt::print(console.out, "{}\t{}\n", service->id, service->name.in("").text);
    return status;
}

Result<Status> run_cards(Options const& options, Console const& console) {
    auto const opened = open_either(options.source, console.today);
    if (!opened) return opened.error();
    if (auto const wrong = fault(options, *opened); !wrong.empty()) {
        fmt::print(console.err, "{}\n", wrong);
        return Status::wrong_use;
    }
    if (auto const why = refusal(*opened, options.draft); !why.empty())
        return Error{ErrorCode::refused, options.source, why};
    return print_for(*opened, options, console);
}

} // namespace

Action declare_cards(CLI::App& app) {
    constexpr int kMostCopies = 10'000;
    auto options = std::make_shared<Options>();
    app.add_option("SOURCE", options->source, "The edition (folder) or a directory (.db)")
        ->required();
    app.add_option("--region", options->region, "The place the card is for")->required();
    app.add_option("--language", options->language, "The language of the card, as en")->required();
    app.add_option("--topic", options->topics, "Only services of these topics")->delimiter(',');
    app.add_option("--layout", options->layout, "The card: wallet")->check(not_a_name);
    app.add_option("--form", options->form, "The paper of a PDF: id1 or a4-10up")
        ->check(not_a_name);
    app.add_option("--copies", options->copies, "Cards in a PDF; else one full sheet")
        ->check(CLI::Range(1, kMostCopies));
    app.add_option("--dpi", options->dpi, "Resolution of a PNG, 72 to 1200")
        ->check(CLI::Range(72.0, 1200.0));
    app.add_option("--out", options->out, "FILE.pdf, or FILE.png with both faces")
        ->required()
        ->check(not_a_card_file);
    app.add_flag("--draft", options->draft, "Also what is not for release; stamps it");
    return [options](Console const& console) { return run_cards(*options, console); };
}

} // namespace cli
