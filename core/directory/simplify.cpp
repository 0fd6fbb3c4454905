// SPDX-License-Identifier: Apache-2.0
#include "directory/simplify.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>
#include <unordered_map>

namespace directory {
namespace {

using model::Corner;
using model::Outline;

constexpr int kPerDegree = 100'000; // a metre: spots closer than that are the same
constexpr int kPerTenth = kPerDegree / 10;
constexpr int kPerThousandth = kPerDegree / 1000;
constexpr double kFinest = 1.0 / 2000; // of the width of an area: finer than any glass shows
constexpr double kCoarser = 1.3;       // from one tolerance to the next that is tried
constexpr double kSmallest = 6;        // parts of fewer square tolerances are no more than a dot
constexpr std::size_t kFewest = 3;     // corners

/// A spot in steps of 1 / kPerDegree.
struct Fix {
    int x = 0;
    int y = 0;
    friend bool operator==(Fix const&, Fix const&) = default;
    friend bool operator<(Fix const& a, Fix const& b) {
        return std::tie(a.x, a.y) < std::tie(b.x, b.y);
    }
};
using Line = std::vector<Fix>; ///< of a ring: closed, the first follows the last

Fix fix(sheets::Spot const& spot) {
    return {static_cast<int>(std::lround(spot.longitude * kPerDegree)),
            static_cast<int>(std::lround(spot.latitude * kPerDegree))};
}

Line line_of(std::vector<sheets::Spot> const& ring) {
    Line line;
    for (sheets::Spot const& spot : ring)
        if (Fix const next = fix(spot); line.empty() || next != line.back()) line.push_back(next);
    while (line.size() > 1 && line.back() == line.front())
        line.pop_back();
    return line;
}

/// A ring on its way: which part of which area it bounds.
struct Border {
    std::size_t area;
    std::size_t part;
    Line line;
    std::vector<std::size_t> anchors; ///< of the line: where neighbours change; never dropped
};

/// How many areas each spot belongs to.
class LineOwners {
  public:
    void add(Border const& border) {
        for (Fix const& spot : border.line) {
            auto& [count, last] = all_[key(spot)];
            if (count == 0 || last != border.area) ++count;
            last = border.area;
        }
    }
    int of(Fix const& spot) const { return all_.at(key(spot)).first; }

  private:
    static std::int64_t key(Fix const& spot) {
        return std::int64_t{spot.x} * (std::int64_t{1} << 32U) + spot.y;
    }
    std::unordered_map<std::int64_t, std::pair<int, std::size_t>> all_;
};

/// Both areas beside a border find the same anchors, and so the same corners between them.
std::vector<std::size_t> anchors_of(Line const& line, LineOwners const& owners) {
    std::vector<std::size_t> anchors;
    std::size_t const count = line.size();
    for (std::size_t i = 0; i < count; ++i) {
        int const here = owners.of(line[i]);
        if (here > owners.of(line[(i + count - 1) % count]) ||
            here > owners.of(line[(i + 1) % count]))
            anchors.push_back(i);
    }
    if (anchors.size() >= 2) return anchors;
    auto const [least, most] = std::minmax_element(line.begin(), line.end());
    anchors.push_back(static_cast<std::size_t>(least - line.begin()));
    anchors.push_back(static_cast<std::size_t>(most - line.begin()));
    std::sort(anchors.begin(), anchors.end());
    anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
    return anchors;
}

/// Lengths on the map around one latitude, in steps of 1 / kPerDegree.
class Ruler {
  public:
    explicit Ruler(double latitude) : narrow_(std::cos(latitude * std::numbers::pi / 180)) {}

    /// From `spot` to the side from `a` to `b`.
    double distance(Fix const& spot, Fix const& a, Fix const& b) const {
        double const dx = (b.x - a.x) * narrow_;
        double const dy = b.y - a.y;
        double const px = (spot.x - a.x) * narrow_;
        double const py = spot.y - a.y;
        double const length = dx * dx + dy * dy;
        double const share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
        return std::hypot(px - share * dx, py - share * dy);
    }
    double area(Line const& line) const {
        double twice = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            Fix const& a = line[i];
            Fix const& b = line[(i + 1) % line.size()];
            twice += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
        }
        return std::abs(twice) / 2 * narrow_;
    }

