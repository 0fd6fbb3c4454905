// The file in which staff hand what came of their calls to the manager (`waypost assure --checks`),
// signed where there is a key.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/minisign.hpp"
#include "kiosk/content.hpp"
#include "kiosk/desk/state.hpp"

namespace kiosk::desk {

/// Who calls, and where the file goes.
struct Caller {
    std::string name;
    std::optional<base::Path> folder;      ///< none: nothing can be written down
    std::optional<edition::SecretKey> key; ///< none: the file is not signed
};

class CallNotes {
  public:
    /// Borrows both.
    CallNotes(Content const& content, Caller const& caller) : content_(content), caller_(caller) {}

    /// Writes all answers of this sitting, when the state wants it: into one file, anew each time.
    std::optional<Event> work(State const& state);

  private:
    base::Result<base::Done> write(Calls const& calls);

    Content const& content_;
    Caller const& caller_;
    base::Path file_; ///< of this sitting; empty: not begun
};

} // namespace kiosk::desk
