// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"
#include "base/date.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>

namespace cli {

Option* Option::required() {
    option_.required();
    return this;
}

Option* Option::type_name(std::string const& name) {
    option_.type_name(name);
    return this;
}

Option* Option::delimiter(char separator) {
    option_.delimiter(separator);
    return this;
}

Option* Option::check(std::function<std::string(std::string const&)> fault) {
    option_.check(std::move(fault));
    return this;
}

Option* Option::date() {
    return check([](std::string const& text) {
        auto const date = base::parse_date(text);
        return date ? "" : base::to_string(date.error());
    });
}

Option* Option::one_of(std::vector<std::string> const& words) {
    option_.check(CLI::IsMember(words));
    return this;
}

Option* Option::within(int lowest, int highest) {
    option_.check(CLI::Range(lowest, highest));
    return this;
}

Option* Option::within(double lowest, double highest) {
    option_.check(CLI::Range(lowest, highest));
    return this;
}

std::size_t Option::count() const {
    return option_.count();
}

CommandLine::CommandLine(std::string const& name, std::string const& summary,
                         std::string const& version)
    : own_(std::make_unique<CLI::App>(summary, name)), app_(*own_) {
    app_.set_version_flag("--version", version);
}

CommandLine::CommandLine(CLI::App& app) : app_(app) {}

CommandLine::~CommandLine() = default;

Option* CommandLine::keep(CLI::Option* option) {
    options_.push_back(std::make_unique<Option>(*option));
    return options_.back().get();
}

Option* CommandLine::add_option(std::string const& name, std::string& to, std::string const& help) {
    return keep(app_.add_option(name, to, help));
}

Option* CommandLine::add_option(std::string const& name, int& to, std::string const& help) {
    return keep(app_.add_option(name, to, help));
}

Option* CommandLine::add_option(std::string const& name, double& to, std::string const& help) {
    return keep(app_.add_option(name, to, help));
}

Option* CommandLine::add_option(std::string const& name, std::vector<std::string>& to,
                                std::string const& help) {
    return keep(app_.add_option(name, to, help));
}

Option* CommandLine::add_option_function(std::string const& name,
                                         std::function<void(std::string const&)> const& take,
                                         std::string const& help) {
    return keep(app_.add_option_function<std::string>(name, take, help));
}

Option* CommandLine::add_flag(std::string const& name, bool& to, std::string const& help) {
    return keep(app_.add_flag(name, to, help));
}

CommandLine* CommandLine::add_subcommand(std::string const& name, std::string const& summary) {
    CLI::App* const below = app_.add_subcommand(name, summary);
    if (!own_) below->fallthrough(); // so that --today may stand behind it
    commands_.push_back(std::unique_ptr<CommandLine>(new CommandLine(*below)));
    return commands_.back().get();
}

void CommandLine::require_subcommand() {
    app_.require_subcommand(1);
}

bool CommandLine::parsed() const {
    return app_.parsed();
}

bool CommandLine::got_subcommand(std::string const& name) const {
    return app_.got_subcommand(name);
}

std::optional<bool> CommandLine::parse(std::vector<std::string> arguments, std::ostream& out,
                                       std::ostream& err) {
    std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
    try {
        app_.parse(std::move(arguments));
    } catch (CLI::ParseError const& error) {
        return app_.exit(error, out, err) == 0;
    }
    return std::nullopt;
}

} // namespace cli
