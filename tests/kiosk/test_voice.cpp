// What is spoken, and what is really heard: SDL's disk driver records it.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/script.hpp"
#include "kiosk/session.hpp"
#include "sample.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

using namespace kiosk;

namespace {

constexpr int kRate = 48'000;

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
}

/// A clip in which every sample has the same `level`, so that a recording tells which it was.
/// SDL_mixer looks at the content.
std::string clip(int level, int milliseconds) {
    auto const count = static_cast<std::uint32_t>(kRate / 1000 * milliseconds);
    std::string out = "RIFF";
    put(out, 36 + count * 4, 4);
    out += "WAVEfmt ";
    put(out, 16, 4);
    put(out, 1, 2); // PCM
    put(out, 2, 2); // channels
    put(out, kRate, 4);
    put(out, kRate * 4, 4);
    put(out, 4, 2);
    put(out, 16, 2);
    out += "data";
    put(out, count * 4, 4);
    for (std::uint32_t i = 0; i < count * 2; ++i)
        put(out, static_cast<std::uint32_t>(level), 2);
    return out;
}

/// The levels that a recording holds for a while, in order, without silence.
std::vector<int> levels_in(std::string const& recording) {
    constexpr int kWhile = 400; // samples
    std::vector<int> levels;
    int last = 0;
    int run = 0;
    for (std::size_t i = 0; i + 4 <= recording.size(); i += 4) {
        int const low = static_cast<unsigned char>(recording[i]);
        int const level = low + 256 * static_cast<signed char>(recording[i + 1]);
        run = level == last ? run + 1 : 0;
        last = level;
        if (run == kWhile && level != 0) levels.push_back(level);
    }
    return levels;
}

/// Voices of English with a level of its own for each clip.
class Studio {
  public:
    Studio() {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        ::setenv("SDL_AUDIODRIVER", "disk", 1);
        ::setenv("SDL_DISKAUDIOFILE", record().c_str(), 1);
        ::setenv("SDL_DISKAUDIODELAY", "1", 1);
    }
    base::Path record() const { return scratch_.path() / "heard.raw"; }
    base::Path folder() const { return scratch_.path() / "voices"; }
    void add(std::string const& key, int level, int milliseconds = 40) {
        REQUIRE(base::write_file(folder() / "en" / (key + ".opus"), clip(level, milliseconds)));
    }
    std::vector<int> heard() const { return levels_in(base::read_file(record()).value_or("")); }

  private:
    test::Scratch scratch_;
};

/// What a clip of `level` sounds like at the first volume.
int heard_as(int level) {
    return level * 80 / 128;
}

std::vector<std::string> names_of(std::vector<Clip> const& clips) {
    std::vector<std::string> names;
    for (Clip const& clip : clips)
        names.push_back(clip.file.stem().string());
    return names;
}

} // namespace

TEST_CASE("a number is spoken digit by digit, and what has no clip is left out") {
    Studio studio;
    for (char digit = '0'; digit <= '9'; ++digit)
        studio.add(std::string("digit.") + digit, 100);
    auto const voices = catalogue::Voices::load(studio.folder());
    REQUIRE(voices.has_value());
    Element element{"phone", Role::number, {}};
    element.labels.push_back({{"Call", "en", "service.call"}, {}, {}, {}});
    element.labels.push_back({{"081 230", "en", "#081230"}, {}, {}, {}});
    CHECK(
        names_of(speech_of(element, "en", *voices)) ==
        std::vector<std::string>{"digit.0", "digit.8", "digit.1", "digit.2", "digit.3", "digit.0"});
    CHECK(speech_of(element, "km", *voices).empty());
}

TEST_CASE("a language with a missing clip is not offered as voiced, and shows no speaker") {
    Studio studio;
    auto const needed = needed_clips({"law"});
    for (std::string const& key : needed)
        studio.add(key, 100, 1);
    CHECK(catalogue::Voices::load(studio.folder())->complete("en", needed));
    std::filesystem::remove(studio.folder() / "en" / "digit.7.opus");
    CHECK_FALSE(catalogue::Voices::load(studio.folder())->complete("en", needed));
    test::House house;
    State const state = test::one_of_each("en").at(2);
    CHECK(house.show(state).element("listen") == nullptr);
    house.content().voiced = {"en"};
    CHECK(house.show(state).element("listen") != nullptr);
}

TEST_CASE("the disk driver hears what was touched, one clip at a time, and silence after Done") {
    Studio studio;
    studio.add("topic.law", 1000);
    studio.add("services.title", 2000);
    studio.add("nav.home", 3000, 4000); // long: it must be cut off
    test::House house;
    house.content().voiced = {"en"};
    auto const voices = catalogue::Voices::load(studio.folder());
    auto const sdl = Sdl::start();
    REQUIRE(sdl.has_value());
    auto const canvas = Canvas::open(Size{1024, 600});
    REQUIRE(canvas.has_value());
    Painter painter(*canvas, house.ruler(), test::share() / "data" / "pictograms");
    auto const voice = mixer_voice();
    CardMaker const cards(house.stage().content, house.fonts());
    Stage const stage = house.stage();
    Session session(stage, {*canvas, painter, *voice, *voices, cards, nullptr, "."});
    auto const replay = [&](char const* script) {
        ScriptSource source(*parse_script(script, "x", "en"), "x");
        auto const done = session.run(source);
        INFO((done ? "" : base::to_string(done.error())));
        REQUIRE(done.has_value());
        return studio.heard(); // the device is opened anew each time that something is said
    };
    CHECK(replay("tap start\ntap language.en\ntap next\ntap topic.law\nwait 500\n") ==
          std::vector<int>{heard_as(1000)});
    CHECK(replay("tick 20\ntap listen\nwait 500\n") == std::vector<int>{heard_as(2000)});
    CHECK_FALSE(session.state().speaking);
    CHECK(replay("tick 40\ntap home\nwait 50\ntap done\nwait 200\n") ==
          std::vector<int>{heard_as(3000)});
    CHECK(base::read_file(studio.record())->size() < 4U * kRate * 4); // it was cut off
    CHECK(session.state() == State{});
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
}
