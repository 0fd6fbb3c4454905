// The way from the desk into the recording booth, and back.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/loop.hpp"
#include "kiosk/screens.hpp"

namespace kiosk::desk::booth {

/// What leads into the booth.
Action enter();

/// What the booth has of the desk. Borrows stage and easel.
struct Guest {
    Stage const& stage;
    Easel const& easel;
    base::Path folder;    ///< clips go to FOLDER/voices/LANG/KEY.opus
    std::string language; ///< of whoever handles it
};

/// Until the booth is left; false when `source` says Quit before.
base::Result<bool> visit(Guest const& guest, Source& source);

} // namespace kiosk::desk::booth