  private:
    double narrow_;
};

/// The spot after `from` and before `to` that lies furthest, and further than `tolerance`, from the
/// line between them; `to` when there is none. Indices go round. Whichever way one comes along the
/// line, the same spot is found.
std::size_t furthest_between(Line const& line, std::size_t from, std::size_t to, Ruler const& ruler,
                             double tolerance) {
    auto const spot = [&](std::size_t at) { return line[at % line.size()]; };
    auto const [a, b] = std::minmax({spot(from), spot(to)});
    double furthest = tolerance;
    std::size_t split = to;
    for (std::size_t i = from + 1; i < to; ++i) {
        double const away = ruler.distance(spot(i), a, b);
        bool const further = away > furthest;
        bool const as_far = split != to && away == furthest && spot(i) < spot(split);
        if (!further && !as_far) continue;
        furthest = away;
        split = i;
    }
    return split;
}

using Stretch = std::pair<std::size_t, std::size_t>; ///< of a line: its first and last spot

/// Douglas and Peucker: keeps of the spots within `stretch` those that lie further than `tolerance`
/// from the line through the ones that are kept.
void keep_between(Line const& line, Stretch const& stretch, Ruler const& ruler, double tolerance,
                  std::vector<bool>& kept) {
    std::vector<Stretch> open = {stretch};
    while (!open.empty()) {
        auto const [from, to] = open.back();
        open.pop_back();
        std::size_t const split = furthest_between(line, from, to, ruler, tolerance);
        if (split == to) continue;
        kept[split % line.size()] = true;
        open.emplace_back(from, split);
        open.emplace_back(split, to);
    }
}

Line simpler(Border const& border, Ruler const& ruler, double tolerance) {
    Line const& line = border.line;
    std::vector<bool> kept(line.size());
    for (std::size_t i = 0; i < border.anchors.size(); ++i) {
        std::size_t const first = border.anchors[i];
        bool const wraps = i + 1 == border.anchors.size();
        std::size_t const last =
            wraps ? border.anchors.front() + line.size() : border.anchors[i + 1];
        kept[first] = true;
        keep_between(line, {first, last}, ruler, tolerance, kept);
    }
    Line simple;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i]) simple.push_back(line[i]);
    return simple;
}

/// Areas with their lines, still as fine as they came or simpler.
using Parts = std::vector<std::vector<Line>>; ///< of one area: border and holes of each part

/// The corner that steps are counted from, and how long they are.
Outline frame_of(Parts const& parts) {
    Fix least{180 * kPerDegree, 90 * kPerDegree};
    Fix most{-least.x, -least.y};
    for (auto const& part : parts)
        for (Line const& line : part)
            for (Fix const& spot : line) {
                least = {std::min(least.x, spot.x), std::min(least.y, spot.y)};
                most = {std::max(most.x, spot.x), std::max(most.y, spot.y)};
            }
    auto const tenth = [](int x) {
        return static_cast<int>(std::floor(static_cast<double>(x) / kPerTenth));
    };
    Outline outline;
    outline.west = tenth(least.x);
    outline.south = tenth(least.y);
    int const widest =
        std::max(most.x - outline.west * kPerTenth, most.y - outline.south * kPerTenth);
    constexpr int kReach = model::kMostSteps * kPerThousandth;
    outline.step = std::max(1, (widest + kReach - 1) / kReach);
    return outline;
}

model::Ring ring_of(Line const& line, Outline const& frame) {
    model::Ring ring;
    int const step = frame.step * kPerThousandth;
    for (Fix const& spot : line) {
        Corner const corner{(spot.x - frame.west * kPerTenth) / step,
                            (spot.y - frame.south * kPerTenth) / step};
        if (ring.empty() || corner != ring.back()) ring.push_back(corner);
    }
    while (ring.size() > 1 && ring.back() == ring.front())
        ring.pop_back();
    return ring;
}

Outline outline_of(Parts const& parts) {
    Outline outline = frame_of(parts);
    for (auto const& part : parts) {
        std::vector<model::Ring> rings;
        for (Line const& line : part) {
            model::Ring ring = ring_of(line, outline);
            if (ring.size() >= kFewest)
                rings.push_back(std::move(ring));
            else if (rings.empty())
                break; // without its border a part has no holes
        }
        if (!rings.empty()) outline.polygons.push_back(std::move(rings));
    }
    return outline.empty() ? Outline{} : outline;
}

