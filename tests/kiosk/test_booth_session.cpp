// The recording booth with a microphone and a loudspeaker that tests hold, its screens, and SDL's
// capture device.
// SPDX-License-Identifier: Apache-2.0
#include "judge.hpp"
#include "kiosk/desk/booth/session.hpp"
#include "kiosk/script.hpp"
#include "recording/folder.hpp"
#include "support/files.hpp"
#include "support/takes.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <deque>
#include <thread>

using namespace kiosk::desk::booth;
using kiosk::View;

namespace {

/// Hears what it was given.
class Tape : public Recorder {
  public:
    std::deque<test::Take> takes;
    bool there = true;
    bool listening = false;

    bool open() override { return there; }
    void start() override { listening = true; }
    std::optional<double> peak() override { return there ? std::optional(0.3) : std::nullopt; }
    voices::Sound stop() override {
        listening = false;
        if (takes.empty()) return {};
        auto what = takes.front();
        takes.pop_front();
        what.rate = voices::kClipRate;
        return test::take(what);
    }
    void close() override { there = false; }
};

/// Notes what it was to play.
class Loudspeaker : public kiosk::Voice {
  public:
    std::vector<base::Path> played;

    bool play(base::Path const& clip) override {
        played.push_back(clip);
        return true;
    }
    void stop() override {}
    void keep_open() override {}
    void hold(bool) override {}
    void set_volume(int) override {}
    bool tone() override { return true; }
    bool take_ended() override { return false; }
};

/// A booth at the sample's desk.
class Room {
  public:
    explicit Room(kiosk::Panel panel = {{1024, 600}, 0.21}, std::string language = "en")
        : house_(panel, std::move(language), "light", true), stage_(house_.stage()) {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        sdl_ = kiosk::Sdl::start();
        REQUIRE(sdl_.has_value());
        canvas_.emplace(kiosk::Canvas::open(panel.size));
        REQUIRE(canvas_->has_value());
        painter_.emplace(**canvas_, house_.ruler(), test::share() / "data" / "pictograms");
    }
    test::House const& house() const { return house_; }
    kiosk::Stage const& stage() const { return stage_; }
    base::Path const& folder() const { return scratch_.path(); }
    recording::Coverage coverage(std::string const& language) const {
        auto const lines = recording::script_of(language, &house_.stage().content.directory);
        REQUIRE(lines);
        return recording::coverage_of(folder(), language, *lines);
    }
    /// The state after `script`.
    State replay(std::string const& script) { return replay(script, tape); }
    State replay(std::string const& script, Recorder& recorder) {
        Session session(stage_, {recorder, loudspeaker, folder()}, {**canvas_, *painter_, folder()},
                        house_.stage().content.own_language);
        kiosk::ScriptSource source(*kiosk::parse_script(script, "x", "en"), "x");
        auto const done = session.run(source);
        INFO((done ? "" : base::to_string(done.error())));
        REQUIRE(done.has_value());
        return session.state();
    }

    Tape tape;
    Loudspeaker loudspeaker;

  private:
    test::Scratch scratch_;
    test::House house_;
    kiosk::Stage stage_;
    base::Result<std::unique_ptr<kiosk::Sdl>> sdl_ = std::unique_ptr<kiosk::Sdl>();
    std::optional<base::Result<kiosk::Canvas>> canvas_;
    std::optional<kiosk::Painter> painter_;
};

std::string const kToLine = "tap tongue.qaa\ntap agree\n";
std::string const kTake = "tap record\ntick 3\ntap stop\n";

/// Lines of a language: the first, a long one, one without a picture, one of a service.
Book book(test::House const& house) {
    Book book;
    book.tongues = *recording::tongues();
    auto const lines = recording::script_of("km", &house.stage().content.directory);
    book.lines = *lines;
    return book;
}

std::vector<State> states(Book const& book) {
    State line;
    line.screen = Screen::line;
    line.tongue = "km";
    line.opened = line.microphone_known = true;
    line.label = "S1";
    line.spoken.assign(book.lines.size(), false);
    std::vector<State> all(3);
    all[0].why = "error.no-script";
    all.push_back(line);
    for (auto const screen : {Screen::speakers, Screen::consent, Screen::done}) {
        all.push_back(line);
        all.back().screen = screen;
        all.back().voices = {"S1", "S2"};
    }
    for (Take const take : {Take::wanted, Take::running, Take::over, Take::good}) {
        all.push_back(line);
        all.back().take = take;
        all.back().level = kLevels / 2;
        all.back().spoken[0] = take == Take::good;
    }
    for (char const* const why :
         {"desk.booth.too-quiet", "desk.booth.too-loud", "desk.booth.cut-off",
          "desk.booth.too-long", "desk.booth.noise", "error.no-microphone", "error.not-saved"}) {
        all.push_back(line);
        all.back().take = Take::bad;
        all.back().why = why;
    }
    for (std::size_t at = 0; at < book.lines.size(); at += test::thorough() ? 1U : 29U) {
        all.push_back(line);
        all.back().at = at;
    }
    return all;
}

} // namespace

TEST_CASE("a good take is a clip before anybody is told so, under its key and her label") {
    Room room;
    room.tape.takes = {{.silence = 0.5}};
    State const state = room.replay(kToLine + kTake + "tap play\n");
    CHECK(state.take == Take::good);
    auto const file = room.folder() / "qaa" / "language.self.opus";
    auto const bytes = base::read_file(file);
    REQUIRE(bytes);
    CHECK(*voices::read_tags(*bytes, "x") ==
          voices::Tags{"language.self", "Parola", "S1", false, true});
    CHECK(room.loudspeaker.played == std::vector<base::Path>{file});
    CHECK(room.coverage("qaa").recorded == 1);
}

