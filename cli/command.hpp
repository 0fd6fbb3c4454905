// What a command of `waypost` is: options it declares, and an action that runs once they are read.
// One command per file, all of them in the table of run.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include "cli/command_line.hpp"
#include <functional>
#include <ostream>

namespace cli {

/// The exit status of the program.
enum class Status { done = 0, problems = 1, wrong_use = 2 };

/// Where a command speaks, and which day it is.
struct Console {
    std::ostream& out;
    std::ostream& err;
    bool terminal = false; ///< somebody watches: long work shows its progress on `err`
    base::Date today;
};

/// Runs a command. An Error is printed as one line and ends with Status::problems.
using Action = std::function<base::Result<Status>(Console const&)>;

/// Declares the options of a command on `app`, and yields what runs it.
Action declare_import(CommandLine& app);
Action declare_check(CommandLine& app);
Action declare_due(CommandLine& app);
Action declare_assure(CommandLine& app);
Action declare_export(CommandLine& app);
Action declare_template(CommandLine& app);
Action declare_search(CommandLine& app);
Action declare_publish(CommandLine& app);
Action declare_keys(CommandLine& app);
Action declare_root(CommandLine& app);
Action declare_sign(CommandLine& app);
Action declare_seal(CommandLine& app);
Action declare_verify(CommandLine& app);
Action declare_install(CommandLine& app);
Action declare_status(CommandLine& app);
Action declare_rollback(CommandLine& app);
Action declare_tick(CommandLine& app);
Action declare_voices(CommandLine& app);
Action declare_pictograms(CommandLine& app);
Action declare_cards(CommandLine& app);
Action declare_strings(CommandLine& app);
Action declare_proof(CommandLine& app);
Action declare_pin(CommandLine& app);
Action declare_printer(CommandLine& app);
Action declare_listing(CommandLine& app);
Action declare_counts(CommandLine& app);

} // namespace cli
