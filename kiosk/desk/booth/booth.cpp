// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/booth/booth.hpp"
#include "kiosk/desk/booth/session.hpp"

namespace kiosk::desk::booth {

Action enter() {
    return {kiosk::Deed::staff, "booth"};
}

base::Result<bool> visit(Guest const& guest, Source& source) {
    auto const recorder = sdl_recorder();
    auto const voice = mixer_voice();
    Session session(guest.stage, {*recorder, *voice, guest.folder / "voices"}, guest.easel,
                    guest.language);
    if (auto done = session.run(source); !done) return done.error();
    return session.state().left;
}

} // namespace kiosk::desk::booth
