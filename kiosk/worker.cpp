// SPDX-License-Identifier: Apache-2.0
#include "kiosk/worker.hpp"
#include "kiosk/devices.hpp"
#include "kiosk/script.hpp"
#include "kiosk/visit.hpp"
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kiosk {
namespace {

bool say(int socket, Word word) {
    char const letter = static_cast<char>(word);
    return ::write(socket, &letter, 1) == 1;
}

/// Waits until the supervisor speaks; false when it is gone or says something else.
bool hears(int socket, Word word) {
    char letter = 0;
    return ::read(socket, &letter, 1) == 1 && letter == static_cast<char>(word);
}

base::Result<std::unique_ptr<Source>> source_of(Options const& options, Content const& content) {
    if (!options.script) return std::make_unique<Devices>();
    return open_script(*options.script, content.own_language);
}

base::Result<base::Done> serve(Premises const& premises, Options const& options, int socket,
                               bool late) {
    if (late && (!say(socket, Word::ready) || !hears(socket, Word::show))) return base::Done{};
    Content const content = premises.content_now();
    auto source = source_of(options, content);
    if (!source) return source.error();
    auto const visit = Visit::open(content, premises, options, !late);
    if (!visit) return visit.error();
    if (auto begun = (*visit)->session().begin(); !begun) return begun;
    if (!late && (!say(socket, Word::ready) || !hears(socket, Word::show))) return base::Done{};
    (*visit)->show();
    if (auto begun = (*visit)->session().repaint(); !begun) return begun;
    say(socket, Word::visible);
    auto const ended = (*visit)->session().run_visit(**source, [&] { say(socket, Word::began); });
    if (!ended) return ended.error();
    say(socket, *ended || options.script ? Word::ended : Word::closed);
    // The next worker's glass comes in front; then this process is told to end.
    char letter = 0;
    while (::read(socket, &letter, 1) == 1) {
    }
    return base::Done{};
}

} // namespace

void keep_to_oneself(int parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(0);
    ::prctl(PR_SET_DUMPABLE, 0);
    rlimit const none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

int work(Premises const& premises, Options const& options, int socket, bool late) {
    auto const done = serve(premises, options, socket, late);
    if (done) return 0;
    fmt::print(stderr, "waypost-kiosk: {}\n", base::to_string(done.error()));
    return 1;
}

} // namespace kiosk
