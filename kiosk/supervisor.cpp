// SPDX-License-Identifier: Apache-2.0
#include "kiosk/supervisor.hpp"
#include "base/text_tools.hpp"
#include "guard/process.hpp"
#include "guard/seal.hpp"
#include "guard/watchdog.hpp"
#include "kiosk/complain.hpp"
#include "kiosk/counting.hpp"
#include "kiosk/talk.hpp"
#include "kiosk/warm.hpp"
#include "kiosk/worker.hpp"
#include "printing/clerk.hpp"
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLook = 1000;                               // ms between looks around
constexpr auto kLookForEdition = std::chrono::seconds(5); // between looks at the edition
constexpr auto kHangs = std::chrono::seconds(6);          // a worker that says nothing hangs
constexpr int kMostFailures = 3;                          // workers in a row that did not come up

/// A forked worker as the supervisor knows it.
struct Worker {
    pid_t process = -1;
    int socket = -1;
    bool ready = false;
    std::shared_ptr<Premises const> premises; ///< what it shows
    std::optional<Clock::time_point> heard;   ///< the last word since its glass is in front
};

/// Ends it for good; what it knew is gone with its memory.
void end(Worker& worker) {
    if (worker.process < 0) return;
    ::kill(worker.process, SIGKILL);
    ::waitpid(worker.process, nullptr, 0);
    ::close(worker.socket);
    worker = {};
}

/// Where no display server shares the screen, one process holds it (KMSDRM).
bool one_process_display() {
    char const* const driver = std::getenv("SDL_VIDEODRIVER");
    if (driver != nullptr) return base::lower_ascii(driver) == "kmsdrm";
    return std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr;
}

volatile std::sig_atomic_t told_to_end = 0;

/// A kiosk that cannot count goes on without.
std::optional<Counting> counting_for(Options const& options, Premises const& premises) {
    if (!options.count_to) return std::nullopt;
    auto schema = schema_of(premises.content_now());
    auto counting = schema ? Counting::open(*options.count_to, std::move(*schema))
                           : base::Result<Counting>(schema.error());
    if (counting) return std::move(*counting);
    complain(counting.error());
    return std::nullopt;
}

base::Result<std::optional<printing::Place>> place_of(Options const& options) {
    if (!options.print_to) return std::optional<printing::Place>();
    auto place = printing::parse_place(*options.print_to);
    if (!place) return place.error();
    return std::optional(std::move(*place));
}

class Supervisor {
  public:
    Supervisor(Options const& options, std::optional<printing::Place> printer,
               std::shared_ptr<Premises const> premises)
        : options_(options), printer_(std::move(printer)),
          counting_(counting_for(options, *premises)), watchdog_(guard::Watchdog::of_environment()),
          seen_(edition_in_use(options)), premises_(std::move(premises)),
          late_(one_process_display()) {}
    Supervisor(Supervisor const&) = delete;
    Supervisor& operator=(Supervisor const&) = delete;
    ~Supervisor() {
        end(front_);
        end(next_);
    }

    base::Result<base::Done> run() {
        for (;;) {
            if (next_.process < 0 && !start_next())
                return base::Error{base::ErrorCode::io, "fork", "no further process"};
            if (next_.ready && wants_next()) bring_forward();
            if (closed_ || told_to_end != 0 || visited_enough()) return end_counting();
            wait();
            if (failures_ >= kMostFailures)
                return base::Error{base::ErrorCode::io, "the kiosk",
                                   "did not come up; the reason is above"};
        }
    }

  private:
    base::Date today() const { return options_.today.value_or(base::today_utc()); }

    base::Result<base::Done> end_counting() {
        return counting_ ? counting_->close(uptime(), today()) : base::Done{};
    }

    /// Nothing is at the glass, or nobody is at it and it shows an edition that is no longer used.
    bool wants_next() const {
        bool const outdated = front_.premises != premises_ && !visiting_;
        return front_.process < 0 || outdated;
    }
    bool visited_enough() const { return options_.visits > 0 && visits_ >= options_.visits; }

    bool start_next() {
        std::array<int, 2> ends = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
        int const own = ::getpid();
        pid_t const process = ::fork();
        if (process < 0) return false;
        if (process == 0) {
            ::close(ends[0]);
            for (int const socket : {front_.socket, next_.socket})
                if (socket >= 0) ::close(socket);
            guard::end_with(own);
            guard::hold_memory(); // where the system allows it; the machine has no swap besides
            ::signal(SIGTERM, SIG_DFL);
            counts::Schema const* const cells = counting_ ? &counting_->schema() : nullptr;
            ::_exit(work(*premises_, options_, cells, ends[1], late_));
        }
        ::close(ends[1]);
        next_ = {process, ends[0], false, premises_, std::nullopt};
        return true;
    }

