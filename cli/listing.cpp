// SPDX-License-Identifier: Apache-2.0
#include "cli/report.hpp"
#include "cli/source.hpp"
#include "listing/site.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

struct Options {
    std::string edition;
    std::string out;
    std::string base_url;
    std::string leave;
};

/// `write`, with the count of files on the terminal.
listing::Writer counted(listing::Writer const& write, Console const& console, std::size_t total) {
    auto files = std::make_shared<std::size_t>(0);
    return [=, &console](base::Path const& path, std::string_view bytes) {
        fmt::print(console.err, "\r{} of {}", ++*files, total);
        if (*files == total) console.err << "\n";
        return write(path, bytes);
    };
}

/// The pages work at any address, but a card leads to the one that the directory names.
void warn_if_elsewhere(Options const& options, std::string const& on_cards,
                       Console const& console) {
    if (options.base_url.empty() || options.base_url == on_cards) return;
    fmt::print(console.err, "{}: base_url: warning: the cards lead to {} and not to {}\n",
               options.edition, on_cards, options.base_url);
}

base::Result<Status> run_listing(Options const& options, Console const& console) {
    auto const edition = open_edition(options.edition);
    if (!edition) return edition.error();
    auto const& label = edition->label;
    listing::Frame const frame{label.number, label.published, label.draft,
                               label.sample, options.leave,   edition->topics};
    auto write = listing::write_below(options.out);
    std::size_t const pages = edition->directory.regions.size() * edition->words.languages().size();
    if (console.terminal) write = counted(std::move(write), console, pages + 1);
    auto const files =
        listing::make_site({edition->directory, edition->words, console.today, frame}, write);
    if (!files) return files.error();
    fmt::print(console.out, "{} files in {}\n", *files, options.out);
    warn_if_elsewhere(options, edition->directory.about.base_url, console);
    return Status::done;
}

/// Whether people may be sent there: an ordinary web page.
std::string not_a_url(std::string const& url) {
    bool const web = url.starts_with("https://") || url.starts_with("http://");
    return web ? "" : "\"" + url + "\" does not begin with https:// or http://";
}

} // namespace

Action declare_listing(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("EDITION", options->edition, "The edition (folder)")->required();
    app.add_option("--out", options->out, "The folder of the site")->required();
    app.add_option("--base-url", options->base_url,
                   "Where the site will be; says so when the cards lead elsewhere")
        ->check(not_a_url);
    app.add_option("--leave", options->leave, "Where \"leave this page\" leads: an ordinary page")
        ->check(not_a_url);
    return [options](Console const& console) { return run_listing(*options, console); };
}

} // namespace cli
