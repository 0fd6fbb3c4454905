// What is spoken, and what is really heard: SDL's disk driver records it.
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/po_file.hpp"
#include "judge.hpp"
#include "kiosk/script.hpp"
#include "kiosk/session.hpp"
#include "speech/speech.hpp"
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

namespace {

/// A kiosk that speaks English with the clips of a studio.
class Booth {
  public:
    explicit Booth(Studio& studio)
        : studio_(studio), voices_(catalogue::Voices::load(studio.folder())), sdl_(Sdl::start()),
          canvas_(Canvas::open(Size{1024, 600})),
          painter_(*canvas_, house_.ruler(), test::share() / "data" / "pictograms"),
          voice_(mixer_voice()), cards_(house_.stage().content, house_.fonts()),
          stage_(house_.stage()),
          session_(stage_, {*canvas_, painter_, *voice_, *voices_, cards_, nullptr, "."}) {
        house_.content().voiced = {"en"};
    }
    ~Booth() { ::setenv("SDL_AUDIODRIVER", "dummy", 1); }
    Booth(Booth const&) = delete;
    Booth& operator=(Booth const&) = delete;

    /// Replays `script`; the device is opened anew each time that something is said.
    std::vector<int> heard(char const* script) {
        ScriptSource source(*parse_script(script, "x", "en"), "x");
        auto const done = session_.run(source);
        INFO((done ? "" : base::to_string(done.error())));
        REQUIRE(done.has_value());
        return studio_.heard();
    }
    State const& state() const { return session_.state(); }

  private:
    Studio& studio_;
    test::House house_;
    base::Result<catalogue::Voices> voices_;
    base::Result<std::unique_ptr<Sdl>> sdl_;
    base::Result<Canvas> canvas_;
    Painter painter_;
    std::unique_ptr<Voice> voice_;
    CardMaker cards_;
    Stage stage_;
    Session session_;
};

} // namespace

