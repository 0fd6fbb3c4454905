// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include "cli/command.hpp"
#include <algorithm>
#include <array>

namespace cli {
namespace {

constexpr char const* kVersion = "waypost 0.1.0";

struct Command {
    char const* name;
    char const* summary;
    Action (*declare)(CommandLine&);
};

constexpr std::array kProgram = {
    Command{"import", "Reads workbooks, CSV files and HSDS folders into a directory",
            declare_import},
    Command{"check", "Checks every rule on a directory", declare_check},
    Command{"due", "Lists what has to be checked again, as a sheet to call by", declare_due},
    Command{"assure", "Records that somebody checked a service", declare_assure},
    Command{"export", "Writes a directory as HSDS, workbook or CSV", declare_export},
    Command{"template", "Writes an empty workbook to fill in", declare_template},
    Command{"search", "Finds services in a directory or an edition", declare_search},
    Command{"publish", "Builds an edition of what may be published", declare_publish},
    Command{"keys", "Makes signing keys", declare_keys},
    Command{"root", "Says which keys may sign what", declare_root},
    Command{"sign", "Shows what changes, and signs an edition or a root", declare_sign},
    Command{"seal", "Packs a signed edition into one file, or for a web server", declare_seal},
    Command{"verify", "Checks an edition as a kiosk would", declare_verify},
    Command{"install", "Verifies an edition and puts it in use", declare_install},
    Command{"status", "Says which editions a kiosk has", declare_status},
    Command{"rollback", "Goes back to the edition before", declare_rollback},
    Command{"tick", "Counts one more hour of running, called by a timer", declare_tick},
    Command{"voices", "Scripts, drafts and recordings of everything that is said aloud",
            declare_voices},
    Command{"pictograms", "Tests whether people understand the pictures", declare_pictograms},
    Command{"cards", "Prints wallet cards for a place, as PDF or PNG", declare_cards},
    Command{"strings", "Checks the words, and sends them to native speakers and back",
            declare_strings},
    Command{"proof", "Checks a printed or rendered card against an edition", declare_proof},
    Command{"pin", "Makes the PIN of a staff desk", declare_pin},
    Command{"printer", "Keeps how far a printer shifts what it prints", declare_printer},
    Command{"listing", "Writes the web pages of an edition", declare_listing},
    Command{"counts", "Makes keys for anonymous counts, and reads them", declare_counts},
};

/// The command line, once declared: the action of each command beside its subcommand.
struct Program {
    CommandLine app{
        "waypost", "Tells people where help is: keeps the list, prints the cards, makes the pages.",
        kVersion};
    std::vector<std::pair<CommandLine*, Action>> commands;
    std::string today;

    Program() {
        app.require_subcommand();
        add_today(app);
        for (Command const& command : kProgram) {
            CommandLine* const sub = app.add_subcommand(command.name, command.summary);
            commands.emplace_back(sub, command.declare(*sub));
            add_today(*sub);
        }
    }
    void add_today(CommandLine& to) {
        to.add_option("--today", today, "The day it is, YYYY-MM-DD; else the clock says")->date();
    }
    /// The action of the command that was named.
    Action const& chosen() const {
        auto const found = std::find_if(commands.begin(), commands.end(),
                                        [](auto const& one) { return one.first->parsed(); });
        return found->second;
    }
};

Status act(Program const& program, Console const& console) {
    auto const status = program.chosen()(console);
    if (status) return *status;
    console.err << base::to_string(status.error()) << "\n";
    return Status::problems;
}

} // namespace

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err, bool terminal) {
    Program program;
    if (auto const asked = program.app.parse(std::move(arguments), out, err))
        return static_cast<int>(*asked ? Status::done : Status::wrong_use);
    auto const fixed = base::parse_date(program.today);
    return static_cast<int>(act(program, {out, err, terminal, fixed ? *fixed : base::today_utc()}));
}

} // namespace cli
