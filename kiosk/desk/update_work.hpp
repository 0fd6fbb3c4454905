// Looking at a newer list and taking it into use, as `waypost install` does: through the same
// store, with the same checks. The desk only finds the file and says in plain words what came of
// it. SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "kiosk/desk/state.hpp"

namespace kiosk::desk {

/// The message that says in plain words why an edition was refused, by its code
/// (edition/reason.hpp) or what else went wrong.
std::string_view refusal(base::Error const& error);

/// The newest *.waypost in the folder `where` or at most two folders below, as memory sticks are
/// mounted; `where` itself when it is something else that trust::open_source() reads.
base::Result<std::string> list_in(std::string const& where);

class UpdateWork {
  public:
    /// No `root`: there is nowhere to install. `from` as --update-from says it.
    UpdateWork(std::optional<base::Path> root, std::string from)
        : root_(std::move(root)), from_(std::move(from)) {}

    /// The next piece of what `state` wants; nothing when it wants nothing of this.
    std::optional<Event> work(State const& state);
    /// True once another list came into use.
    bool installed() const { return installed_; }

  private:
    Update look();
    /// Takes what was looked at, and nothing else.
    Update install(Update const& seen);

    std::optional<base::Path> root_;
    std::string from_;
    std::string hash_; ///< of the manifest that was looked at
    bool installed_ = false;
};

} // namespace kiosk::desk
