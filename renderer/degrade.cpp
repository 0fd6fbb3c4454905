// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace renderer {
namespace {

std::vector<double> kernel(double sigma) {
    int const reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
    std::vector<double> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
        sum += weights.back();
    }
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

// Blurs along the rows and lies the picture down, so that twice is the whole blur.
GreyImage blur_and_turn(GreyImage const& image, std::vector<double> const& weights) {
    GreyImage out{image.height, image.width, std::vector<std::uint8_t>(image.pixels.size())};
    int const reach = static_cast<int>(weights.size() / 2);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            double sum = 0;
            int from = x - reach;
            for (double const weight : weights)
                sum += weight * image.at(std::clamp(from++, 0, image.width - 1), y);
            out.at(y, x) = static_cast<std::uint8_t>(std::lround(sum));
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
    if (!(sigma > 0)) return image;
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

// The sum of four even numbers is near enough to a normal one; minstd_rand is the same everywhere.
GreyImage noisy(GreyImage image, double deviation) {
    std::minstd_rand random; // NOLINT(cert-msc51-cpp): the same noise at every run is wanted
    constexpr int kSum = 4;
    constexpr double kRange = 65536;
    double const scale = deviation * std::sqrt(12.0 / kSum);
    for (std::uint8_t& pixel : image.pixels) {
        double sum = 0;
        for (int i = 0; i < kSum; ++i)
            sum += static_cast<double>(random() >> 8U & 0xFFFFU) / kRange - 0.5;
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + sum * scale, 0.0, 255.0));
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
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double const from_x = x - side / 2.0;
            double const from_y = y - side / 2.0;
            auto const u =
                static_cast<int>(std::lround(from_x * cosine + from_y * sine + image.width / 2.0));
            auto const v =
                static_cast<int>(std::lround(from_y * cosine - from_x * sine + image.height / 2.0));
            if (u >= 0 && v >= 0 && u < image.width && v < image.height)
                out.at(x, y) = image.at(u, v);
        }
    return out;
}

} // namespace renderer
