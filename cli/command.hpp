// What a command of `waypost` is: options it declares, and an action that runs once they are read.
// One command per file, all of them in the table of run.cpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/result.hpp"
#include <CLI/CLI.hpp>
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
Action declare_import(CLI::App& app);
Action declare_check(CLI::App& app);
Action declare_due(CLI::App& app);
Action declare_assure(CLI::App& app);
Action declare_export(CLI::App& app);
Action declare_template(CLI::App& app);
Action declare_search(CLI::App& app);
Action declare_publish(CLI::App& app);
Action declare_keys(CLI::App& app);
Action declare_root(CLI::App& app);
Action declare_sign(CLI::App& app);
Action declare_seal(CLI::App& app);
Action declare_verify(CLI::App& app);
Action declare_install(CLI::App& app);
Action declare_status(CLI::App& app);
Action declare_rollback(CLI::App& app);
Action declare_tick(CLI::App& app);
Action declare_voices(CLI::App& app);
Action declare_pictograms(CLI::App& app);
Action declare_cards(CLI::App& app);
Action declare_strings(CLI::App& app);
Action declare_proof(CLI::App& app);
Action declare_pin(CLI::App& app);
Action declare_printer(CLI::App& app);
Action declare_listing(CLI::App& app);
Action declare_counts(CLI::App& app);

} // namespace cli
