// SPDX-License-Identifier: Apache-2.0
#include "cli/printers.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include <array>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

namespace cli {
namespace {

using base::Result;
using Four = std::array<double, 4>; ///< front x, front y, back x, back y, mm

constexpr double kMost = 20; // mm; more is a slip of the pen
constexpr std::array kKeys = {"front_x", "front_y", "back_x", "back_y"};

/// The XDG place for what a person set up.
base::Path file() {
    char const* const folder = std::getenv("XDG_CONFIG_HOME");
    char const* const home = std::getenv("HOME");
    base::Path const base = folder != nullptr && *folder != '\0'
                                ? base::Path(folder)
                                : base::Path(home == nullptr ? "." : home) / ".config";
    return base / "waypost" / "printers.toml";
}

Result<std::map<std::string, Four>> saved() {
    std::map<std::string, Four> printers;
    if (!std::filesystem::exists(file())) return printers;
    auto const settings = base::Settings::load(file());
    if (!settings) return settings.error();
    for (std::string const& name : settings->keys())
        for (std::size_t i = 0; i < kKeys.size(); ++i)
            printers[name].at(i) = settings->number_or(name + "." + kKeys.at(i), 0);
    return printers;
}

Result<Four> parse(std::string const& text) {
    auto const parts = base::split(text, ',');
    Four four{};
    base::Error const wrong{base::ErrorCode::malformed, "--offsets",
                            "must be four lengths in mm from -20 to 20, as 0.5,-0.2,0,1.1"};
    if (parts.size() != four.size()) return wrong;
    for (std::size_t i = 0; i < four.size(); ++i) {
        char const* const end = parts[i].data() + parts[i].size();
        auto const read = std::from_chars(parts[i].data(), end, four.at(i));
        bool const whole = read.ec == std::errc{} && read.ptr == end;
        if (!whole || !(four.at(i) >= -kMost && four.at(i) <= kMost)) return wrong;
    }
    return four;
}

} // namespace

Result<renderer::Offsets> printer_offsets(std::string const& printer) {
    if (printer.empty()) return renderer::Offsets{};
    auto const printers = saved();
    if (!printers) return printers.error();
    auto const found = printers->find(printer);
    if (found == printers->end())
        return base::Error{base::ErrorCode::not_found, printer,
                           "no offsets are saved for this printer; see waypost printer --help"};
    auto const pt = [&](std::size_t i) {
        return base::to_points(base::Mm{found->second.at(i)}).value;
    };
    return renderer::Offsets{-pt(0), -pt(1), -pt(2), -pt(3)};
}

Result<base::Done> save_offsets(std::string const& printer, std::string const& offsets) {
    auto const four = parse(offsets);
    if (!four) return four.error();
    auto printers = saved();
    if (!printers) return printers.error();
    (*printers)[printer] = *four;
    std::string text = "# What each printer shifts, mm to the right and down; waypost printer.\n";
    for (auto const& [name, values] : *printers) {
        text += fmt::format("\n[{}]\n", name);
        for (std::size_t i = 0; i < kKeys.size(); ++i)
            text += fmt::format("{} = {}\n", kKeys.at(i), values.at(i));
    }
    return base::write_file(file(), text);
}

} // namespace cli
