// Takes become clips: what is promised of a clip is measured here with ffmpeg, which shares no
// code with us.
// SPDX-License-Identifier: Apache-2.0
#include "signals.hpp"
#include "support/files.hpp"
#include "voices/clip.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fmt/format.h>

namespace {

using test::Take;

voices::Tags tags() {
    return {"topic.doctor", "Doctor — ไทย", "S1", false, true};
}

/// What `command` writes to both of its channels.
std::string output_of(std::string const& command) {
    std::string text;
    std::FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> block{};
    while (pipe != nullptr && std::fgets(block.data(), block.size(), pipe) != nullptr)
        text += block.data();
    if (pipe != nullptr) ::pclose(pipe);
    return text;
}

/// The number behind the last `label` in ffmpeg's summary.
double last_number(std::string const& text, std::string const& label) {
    auto const at = text.rfind(label);
    REQUIRE(at != std::string::npos);
    return std::stod(text.substr(at + label.size()));
}

struct Heard {
    double loudness;
    double peak;
};

Heard measured_by_ffmpeg(std::string const& clip) {
    test::Scratch const scratch;
    std::string const file = (scratch.path() / "clip.opus").string();
    REQUIRE(base::write_file(file, clip));
    std::string const said =
        output_of("ffmpeg -nostats -i " + file + " -af ebur128=peak=true -f null -");
    if (said.find("not found") != std::string::npos)
        FAIL("ffmpeg is missing: apt-get install ffmpeg");
    return {last_number(said, "I:"), last_number(said, "Peak:")};
}

} // namespace

TEST_CASE("clips are equally loud, whatever the recorder did") {
    struct Row {
        char const* why;
        Take take;
    };
    static Row const rows[] = {
        {"an ordinary take", {}},
        {"a whisper", {.level = 0.01, .noise = 0.00001}},
        {"almost too loud", {.level = 0.95}},
        {"a single short word", {.speech = 0.3}},
        {"a telephone's 8 kHz", {.rate = 8'000}},
        {"a studio's 96 kHz", {.rate = 96'000}},
        {"a long sentence", {.speech = 9}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const clip = voices::make_clip(test::take(row.take), tags());
            REQUIRE(clip);
            auto const heard = measured_by_ffmpeg(*clip);
            CHECK(heard.loudness == Approx(voices::kLoudness).margin(1));
            CHECK(heard.peak <= voices::kHighestPeak + 0.1); // ffmpeg rounds to 0.1
        }
}

TEST_CASE("a peaky voice is held below the limit without losing its loudness") {
    auto sound = test::take({.level = 0.02, .noise = 0.00001});
    for (std::size_t i = 30'000; i < sound.samples.size() - 30'000; i += 11'000)
        for (std::size_t k = 0; k < 40; ++k)
            sound.samples[i + k] = k % 2 == 0 ? 0.5F : -0.4F;
    auto const clip = voices::make_clip(sound, tags());
    REQUIRE(clip);
    auto const heard = measured_by_ffmpeg(*clip);
    CHECK(heard.loudness == Approx(voices::kLoudness).margin(1));
    CHECK(heard.peak <= voices::kHighestPeak + 0.1);
}

TEST_CASE("a clip is short, one channel, 48 kHz, and tells what it is") {
    auto const sound = test::take({.silence = 3, .speech = 2});
    auto const clip = voices::make_clip(sound, tags());
    REQUIRE(clip);
    auto const heard = voices::decode(*clip, "clip");
    REQUIRE(heard);
    CHECK(heard->rate == voices::kClipRate);
    CHECK(heard->seconds() == Approx(2.23).margin(0.1));       // of eight seconds
    CHECK(clip->size() < 12'000);                              // 24 kb/s, and the headers
    CHECK(voices::read_tags(*clip, "clip").value() == tags()); // back from the file itself
    CHECK(voices::make_clip(sound, tags()).value() == *clip);  // the same bytes again
}

TEST_CASE("tags survive in every combination") {
    for (bool const synthetic : {false, true})
        for (bool const consent : {false, true}) {
            voices::Tags const tags{"a.b", "two\nlines = \"quoted\"", "S-2", synthetic, consent};
            auto const clip = voices::make_clip(test::take({}), tags);
            REQUIRE(clip);
            CHECK(voices::read_tags(*clip, "clip").value() == tags);
        }
}

TEST_CASE("nothing to hear is refused") {
    CHECK_FALSE(voices::make_clip(test::take({.level = 0}), tags()));
    CHECK_FALSE(voices::make_clip({{}, 48'000}, tags()));
    CHECK_FALSE(voices::make_clip({{0.5F}, 48'000}, tags()));
}
