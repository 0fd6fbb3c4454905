// SPDX-License-Identifier: Apache-2.0
#include "printing/printer.hpp"
#include "printing/clerk.hpp"
#include "printing/press.hpp"
#include <charconv>

namespace printing {
namespace {

constexpr int kUsualDots = 576; // 72 mm of a roll of 80
constexpr int kMostDots = 4096;

/// A folder takes what it is given at once, so that scripts see it.
class FolderPrinter : public Printer {
  public:
    explicit FolderPrinter(std::string const& folder) : press_(folder_press(folder)) {}
    std::optional<int> dots() const override { return std::nullopt; }
    base::Result<base::Done> print(std::string const& document, Wish const& wish) override {
        state_ = press_->begin(document, wish) == State::failed ? State::failed : State::done;
        return base::Done{};
    }
    State state() override { return state_; }
    void cancel() override {}

  private:
    std::unique_ptr<Press> press_;
    State state_ = State::idle;
};

base::Result<Place> device_at(std::string const& text) {
    auto const comma = text.rfind(',');
    Place place{Place::Kind::device, text.substr(0, comma), kUsualDots};
    if (comma == std::string::npos) return place;
    int dots = 0;
    char const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data() + comma + 1, end, dots);
    if (read.ec != std::errc{} || read.ptr != end || dots < 8 || dots > kMostDots)
        return base::Error{base::ErrorCode::malformed, text,
                           "is not FILE,DOTS with 8 to 4096 dots"};
    place.dots = dots;
    return place;
}

} // namespace

std::string_view name_of(State state) {
    switch (state) {
    case State::idle:
        return "idle";
    case State::waiting:
        return "waiting";
    case State::printing:
        return "printing";
    case State::paper_out:
        return "paper-out";
    case State::jam:
        return "jam";
    case State::offline:
        return "offline";
    case State::done:
        return "done";
    case State::cancelled:
        return "cancelled";
    case State::failed:
        return "failed";
    }
    return "failed";
}

bool is_over(State state) {
    return state == State::done || state == State::cancelled || state == State::failed;
}

base::Result<Place> parse_place(std::string const& where) {
    constexpr std::string_view cups = "cups:";
    constexpr std::string_view device = "device:";
    if (where.rfind(cups, 0) == 0)
        return Place{Place::Kind::cups, where.substr(cups.size()), std::nullopt};
    if (where.rfind(device, 0) == 0) return device_at(where.substr(device.size()));
    return Place{Place::Kind::folder, where, std::nullopt};
}

base::Result<std::unique_ptr<Printer>> open_printer(std::string const& where) {
    auto const place = parse_place(where);
    if (!place) return place.error();
    if (place->kind == Place::Kind::folder) return std::make_unique<FolderPrinter>(place->name);
    return printer_with_clerk(
        place->dots, [place = *place](int channel) { return start_clerk(place, channel); });
}

} // namespace printing
