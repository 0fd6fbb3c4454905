// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cards/printers.hpp"
#include "cli/command.hpp"
#include <charconv>
#include <cmath>
#include <iterator>
#include <memory>

namespace cli {
namespace {

using base::Result;

struct PrinterOptions {
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

/// "FRONT_X,FRONT_Y,BACK_X,BACK_Y".
Result<cards::Shift> parse(std::string const& text) {
    auto const parts = base::split(text, ',');
    base::Error const wrong{base::ErrorCode::malformed, "--offsets",
                            "must be four lengths in mm from -20 to 20, as 0.5,-0.2,0,1.1"};
    cards::Shift shift;
    double* const lengths[] = {&shift.front_x, &shift.front_y, &shift.back_x, &shift.back_y};
    if (parts.size() != std::size(lengths)) return wrong;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        double& length = *lengths[i];
        char const* const end = parts[i].data() + parts[i].size();
        auto const read = std::from_chars(parts[i].data(), end, length);
        bool const whole = read.ec == std::errc{} && read.ptr == end;
        if (!whole || !(std::abs(length) <= cards::kFarthestShift)) return wrong;
    }
    return shift;
}

Result<Status> save(PrinterOptions const& options) {
    auto const shift = parse(options.offsets);
    if (!shift) return shift.error();
    auto const done = cards::save_shift(options.name, *shift);
    if (!done) return done.error();
    return Status::done;
}

} // namespace

Action declare_printer(CommandLine& app) {
    auto options = std::make_shared<PrinterOptions>();
    app.add_option("NAME", options->name, "The printer")->required()->check(not_a_key);
    app.add_option("--offsets", options->offsets,
                   "How far it shifts to the right and down on fronts and backs, mm: 0.5,-0.2,0,1")
        ->required();
    return [options](Console const&) { return save(*options); };
}

} // namespace cli
