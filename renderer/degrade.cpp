// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace renderer {
namespace {

// All sums here are of 16 bits and weight by weight over a whole row, which compilers turn into
// vectors: most of a proof's time was once spent here.
using Row = std::vector<std::uint16_t>;

constexpr int kUnit = 256; // the weights of a kernel together

/// The weights from the middle outwards.
std::vector<std::uint16_t> kernel(double sigma) {
    int const reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
    std::vector<double> weights;
    double sum = 0;
    for (int i = 0; i <= reach; ++i) {
        weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
        sum += (i == 0 ? 1 : 2) * weights.back();
    }
    std::vector<std::uint16_t> whole;
    int rest = kUnit;
    for (double const weight : weights) {
        whole.push_back(static_cast<std::uint16_t>(std::lround(kUnit * weight / sum)));
        rest -= (whole.size() == 1 ? 1 : 2) * whole.back();
    }
    whole.front() = static_cast<std::uint16_t>(whole.front() + rest);
    return whole;
}

/// Adds `weight` times each of `a` and `b` to `sum`.
void add(std::uint16_t* sum, std::uint16_t const* a, std::uint16_t const* b, std::uint16_t weight,
         std::size_t count) {
    for (std::size_t x = 0; x < count; ++x)
        sum[x] = static_cast<std::uint16_t>(sum[x] + (a[x] + b[x]) * weight);
}

void begin(std::uint16_t* sum, std::uint16_t const* middle, std::uint16_t weight,
           std::size_t count) {
    for (std::size_t x = 0; x < count; ++x)
        sum[x] = static_cast<std::uint16_t>(kUnit / 2 + middle[x] * weight); // rounds
}

/// The rows of `image`, blurred along themselves; `image.width` numbers each.
Row blurred_rows(GreyImage const& image, std::vector<std::uint16_t> const& weights) {
    auto const width = static_cast<std::size_t>(image.width);
    std::size_t const reach = weights.size() - 1;
    Row row(width + 2 * reach);
    Row out(image.pixels.size());
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
        std::uint8_t const* const from = &image.pixels[y * width];
        std::fill_n(row.begin(), reach, from[0]);
        std::copy_n(from, width, row.data() + reach);
        std::fill_n(row.data() + reach + width, reach, from[width - 1]);
        std::uint16_t* const sum = &out[y * width];
        std::uint16_t const* const middle = row.data() + reach;
        begin(sum, middle, weights[0], width);
        for (std::size_t i = 1; i <= reach; ++i)
            add(sum, middle - i, middle + i, weights[i], width);
        for (std::size_t x = 0; x < width; ++x)
            sum[x] = static_cast<std::uint16_t>(sum[x] / kUnit);
    }
    return out;
}

/// A unit of noise at a time, in sixteenths. The sum of four even numbers is near enough to a
/// normal one; the four are the parts of one number of Knuth's MMIX generator, the same at every
/// run.
std::vector<std::int16_t> some_noise() {
    constexpr std::size_t kCount = 65536;
    constexpr double kSum = 4;
    constexpr double kRange = 65536;
    std::vector<std::int16_t> noise;
    std::uint64_t random = 1;
    for (std::size_t i = 0; i < kCount; ++i) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        auto const sum = static_cast<double>((random & 0xFFFFU) + (random >> 16U & 0xFFFFU) +
                                             (random >> 32U & 0xFFFFU) + (random >> 48U));
        double const normal = (sum - kSum * kRange / 2) / kRange * std::sqrt(12.0 / kSum);
        noise.push_back(static_cast<std::int16_t>(std::lround(16 * normal)));
    }
    return noise;
}

} // namespace

