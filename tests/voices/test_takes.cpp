// SPDX-License-Identifier: Apache-2.0
#include "signals.hpp"
#include "support/files.hpp"
#include "voices/clip.hpp"
#include "voices/measure.hpp"
#include "voices/synthesize.hpp"
#include <catch2/catch.hpp>

namespace {

using test::Take;
using voices::Fault;

std::string read(base::Path const& path) {
    return base::read_file(path).value();
}

} // namespace

TEST_CASE("a take is judged as it was recorded") {
    struct Row {
        char const* why;
        Take take;
        std::vector<Fault> faults;
    };
    static Row const rows[] = {
        {"a good take", {}, {}},
        {"loud, but whole", {.level = 0.95}, {}},
        {"the tops are cut off", {.level = 1.4}, {Fault::clipped}},
        {"cut off and then made quieter", {.level = 1.4, .cut = 0.6}, {Fault::clipped}},
        {"a fan in the room", {.noise = 0.05}, {Fault::noisy}},
        {"nobody spoke", {.level = 0}, {Fault::silent}},
        {"far away", {.level = 0.008, .noise = 0.00003}, {Fault::quiet}},
        {"quiet, but near enough", {.level = 0.03, .noise = 0.0001}, {}},
        {"stopped in a word", {.skip_end = 0.5}, {Fault::cut_off}},
        {"begun in a word", {.skip_start = 0.5}, {Fault::cut_off}},
        {"stopped right behind it", {.skip_end = 0.35}, {}},
        {"a click", {.speech = 0.08}, {Fault::too_short}},
        {"a whole story", {.speech = 22}, {Fault::too_long}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(voices::judge(test::take(row.take)) == row.faults);
            for (Fault const fault : row.faults)
                CHECK_FALSE(voices::explain(fault).empty());
        }
    CHECK(voices::judge({}) == std::vector{Fault::silent});
}

TEST_CASE("the better of two takes has the quieter pauses") {
    CHECK(voices::contrast(test::take({.noise = 0.0001})) >
          voices::contrast(test::take({.noise = 0.001})));
}

TEST_CASE("every format that recorders write comes in") {
    struct Row {
        char const* why;
        int format;
        int channels;
    };
    static Row const rows[] = {
        {"WAV, 16 bits", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 1},
        {"WAV, floating point, stereo", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 2},
        {"FLAC", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1},
        {"MP3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 1},
        {"Ogg Vorbis", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 1},
        {"Ogg Opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 1},
        {"AIFF", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 2},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            test::Scratch const scratch;
            std::string const file = (scratch.path() / "take").string();
            test::record(test::take({.rate = 48'000}), file, row.format, row.channels);
            auto const sound = voices::decode(read(file), "take");
            REQUIRE(sound);
            CHECK(sound->seconds() == Approx(2.8).margin(0.1));
            CHECK(voices::judge(*sound).empty());
        }
}

TEST_CASE("broken recordings are refused with their name") {
    test::Scratch const scratch;
    std::string const file = (scratch.path() / "take").string();
    test::record(test::take({.rate = 48'000}), file, SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    std::string const whole = read(file);
    for (std::string const& bytes : {std::string(), std::string("RIFF"), std::string(5000, 'x')}) {
        auto const sound = voices::decode(bytes, "a.wav");
        REQUIRE_FALSE(sound);
        CHECK(sound.error().subject == "a.wav");
    }
    for (std::size_t length = 0; length < whole.size(); length += 997) // never a crash
        (void)voices::decode(std::string_view(whole).substr(0, length), "a.wav");
    std::string damaged = whole;
    for (std::size_t at = 0; at < 64; ++at) { // nor with a header that lies
        damaged[at] = static_cast<char>(0xFF);
        (void)voices::decode(damaged, "a.wav");
        (void)voices::read_tags(damaged, "a.wav");
    }
    CHECK_FALSE(voices::read_tags(whole, "a.wav")); // a recording is no clip
}

TEST_CASE("a recording of an hour is refused, not loaded") {
    test::Scratch const scratch;
    std::string const file = (scratch.path() / "long.flac").string();
    voices::Sound const hour{std::vector<float>(8'000 * 3'600), 8'000};
    test::record(hour, file, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    auto const sound = voices::decode(read(file), "long.flac");
    REQUIRE_FALSE(sound);
    CHECK(sound.error().code == base::ErrorCode::too_large);
}

TEST_CASE("drafts are spoken in languages where they are sane, and only there") {
    auto const drafts = base::Settings::load(test::source() / "data/voices/drafts.toml");
    REQUIRE(drafts);
    for (char const* const language : {"en", "vi", "id", "ms", "bn", "ne"}) {
        INFO(language);
        auto const voice = voices::draft_voice(*drafts, language);
        REQUIRE(voice);
        auto const sound = voices::synthesize("1 2 9", *voice);
        REQUIRE(sound);
        auto faults = voices::judge(*sound);
        std::erase(faults, Fault::cut_off); // a machine begins at once
        CHECK(faults.empty());
        CHECK(sound->seconds() > 0.6);
    }
    for (char const* const language : {"th", "my", "ar", "km", "lo", "fil", "zh-Hans"}) {
        auto const voice = voices::draft_voice(*drafts, language);
        REQUIRE_FALSE(voice);
        CHECK(voice.error().code == base::ErrorCode::refused);
    }
    CHECK(voices::draft_voice(*drafts, "xx").error().code == base::ErrorCode::not_found);
    CHECK_FALSE(voices::synthesize("hello", "zz"));
}

TEST_CASE("a draft says its text and not a switch of the program") {
    auto const sound = voices::synthesize("--version", "en-gb");
    REQUIRE(sound);
    CHECK(sound->seconds() > 0.5);
}
