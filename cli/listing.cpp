// SPDX-License-Identifier: Apache-2.0
#include "cli/listing_extras.hpp"
#include "listing/address.hpp"
#include "listing/folder.hpp"
#include <atomic>
#include <fmt/ostream.h>
#include <memory>
#include <set>
#include <thread>

namespace cli {
namespace {

using base::Done;
using base::Result;

struct ListingOptions {
    std::string edition;
    std::string out;
    std::string base_url;
    std::string leave;
    std::vector<std::string> since;
    bool to_print = false;
};

/// Into the folder, with the count of files on the terminal.
listing::Writer writer_to(listing::SiteFolder& folder, Console const& console) {
    constexpr std::size_t kStep = 100; // a terminal need not hear of every file
    auto const files = std::make_shared<std::atomic<std::size_t>>(0);
    return [files, &folder, &console](base::Path const& path, std::string_view bytes) {
        std::size_t const count = ++*files;
        if (console.terminal && count % kStep == 0)
            console.err << fmt::format("\r{} files", count) << std::flush;
        return folder.put(path, bytes);
    };
}

/// The pages work at any address, but a card leads to the one that the directory names.
void warn_if_elsewhere(ListingOptions const& options, std::string const& on_cards,
                       Console const& console) {
    if (options.base_url.empty() || options.base_url == on_cards) return;
    fmt::print(console.err, "{}: base_url: warning: the cards lead to {} and not to {}\n",
               options.edition, on_cards, options.base_url);
}

/// Cards of an edition that the site knew until now would no longer be told what changed.
void warn_of_forgotten(ListingOptions const& options, std::set<int> known,
                       listing::Source const& source, Console const& console) {
    for (listing::Earlier const& earlier : source.earlier)
        known.erase(earlier.number);
    known.erase(source.frame.number);
    for (int const number : known)
        fmt::print(console.err,
                   "{}: warning: holders of a card of edition {} are no longer told which of its "
                   "numbers changed; give that edition with --since\n",
                   options.out, number);
}

Result<std::vector<Opened>> open_all(std::vector<std::string> const& folders) {
    std::vector<Opened> all;
    for (std::string const& folder : folders) {
        auto opened = open_edition(folder);
        if (!opened) return opened.error();
        all.push_back(std::move(*opened));
    }
    return all;
}

Result<listing::Frame> frame_for(Opened const& opened, ListingOptions const& options) {
    auto pictograms = page_pictograms(opened);
    if (!pictograms) return pictograms.error();
    edition::Label const& label = opened.label;
    std::string const& base_url =
        options.base_url.empty() ? opened.directory.about.base_url : options.base_url;
    return listing::Frame{label.number,
                          label.published,
                          label.draft,
                          label.sample,
                          options.leave,
                          opened.topics,
                          listing::root_of(base_url),
                          std::move(*pictograms),
                          options.to_print,
                          sounds_in(options.edition, opened)};
}

Result<Status> make(Opened const& opened, listing::Source source, ListingOptions const& options,
                    Console const& console) {
    listing::SiteFolder folder(options.out);
    warn_of_forgotten(options, folder.editions(), source, console);
    auto const ignores_case = folder.ignores_case();
    if (!ignores_case) return ignores_case.error();
    source.lower_case = !*ignores_case;
    auto const write = writer_to(folder, console);
    Result<Done> done = listing::make_site(source, write);
    if (done && options.to_print) done = write_pages_to_print(opened, console.today, write);
    if (!done) return done.error();
    auto const tally = folder.finish();
    if (!tally) return tally.error();
    std::size_t const files = tally->written + tally->unchanged;
    if (console.terminal) fmt::print(console.err, "\r{} files\n", files);
    fmt::print(console.out, "{} files in {}: {} written, {} unchanged, {} old pages removed\n",
               files, options.out, tally->written, tally->unchanged, tally->removed);
    return Status::done;
}

Result<Status> run_listing(ListingOptions const& options, Console const& console) {
    auto const opened = open_edition(options.edition);
    if (!opened) return opened.error();
    auto const earlier = open_all(options.since);
    if (!earlier) return earlier.error();
    auto const frame = frame_for(*opened, options);
    if (!frame) return frame.error();
    listing::Source source{opened->directory,
                           opened->words,
                           console.today,
                           *frame,
                           {},
                           true,
                           std::max(1U, std::thread::hardware_concurrency())};
    for (Opened const& one : *earlier)
        source.earlier.push_back({one.label.number, one.label.published, one.directory});
    warn_if_elsewhere(options, opened->directory.about.base_url, console);
    return make(*opened, std::move(source), options, console);
}

/// Whether people may be sent there: an ordinary web page.
std::string not_a_url(std::string const& url) {
    bool const web = url.starts_with("https://") || url.starts_with("http://");
    return web ? "" : "\"" + url + "\" does not begin with https:// or http://";
}

} // namespace

Action declare_listing(CommandLine& app) {
    auto options = std::make_shared<ListingOptions>();
    app.add_option("EDITION", options->edition, "The edition (folder)")->required();
    app.add_option("--out", options->out, "The folder of the site")->required();
    app.add_option("--base-url", options->base_url,
                   "Where the site will be; without it, where the directory says")
        ->check(not_a_url);
    app.add_option("--since", options->since,
                   "An earlier edition (folder) whose cards are still about: their holders are "
                   "told which numbers changed; may be given several times");
    app.add_option("--leave", options->leave, "Where \"leave this page\" leads: an ordinary page")
        ->check(not_a_url);
    app.add_flag("--to-print", options->to_print, "Also a page to print (PDF) beside each page");
    return [options](Console const& console) { return run_listing(*options, console); };
}

} // namespace cli
