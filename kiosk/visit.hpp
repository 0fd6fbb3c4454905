// One sitting at the glass: opens it, shows the first screen, serves visitors or one visitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/glass.hpp"
#include "kiosk/premises.hpp"
#include "kiosk/session.hpp"

namespace kiosk {

class Visit {
  public:
    /// Opens the glass, hidden when it is to be shown later. Borrows `content` and `premises`;
    /// without a printer no cards can be printed.
    static base::Result<std::unique_ptr<Visit>> open(Content const& content,
                                                     Premises const& premises,
                                                     Options const& options, bool hidden,
                                                     std::unique_ptr<printing::Printer> printer);

    Voice& voice() { return *voice_; }
    Session& session() { return *session_; }
    /// Puts the glass in front of all others.
    void show() const { glass_.canvas.show(); }

  private:
    Visit(Glass glass, Content const& content, Premises const& premises, Options const& options,
          std::unique_ptr<printing::Printer> printer);

    Glass glass_;
    FontRuler ruler_;
    CardMaker cards_;
    Painter painter_;
    std::unique_ptr<Voice> voice_;
    std::unique_ptr<printing::Printer> printer_;
    Stage stage_;
    std::unique_ptr<Session> session_;
};

} // namespace kiosk
