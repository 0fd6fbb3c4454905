// SPDX-License-Identifier: Apache-2.0
#include "voices/limit.hpp"
#include <algorithm>
#include <cmath>
#include <deque>

namespace voices {
namespace {

constexpr double kReach = 0.004; // seconds; shorter would be heard as a crackle

float amplitude(double decibels) {
    return static_cast<float>(std::pow(10.0, decibels / 20));
}

/// The smallest of the values within `reach` of each place (a sliding minimum, each value enters
/// and leaves the queue once).
std::vector<float> lowest_nearby(std::vector<float> const& values, std::size_t reach) {
    std::vector<float> lowest(values.size());
    std::deque<std::size_t> queue; // places of rising values
    for (std::size_t i = 0; i < values.size() + reach; ++i) {
        if (i < values.size()) {
            while (!queue.empty() && values[queue.back()] >= values[i])
                queue.pop_back();
            queue.push_back(i);
        }
        if (i < reach) continue;
        std::size_t const place = i - reach;
        while (queue.front() + reach < place)
            queue.pop_front();
        lowest[place] = values[queue.front()];
    }
    return lowest;
}

/// The mean of the values within `reach` of each place.
std::vector<float> mean_nearby(std::vector<float> const& values, std::size_t reach) {
    std::vector<double> sums(values.size() + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i + 1] = sums[i] + static_cast<double>(values[i]);
    std::vector<float> means(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::size_t const first = i - std::min(i, reach);
        std::size_t const last = std::min(values.size(), i + reach + 1);
        means[i] =
            static_cast<float>((sums[last] - sums[first]) / static_cast<double>(last - first));
    }
    return means;
}

} // namespace

Sound limited(Sound sound, double gain, double ceiling) {
    float const factor = amplitude(gain);
    float const top = amplitude(ceiling);
    std::vector<float> allowed;
    allowed.reserve(sound.samples.size());
    for (float const sample : sound.samples) {
        float const height = std::abs(sample) * factor;
        allowed.push_back(height > top ? top / height : 1);
    }
    // The mean of lowest values, taken over the same reach, is never above the value itself.
    auto const reach = static_cast<std::size_t>(kReach * sound.rate);
    auto const gains = mean_nearby(lowest_nearby(allowed, reach), reach);
    for (std::size_t i = 0; i < gains.size(); ++i)
        sound.samples[i] *= factor * gains[i];
    return sound;
}

} // namespace voices
