// Which script every character belongs to (UAX #24, with its Script_Extensions).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/utf16.hpp"
#include <unicode/uscript.h>
#include <vector>

namespace text {

/// The script of every unit of `text`, never Common or Inherited: such characters take
/// the script before them, a closing bracket that of its opening one, those at the start the
/// first script that follows, or `own` if there is none. ASCII digits count as Latin, so that a
/// number is a run of its own in Khmer or Arabic.
std::vector<UScriptCode> scripts_of(std::u16string_view text, UScriptCode own);

} // namespace text
