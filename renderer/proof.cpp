// SPDX-License-Identifier: Apache-2.0
#include "renderer/proof.hpp"
#include "base/units.hpp"
#include "renderer/degrade.hpp"
#include "renderer/qr_painter.hpp"
#include "renderer/qr_reader.hpp"
#include "renderer/raster.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr std::array kResolutions = {300.0, 200.0}; // dpi: office and thermal printers
constexpr double kRounding = 0.01;                  // pt
constexpr std::uint8_t kPaper = 250;                // brighter is bare paper
constexpr double kBlur = 0.35;                      // modules: a telephone held too near

struct Thing {
    std::string field;
    Box box;
};

class Proof {
  public:
    Proof(Frame const& frame, std::string face) : frame_(frame), face_(std::move(face)) {}

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
            if (item.size < item.floor - kRounding)
                add("too-small", item.field,
                    fmt::format("is set at {} pt, below {} pt", item.size, item.floor));
            if (!item.layout.missing.empty())
                add("missing-glyph", item.field,
                    fmt::format("no font has U+{:04X}",
                                static_cast<unsigned>(item.layout.missing.front().character)));
            if (item.layout.cut_word) add("cut-word", item.field, "a word is cut");
            if (item.field.ends_with(".number") && item.layout.lines.size() != 1)
                add("broken-number", item.field, "the number is broken into lines");
        }
    }

    std::vector<Thing> things() const {
        std::vector<Thing> found;
        for (TextItem const& item : frame_.texts)
            found.push_back({item.field, item.ink()});
        for (PictogramItem const& item : frame_.pictograms)
            found.push_back({item.field, item.box});
        for (RuleItem const& item : frame_.rules)
            found.push_back({"rule", item.box});
        if (frame_.qr) found.push_back({"back.qr", frame_.qr->box});
        return found;
    }

    void check_places() {
        std::vector<Thing> const all = things();
        for (auto a = all.begin(); a != all.end(); ++a) {
            if (!frame_.safe_area().holds(a->box))
                add("outside", a->field, "stands outside the safe area");
            for (auto b = a + 1; b != all.end(); ++b)
                if (a->box.overlaps(b->box))
                    add("overlap", a->field, fmt::format("touches {}", b->field));
        }
    }

    void check_pixels(double dpi) {
        auto const surface = rasterise(frame_, dpi);
        if (!surface) return add("not-drawn", "", base::to_string(surface.error()));
        GreyImage const image = grey(surface->get());
        check_margin(image, dpi);
        if (frame_.qr) check_qr(image, *frame_.qr, dpi);
    }

    void check_margin(GreyImage const& image, double dpi) {
        int const margin = static_cast<int>(base::to_pixels(base::Pt{frame_.safe}, dpi).value);
        for (int y = 0; y < image.height; ++y) {
            bool const whole = y < margin || y >= image.height - margin;
            for (int x = 0; x < image.width; ++x) {
                if (!whole && x == margin) x = std::max(x, image.width - margin);
                if (x < image.width && image.at(x, y) < kPaper)
                    return add("margin", "",
                               fmt::format("ink at pixel {}, {} of the margin "
                                           "({} dpi)",
                                           x, y, dpi));
            }
        }
    }

    void check_qr(GreyImage const& image, QrItem const& item, double dpi) {
        GreyImage const code = cropped(image, item.box, dpi);
        GreyImage const soft = blurred(code, kBlur * pixels_per_module(item, dpi));
        struct Look {
            char const* how;
            GreyImage image;
        };
        for (Look const& look : {Look{"sharp", code}, Look{"blurred", soft},
                                 Look{"blurred, in one bit", one_bit(soft)}}) {
            auto const read = read_qr(look.image);
            if (read != item.payload)
                add("unreadable", "back.qr",
                    fmt::format("at {} dpi, {}, the code says \"{}\" and not \"{}\"", dpi, look.how,
                                read.value_or(""), item.payload));
        }
    }

    Frame const& frame_;
    std::string face_;
    base::Problems problems_;
};

} // namespace

base::Problems proof(Card const& card) {
    base::Problems problems = Proof(card.front, "front").run();
    base::Problems const back = Proof(card.back, "back").run();
    problems.insert(problems.end(), back.begin(), back.end());
    return problems;
}

} // namespace renderer
