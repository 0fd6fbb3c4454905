// SPDX-License-Identifier: Apache-2.0
#include "renderer/proof.hpp"
#include "base/units.hpp"
#include "renderer/degrade.hpp"
#include "renderer/discretion.hpp"
#include "renderer/qr_painter.hpp"
#include "renderer/qr_reader.hpp"
#include "renderer/raster.hpp"
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <deque>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <thread>

namespace renderer {
namespace {

constexpr std::array kResolutions = {300.0, 200.0}; // dpi: office and thermal printers
constexpr double kRounding = 0.01;                  // pt
constexpr std::uint8_t kPaper = 250;                // brighter is bare paper
constexpr double kBlur = 0.35;                      // modules: a telephone held too near
constexpr double kNoise = 12;                       // levels of brightness, standard deviation
constexpr int kSeen = 5;                            // pixels a module has for a telephone
constexpr double kTurn = 9;                         // degrees: a hand
constexpr double kLeastContrast = 4.5;              // WCAG 2.2, 1.4.3

struct Thing {
    std::string field;
    Box box;
};

// WCAG 2.2: relative luminance of sRGB, and the contrast of a colour with white paper.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}
double contrast(Colour const& colour) {
    double const luminance =
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    return 1.05 / (luminance + 0.05);
}

/// What a thread keeps from card to card.
struct Tools {
    explicit Tools(Discretion const& words) : discretion(words) {}
    Discretion const& discretion;
    Painter painter;
    std::map<double, Surface> paper; ///< by resolution
};

class Proof {
  public:
    Proof(Frame const& frame, std::string face, std::string language, Tools& tools)
        : frame_(frame), face_(std::move(face)), language_(std::move(language)), tools_(tools) {}

    base::Problems run() {
        check_texts();
        check_places();
        for (double const dpi : kResolutions)
            check_pixels(dpi);
        return std::move(problems_);
    }

  private:
    void add(std::string code, std::string field, std::string message) {
        problems_.push_back({base::Severity::error, std::move(code), face_, 0, std::move(field),
                             std::move(message)});
    }

    void check_texts() {
        for (TextItem const& item : frame_.texts) {
            check_letters(item);
            if (item.size < item.floor - kRounding)
                add("too-small", item.field,
                    fmt::format("is set at {} pt, below {} pt", item.size, item.floor));
            if (double const found = contrast(item.colour); found < kLeastContrast)
                add("pale", item.field, fmt::format("has a contrast of {:.1f} : 1", found));
        }
    }

    void check_letters(TextItem const& item) {
        text::Layout const& layout = item.layout;
        if (!layout.missing.empty())
            add("missing-glyph", item.field,
                fmt::format("no font has U+{:04X}",
                            static_cast<unsigned>(layout.missing.front().character)));
        if (layout.cut_word) add("cut-word", item.field, "a word is cut");
        if (item.field.ends_with(".number") && layout.lines.size() != 1)
            add("broken-number", item.field, "the number is broken into lines");
        std::string all;
        for (text::Line const& line : layout.lines)
            all += line.text + " ";
        std::string const word = tools_.discretion.found_in(all, language_);
        if (!word.empty())
            add("names-the-subject", item.field, "holds \"" + word + "\", which no card may say");
    }

    void check_folds(Thing const& thing) {
        for (double const fold : frame_.folds)
            if (thing.box.x < fold && fold < thing.box.right())
                add("folded", thing.field, "stands across a fold");
        for (double const fold : frame_.level_folds)
            if (thing.box.y < fold && fold < thing.box.bottom())
                add("folded", thing.field, "stands across a fold");
    }

    std::vector<Thing> things() const {
        std::vector<Thing> found;
        for (TextItem const& item : frame_.texts)
            found.push_back({item.field, item.ink()});
        for (PictogramItem const& item : frame_.pictograms)
            found.push_back({item.field, item.box});
        for (RuleItem const& item : frame_.rules)
            found.push_back({"rule", item.box});
        for (QrItem const& item : frame_.codes)
            found.push_back({item.field, item.box});
        return found;
    }

