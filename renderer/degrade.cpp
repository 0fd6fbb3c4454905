// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace renderer {
namespace {

std::vector<float> kernel(double sigma) {
    int const reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
        sum += weights.back();
    }
    std::vector<float> normed;
    for (double const weight : weights)
        normed.push_back(static_cast<float>(weight / sum));
    return normed;
}

// Blurs along the rows and lies the picture down, so that twice is the whole blur. Weight by weight
// over a whole row, which compilers turn into vectors: most of a proof's time was spent here.
GreyImage blur_and_turn(GreyImage const& image, std::vector<float> const& weights) {
    GreyImage out{image.height, image.width, std::vector<std::uint8_t>(image.pixels.size())};
    auto const width = static_cast<std::size_t>(image.width);
    std::size_t const reach = weights.size() / 2;
    std::vector<float> row(width + 2 * reach);
    std::vector<float> sum(width);
    for (int y = 0; y < image.height; ++y) {
        std::uint8_t const* const from = &image.pixels[static_cast<std::size_t>(y) * width];
        std::copy(from, from + width, row.begin() + static_cast<std::ptrdiff_t>(reach));
        std::fill_n(row.begin(), reach, from[0]);
        std::fill_n(row.end() - static_cast<std::ptrdiff_t>(reach), reach, from[width - 1]);
        std::fill(sum.begin(), sum.end(), 0.5F); // rounds
        for (std::size_t i = 0; i < weights.size(); ++i)
            for (std::size_t x = 0; x < width; ++x)
                sum[x] += weights[i] * row[x + i];
        std::uint8_t* into = out.pixels.data() + y;
        for (std::size_t x = 0; x < width; ++x, into += image.height)
            *into = static_cast<std::uint8_t>(sum[x]);
    }
    return out;
}

} // namespace

GreyImage cropped(GreyImage const& image, Box const& box, double dpi) {
    auto const px = [&](double points, int most) {
        double const value = base::to_pixels(base::Pt{points}, dpi).value;
        return std::clamp(static_cast<int>(std::lround(value)), 0, most);
    };
    int const left = px(box.x, image.width);
    int const top = px(box.y, image.height);
    GreyImage out{px(box.right(), image.width) - left, px(box.bottom(), image.height) - top, {}};
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x)
            out.pixels.push_back(image.at(left + x, top + y));
    return out;
}

GreyImage blurred(GreyImage const& image, double sigma) {
    if (!(sigma > 0) || image.pixels.empty()) return image;
    auto const weights = kernel(sigma);
    return blur_and_turn(blur_and_turn(image, weights), weights);
}

GreyImage one_bit(GreyImage image) {
    for (std::uint8_t& pixel : image.pixels)
        pixel = pixel < 128 ? 0 : 255;
    return image;
}

GreyImage shrunk(GreyImage const& image, int times) {
    GreyImage out{image.width / times, image.height / times, {}};
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            int sum = 0;
            for (int i = 0; i < times * times; ++i)
                sum += image.at(x * times + i % times, y * times + i / times);
            out.pixels.push_back(static_cast<std::uint8_t>(sum / (times * times)));
        }
    return out;
}

// The sum of four even numbers is near enough to a normal one; the four are the parts of one number
// of Knuth's MMIX generator, the same at every run and everywhere.
GreyImage noisy(GreyImage image, double deviation) {
    constexpr double kSum = 4;
    constexpr double kRange = 65536;
    auto const scale = static_cast<float>(deviation * std::sqrt(12.0 / kSum) / kRange);
    std::uint64_t random = 1;
    for (std::uint8_t& pixel : image.pixels) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        auto const sum = static_cast<float>((random & 0xFFFFU) + (random >> 16U & 0xFFFFU) +
                                            (random >> 32U & 0xFFFFU) + (random >> 48U));
        float const moved =
            static_cast<float>(pixel) + (sum - static_cast<float>(kSum * kRange / 2)) * scale;
        pixel = static_cast<std::uint8_t>(std::clamp(moved, 0.0F, 255.0F));
    }
    return image;
}

GreyImage turned(GreyImage const& image, double degrees) {
    double const angle = degrees * std::numbers::pi / 180;
    double const sine = std::sin(angle);
    double const cosine = std::cos(angle);
    int const side = static_cast<int>(std::hypot(image.width, image.height)) + 2;
    GreyImage out{side, side, {}};
    out.pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
    int const width = image.width;
    int const height = image.height;
    std::uint8_t const* const from = image.pixels.data();
    std::uint8_t* into = out.pixels.data();
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x, ++into) {
            double const from_x = x - side / 2.0;
            double const from_y = y - side / 2.0;
            // Shifted above zero, where cutting off rounds down.
            int const u =
                static_cast<int>(from_x * cosine + from_y * sine + width / 2.0 + side + 0.5) - side;
            int const v =
                static_cast<int>(from_y * cosine - from_x * sine + height / 2.0 + side + 0.5) -
                side;
            if (u >= 0 && v >= 0 && u < width && v < height)
                *into = from[static_cast<std::ptrdiff_t>(v) * width + u];
        }
    return out;
}

} // namespace renderer
