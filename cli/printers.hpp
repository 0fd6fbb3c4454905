// What each printer shifts, measured once with the test page and kept on the manager's machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "cli/command.hpp"
#include "renderer/form.hpp"
#include <string>

namespace cli {

/// The offsets saved for `printer`; none when it is empty. An unknown one is ErrorCode::not_found.
base::Result<renderer::Offsets> printer_offsets(std::string const& printer);

/// Saves "FRONT_X,FRONT_Y,BACK_X,BACK_Y" in millimetres, each from -20 to 20, for `printer`.
base::Result<base::Done> save_offsets(std::string const& printer, std::string const& offsets);

} // namespace cli
