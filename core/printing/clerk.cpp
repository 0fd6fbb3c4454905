// SPDX-License-Identifier: Apache-2.0
#include "printing/clerk.hpp"
#include "printing/order.hpp"
#include "printing/press.hpp"
#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace printing {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::seconds;

constexpr int kLook = 200; // ms between looks
/// A cupsd that does not run cannot be told to forget; so long its return is waited for.
constexpr auto kWipeWithin = std::chrono::minutes(2);

volatile std::sig_atomic_t told_to_end = 0;

std::unique_ptr<Press> press_for(Place const& place) {
    if (place.kind == Place::Kind::cups) return cups_press(place.name);
    if (place.kind == Place::Kind::device) return device_press(place.name);
    return folder_press(place.name);
}

void wipe(Press& press) {
    auto const until = Clock::now() + kWipeWithin;
    while (!press.wipe() && Clock::now() < until)
        ::usleep(kLook * 1000);
}

class Clerk {
  public:
    Clerk(std::unique_ptr<Press> press, int channel, Order order)
        : press_(std::move(press)), channel_(channel), order_(std::move(order)) {}

    void work() {
        State const end = follow();
        order_.document = {};
        bool const wiped = press_->wipe();
        tell(end);
        if (!wiped) wipe(*press_);
    }

  private:
    /// Until it is over, for whichever reason.
    State follow() {
        auto const started = Clock::now();
        auto well = started; // when it was last seen to be printing
        for (bool taken = false;;) {
            State const now = taken ? press_->look() : press_->begin(order_.document, order_.wish);
            if (is_over(now)) return now;
            taken = taken || now == State::waiting || now == State::printing;
            tell(now);
            auto const time = Clock::now();
            if (now == State::printing) well = time;
            if (time - started >= seconds(order_.wish.seconds)) return State::failed;
            if (time - well >= seconds(kFaultSeconds)) return State::failed;
            if (cancelled()) return State::cancelled;
        }
    }

    /// Waits a moment. Whoever ordered it says so, or is gone.
    bool cancelled() const {
        pollfd end = {channel_, POLLIN, 0};
        return ::poll(&end, 1, kLook) > 0 || told_to_end != 0;
    }

    void tell(State state) {
        if (std::exchange(told_, state) == state) return;
        char const letter = static_cast<char>(state);
        ::send(channel_, &letter, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    }

    std::unique_ptr<Press> press_;
    int channel_;
    Order order_;
    State told_ = State::idle;
};

/// Keeps the channel and what a program always has: no display, no edition, no other visitor.
int keep_only(int channel) {
    constexpr int first = STDERR_FILENO + 1;
    if (channel != first) ::dup2(channel, first);
    ::close_range(first + 1, ~0U, 0);
    return first;
}

void serve(Place const& place, int channel) {
    ::signal(SIGPIPE, SIG_IGN);
    struct sigaction ends = {}; // without SA_RESTART, so that waiting ends
    ends.sa_handler = [](int) { told_to_end = 1; };
    ::sigaction(SIGTERM, &ends, nullptr);
    ::sigaction(SIGINT, &ends, nullptr);
    if (auto order = receive_order(channel))
        Clerk(press_for(place), channel, std::move(*order)).work();
}

/// Runs `work` in a process that is nobody's child: the one between has ended by then.
bool orphan(std::function<void()> const& work) {
    pid_t const between = ::fork();
    if (between == 0) {
        pid_t const child = ::fork();
        if (child == 0) work();
        ::_exit(child < 0 ? 1 : 0);
    }
    int status = 0;
    return between > 0 && ::waitpid(between, &status, 0) == between && status == 0;
}

class ClerkPrinter : public Printer {
  public:
    ClerkPrinter(std::optional<int> dots, Summon summon)
        : dots_(dots), summon_(std::move(summon)) {}
    ClerkPrinter(ClerkPrinter const&) = delete;
    ClerkPrinter& operator=(ClerkPrinter const&) = delete;
    ~ClerkPrinter() override { hang_up(); }

    std::optional<int> dots() const override { return dots_; }

    base::Result<base::Done> print(std::string const& document, Wish const& wish) override {
        hang_up();
        state_ = State::failed;
        std::array<int, 2> ends = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return no_clerk();
        channel_ = ends[0];
        if (!summon_(ends[1]) || !send_order(channel_, {wish, document})) {
            hang_up();
            return no_clerk();
        }
        state_ = State::waiting;
        return base::Done{};
    }

    State state() override {
        std::array<char, 16> letters = {};
        while (channel_ >= 0) {
            ssize_t const got = ::recv(channel_, letters.data(), letters.size(), MSG_DONTWAIT);
            if (got < 0) return state_;
            if (got > 0) state_ = static_cast<State>(letters.at(static_cast<std::size_t>(got) - 1));
            if (got == 0 && !is_over(state_)) state_ = State::failed; // the clerk is gone
            if (is_over(state_)) hang_up();
        }
        return state_;
    }

    void cancel() override {
        if (channel_ >= 0) ::send(channel_, &kCancel, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    }

  private:
    static base::Error no_clerk() {
        return {base::ErrorCode::io, "the printer", "nobody takes the document"};
    }
    void hang_up() {
        if (channel_ >= 0) ::close(std::exchange(channel_, -1));
    }

    std::optional<int> dots_;
    Summon summon_;
    int channel_ = -1;
    State state_ = State::idle;
};

} // namespace

bool start_clerk(Place const& place, int channel) {
    bool const started = orphan([&] { serve(place, keep_only(channel)); });
    ::close(channel);
    return started;
}

void wipe_leftovers(Place const& place) {
    if (place.kind != Place::Kind::cups) return;
    int const nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    orphan([&] {
        keep_only(nothing);
        wipe(*cups_press(place.name, true));
    });
    ::close(nothing);
}

std::unique_ptr<Printer> printer_with_clerk(std::optional<int> dots, Summon summon) {
    return std::make_unique<ClerkPrinter>(dots, std::move(summon));
}

} // namespace printing