TEST_CASE("what was said is there another day, and the next voice has another label") {
    Room room;
    room.tape.takes = {{.silence = 0.5}, {.silence = 0.5}};
    room.replay(kToLine + kTake + "tap next\n" + kTake + "tap home\n");
    room.tape.there = true;
    room.tape.takes = {{.silence = 0.5}};
    State const state = room.replay("tap tongue.qaa\ntap speaker.new\ntap refuse\n" + kTake);
    CHECK(state.at == 2);
    CHECK(state.count() == 3);
    auto const coverage = room.coverage("qaa");
    CHECK(coverage.recorded == 3);
    CHECK(coverage.speakers == std::set<std::string>{"S1", "S2"});
    CHECK(coverage.private_clips.size() == 1); // she only tried
}

TEST_CASE("a bad take is said in plain words, and what was there stays") {
    struct Row {
        char const* why;
        test::Take take;
        char const* message;
    };
    static Row const rows[] = {
        {"nobody spoke", {.level = 0}, "desk.booth.too-quiet"},
        {"far away", {.silence = 0.8, .level = 0.008, .noise = 0.00003}, "desk.booth.too-quiet"},
        {"shouted", {.silence = 0.8, .level = 8}, "desk.booth.too-loud"},
        {"stopped too soon", {.skip_end = 0.45}, "desk.booth.cut-off"},
        {"the finger is not part of it", {.skip_end = 0.05}, nullptr},
        {"a story", {.silence = 0.8, .speech = 22}, "desk.booth.too-long"},
        {"a fan", {.silence = 0.8, .noise = 0.05}, "desk.booth.noise"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Room room;
            room.tape.takes = {row.take};
            State const state = room.replay(kToLine + kTake);
            CHECK(state.why == (row.message == nullptr ? "" : row.message));
            CHECK(room.coverage("qaa").recorded == (row.message == nullptr ? 1 : 0));
        }
    Room room;
    room.tape.takes = {{.silence = 0.5}, {.level = 0}};
    State const state = room.replay(kToLine + kTake + kTake);
    CHECK(state.take == Take::bad);
    CHECK(room.coverage("qaa").recorded == 1);
}

TEST_CASE("a microphone that is missing, or pulled out, is said; the clips stay") {
    Room room;
    room.tape.there = false;
    CHECK(room.replay(kToLine).why == "error.no-microphone");
    CHECK(room.replay(kToLine + "tap record\n").why == "error.no-microphone");
    CHECK(room.coverage("qaa").recorded == 0);
}

TEST_CASE("a disk that takes nothing is said") {
    Room room;
    REQUIRE(base::write_file(room.folder() / "qaa", "a file where the folder should be"));
    room.tape.takes = {{.silence = 0.5}};
    State const state = room.replay(kToLine + kTake);
    CHECK(state.take == Take::failed);
    CHECK(state.why == "error.not-saved");
    CHECK(state.count() == 0);
}

TEST_CASE("leaving in the middle of a take ends it") {
    Room room;
    room.tape.takes = {{.silence = 0.5}};
    CHECK(room.replay(kToLine + "tap record\ntick 2\ntap home\n").left);
    CHECK_FALSE(room.tape.listening);
    CHECK(room.coverage("qaa").recorded == 0);
}

TEST_CASE("in the booth nothing overlaps, overflows or is too small") {
    std::vector<std::string> const languages =
        test::thorough() ? test::languages() : std::vector<std::string>{"en", "ar", "km", "my"};
    for (kiosk::Panel const panel :
         {kiosk::Panel{{1024, 600}, 0.21}, kiosk::Panel{{1920, 1080}, 0.179}})
        for (std::string const& language : languages) {
            Room const room(panel, language);
            Book const lines = book(room.house());
            std::string faults;
            for (State const& state : states(lines)) {
                View const view = show(state, lines, room.stage());
                if (auto const found = test::faults(room.house(), view); !found.empty())
                    faults += "\n " + std::string(view.screen) + " " + language + " " +
                              std::to_string(state.at) + found;
            }
            INFO(panel.size.width << faults);
            CHECK(faults.empty());
        }
}

TEST_CASE("the booth in words", "[golden]") {
    for (std::string const language : {"en", "ar"}) {
        Room const room({{1024, 600}, 0.21}, language);
        Book const lines = book(room.house());
        std::string words;
        for (State const& state : states(lines))
            if (state.at == 0) words += dump(show(state, lines, room.stage())) + "\n";
        CHECK(test::matches_golden("kiosk/booth." + language + ".txt", words));
    }
}

TEST_CASE("SDL's capture device hears what its disk driver reads") {
    Room room;
    ::setenv("SDL_AUDIODRIVER", "disk", 1);
    ::setenv("SDL_DISKAUDIODELAY", "1", 1);
    auto const file = (room.folder() / "microphone.raw").string();
    ::setenv("SDL_DISKAUDIOFILEIN", file.c_str(), 1);
    CHECK(room.replay(kToLine, *sdl_recorder()).why == "error.no-microphone"); // no such file

    voices::Sound const sound = test::take({.silence = 0.5, .rate = voices::kClipRate});
    REQUIRE(base::write_file(file, {reinterpret_cast<char const*>(sound.samples.data()),
                                    sound.samples.size() * sizeof(float)}));
    auto const recorder = sdl_recorder();
    State const state = room.replay(kToLine + "tap record\nwait 1500\ntap stop\n", *recorder);
    INFO(state.why);
    CHECK(state.take == Take::good);
    CHECK(room.coverage("qaa").recorded == 1);
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
}
