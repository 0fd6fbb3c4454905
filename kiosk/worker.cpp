// SPDX-License-Identifier: Apache-2.0
#include "kiosk/worker.hpp"
#include "guard/seal.hpp"
#include "kiosk/complain.hpp"
#include "kiosk/devices.hpp"
#include "kiosk/script.hpp"
#include "kiosk/talk.hpp"
#include "kiosk/visit.hpp"
#include "printing/clerk.hpp"
#include <chrono>

namespace kiosk {
namespace {

bool hears(int socket, Word word) {
    return hear(socket).word == word;
}

/// A printer at which the supervisor stands: this process may not write.
std::unique_ptr<printing::Printer> printer_beyond(int socket, Options const& options) {
    if (!options.print_to) return nullptr;
    auto const place = printing::parse_place(*options.print_to);
    return printing::printer_with_clerk(place ? place->dots : std::nullopt, [socket](int channel) {
        return say(socket, Word::print, channel);
    });
}

base::Result<std::unique_ptr<Source>> source_of(Options const& options, Content const& content) {
    if (!options.script) return std::make_unique<Devices>();
    return open_script(*options.script, content.own_language);
}

/// Says that all is well, at most once a second. Once the touch panel has come or gone it says so
/// no more: whoever was there cannot go on, and the next worker finds the panel that there is.
class Pulse {
  public:
    explicit Pulse(int socket) : socket_(socket), devices_(input_devices()) {}
    void operator()() {
        auto const now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::seconds(1)) return;
        last_ = now;
        if (input_devices() == devices_) say(socket_, Word::well);
    }

  private:
    int socket_;
    std::vector<std::string> devices_;
    std::chrono::steady_clock::time_point last_;
};

/// What a visit may still read: what it shows, and where the system's libraries look. In a build
/// tree the share folder is made of links.
std::vector<std::filesystem::path> readable(Options const& options) {
    std::vector<std::filesystem::path> all = {"/usr",  "/lib", "/etc",     "/dev",
                                              "/proc", "/sys", "/run/udev"};
    all.push_back(options.root.value_or(options.edition));
    all.push_back(base::share_folder());
    std::error_code none;
    for (auto const& entry : std::filesystem::directory_iterator(base::share_folder(), none))
        all.push_back(entry.path());
    return all;
}

/// From here on the visit can only read what it shows, draw and speak. A script writes pictures of
/// the glass: that is no kiosk that serves people.
base::Result<base::Done> seal(Visit& visit, Options const& options) {
    if (options.script) return base::Done{};
    visit.voice().keep_open();
    guard::confine_reading(readable(options));
    return guard::refuse_calls();
}

/// A number for each cell, which tells nothing that the cell does not.
void tell_counts(int socket, counts::Schema const* cells, counts::Visit const& visit) {
    if (cells == nullptr) return;
    for (auto const& [family, name] : visit.cells()) {
        std::size_t const at = cells->index({family, name});
        if (at < cells->size()) say_number(socket, Word::touched, at);
    }
}

base::Result<base::Done> serve(Premises const& premises, Options const& options,
                               counts::Schema const* cells, int socket, bool late) {
    if (late && (!say(socket, Word::ready) || !hears(socket, Word::show))) return base::Done{};
    Content const content = premises.content_now();
    auto source = source_of(options, content);
    if (!source) return source.error();
    auto const visit =
        Visit::open(content, premises, options, !late, printer_beyond(socket, options));
    if (!visit) return visit.error();
    if (auto begun = (*visit)->session().begin(); !begun) return begun;
    if (!late && (!say(socket, Word::ready) || !hears(socket, Word::show))) return base::Done{};
    (*visit)->show();
    if (auto begun = (*visit)->session().repaint(); !begun) return begun;
    say(socket, Word::visible);
    auto const began = [&] {
        say(socket, Word::began);
        return seal(**visit, options);
    };
    counts::Visit counted;
    (*visit)->session().count_into(cells == nullptr ? nullptr : &counted);
    auto const gone = (*visit)->session().run_visit(**source, {began, Pulse(socket)});
    if (!gone) return gone.error();
    tell_counts(socket, cells, counted);
    say(socket, *gone || options.script ? Word::ended : Word::closed);
    // The next worker's glass comes in front; then this process is told to end.
    while (hear(socket).word != Word::none) {
    }
    return base::Done{};
}

} // namespace

int work(Premises const& premises, Options const& options, counts::Schema const* cells, int socket,
         bool late) {
    auto const done = serve(premises, options, cells, socket, late);
    if (done) return 0;
    complain(done.error());
    return 1;
}

} // namespace kiosk
