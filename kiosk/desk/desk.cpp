// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/desk.hpp"
#include "edition/hash.hpp"
#include "guard/process.hpp"
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/desk/session.hpp"
#include "kiosk/devices.hpp"
#include "kiosk/glass.hpp"
#include "kiosk/premises.hpp"
#include "kiosk/script.hpp"
#include "trust/policy.hpp"
#include <fmt/format.h>

namespace kiosk::desk {
namespace {

constexpr double kCardDpi = 150; // enough for a glass

base::Result<std::unique_ptr<Source>> source_of(Options const& options, Content const& content) {
    if (!options.script) return std::make_unique<Devices>();
    return open_script(*options.script, content.own_language);
}

/// A key that needs a passphrase is refused: nobody is asked for one here.
base::Result<Caller> caller_of(Options const& options) {
    Caller caller{options.staff, options.desk_folder, {}};
    if (!options.staff_key) return caller;
    auto const text = base::read_file(*options.staff_key, base::kMegabyte);
    if (!text) return text.error();
    auto key = edition::SecretKey::parse(*text, "");
    if (!key) return key.error();
    caller.key = std::move(*key);
    return caller;
}

/// Its fingerprint is that of the manifest, whatever became of its files.
Named list_in_use(Options const& options, Content const& content) {
    Named list{content.label.number, base::to_string(content.label.published), {}};
    auto const head = edition::read_head(edition_in_use(options));
    if (head) list.fingerprint = edition::fingerprint(edition::hash_of(head->manifest.text));
    return list;
}

std::string program() {
    auto const version = trust::this_program().app;
    return fmt::format("{}.{}.{}", version.major, version.minor, version.patch);
}

/// What stays when the list changes.
struct House {
    Options const& options;
    Shelf const& shelf;
    Caller const& caller;
    std::optional<guard::Pin> pin = {};
    std::unique_ptr<Source> source = {};
    Gate gate = {};
};

/// At the desk, and in the booth whenever somebody goes there, until the sitting is over or
/// `source` says Quit.
base::Result<base::Done> work(Session& session, booth::Guest guest, Source& source) {
    for (;;) {
        auto done = session.run(source);
        if (!done || !session.take_to_booth()) return done;
        guest.language = session.view().language;
        auto const back = booth::visit(guest, source);
        if (!back) return back.error();
        if (!*back) return base::Done{};
        if (auto drawn = session.repaint(); !drawn) return drawn;
    }
}

/// One sitting with one list; true when another list has come into use.
base::Result<bool> sit(Premises const& premises, House& house) {
    Options const& options = house.options;
    Content const content = premises.content_now();
    auto const glass = Glass::open(options, premises.theme().desk, false);
    if (!glass) return glass.error();
    FontRuler const ruler(premises.fonts());
    CardMaker cards(content, premises.fonts());
    Painter painter(glass->canvas, ruler, base::share_folder() / "data" / "pictograms",
                    [&](CardOf const& wish) { return cards.picture(wish, kCardDpi); });
    Stage const stage{content, premises.theme(), glass->metrics, ruler};
    auto const printer = printer_of(options);
    if (!printer) return printer.error();
    Parts parts = parts_for(cards, printer->get(), options);
    parts.pin = house.pin;
    MachineWork machine(parts);
    UpdateWork update(options.root, options.update_from);
    Stand stand{stage, house.shelf, *printer != nullptr, options.desk_folder.has_value(),
                options.root.has_value()};
    stand.list = list_in_use(options, content);
    stand.program = program();
    if (options.count_to) {
        auto feedback = felt_in(*options.count_to);
        if (!feedback) return feedback.error();
        stand.feedback = std::move(*feedback);
    }
    Easel const easel{glass->canvas, painter, options.out};
    Session session(stand, {cards, printer->get(), house.caller, machine, update}, easel,
                    house.gate);
    booth::Guest const guest{stage, easel, options.desk_folder.value_or("."), {}};
    if (auto done = work(session, guest, *house.source); !done) return done.error();
    house.gate = session.gate();
    return session.outlived();
}

/// Where there is a PIN the door is closed.
base::Result<base::Done> close_door(House& house) {
    if (!house.options.desk_pin) return base::Done{};
    auto pin = guard::Pin::read(*house.options.desk_pin);
    if (!pin) return pin.error();
    house.pin = std::move(*pin);
    house.gate.there = true;
    return base::Done{};
}

/// Sitting after sitting, each with the list that is in use when it begins.
base::Result<base::Done> serve(Shelf const& shelf, Options const& options) {
    auto const caller = caller_of(options);
    if (!caller) return caller.error();
    House house{options, shelf, *caller};
    if (auto closed = close_door(house); !closed) return closed;
    for (;;) {
        auto const premises = open_best(options);
        if (!premises) return premises.error();
        if (!house.source) {
            auto source = source_of(options, (*premises)->content());
            if (!source) return source.error();
            house.source = std::move(*source);
        }
        auto const anew = sit(**premises, house);
        if (!anew) return anew.error();
        if (!*anew) return base::Done{};
    }
}

} // namespace

base::Result<base::Done> run(Options const& options) {
    if (auto kept = guard::keep_to_oneself(); !kept) return kept;
    auto const shelf = Shelf::load();
    if (!shelf) return shelf.error();
    return serve(*shelf, options);
}

} // namespace kiosk::desk