class Simplifier {
  public:
    explicit Simplifier(std::vector<sheets::Area const*> const& areas)
        : areas_(areas.size()), ruler_(middle(areas)) {
        for (std::size_t area = 0; area < areas.size(); ++area)
            for (std::size_t part = 0; part < areas[area]->polygons.size(); ++part)
                for (auto const& ring : areas[area]->polygons[part])
                    borders_.push_back({area, part, line_of(ring), {}});
        LineOwners owners;
        for (Border const& border : borders_)
            owners.add(border);
        for (Border& border : borders_)
            if (!border.line.empty()) border.anchors = anchors_of(border.line, owners);
        find_largest();
    }

    /// What has too many corners however coarse it is, because of its many neighbours, is empty.
    std::vector<Outline> run(std::size_t most) const {
        double const widest = width();
        auto const fits = [&](Outline const& one) { return one.corners() <= most; };
        std::vector<Outline> outlines;
        double tolerance = std::max(1.0, widest * kFinest);
        do {
            outlines = at(tolerance);
            tolerance *= kCoarser;
        } while (tolerance < widest && !std::all_of(outlines.begin(), outlines.end(), fits));
        for (Outline& one : outlines)
            if (!fits(one)) one = {};
        return outlines;
    }

  private:
    static double middle(std::vector<sheets::Area const*> const& areas) {
        double least = 90;
        double most = -90;
        for (sheets::Area const* const area : areas)
            for (auto const& polygon : area->polygons)
                for (sheets::Spot const& spot : polygon.front()) {
                    least = std::min(least, spot.latitude);
                    most = std::max(most, spot.latitude);
                }
        return (least + most) / 2;
    }

    void find_largest() {
        largest_.assign(areas_, borders_.size());
        for (std::size_t i = 0; i < borders_.size(); ++i) {
            std::size_t& best = largest_[borders_[i].area];
            if (best == borders_.size() ||
                ruler_.area(borders_[i].line) > ruler_.area(borders_[best].line))
                best = i;
        }
    }

    /// Of the widest part of any area.
    double width() const {
        double widest = 1;
        for (Border const& border : borders_) {
            if (border.line.empty()) continue;
            auto const by_y = [](Fix const& a, Fix const& b) { return a.y < b.y; };
            auto const [west, east] = std::minmax_element(border.line.begin(), border.line.end());
            auto const [south, north] =
                std::minmax_element(border.line.begin(), border.line.end(), by_y);
            widest = std::max({widest, static_cast<double>(east->x) - west->x,
                               static_cast<double>(north->y) - south->y});
        }
        return widest;
    }

    std::vector<Outline> at(double tolerance) const {
        std::vector<Parts> simple(areas_);
        for (std::size_t i = 0; i < borders_.size(); ++i) {
            Border const& border = borders_[i];
            Line line = simpler(border, ruler_, tolerance);
            bool const seen = ruler_.area(line) >= kSmallest * tolerance * tolerance;
            Parts& parts = simple[border.area];
            parts.resize(std::max(parts.size(), border.part + 1));
            if (seen || largest_[border.area] == i)
                parts[border.part].push_back(std::move(line));
            else if (parts[border.part].empty())
                parts[border.part].emplace_back();
        }
        std::vector<Outline> outlines;
        std::transform(simple.begin(), simple.end(), std::back_inserter(outlines), outline_of);
        return outlines;
    }

    std::size_t areas_;
    Ruler ruler_;
    std::vector<Border> borders_;
    std::vector<std::size_t> largest_; ///< border of each area
};

} // namespace

std::vector<Outline> simplified(std::vector<sheets::Area const*> const& areas, std::size_t most) {
    if (areas.empty()) return {};
    auto outlines = Simplifier(areas).run(most);
    // What is tiny beside the others, or has very many neighbours, is simplified by itself.
    for (std::size_t i = 0; i < areas.size() && areas.size() > 1; ++i)
        if (outlines[i].empty()) outlines[i] = simplified({areas[i]}, most).front();
    return outlines;
}

} // namespace directory
