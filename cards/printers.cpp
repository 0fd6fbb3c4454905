// SPDX-License-Identifier: Apache-2.0
#include "cards/printers.hpp"
#include "base/settings.hpp"
#include "base/units.hpp"
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>

namespace cards {
namespace {

using base::Result;

struct Length {
    char const* key;
    double Shift::*of;
};
constexpr std::array kLengths = {
    Length{"front_x", &Shift::front_x}, Length{"front_y", &Shift::front_y},
    Length{"back_x", &Shift::back_x}, Length{"back_y", &Shift::back_y}};

/// The XDG place for what a person set up.
base::Path file() {
    char const* const folder = std::getenv("XDG_CONFIG_HOME");
    char const* const home = std::getenv("HOME");
    base::Path const base = folder != nullptr && *folder != '\0'
                                ? base::Path(folder)
                                : base::Path(home == nullptr ? "." : home) / ".config";
    return base / "waypost" / "printers.toml";
}

Result<std::map<std::string, Shift>> saved() {
    std::map<std::string, Shift> printers;
    if (!std::filesystem::exists(file())) return printers;
    auto const settings = base::Settings::load(file());
    if (!settings) return settings.error();
    for (std::string const& name : settings->keys())
        for (Length const& length : kLengths)
            printers[name].*length.of = settings->number_or(name + "." + length.key, 0);
    return printers;
}

bool is_plain(std::string const& name) {
    return !name.empty() &&
           name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijk"
                                  "lmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

} // namespace

Result<std::optional<Shift>> saved_shift(std::string const& printer) {
    auto const printers = saved();
    if (!printers) return printers.error();
    auto const found = printers->find(printer);
    return found == printers->end() ? std::optional<Shift>() : found->second;
}

Result<base::Done> save_shift(std::string const& printer, Shift const& shift) {
    if (!is_plain(printer))
        return base::Error{base::ErrorCode::malformed, printer,
                           "is no name of a printer: it has letters, digits, - and _"};
    for (Length const& length : kLengths)
        if (!(std::abs(shift.*length.of) <= kFarthestShift))
            return base::Error{base::ErrorCode::malformed, length.key, "is farther than 20 mm"};
    auto printers = saved();
    if (!printers) return printers.error();
    (*printers)[printer] = shift;
    std::string text = "# What each printer shifts, mm to the right and down; waypost printer.\n";
    for (auto const& [name, values] : *printers) {
        text += fmt::format("\n[{}]\n", name);
        for (Length const& length : kLengths)
            text += fmt::format("{} = {}\n", length.key, values.*length.of);
    }
    return base::write_file(file(), text);
}

renderer::Offsets offsets_for(Shift const& shift) {
    auto const back = [](double mm) { return -base::to_points(base::Mm{mm}).value; };
    return {back(shift.front_x), back(shift.front_y), back(shift.back_x), back(shift.back_y)};
}

} // namespace cards
