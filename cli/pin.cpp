// SPDX-License-Identifier: Apache-2.0
#include "guard/pin.hpp"
#include "cli/command.hpp"
#include "cli/key_files.hpp"
#include <memory>

namespace cli {
namespace {

struct PinOptions {
    std::string out;
    Passphrase pin = {{}, false, "PIN"};
};

base::Result<Status> make_pin(PinOptions const& options) {
    auto const pin = passphrase_of(options.pin, true);
    if (!pin) return pin.error();
    auto const text = guard::Pin::text_of(*pin);
    if (!text) return text.error();
    if (auto done = base::write_file(options.out, *text); !done) return done.error();
    return Status::done;
}

} // namespace

Action declare_pin(CommandLine& app) {
    auto options = std::make_shared<PinOptions>();
    app.add_option("--out", options->out, "The file for waypost-kiosk --desk-pin; replaced")
        ->required();
    app.add_option("--pin-file", options->pin.file,
                   "Its first line is the PIN; else it is asked for");
    return [options](Console const&) { return make_pin(*options); };
}

} // namespace cli