TEST_CASE("the disk driver hears what was touched, one clip at a time, and silence after Done") {
    Studio studio;
    studio.add("topic.law", 1000);
    studio.add("services.title", 2000);
    studio.add("nav.home", 3000, 20'000); // long: it must be cut off
    Booth booth(studio);
    CHECK(booth.heard("tap start\ntap language.en\ntap next\ntap topic.law\nwait 500\n") ==
          std::vector<int>{heard_as(1000)});
    CHECK(booth.heard("tick 20\ntap listen\nwait 500\n") == std::vector<int>{heard_as(2000)});
    CHECK_FALSE(booth.state().speaking);
    CHECK(booth.heard("tick 40\ntap home\nwait 50\ntap done\nwait 200\n") ==
          std::vector<int>{heard_as(3000)});
    CHECK(base::read_file(studio.record())->size() < 20U * kRate * 4); // it was cut off
    CHECK(booth.state() == State{});
}

TEST_CASE(
    "headphones that are plugged in are spoken to softly; pulled out, nobody hears the rest") {
    Studio studio;
    studio.add("topics.title", 3200, 20'000); // long: it must be cut off
    Booth booth(studio);
    CHECK(booth.heard("tap start\ntap language.en\nwait 100\n").empty());
    CHECK(booth.heard("tick 20\njack in\nwait 100\njack out\nwait 300\n") ==
          std::vector<int>{3200 * 40 / 128});
    CHECK(base::read_file(studio.record())->size() < 10U * kRate * 4); // it was cut off
    CHECK_FALSE(booth.state().by_ear);
    CHECK_FALSE(booth.state().speaking);
}

namespace {

/// Every clip that publish would ask of a voiced language (docs/VOICES.md), empty.
catalogue::Voices all_clips(test::Scratch const& scratch, test::House const& house) {
    auto const add = [&](std::string const& key) {
        REQUIRE(base::write_file(scratch.path() / "en" / (speech::clip_of(key) + ".opus"), ""));
    };
    auto const english = catalogue::read_po(test::source() / "data" / "strings" / "en.po");
    REQUIRE(english.has_value());
    for (catalogue::PoMessage const& message : english->messages)
        for (speech::Piece const& piece : speech::pieces(message.key, message.texts.front()))
            if (!piece.clip.empty()) add(piece.clip);
    add("language.self");
    for (int number = 0; number <= speech::kLargestNumber; ++number)
        add("number." + std::to_string(number));
    for (int digit = 0; digit < 10; ++digit)
        add("digit." + std::to_string(digit));
    for (model::Service const& service : house.stage().content.directory.services) {
        add(speech::service_name_clip(service.id));
        add(speech::service_description_clip(service.id));
    }
    return *catalogue::Voices::load(scratch.path());
}

} // namespace

TEST_CASE("everything that can be touched speaks") {
    test::Scratch const scratch;
    test::House house;
    auto const voices = all_clips(scratch, house);
    house.content().voiced = {"en"};
    std::string silent;
    for (State const& state : test::every_state("en")) {
        // Names of places are not recorded: there may be thousands.
        if (state.screen() == Screen::places || state.screen() == Screen::spelling) continue;
        for (View const& view : test::pages(house, state))
            for (Element const& element : view.elements) {
                bool const other = element.id.starts_with("language."); // and has its own voice
                if (element.target() && !other && speech_of(element, "en", voices).empty())
                    silent += "\n" + std::string(view.screen) + " " + element.id;
            }
    }
    INFO(silent);
    CHECK(silent.empty());
}

TEST_CASE("the printed card is spoken: names and numbers, as they stand on it") {
    test::Scratch const scratch;
    test::House const house;
    auto const voices = all_clips(scratch, house);
    View const view = house.show(test::one_of_each("en").at(13));
    Element const* const card = view.element("card");
    REQUIRE(card != nullptr);
    auto const names = names_of(speech_of(*card, "en", voices));
    auto const on_it = house.stage().content.printable("svc-001", "XW-11", 3);
    REQUIRE(on_it.size() == 3);
    std::size_t clips = 0;
    for (model::Service const* service : on_it) {
        auto const name = speech::clip_of(speech::service_name_clip(service->id));
        CHECK(std::count(names.begin(), names.end(), name) == 1);
        auto const& plan = house.stage().content.directory.about.dial_plan;
        clips += 1 + model::open_phones(*service).front().number.dialled(plan).size();
    }
    CHECK(names.size() == clips);
}

TEST_CASE("a language that is only spoken is heard in its own clips, a tile in its own name") {
    Studio studio;
    for (char const* const language : {"en", "qaa", "km"})
        for (char const* const key : {"topic.law", "language.self"})
            REQUIRE(
                base::write_file(studio.folder() / language / (std::string(key) + ".opus"), ""));
    auto const voices = catalogue::Voices::load(studio.folder());
    struct Row {
        char const* why;
        Words said;
        char const* heard; ///< folder
    };
    static Row const rows[] = {
        {"words of English, heard in the spoken language", {"Law", "en", "topic.law"}, "qaa"},
        {"the name of another language", {"Khmer", "km", "language.self"}, "km"},
        {"what nobody has recorded", {"Doctor", "en", "topic.doctor"}, nullptr},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Element element{"tile", Role::tile, {}};
            element.labels.push_back({row.said, {}, {}, {}});
            auto const clips = speech_of(element, "qaa", *voices);
            REQUIRE(clips.size() == (row.heard == nullptr ? 0U : 1U));
            if (row.heard != nullptr)
                CHECK(clips.front().file.parent_path().filename() == row.heard);
        }
}

// No time is asserted in a test: test_kiosk "[measure]" prints it. Requirement: 250 ms (U6).
TEST_CASE("how long after a touch its clip is heard", "[.measure]") {
    Studio studio;
    ::unsetenv("SDL_DISKAUDIODELAY"); // in real time
    studio.add("topic.law", 1000, 400);
    test::House house;
    house.content().voiced = {"en"};
    auto const voices = catalogue::Voices::load(studio.folder());
    auto const sdl = Sdl::start();
    auto const canvas = Canvas::open(Size{1024, 600});
    Painter painter(*canvas, house.ruler(), test::share() / "data" / "pictograms");
    auto const voice = mixer_voice();
    CardMaker const cards(house.stage().content, house.fonts());
    Stage const stage = house.stage();
    std::vector<long> times;
    for (int i = 0; i < 50; ++i) {
        Session session(stage, {*canvas, painter, *voice, *voices, cards, nullptr, "."});
        ScriptSource way(*parse_script("tap start\ntap language.en\ntap next\n", "x", "en"), "x");
        REQUIRE(session.run(way).has_value());
        std::filesystem::remove(studio.record());
        ScriptSource touch(*parse_script("tick 20\ntap topic.law\n", "x", "en"), "x");
        auto const before = std::chrono::steady_clock::now();
        REQUIRE(session.run(touch).has_value());
        while (studio.heard().empty())
            std::this_thread::yield();
        auto const time = std::chrono::steady_clock::now() - before;
        // A level counts once it held for 400 samples: 8 ms late.
        times.push_back(std::chrono::duration_cast<Milliseconds>(time).count());
        ScriptSource done(*parse_script("tick 40\ntap done\n", "x", "en"), "x");
        REQUIRE(session.run(done).has_value());
    }
    std::sort(times.begin(), times.end());
    WARN("heard after " << times[times.size() / 2] << " ms (median), at most " << times.back());
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
}
