// SPDX-License-Identifier: Apache-2.0
#include "kiosk/painter.hpp"
#include "kiosk/script.hpp"
#include "kiosk/session.hpp"
#include "sample.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

using namespace kiosk;

namespace {

/// SDL without a display, and a canvas on it.
class Studio {
  public:
    Studio() {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        sdl_ = Sdl::start();
        REQUIRE(sdl_.has_value());
        canvas_.emplace(Canvas::open(Size{1024, 600}));
        REQUIRE(canvas_->has_value());
    }
    Canvas const& canvas() const { return **canvas_; }

  private:
    base::Result<std::unique_ptr<Sdl>> sdl_ = std::unique_ptr<Sdl>();
    std::optional<base::Result<Canvas>> canvas_;
};

Stamp stamp(SDL_Renderer* renderer, int side) {
    Texture texture(SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                      side, side));
    return {std::move(texture), {side, side}, 0, 0};
}

base::Path pictograms() {
    return test::share() / "data" / "pictograms";
}

} // namespace

TEST_CASE("SDL_ttf draws each run as wide as it was set, in all languages") {
    static constexpr std::array kKeys = {
        "attract.title",      "topics.title",  "topic.talk", "fact.no-police.unknown",
        "service.call_first", "services.none", "take.scan",  "nav.done"};
    Studio const studio;
    test::House const house;
    TextureCache cache{TextureCache::Bound{}};
    TextPainter painter(studio.canvas().renderer(), house.ruler(), cache);
    int runs = 0;
    for (catalogue::Language const& language : house.words().languages())
        for (char const* const key : kKeys)
            for (int const size : {33, 48}) {
                wording::Said const said = {house.words().text(language.tag, key), language.tag};
                Set const set = house.ruler().set(said, {size}, 100'000);
                for (text::Run const& run : set->lines.front().runs) {
                    auto const surface = painter.render(run, size);
                    REQUIRE(surface.has_value());
                    INFO(language.tag << " " << size << " " << run.text);
                    // Ink may lean out of the last advance, so the surface may be wider than that.
                    double const ink = set->lines.front().ink.right - set->lines.front().ink.left;
                    double const width =
                        std::max(run.width, set->lines.front().runs.size() == 1 ? ink : 0);
                    CHECK((*surface)->w >= run.width - 1.5);
                    CHECK((*surface)->w <= std::ceil(width) + 1.5);
                    ++runs;
                }
            }
    CHECK(runs >= 13 * 8 * 2);
}

TEST_CASE("the cache forgets the oldest and keeps its bounds") {
    Studio const studio;
    TextureCache cache({3, 10'000});
    int made = 0;
    auto const get = [&](std::string const& key, int side) {
        auto const found = cache.get(key, [&]() -> base::Result<Stamp> {
            ++made;
            return stamp(studio.canvas().renderer(), side);
        });
        REQUIRE(found.has_value());
        CHECK((*found)->size.width == side);
    };
    get("a", 10);
    get("b", 10);
    get("c", 10);
    get("a", 10); // touched again: the latest
    get("d", 10); // sends b away
    CHECK(made == 4);
    get("a", 10);
    CHECK(made == 4);
    get("b", 10);
    CHECK(made == 5);
    CHECK(cache.entries() == 3);
    get("large", 60); // 14,400 bytes: above the bound, and alone
    CHECK(cache.entries() == 1);
    CHECK(cache.bytes() == 14'400);
    auto const failed = cache.get("no", []() -> base::Result<Stamp> {
        return base::Error{base::ErrorCode::io, "x", "y"};
    });
    CHECK_FALSE(failed.has_value());
    CHECK(cache.entries() == 1);
}

TEST_CASE("every screen can be drawn") {
    Studio const studio;
    test::House const house;
    Painter painter(studio.canvas(), house.ruler(), pictograms());
    for (std::string const& language : test::languages())
        for (State const& state : test::one_of_each(language)) {
            auto const painted = painter.paint(house.show(state), "done");
            INFO(language << (painted ? "" : ": " + base::to_string(painted.error())));
            CHECK(painted.has_value());
        }
}

TEST_CASE("a picture that is not there is named") {
    Studio const studio;
    test::House house;
    house.content().topics.front().pictogram = "no-such-picture";
    Painter painter(studio.canvas(), house.ruler(), pictograms());
    auto const painted = painter.paint(house.show(test::one_of_each("en").at(2)), "");
    REQUIRE_FALSE(painted.has_value());
    CHECK(painted.error().subject.find("no-such-picture.svg") != std::string::npos);
}

TEST_CASE("a picture is drawn as its readers know it") {
    Studio const studio;
    test::House const house;
    test::Scratch const scratch;
    Painter painter(studio.canvas(), house.ruler(), pictograms());
    auto const drawn = [&](char const* name, char const* language) {
        View view;
        view.language = language;
        view.size = {1024, 600};
        view.elements.push_back({"x", Role::decoration, {0, 0, 400, 400}});
        view.elements.back().pictures.push_back({name, {0, 0, 400, 400}, {255, 255, 255}});
        REQUIRE(painter.paint(view, ""));
        REQUIRE(studio.canvas().save(scratch.path() / "x.png"));
        return *base::read_file(scratch.path() / "x.png");
    };
    CHECK(drawn("safe-place", "km") != drawn("safe-place", "en"));
    CHECK(drawn("safe-place", "vi") == drawn("safe-place", "en"));
    CHECK(drawn("doctor", "km") == drawn("doctor", "en"));
}

TEST_CASE("a script walks through a visit and leaves pictures; Done brings back the first") {
    Studio const studio;
    test::House const house;
    test::Scratch const scratch;
    Painter painter(studio.canvas(), house.ruler(), pictograms());
    Stage const stage = house.stage();
    auto const voice = silent_voice();
    catalogue::Voices const voices;
    CardMaker const cards(house.stage().content, house.fonts());
    Session session(stage,
                    {studio.canvas(), painter, *voice, voices, cards, nullptr, scratch.path()});
    ScriptSource source(
        *parse_script("shot first\ntap 5 5\ntap language.th\ntap next\ntap topic.law\n"
                      "tick 65\nshot asking\ntap more-time\nshot list\n"
                      "tap done\nshot last\n",
                      "visit", "en"),
        "visit");
    auto const done = session.run(source);
    INFO((done ? "" : base::to_string(done.error())));
    REQUIRE(done.has_value());
    CHECK(session.state() == State{});
    auto const bytes = [&](char const* name) { return base::read_file(scratch.path() / name); };
    REQUIRE(bytes("first.png").has_value());
    CHECK(*bytes("first.png") == *bytes("last.png"));
    CHECK(*bytes("first.txt") == *bytes("last.txt"));
    CHECK(bytes("asking.txt")->find("more-time") != std::string::npos);
    CHECK(bytes("list.txt")->starts_with("screen services th"));
}

TEST_CASE("nobody there: the visit ends by itself") {
    Studio const studio;
    test::House const house;
    test::Scratch const scratch;
    Painter painter(studio.canvas(), house.ruler(), pictograms());
    Stage const stage = house.stage();
    auto const voice = silent_voice();
    catalogue::Voices const voices;
    CardMaker const cards(house.stage().content, house.fonts());
    Session session(stage,
                    {studio.canvas(), painter, *voice, voices, cards, nullptr, scratch.path()});
    ScriptSource source(*parse_script("tap start\ntap language.en\ntick 60\ntick 20\n", "x", "en"),
                        "x");
    REQUIRE(session.run(source).has_value());
    CHECK(session.state() == State{});
}
