// The seal on a visit: from the moment it is set, the process can read what it was given and
// answer on the channels it holds, and nothing else. Set after the display, the sound and the
// edition are open and before the first touch is handled.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <filesystem>
#include <string>
#include <vector>

namespace guard {

/// Refuses system calls for all threads of this process and for good (seccomp, through
/// libseccomp): opening a file to write, making, renaming or removing one, new sockets, starting a
/// program, a new process, tracing or signalling another. A refused call fails with EPERM.
/// Threads, memory, drawing and what is open already go on working.
base::Result<base::Done> refuse_calls();

/// From now on only files below `readable` can be opened (Landlock). True when the kernel does it
/// (Linux 5.13 and later, as Debian 12 has it), false when it has no Landlock: an older kernel is
/// no reason to leave a village without a kiosk. Folders that do not exist are passed over.
bool confine_reading(std::vector<std::filesystem::path> const& readable);

/// Tries what refuse_calls forbids, and names what was still possible; empty when the seal holds.
/// Tries nothing that would do harm if it succeeded.
std::vector<std::string> broken_seal();

/// Sets the seal in a process made for it and tries to break it: for the start of a program, so
/// that it is not a visitor who finds out.
base::Result<base::Done> try_seal();

} // namespace guard
