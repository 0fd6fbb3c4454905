// SPDX-License-Identifier: Apache-2.0
#include "cli/printers.hpp"
#include <memory>

namespace cli {
namespace {

struct Options {
    std::string name;
    std::string offsets;
};

// The name becomes the key of a TOML table.
std::string not_a_key(std::string const& name) {
    bool const plain =
        !name.empty() && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijk"
                                                "lmnopqrstuvwxyz0123456789-_") == std::string::npos;
    return plain ? "" : "the name of a printer has letters, digits, - and _";
}

base::Result<Status> save(Options const& options) {
    auto const done = save_offsets(options.name, options.offsets);
    if (!done) return done.error();
    return Status::done;
}

} // namespace

Action declare_printer(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "The printer")->required()->check(not_a_key);
    app.add_option("--offsets", options->offsets,
                   "How far it shifts to the right and down on fronts and backs, mm: 0.5,-0.2,0,1")
        ->required();
    return [options](Console const&) { return save(*options); };
}

} // namespace cli
