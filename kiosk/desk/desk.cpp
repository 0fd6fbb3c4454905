// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/desk.hpp"
#include "guard/process.hpp"
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/desk/session.hpp"
#include "kiosk/devices.hpp"
#include "kiosk/glass.hpp"
#include "kiosk/premises.hpp"
#include "kiosk/script.hpp"

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

/// At the desk, and in the booth whenever somebody goes there, until `source` says Quit.
base::Result<base::Done> sit(Session& session, booth::Guest guest, Source& source) {
    for (;;) {
        auto const done = session.run(source);
        if (!done || !session.take_to_booth()) return done;
        guest.language = session.view().language;
        auto const back = booth::visit(guest, source);
        if (!back) return back.error();
        if (!*back) return base::Done{};
        if (auto drawn = session.repaint(); !drawn) return drawn;
    }
}

base::Result<base::Done> serve(Premises const& premises, Shelf const& shelf,
                               Options const& options) {
    Content const content = premises.content_now();
    auto const source = source_of(options, content);
    if (!source) return source.error();
    auto const caller = caller_of(options);
    if (!caller) return caller.error();
    auto const glass = Glass::open(options, premises.theme().desk, false);
    if (!glass) return glass.error();
    FontRuler const ruler(premises.fonts());
    CardMaker const cards(content, premises.fonts());
    Painter painter(glass->canvas, ruler, base::share_folder() / "data" / "pictograms",
                    [&](CardOf const& wish) { return cards.picture(wish, kCardDpi); });
    Stage const stage{content, premises.theme(), glass->metrics, ruler};
    auto const printer = printer_of(options);
    if (!printer) return printer.error();
    Stand const stand{stage, shelf, *printer != nullptr, options.desk_folder.has_value()};
    Easel const easel{glass->canvas, painter, options.out};
    Session session(stand, {cards, printer->get(), *caller}, easel);
    return sit(session, {stage, easel, options.desk_folder.value_or("."), {}}, **source);
}

} // namespace

base::Result<base::Done> run(Options const& options) {
    if (auto kept = guard::keep_to_oneself(); !kept) return kept;
    auto const premises = open_best(options);
    if (!premises) return premises.error();
    auto const shelf = Shelf::load();
    if (!shelf) return shelf.error();
    return serve(**premises, *shelf, options);
}

} // namespace kiosk::desk
