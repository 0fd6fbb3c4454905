// SPDX-License-Identifier: Apache-2.0
#include "kiosk/theme.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace kiosk {
namespace {

/// WCAG 2.2, "relative luminance".
double luminance(Colour colour) {
    auto const linear = [](std::uint8_t channel) {
        double const share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

/// Reads many values and keeps the first thing that was wrong.
class ThemeReader {
  public:
    explicit ThemeReader(base::Settings const& settings) : settings_(settings) {}

    Colour colour(std::string const& key) {
        auto const text = settings_.text(key);
        if (!text) return failed(text.error(), Colour{});
        auto const colour = parse_colour(*text);
        if (!colour)
            return failed({base::ErrorCode::malformed, settings_.name() + ": " + key,
                           colour.error().subject + " " + colour.error().reason},
                          Colour{});
        return *colour;
    }
    Paint paint(std::string const& key) { return {colour(key + ".fill"), colour(key + ".ink")}; }
    base::Mm length(std::string const& key) {
        auto const number = settings_.number(key);
        if (!number) return failed(number.error(), base::Mm{});
        if (*number > 0 && *number < kLongest) return {*number};
        return failed({base::ErrorCode::malformed, settings_.name() + ": " + key,
                       fmt::format("must be above 0 and below {} mm", kLongest)},
                      base::Mm{});
    }
    std::map<std::string, Paint, std::less<>> topics(std::string const& palette) {
        std::map<std::string, Paint, std::less<>> all;
        auto const table = settings_.table("topics");
        if (!table) return all;
        for (std::string const& topic : table->keys())
            all[topic] = paint(palette + ".families." + table->text_or(topic, ""));
        return all;
    }
    std::optional<base::Error> const& fault() const { return fault_; }

  private:
    static constexpr int kLongest = 1000;

    template <typename T> T failed(base::Error error, T value) {
        if (!fault_) fault_ = std::move(error);
        return value;
    }
    base::Settings const& settings_;
    std::optional<base::Error> fault_;
};

Palette read_palette(ThemeReader& reader, std::string const& name) {
    Palette palette;
    palette.page = reader.paint(name + ".page");
    palette.card = reader.paint(name + ".card");
    palette.accent = reader.paint(name + ".accent");
    palette.done = reader.paint(name + ".done");
    palette.banner = reader.paint(name + ".banner");
    palette.bar = reader.paint(name + ".bar");
    palette.outline = reader.colour(name + ".outline");
    palette.focus = reader.colour(name + ".focus");
    palette.plain = reader.paint(name + ".families.plain");
    palette.topics = reader.topics(name);
    return palette;
}

Lengths read_lengths(ThemeReader& reader, std::string const& table) {
    Lengths lengths;
    lengths.gap = reader.length(table + ".gap");
    lengths.padding = reader.length(table + ".padding");
    lengths.radius = reader.length(table + ".radius");
    lengths.target = reader.length(table + ".target");
    lengths.tile = reader.length(table + ".tile");
    lengths.tile_least = reader.length(table + ".tile_least");
    lengths.exit = reader.length(table + ".exit");
    lengths.bar_least = reader.length(table + ".bar_least");
    lengths.bar_most = reader.length(table + ".bar_most");
    lengths.text_least = reader.length(table + ".text_least");
    lengths.text_body = reader.length(table + ".text_body");
    lengths.text_tile = reader.length(table + ".text_tile");
    lengths.text_title = reader.length(table + ".text_title");
    lengths.digit_least = reader.length(table + ".digit_least");
    lengths.digit_most = reader.length(table + ".digit_most");
    lengths.banner_least = reader.length(table + ".banner_least");
    lengths.qr_most = reader.length(table + ".qr_most");
    return lengths;
}

} // namespace

base::Result<Colour> parse_colour(std::string_view text) {
    base::Error const wrong{base::ErrorCode::malformed, std::string(text),
                            "is not a colour like #1B5560"};
    if (text.size() != 7 || text.front() != '#') return wrong;
    std::uint32_t value = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data() + 1, end, value, 16);
    if (read.ec != std::errc() || read.ptr != end) return wrong;
    return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
                  static_cast<std::uint8_t>(value)};
}

double contrast(Colour a, Colour b) {
    double const one = luminance(a) + 0.05;
    double const other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

Paint const& Palette::topic(std::string_view id) const {
    auto const found = topics.find(id);
    return found == topics.end() ? plain : found->second;
}

base::Result<Theme> Theme::from(base::Settings const& settings, std::string const& name) {
    ThemeReader reader(settings);
    Theme theme;
    theme.palette = read_palette(reader, name);
    theme.contrast = read_palette(reader, "contrast");
    theme.lengths = read_lengths(reader, "mm");
    theme.desk = read_lengths(reader, "desk_mm");
    if (reader.fault()) return *reader.fault();
    return theme;
}

} // namespace kiosk
