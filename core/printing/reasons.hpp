// What CUPS says of a printer and a job, as one of our states. Pure. For this folder only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "printing/printer.hpp"
#include <string>
#include <vector>

namespace printing {

/// `state`: IPP's printer-state (3 idle, 4 processing, 5 stopped); `reasons`: its keywords, with or
/// without -error, -warning and -report; `message`: its sentence, the only place where CUPS says
/// that it does not reach a printer. waiting: nothing is wrong.
State state_of_printer(int state, std::vector<std::string> const& reasons,
                       std::string const& message);

/// `job`: IPP's job-state (3 pending … 9 completed); `printer`: what state_of_printer says.
State state_of_job(int job, State printer);

} // namespace printing
