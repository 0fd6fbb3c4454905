// SPDX-License-Identifier: Apache-2.0
#include "kiosk/chart_painter.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace kiosk {
namespace {

constexpr int kSamples = 4; // per pixel and direction, for smooth edges

/// Which colour each sample has: 0 is none.
using Colours = std::vector<Colour>;
using Index = std::uint16_t;

struct Side {
    Spot a;
    Spot b;
};

/// A figure as sides, in samples.
struct Shape {
    std::vector<Side> sides;
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();
    double half = 0; ///< of the line's width
    Index fill = 0;
    Index line = 0;
};

Spot in_samples(Spot const& spot) {
    return {spot.x * kSamples, spot.y * kSamples};
}

Shape shape_of(Figure const& figure, Colours& colours) {
    Shape shape;
    shape.half = figure.line * kSamples / 2;
    shape.fill = static_cast<Index>(colours.size());
    colours.push_back(figure.paint.fill);
    shape.line = static_cast<Index>(colours.size());
    colours.push_back(figure.paint.ink);
    for (auto const& ring : figure.rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Side const side{in_samples(ring[i]), in_samples(ring[(i + 1) % ring.size()])};
            shape.top = std::min(shape.top, side.a.y - shape.half);
            shape.bottom = std::max(shape.bottom, side.a.y + shape.half);
            shape.sides.push_back(side);
        }
    return shape;
}

/// From the middle of a sample to a side, squared.
double distance(double x, double y, Side const& side) {
    double const dx = side.b.x - side.a.x;
    double const dy = side.b.y - side.a.y;
    double const length = dx * dx + dy * dy;
    double const share =
        length > 0 ? std::clamp(((x - side.a.x) * dx + (y - side.a.y) * dy) / length, 0.0, 1.0) : 0;
    double const ex = x - side.a.x - share * dx;
    double const ey = y - side.a.y - share * dy;
    return ex * ex + ey * ey;
}

/// One row of samples.
class Row {
  public:
    explicit Row(int width) : samples_(static_cast<std::size_t>(width)) {}

    void begin(int y) {
        y_ = y + 0.5;
        std::fill(samples_.begin(), samples_.end(), Index{0});
    }
    void draw(Shape const& shape) {
        if (y_ < shape.top || y_ > shape.bottom) return;
        fill(shape);
        for (Side const& side : shape.sides)
            line(side, shape);
    }
    Index operator[](std::size_t at) const { return samples_[at]; }

  private:
    /// The first sample whose middle lies at or right of `x`.
    std::size_t sample(double x) const {
        return static_cast<std::size_t>(
            std::clamp(std::ceil(x - 0.5), 0.0, static_cast<double>(samples_.size())));
    }
    void fill(Shape const& shape) {
        crossings_.clear();
        for (auto const& [a, b] : shape.sides)
            if ((a.y > y_) != (b.y > y_))
                crossings_.push_back(a.x + (y_ - a.y) / (b.y - a.y) * (b.x - a.x));
        std::sort(crossings_.begin(), crossings_.end());
        for (std::size_t i = 0; i + 1 < crossings_.size(); i += 2)
            std::fill(samples_.begin() + static_cast<std::ptrdiff_t>(sample(crossings_[i])),
                      samples_.begin() + static_cast<std::ptrdiff_t>(sample(crossings_[i + 1])),
                      shape.fill);
    }
    void line(Side const& side, Shape const& shape) {
        double const half = shape.half;
        if (y_ < std::min(side.a.y, side.b.y) - half || y_ > std::max(side.a.y, side.b.y) + half)
            return;
        std::size_t const end = sample(std::max(side.a.x, side.b.x) + half);
        for (std::size_t x = sample(std::min(side.a.x, side.b.x) - half); x < end; ++x)
            if (distance(static_cast<double>(x) + 0.5, y_, side) <= half * half)
                samples_[x] = shape.line;
    }

    double y_ = 0;
    std::vector<Index> samples_;
    std::vector<double> crossings_;
};

/// What the samples of a pixel have in common.
class Mix {
  public:
    void add(Colour const& colour) {
        red_ += colour.red;
        green_ += colour.green;
        blue_ += colour.blue;
        ++count_;
    }
    std::uint32_t pixel() const {
        constexpr std::uint32_t kAll = kSamples * kSamples;
        if (count_ == 0) return 0;
        return count_ * 255U / kAll << 24U | red_ / count_ << 16U | green_ / count_ << 8U |
               blue_ / count_;
    }

  private:
    std::uint32_t red_ = 0;
    std::uint32_t green_ = 0;
    std::uint32_t blue_ = 0;
    std::uint32_t count_ = 0;
};

/// FNV-1a.
class Hash {
  public:
    void add(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte, value >>= 8U)
            hash_ = (hash_ ^ (value & 0xFFU)) * 1099511628211U;
    }
    /// To a hundredth of a pixel.
    void add(double value) { add(static_cast<std::uint64_t>(std::llround(value * 100))); }
    void add(Colour const& colour) {
        add(std::uint64_t{colour.red} << 16U | std::uint64_t{colour.green} << 8U | colour.blue);
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 14695981039346656037U;
};

void draw(std::vector<Row>& rows, std::vector<Shape> const& shapes, int y) {
    for (int i = 0; i < kSamples; ++i) {
        Row& row = rows[static_cast<std::size_t>(i)];
        row.begin(y * kSamples + i);
        for (Shape const& shape : shapes)
            row.draw(shape);
    }
}

std::uint32_t pixel_at(std::size_t x, std::vector<Row> const& rows, Colours const& colours) {
    Mix mix;
    for (Row const& row : rows)
        for (std::size_t i = 0; i < kSamples; ++i)
            if (Index const at = row[x * kSamples + i]; at != 0) mix.add(colours[at]);
    return mix.pixel();
}

} // namespace

std::vector<std::uint32_t> pixels_of(Chart const& chart) {
    Colours colours(1);
    std::vector<Shape> shapes;
    for (Figure const& figure : chart.figures)
        shapes.push_back(shape_of(figure, colours));
    auto const width = static_cast<std::size_t>(chart.box.width);
    std::vector<std::uint32_t> pixels;
    pixels.reserve(width * static_cast<std::size_t>(chart.box.height));
    std::vector<Row> rows(kSamples, Row(chart.box.width * kSamples));
    for (int y = 0; y < chart.box.height; ++y) {
        draw(rows, shapes, y);
        for (std::size_t x = 0; x < width; ++x)
            pixels.push_back(pixel_at(x, rows, colours));
    }
    return pixels;
}

std::string key_of(Chart const& chart) {
    Hash hash;
    for (Figure const& figure : chart.figures) {
        hash.add(figure.paint.fill);
        hash.add(figure.paint.ink);
        hash.add(figure.line);
        for (auto const& ring : figure.rings) {
            hash.add(std::uint64_t{ring.size()});
            for (Spot const& spot : ring) {
                hash.add(spot.x);
                hash.add(spot.y);
            }
        }
    }
    return fmt::format("chart\n{}x{}\n{:x}", chart.box.width, chart.box.height, hash.value());
}

} // namespace kiosk
