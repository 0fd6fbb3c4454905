// Whoever comes next cannot tell by the kiosk's haste what somebody has looked at before (S8): the
// first opening of a service takes as long whether a visit before has opened it or not, because
// nothing that was drawn or read outlives its visit. Within one visit the second opening is faster,
// which shows that the look can see such a difference. Slow, and so run by name only (ctest -L
// long). SPDX-License-Identifier: Apache-2.0
#include "sitting.hpp"
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;

namespace {

/// A service and the topic that leads to it.
struct Way {
    std::string topic;
    std::string service;
};

std::vector<Way> ways(test::House& house) {
    std::vector<Way> all;
    for (model::Topic const& topic : house.content().topics)
        for (model::Service const* service : house.content().services(topic.id, "XW-11")) {
            auto const same = [&](Way const& known) { return known.service == service->id; };
            if (std::none_of(all.begin(), all.end(), same)) all.push_back({topic.id, service->id});
        }
    return all;
}

/// How long the service takes to be on the glass, at each of so many openings in one visit; nothing
/// when the topic does not lead to it.
std::vector<double> openings(test::House const& house, Way const& way, int times) {
    test::Sitting sitting(house);
    std::vector<double> took;
    if (!sitting.run("tap start\ntap language.en\ntap topic." + way.topic + "\n")) return took;
    for (int i = 0; i < times; ++i) {
        auto const begun = std::clock(); // of this process: others may be busy meanwhile
        if (!sitting.run("tap service." + way.service + "\n")) return {};
        took.push_back(static_cast<double>(std::clock() - begun));
        (void)sitting.run("tap back\n");
    }
    return took;
}

/// The same in a process of its own, as every visit is.
std::vector<double> visit(test::House const& house, Way const& way, int times) {
    std::array<int, 2> ends = {};
    REQUIRE(::pipe(ends.data()) == 0);
    pid_t const worker = ::fork();
    if (worker == 0) {
        auto const took = openings(house, way, times);
        auto const size = static_cast<ssize_t>(took.size() * sizeof(double));
        ::_exit(::write(ends[1], took.data(), static_cast<std::size_t>(size)) == size ? 0 : 1);
    }
    ::close(ends[1]);
    std::vector<double> took(static_cast<std::size_t>(times));
    auto const got = ::read(ends[0], took.data(), took.size() * sizeof(double));
    ::close(ends[0]);
    ::waitpid(worker, nullptr, 0);
    took.resize(got > 0 ? static_cast<std::size_t>(got) / sizeof(double) : 0);
    return took;
}

} // namespace

TEST_CASE("what was looked at before is answered no sooner than what was not", "[.]") {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    test::House house;
    std::vector<Way> all;
    std::vector<double> unseen;
    int again_sooner = 0;
    for (Way const& way : ways(house)) { // nobody has opened any; the second opening is the control
        auto const took = visit(house, way, 2);
        if (took.size() < 2) continue;
        all.push_back(way);
        unseen.push_back(took[0]);
        again_sooner += took[1] < took[0] ? 1 : 0;
    }
    auto const count = static_cast<int>(all.size());
    REQUIRE(count >= 12);
    int seen_sooner = 0;
    std::vector<double> ratios;
    for (std::size_t i = 0; i < all.size(); ++i) {
        double const seen = visit(house, all[i], 1)[0];
        seen_sooner += seen < unseen[i] ? 1 : 0;
        ratios.push_back(seen / unseen[i]);
    }
    std::nth_element(ratios.begin(), ratios.begin() + count / 2, ratios.end());
    double const median = ratios[static_cast<std::size_t>(count / 2)];
    double const deviation = std::sqrt(count); // of twice the heads of a fair coin, less the throws
    INFO(count << " services: sooner when seen before " << seen_sooner << ", in the same visit "
               << again_sooner << "; median ratio " << median);
    CHECK(std::abs(2 * seen_sooner - count) <= 4 * deviation); // passed once in sixteen thousand
    CHECK((median > 0.9 && median < 1.1));
    CHECK(2 * again_sooner - count > 2 * deviation); // the control
    WARN(count << " services: sooner when seen before " << seen_sooner << ", in the same visit "
               << again_sooner << "; median ratio " << median);
}
