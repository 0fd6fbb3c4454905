// Whether the bytes of a compiled catalogue can be trusted to be whole, before anybody reads a
// message out of them. Format: GNU gettext manual, "The Format of GNU MO Files".
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace catalogue {

/// True when `bytes` are a little-endian .mo file whose tables and strings all lie inside it, each
/// string ended by a zero byte, and whose hash table names messages that there are. A file cut
/// short anywhere is not.
bool whole_mo_file(std::string_view bytes);

} // namespace catalogue
