// The options and subcommands of a command line, as they are declared. CLI11 reads them; it is one
// header that costs ten seconds wherever it is compiled, which is in command_line.cpp alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace cli {

/// An option that was declared. Belongs to its CommandLine. Each function yields the option itself,
/// so that they can be strung together.
class Option {
  public:
    explicit Option(CLI::Option& option) : option_(option) {}
    Option* required();
    /// How its value is called in the help.
    Option* type_name(std::string const& name);
    /// Values may stand behind each other with `separator` between.
    Option* delimiter(char separator);
    /// `fault` says what is wrong with a value, as a sentence; empty: nothing.
    Option* check(std::function<std::string(std::string const&)> fault);
    Option* date(); ///< YYYY-MM-DD
    Option* one_of(std::vector<std::string> const& words);
    Option* within(int lowest, int highest);
    Option* within(double lowest, double highest);
    /// How many values were given.
    std::size_t count() const;

  private:
    CLI::Option& option_;
};

/// A program or one of its commands. What options are read into must live until parse() is done.
/// Names: "--out", "-o,--out", or "FILE" for what is told by its place.
class CommandLine {
  public:
    /// A whole program.
    CommandLine(std::string const& name, std::string const& summary, std::string const& version);
    ~CommandLine();
    CommandLine(CommandLine const&) = delete;
    CommandLine& operator=(CommandLine const&) = delete;

    Option* add_option(std::string const& name, std::string& to, std::string const& help);
    Option* add_option(std::string const& name, int& to, std::string const& help);
    Option* add_option(std::string const& name, double& to, std::string const& help);
    Option* add_option(std::string const& name, std::vector<std::string>& to,
                       std::string const& help);
    /// Calls `take` with each value.
    Option* add_option_function(std::string const& name,
                                std::function<void(std::string const&)> const& take,
                                std::string const& help);
    /// True when it stands there.
    Option* add_flag(std::string const& name, bool& to, std::string const& help);

    /// One of its commands; it belongs to this one, and takes options of this one, too.
    CommandLine* add_subcommand(std::string const& name, std::string const& summary);
    /// One of its commands must be named.
    void require_subcommand();
    bool parsed() const;
    bool got_subcommand(std::string const& name) const;

    /// Reads what was typed. Nothing when it can be acted on. True: help or version were asked for
    /// and stand on `out`; false: what is wrong stands on `err`.
    std::optional<bool> parse(std::vector<std::string> arguments, std::ostream& out,
                              std::ostream& err);

  private:
    explicit CommandLine(CLI::App& app);
    Option* keep(CLI::Option* option);

    std::unique_ptr<CLI::App> own_; ///< of a whole program
    CLI::App& app_;
    std::vector<std::unique_ptr<Option>> options_;
    std::vector<std::unique_ptr<CommandLine>> commands_;
};

} // namespace cli
