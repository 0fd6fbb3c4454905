// SPDX-License-Identifier: Apache-2.0
#include "renderer/degrade.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <cmath>

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

} // namespace renderer