    /// The glass of the next worker covers that of the last, which then ends; a display that one
    /// process holds is given up first.
    void bring_forward() {
        if (late_) end(front_);
        if (!say(next_.socket, Word::show)) return drop(next_);
        Worker const last = std::exchange(front_, std::exchange(next_, {}));
        visiting_ = false;
        if (last.process < 0) return;
        end(retired_);
        retired_ = last;
    }

    void wait() {
        std::array<pollfd, 2> ends = {{{front_.socket, POLLIN, 0}, {next_.socket, POLLIN, 0}}};
        int const count = ::poll(ends.data(), ends.size(), kLook);
        look_around();
        if (count <= 0) return;
        if ((ends[0].revents) != 0) hear(front_);
        if ((ends[1].revents) != 0) hear(next_);
    }

    /// What hangs is ended; who watches over the kiosk hears of it while all is well.
    void look_around() {
        auto const now = Clock::now();
        if (front_.heard && now - *front_.heard > kHangs) return drop(front_);
        if (front_.heard && watchdog_.every() && now - pinged_ >= *watchdog_.every()) {
            watchdog_.alive();
            pinged_ = now;
        }
        if (now - looked_ < kLookForEdition) return;
        looked_ = now;
        if (counting_) count();
        look_for_edition();
    }

    void count() {
        if (auto const looked = counting_->look(uptime(), today()); !looked)
            complain(looked.error());
    }

    void hear(Worker& worker) {
        Heard const heard = kiosk::hear(worker.socket);
        if (heard.word == Word::none) return drop(worker);
        if (worker.heard) worker.heard = Clock::now();
        if (heard.along >= 0) return take_card(heard.word, heard.along);
        switch (heard.word) {
        case Word::ready:
            worker.ready = true;
            break;
        case Word::visible:
            failures_ = 0;
            end(retired_);
            in_front(worker);
            break;
        case Word::began:
            visiting_ = true;
            break;
        case Word::touched:
            if (auto const cell = hear_number(worker.socket); cell && counting_)
                counting_->touched(*cell);
            break;
        case Word::ended:
            visit_ended();
            break;
        case Word::closed:
            closed_ = true;
            break;
        default:
            break;
        }
    }

    /// The clerk gets the channel; what is on it this process never reads.
    void take_card(Word word, int channel) const {
        if (word == Word::print && printer_ && visiting_)
            printing::start_clerk(*printer_, channel);
        else
            ::close(channel);
    }

    void in_front(Worker& worker) {
        worker.heard = Clock::now();
        watchdog_.ready();
        if (std::exchange(read_, worker.premises) == worker.premises) return;
        read_everything(base::share_folder());
        if (!options_.root) read_everything(options_.edition); // a store was read to be verified
    }

    void visit_ended() {
        visiting_ = false;
        if (counting_) counting_->visit_ended();
        ++visits_;
        if (visited_enough()) return;
        if (next_.ready) return bring_forward();
        end(retired_);
        retired_ = std::exchange(front_, {}); // its first screen stays until the next one covers it
    }

    void drop(Worker& worker) {
        end(worker);
        failures_ = options_.script ? kMostFailures : failures_ + 1; // a script fails once
    }

    /// Never during a visit: a worker whose visit has begun keeps what it shows.
    void look_for_edition() {
        base::Path const in_use = edition_in_use(options_);
        if (in_use == seen_) return;
        seen_ = in_use;
        auto opened = open_best(options_);
        if (!opened) return;
        premises_ = std::move(*opened);
        end(next_);
    }

    Options const& options_;
    std::optional<printing::Place> printer_;
    std::optional<Counting> counting_;
    guard::Watchdog watchdog_;
    Clock::time_point pinged_;
    Clock::time_point looked_ = Clock::now();
    std::shared_ptr<Premises const> read_; ///< of which every file was read
    base::Path seen_;                      ///< where the link led when it was last followed
    std::shared_ptr<Premises const> premises_;
    bool late_;
    Worker front_;
    Worker next_;
    Worker retired_;
    bool visiting_ = false; ///< somebody uses the worker in front
    bool closed_ = false;   ///< the window was closed
    int visits_ = 0;
    int failures_ = 0;
};

} // namespace

base::Result<base::Done> supervise(Options const& options) {
    if (auto kept = guard::keep_to_oneself(); !kept) return kept;
    if (auto holds = guard::try_seal(); !holds) return holds;
    auto opened = open_best(options);
    if (!opened) return opened.error();
    ::signal(SIGPIPE, SIG_IGN); // a worker that ends is no reason to
    auto printer = place_of(options);
    if (!printer) return printer.error();
    struct sigaction ends = {}; // without SA_RESTART, so that waiting ends
    ends.sa_handler = [](int) { told_to_end = 1; };
    if (options.count_to) ::sigaction(SIGTERM, &ends, nullptr);
    if (*printer) printing::wipe_leftovers(**printer);
    return Supervisor(options, std::move(*printer), std::move(*opened)).run();
}

} // namespace kiosk
