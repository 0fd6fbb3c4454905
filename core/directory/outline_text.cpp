// SPDX-License-Identifier: Apache-2.0
#include "directory/outline_text.hpp"
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace directory {
namespace {

using model::Corner;
using model::Outline;
using model::Ring;
using std::string_view;

constexpr string_view kScale = R"({"type":"Topology","transform":{"scale":[)";
constexpr string_view kTranslate = R"(],"translate":[)";
constexpr string_view kGroups = R"(]},"objects":{"region":{"type":"MultiPolygon","arcs":)";
constexpr string_view kArcs = R"(}},"arcs":[)";
constexpr string_view kEnd = "]}";
constexpr int kThousandths = 1000;
constexpr int kTenths = 10;

void append(std::string& out, Corner const& from, Corner const& to) {
    fmt::format_to(std::back_inserter(out), "{}[{},{}]", out.back() == '[' ? "" : ",",
                   to.east - from.east, to.north - from.north);
}

/// [x,y] and then the way from each corner to the next, back to the first.
void append(std::string& out, Ring const& ring) {
    if (out.back() != '[') out += ',';
    out += '[';
    Corner last;
    for (Corner const& corner : ring) {
        append(out, last, corner);
        last = corner;
    }
    append(out, last, ring.front());
    out += ']';
}

/// Which ring belongs to which part: [[[0],[1]],[[2]]].
std::string groups(Outline const& outline) {
    std::string out = "[";
    int ring = 0;
    for (auto const& polygon : outline.polygons) {
        out += out.back() == '[' ? "[" : ",[";
        for (std::size_t i = 0; i < polygon.size(); ++i)
            fmt::format_to(std::back_inserter(out), "{}[{}]", i == 0 ? "" : ",", ring++);
        out += ']';
    }
    return out + "]";
}

/// Takes a text to pieces from its front. After the first thing that is not as it should be,
/// nothing more is found.
class Scanner {
  public:
    explicit Scanner(string_view text) : left_(text) {}

    bool skip(string_view expected) {
        if (!left_.starts_with(expected)) return false;
        left_.remove_prefix(expected.size());
        return true;
    }
    /// `unit` times the number that stands here, rounded.
    std::optional<int> number(int unit) {
        double value = 0;
        auto const end = std::from_chars(left_.data(), left_.data() + left_.size(), value);
        constexpr double kLargest = 1000;
        if (end.ec != std::errc() || !(std::abs(value) <= kLargest)) return std::nullopt;
        left_.remove_prefix(static_cast<std::size_t>(end.ptr - left_.data()));
        return static_cast<int>(std::lround(value * unit));
    }

  private:
    string_view left_;
};

/// How many rings each part has.
std::optional<std::vector<std::size_t>> read_groups(Scanner& scanner) {
    std::vector<std::size_t> sizes;
    if (!scanner.skip("[")) return std::nullopt;
    while (sizes.empty() ? scanner.skip("[[") : scanner.skip(",[[")) {
        if (sizes.size() > model::kMostCorners) return std::nullopt;
        sizes.push_back(0);
        do {
            ++sizes.back();
            if (!scanner.number(1) || !scanner.skip("]")) return std::nullopt;
        } while (scanner.skip(",["));
        if (!scanner.skip("]")) return std::nullopt;
    }
    return scanner.skip("]") ? std::optional(sizes) : std::nullopt;
}

bool is_step(int step) {
    return step >= 0 && step <= model::kMostSteps;
}

/// One corner more; false when there is none, or none that may be.
bool read_corner(Scanner& scanner, Ring& ring) {
    auto const east = scanner.skip("[") ? scanner.number(1) : std::nullopt;
    auto const north = east && scanner.skip(",") ? scanner.number(1) : std::nullopt;
    if (!north || !scanner.skip("]")) return false;
    Corner corner = ring.empty() ? Corner{} : ring.back();
    corner.east += *east;
    corner.north += *north;
    ring.push_back(corner);
    return is_step(corner.east) && is_step(corner.north) && ring.size() <= model::kMostCorners + 1;
}

std::optional<Ring> read_ring(Scanner& scanner) {
    constexpr std::size_t kFewest = 4; // a triangle, closed
    Ring ring;
    if (!scanner.skip("[")) return std::nullopt;
    do {
        if (!read_corner(scanner, ring)) return std::nullopt;
    } while (scanner.skip(","));
    if (!scanner.skip("]") || ring.size() < kFewest || ring.front() != ring.back())
        return std::nullopt;
    ring.pop_back();
    return ring;
}

bool read_polygons(Scanner& scanner, std::vector<std::size_t> const& sizes, Outline& outline) {
    std::size_t corners = 0;
    for (std::size_t const size : sizes) {
        outline.polygons.emplace_back();
        for (std::size_t i = 0; i < size; ++i) {
            if (corners > 0 && !scanner.skip(",")) return false;
            auto ring = read_ring(scanner);
            if (!ring) return false;
            corners += ring->size();
            if (corners > model::kMostCorners) return false;
            outline.polygons.back().push_back(std::move(*ring));
        }
    }
    return true;
}

bool read_transform(Scanner& scanner, Outline& outline) {
    auto const step = scanner.skip(kScale) ? scanner.number(kThousandths) : std::nullopt;
    auto const same = step && scanner.skip(",") ? scanner.number(kThousandths) : std::nullopt;
    auto const west = same && scanner.skip(kTranslate) ? scanner.number(kTenths) : std::nullopt;
    auto const south = west && scanner.skip(",") ? scanner.number(kTenths) : std::nullopt;
    if (!south || !scanner.skip(kGroups)) return false;
    outline.step = *step;
    outline.west = *west;
    outline.south = *south;
    constexpr int kWidest = 180 * kTenths;
    constexpr int kHighest = 90 * kTenths;
    return *step >= 1 && *west >= -kWidest && *west <= kWidest && *south >= -kHighest &&
           *south <= kHighest;
}

std::optional<Outline> read(string_view text) {
    Outline outline;
    Scanner scanner(text);
    if (!read_transform(scanner, outline)) return std::nullopt;
    auto const sizes = read_groups(scanner);
    if (!sizes || sizes->empty() || !scanner.skip(kArcs)) return std::nullopt;
    if (!read_polygons(scanner, *sizes, outline)) return std::nullopt;
    return outline;
}

} // namespace

std::string text_of(Outline const& outline) {
    if (outline.empty()) return {};
    double const step = static_cast<double>(outline.step) / kThousandths;
    std::string out =
        fmt::format("{}{},{}{}{},{}{}{}{}", kScale, step, step, kTranslate,
                    static_cast<double>(outline.west) / kTenths,
                    static_cast<double>(outline.south) / kTenths, kGroups, groups(outline), kArcs);
    for (auto const& polygon : outline.polygons)
        for (Ring const& ring : polygon)
            append(out, ring);
    return out.append(kEnd);
}

base::Result<Outline> outline_of(string_view text) {
    if (text.empty()) return Outline{};
    auto outline = read(text);
    if (!outline || text_of(*outline) != text)
        return base::Error{base::ErrorCode::malformed, "outline",
                           fmt::format("is no TopoJSON as waypost import --outlines makes it, of "
                                       "at most {} corners",
                                       model::kMostCorners)};
    return std::move(*outline);
}

} // namespace directory
