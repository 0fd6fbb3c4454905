// When no edition is whole, the evergreen numbers are what is left: a directory of them alone, so
// that nobody who stands at the glass ever finds it empty.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "edition/critical.hpp"
#include "model/directory.hpp"

namespace kiosk {

/// The hotlines of `list`, in one country without a name. They are shown as they are dialled from
/// anywhere. Refuses a list without a number.
base::Result<model::Directory> evergreen_directory(edition::Critical const& list);

/// The only topic of such a directory.
model::Topic evergreen_topic();

} // namespace kiosk