    void check_places() {
        std::vector<Thing> const all = things();
        for (auto a = all.begin(); a != all.end(); ++a) {
            if (!frame_.safe_area().holds(a->box))
                add("outside", a->field, "stands outside the safe area");
            if (a->field != "rule") check_folds(*a);
            for (auto b = a + 1; b != all.end(); ++b)
                if (a->box.overlaps(b->box) && !(a->field == "rule" && b->field == "rule"))
                    add("overlap", a->field, fmt::format("touches {}", b->field));
        }
    }

    void check_pixels(double dpi) {
        Surface& surface = tools_.paper[dpi];
        auto const drawn = rasterise(frame_, dpi, tools_.painter, surface);
        if (!drawn) return add("not-drawn", "", base::to_string(drawn.error()));
        check_margin(surface.get(), dpi);
        for (QrItem const& item : frame_.codes)
            check_qr(grey(surface.get(), item.box, dpi), item, dpi);
    }

    void check_margin(cairo_surface_t* surface, double dpi) {
        int const margin = static_cast<int>(base::to_pixels(base::Pt{frame_.safe}, dpi).value);
        if (auto const ink = ink_in_margin(surface, margin, kPaper))
            add("margin", "",
                fmt::format("ink at pixel {}, {} of the margin ({} dpi)", ink->x, ink->y, dpi));
    }

    void check_qr(GreyImage const& code, QrItem const& item, double dpi) {
        GreyImage const soft = blurred(code, kBlur * pixels_per_module(item, dpi));
        GreyImage const seen =
            shrunk(soft, std::max(1, (pixels_per_module(item, dpi) + kSeen / 2) / kSeen));
        auto const look = [&](char const* how, GreyImage const& image) {
            auto const read = read_qr(image);
            if (read == item.payload) return;
            add("unreadable", item.field,
                fmt::format("at {} dpi, {}, the code says \"{}\" and not \"{}\"", dpi, how,
                            read.value_or(""), item.payload));
        };
        look("sharp", code);
        look("blurred", soft);
        look("in one bit", one_bit(soft));
        look("with noise", noisy(seen, kNoise));
        look("turned", turned(seen, kTurn));
    }

    Frame const& frame_;
    std::string face_;
    std::string language_;
    Tools& tools_;
    base::Problems problems_;
};

base::Problems proof_with(Card const& card, Tools& tools) {
    base::Problems problems = Proof(card.front, "front", card.language, tools).run();
    if (!card.back) return problems;
    base::Problems const back = Proof(*card.back, "back", card.language, tools).run();
    problems.insert(problems.end(), back.begin(), back.end());
    return problems;
}

} // namespace

struct Prover::State {
    base::Result<Discretion> discretion = Discretion::load();
    std::deque<Tools> tools; ///< one for each thread
};

Prover::Prover(unsigned threads) : state_(std::make_unique<State>()) {
    if (!state_->discretion) return;
    for (unsigned i = 0; i < std::max(1U, threads); ++i)
        state_->tools.emplace_back(*state_->discretion);
}
Prover::~Prover() = default;

std::vector<base::Problems> Prover::proof(std::span<Card const* const> cards) {
    if (!state_->discretion)
        return std::vector<base::Problems>(cards.size(),
                                           {{base::Severity::error, "no-list", "", 0, "",
                                             base::to_string(state_->discretion.error())}});
    std::vector<base::Problems> found(cards.size());
    std::atomic<std::size_t> next = 0;
    auto const work = [&](Tools& tools) {
        for (std::size_t i; (i = next++) < cards.size();)
            found[i] = proof_with(*cards[i], tools);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(state_->tools.size(), cards.size()); ++i)
        helpers.emplace_back(work, std::ref(state_->tools[i]));
    work(state_->tools.front());
    helpers.clear(); // waits for them
    return found;
}

base::Problems proof(Card const& card) {
    Card const* const one = &card;
    return Prover(1).proof({&one, 1}).front();
}

} // namespace renderer
