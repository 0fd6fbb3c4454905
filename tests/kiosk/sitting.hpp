// A session on a glass of 10 inches that nobody sees and nobody hears: a visit in this process.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/script.hpp"
#include "kiosk/sdl.hpp"
#include "kiosk/session.hpp"
#include "sample.hpp"

namespace test {

class Sitting {
  public:
    /// Borrows the house. SDL_VIDEODRIVER is dummy.
    explicit Sitting(House const& house)
        : painter_(*canvas_, house.ruler(), share() / "data" / "pictograms"),
          cards_(house.stage().content, house.fonts()), stage_(house.stage()),
          session_(stage_, {*canvas_, painter_, *voice_, voices_, cards_, nullptr, "."}) {}

    /// False when the script cannot be followed.
    bool run(std::string const& script) {
        kiosk::ScriptSource source(*kiosk::parse_script(script, "x", "en"), "x");
        return session_.run(source).has_value();
    }

  private:
    base::Result<std::unique_ptr<kiosk::Sdl>> sdl_ = kiosk::Sdl::start();
    base::Result<kiosk::Canvas> canvas_ = kiosk::Canvas::open(kiosk::Size{1024, 600});
    kiosk::Painter painter_;
    std::unique_ptr<kiosk::Voice> voice_ = kiosk::silent_voice();
    catalogue::Voices voices_;
    kiosk::CardMaker cards_;
    kiosk::Stage stage_;
    kiosk::Session session_;
};

} // namespace test
