// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/machine_work.hpp"
#include "cards/printers.hpp"
#include "kiosk/complain.hpp"
#include "printing/capabilities.hpp"

namespace kiosk::desk {
namespace {

constexpr std::string_view kCups = "cups:";
constexpr char const* kTestForm = "a4-10up"; // turned over its long edge
constexpr double kHalf = 0.5;                // mm

std::string plain(std::string name) {
    for (char& letter : name)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '_') letter = '-';
    return name;
}

/// A page that has neither language nor edition.
base::Result<Document> test_page(renderer::Offsets const& offsets) {
    auto form = renderer::Form::load(cards::settings_file("forms", kTestForm));
    if (!form) return form.error();
    form->offsets = offsets;
    base::Date const never{std::chrono::year{2000} / 1 / 1};
    auto bytes = renderer::calibration(*form, {"Printer test", "en", never});
    if (!bytes) return bytes.error();
    return Document{std::move(*bytes), paper_for(*form, true)};
}

bool wants_trays(State const& state) {
    bool const printed_here = state.screen() == Screen::card || state.screen() == Screen::pile;
    return printed_here && !state.trays;
}

/// "auto" is no tray; where there is one only, there is nothing to choose.
std::vector<std::string> choice_of(std::vector<std::string> trays) {
    std::erase(trays, "auto");
    if (trays.size() < 2) trays.clear();
    return trays;
}

} // namespace

MachineWork::MachineWork(Parts const& parts) : parts_(parts), voice_(mixer_voice()) {
    auto const shift = cards::saved_shift(parts_.printer_name);
    if (!shift) complain(shift.error());
    if (shift && *shift) parts_.cards.take_back(cards::offsets_for(**shift));
}

std::optional<Event> MachineWork::work(State const& state) {
    if (state.gate.tried) return Tried{parts_.pin && parts_.pin->is(state.gate.typed)};
    if (state.health.wanted) return examine();
    if (wants_trays(state) && parts_.has_queue) return find_trays();
    if (state.health.sound == Health::Sound::wanted) return play();
    if (state.align.stage == Alignment::Stage::wanted) return save(state.align);
    if (state.test == Print::wanted) return Printed{print_test()};
    if (state.test == Print::ordered) return Printed{parts_.printer->state()};
    return std::nullopt;
}

Examined MachineWork::examine() const {
    Examined seen{parts_.printer_name, printing::State::idle, std::nullopt};
    std::error_code unknown;
    auto const space = std::filesystem::space(parts_.disk, unknown);
    if (!unknown) seen.room = space.available;
    if (!parts_.has_queue) return seen;
    auto const can = printing::capabilities(parts_.queue);
    if (!can) complain(can.error());
    seen.printer_state = can ? can->state : printing::State::offline;
    return seen;
}

TraysFound MachineWork::find_trays() const {
    auto const can = printing::capabilities(parts_.queue);
    if (!can) complain(can.error());
    return {can ? choice_of(can->trays) : std::vector<std::string>{}};
}

Played MachineWork::play() {
    return {voice_->tone()};
}

/// What is seen through the paper is turned: to the right of it is to the left of the back. It is
/// what is still wrong, so it comes on top of what was saved before.
Aligned MachineWork::save(Alignment const& read) {
    auto const before = cards::saved_shift(parts_.printer_name);
    if (!before) complain(before.error());
    if (!before) return {false};
    cards::Shift shift = before->value_or(cards::Shift{});
    shift.back_x -= read.right * kHalf;
    shift.back_y += read.down * kHalf;
    auto const done = cards::save_shift(parts_.printer_name, shift);
    if (!done) complain(done.error());
    if (!done) return {false};
    parts_.cards.take_back(cards::offsets_for(shift));
    return {true};
}

printing::State MachineWork::print_test() {
    if (parts_.printer == nullptr || parts_.printer->dots()) return printing::State::failed;
    auto const page = test_page(parts_.cards.offsets());
    if (!page || !parts_.printer->print(page->bytes, page->wish)) return printing::State::failed;
    return parts_.printer->state();
}

Parts parts_for(CardMaker& cards, printing::Printer* printer, Options const& options) {
    Parts parts{cards, printer};
    parts.printer_name = "desk";
    if (options.desk_folder) parts.disk = *options.desk_folder;
    if (options.root) parts.disk = *options.root;
    if (!options.print_to || !options.print_to->starts_with(kCups)) return parts;
    parts.has_queue = true;
    parts.queue = options.print_to->substr(kCups.size());
    parts.printer_name = parts.queue.empty() ? "cups" : plain(parts.queue);
    return parts;
}

} // namespace kiosk::desk
