// Regions that nobody should have, on every layout: a proofed card or a refusal that names its
// field; never ink beside the card, never a crash.
//   WAYPOST_HOSTILE=1000 test_renderer "hostile*"
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "renderer/kit.hpp"
#include "renderer/proof.hpp"
#include "renderer/raster.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>

using namespace renderer;

namespace {

constexpr std::size_t kLongest = 60; // names of a country

/// Real names, the longest of each country, in its own letters and in Latin ones.
std::vector<std::string> real_names() {
    base::Path const file =
        test::shared_data() / "6-regions-taxonomies" / "regions-asean" / "regions.tsv.gz";
    if (!std::filesystem::exists(file)) return {};
    std::map<std::string, std::vector<std::string>> by_country;
    for (std::string const& line : base::split(test::shell("zcat " + file.string()), '\n')) {
        auto const cells = base::split(line, '\t');
        if (cells.size() < 6) continue;
        for (std::size_t const column : {4U, 5U})
            if (!cells[column].empty())
                by_country[cells[0] + line[column]].push_back(cells[column]);
    }
    std::vector<std::string> found;
    for (auto& [country, names] : by_country) {
        std::sort(names.begin(), names.end(), [](std::string const& a, std::string const& b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        names.resize(std::min(names.size(), kLongest));
        found.insert(found.end(), names.begin(), names.end());
    }
    return found;
}

std::vector<std::string> naughty_strings() {
    auto const text =
        base::read_file(test::shared_data() / "5-text-corpus" / "text-naughty" / "blns.txt");
    std::vector<std::string> found;
    for (std::string const& line : base::split(text.value_or(""), '\n'))
        if (!line.empty() && line.front() != '#') found.push_back(line);
    return found;
}

/// Names to choose from: all that there are, and a few that are always here.
std::vector<std::string> hostile_names() {
    std::vector<std::string> all = {
        "Krung Thep Maha Nakhon Amon Rattanakosin Mahinthara Ayutthaya",
        "กรุงเทพมหานคร อมรรัตนโกสินทร์ มหินทรายุธยา มหาดิลกภพ",
        "ទីក្រុងភ្នំពេញ រាជធានីនៃព្រះរាជាណាចក្រកម្ពុជា",
        "နေပြည်တော် ပြည်ထောင်စုနယ်မြေ ဒက္ခိဏသီရိမြို့နယ်",
        // (It never agrees with itself on the width of this.)
        // clang-format off
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!"
        "͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
        // clang-format on
        "\u202E\u2066Mill\u2069 مركز 12–34",
        "ﷺﷺﷺﷺ",
        "👩‍👩‍👧‍👦 Mill 🏳️‍🌈",
        "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
        std::string("Mill\0Side", 9),
        "\xF0\x28\x8C\x28",
        "\t\r\n \u00A0\u200B",
        "ᜋᜐᜌ ꦲꦏᧀ ߞߎ",
    };
    for (auto const& more : {real_names(), naughty_strings()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// A request whose region and services have such names, some of them joined.
class Maker {
  public:
    explicit Maker(test::Kit const& kit)
        : kit_(kit), names_(hostile_names()), layouts_(layouts()) {}

    CardLayout const& layout() { return layouts_[below(layouts_.size())]; }
    CardRequest request(CardLayout const& layout) {
        auto const languages = test::languages();
        CardRequest made = kit_.filled(languages[below(languages.size())], layout);
        made.words["region"].text = name();
        made.services[below(made.services.size())].name.text = name();
        if (below(3) == 0) made.say("notice", name() + " " + name() + " " + name());
        if (below(10) == 0) made.say("url", "HTTPS://INFO.EXAMPLE/" + name());
        if (below(10) == 0) made.services.front().phones.front().shown = name();
        return made;
    }
    std::size_t names() const { return names_.size(); }

  private:
    static std::vector<CardLayout> layouts() {
        std::vector<CardLayout> found;
        for (std::string const& name : test::shipped_layouts())
            found.push_back(test::layout(name));
        found.insert(found.end(), found.size(), test::layout("wallet")); // half of the cards
        return found;
    }
    // minstd_rand is the same everywhere: row 17 is row 17 on every machine.
    std::size_t below(std::size_t count) { return random_() % count; }
    std::string name() {
        std::string const& one = names_[below(names_.size())];
        return below(4) == 0 ? one + " " + names_[below(names_.size())] : one;
    }

    test::Kit const& kit_;
    std::vector<std::string> names_;
    std::vector<CardLayout> layouts_;
    std::minstd_rand random_; // NOLINT(cert-msc51-cpp)
};

/// Whether anything is drawn beside the card, seen on paper that is larger on all sides.
bool ink_outside(Frame const& frame) {
    constexpr double kAround = 40; // pt
    constexpr double kScale = 1.5; // pixels a point
    auto const pixels = [](double points) { return static_cast<int>(std::ceil(points * kScale)); };
    Surface const paper{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, pixels(frame.width + 2 * kAround), pixels(frame.height + 2 * kAround))};
    Context const context{cairo_create(paper.get())};
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), kScale, kScale);
    cairo_translate(context.get(), kAround, kAround);
    Painter painter;
    if (!painter.paint(context.get(), frame)) return true;
    cairo_surface_flush(paper.get());
    GreyImage const image = grey(paper.get());
    int const from = pixels(kAround) - 1;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            bool const on_card = x >= from && y >= from && x <= pixels(kAround + frame.width) &&
                                 y <= pixels(kAround + frame.height);
            if (!on_card && image.at(x, y) < 250) return true;
        }
    return false;
}

} // namespace

TEST_CASE("hostile regions give a proofed card or a refusal with the name of its field") {
    test::Kit const kit;
    Maker maker(kit);
    char const* const wanted = std::getenv("WAYPOST_HOSTILE");
    int const count = wanted == nullptr ? 30 : std::atoi(wanted);
    int refused = 0;
    int held_back = 0;
    for (int row = 0; row < count; ++row) {
        CardLayout const& layout = maker.layout();
        CardRequest const request = maker.request(layout);
        CAPTURE(row, request.language, request.words.at("region").text);
        auto const card = compose(request, layout, kit.fonts);
        if (!card) {
            CHECK_FALSE(card.error().subject.empty());
            CHECK_FALSE(card.error().reason.empty());
            ++refused;
            continue;
        }
        CHECK_FALSE(ink_outside(card->front));
        CHECK_FALSE((card->back && ink_outside(*card->back)));
        auto const problems = proof(*card);
        for (base::Problem const& problem : problems) {
            CAPTURE(base::to_string(problem));
            CHECK_FALSE(problem.column.empty());
            CHECK(problem.code == "names-the-subject"); // all else compose() had to see
        }
        if (!problems.empty()) ++held_back;
    }
    CHECK(refused + held_back < count); // some do fit
    CHECK(refused > 0);
    if (wanted != nullptr)
        WARN(count << " cards from " << maker.names() << " names: " << refused
                   << " refused, held back by the proof: " << held_back);
}