GreyImage blurred(GreyImage const& image, double sigma) {
    if (!(sigma > 0) || image.pixels.empty()) return image;
    auto const weights = kernel(sigma);
    Row const rows = blurred_rows(image, weights);
    auto const width = static_cast<std::size_t>(image.width);
    auto const row_at = [&](int y) {
        return &rows[static_cast<std::size_t>(std::clamp(y, 0, image.height - 1)) * width];
    };
    GreyImage out{image.width, image.height, std::vector<std::uint8_t>(image.pixels.size())};
    Row sum(width);
    for (int y = 0; y < image.height; ++y) {
        begin(sum.data(), row_at(y), weights[0], width);
        for (int i = 1; i < static_cast<int>(weights.size()); ++i)
            add(sum.data(), row_at(y - i), row_at(y + i), weights[static_cast<std::size_t>(i)],
                width);
        std::uint8_t* const into = &out.pixels[static_cast<std::size_t>(y) * width];
        for (std::size_t x = 0; x < width; ++x)
            into[x] = static_cast<std::uint8_t>(sum[x] / kUnit);
    }
    return out;
}

GreyImage one_bit(GreyImage image) {
    for (std::uint8_t& pixel : image.pixels)
        pixel = pixel < 128 ? 0 : 255;
    return image;
}

GreyImage shrunk(GreyImage image, int times) {
    if (times == 1) return image;
    GreyImage out{image.width / times, image.height / times, {}};
    out.pixels.reserve(image.pixels.size() / static_cast<std::size_t>(times * times));
    auto const width = static_cast<std::size_t>(image.width);
    std::vector<std::uint32_t> sums(width); // of the rows that become one
    for (int y = 0; y < out.height; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        std::uint8_t const* from = &image.pixels[static_cast<std::size_t>(y * times) * width];
        for (int i = 0; i < times; ++i, from += width)
            for (std::size_t x = 0; x < width; ++x)
                sums[x] += from[x];
        std::uint32_t const* sum = sums.data();
        for (int x = 0; x < out.width; ++x, sum += times)
            out.pixels.push_back(static_cast<std::uint8_t>(std::accumulate(sum, sum + times, 0U) /
                                                           static_cast<unsigned>(times * times)));
    }
    return out;
}

GreyImage noisy(GreyImage image, double deviation) {
    static std::vector<std::int16_t> const noise = some_noise();
    int const scale = static_cast<int>(std::lround(deviation * 16)); // and so 256ths of a level
    for (std::size_t start = 0; start < image.pixels.size(); start += noise.size()) {
        std::size_t const count = std::min(noise.size(), image.pixels.size() - start);
        std::uint8_t* const pixels = &image.pixels[start];
        for (std::size_t i = 0; i < count; ++i)
            pixels[i] =
                static_cast<std::uint8_t>(std::clamp(pixels[i] + (noise[i] * scale) / 256, 0, 255));
    }
    return image;
}

GreyImage turned(GreyImage const& image, double degrees) {
    constexpr int kBits = 16; // behind the point
    constexpr double kOne = 1 << kBits;
    double const angle = degrees * std::numbers::pi / 180;
    double const sine = std::sin(angle);
    double const cosine = std::cos(angle);
    int const side = static_cast<int>(std::hypot(image.width, image.height)) + 2;
    GreyImage out{side, side, {}};
    out.pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
    auto const fixed = [](double value) {
        return static_cast<std::int64_t>(std::lround(value * kOne));
    };
    std::int64_t const step_u = fixed(cosine);
    std::int64_t const step_v = fixed(-sine);
    double const half = side / 2.0;
    std::uint8_t const* const from = image.pixels.data();
    std::uint8_t* into = out.pixels.data();
    for (int y = 0; y < side; ++y) {
        std::int64_t u = fixed(-half * cosine + (y - half) * sine + image.width / 2.0 + 0.5);
        std::int64_t v = fixed((y - half) * cosine + half * sine + image.height / 2.0 + 0.5);
        for (int x = 0; x < side; ++x, ++into, u += step_u, v += step_v) {
            std::int64_t const column = u >> kBits;
            std::int64_t const row = v >> kBits;
            if (column >= 0 && row >= 0 && column < image.width && row < image.height)
                *into = from[row * image.width + column];
        }
    }
    return out;
}

} // namespace renderer
