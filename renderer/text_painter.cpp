// SPDX-License-Identifier: Apache-2.0
#include "renderer/text_painter.hpp"
#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace renderer {
namespace {

/// What Cairo wants to know of a run: glyphs from left to right, and which text each few stand for.
struct Shown {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
};

// A reader takes a smaller gap between two clusters for none, em.
constexpr double kNoGap = 0.03;

/// The font that is set in a context, asked for what cannot be read from a Layout.
class Font {
  public:
    Font(cairo_t* context, double size)
        : font_(cairo_get_scaled_font(context)), no_gap_(kNoGap * size) {
        cairo_glyph_t* glyphs = nullptr;
        int count = 0;
        if (cairo_scaled_font_text_to_glyphs(font_, 0, 0, " ", 1, &glyphs, &count, nullptr, nullptr,
                                             nullptr) == CAIRO_STATUS_SUCCESS &&
            count > 0)
            blank_ = glyphs[0].index;
        cairo_glyph_free(glyphs);
    }

    unsigned long blank() const { return blank_; }
    /// How far the font itself moves the pen, which is all that readers of a file know.
    double advance(unsigned long glyph) const {
        cairo_glyph_t const one{glyph, 0, 0};
        cairo_text_extents_t extents;
        cairo_scaled_font_glyph_extents(font_, &one, 1, &extents);
        return extents.x_advance;
    }
    bool same_place(double a, double b) const { return std::abs(a - b) < no_gap_; }

  private:
    cairo_scaled_font_t* font_;
    double no_gap_;
    unsigned long blank_ = 0;
};

class Transcript {
  public:
    Transcript(text::Run const& run, Font const& font, double baseline)
        : run_(run), font_(font), baseline_(baseline), pen_(run.x) {}

    Shown make() {
        auto const& glyphs = run_.glyphs;
        for (auto from = glyphs.begin(); from != glyphs.end();) {
            auto const to = std::find_if(from, glyphs.end(), [&](text::Glyph const& glyph) {
                return glyph.cluster != from->cluster;
            });
            add_cluster({&*from, static_cast<std::size_t>(to - from)});
            from = to;
        }
        set_bytes();
        return std::move(shown_);
    }

  private:
    // Readers take the room of a cluster from where the glyph that is written first begins to
    // where the one that is written last ends. When these are marks, or moved, blanks mark the
    // true ends; without them, readers find gaps inside words and give back "w or d". Cairo
    // writes the glyphs of right-to-left text from the last to the first.
    void add_cluster(std::span<text::Glyph const> glyphs) {
        double const left = pen_;
        std::vector<cairo_glyph_t> placed;
        for (text::Glyph const& glyph : glyphs) {
            placed.push_back({glyph.id, pen_ + glyph.x_offset, baseline_ + glyph.y_offset});
            pen_ += glyph.advance;
        }
        bool const backward = run_.right_to_left;
        if (backward) std::reverse(placed.begin(), placed.end());
        if (!starts_at(placed.front(), left)) placed.insert(placed.begin(), blank(left));
        if (!ends_at(placed.back(), pen_))
            placed.push_back(blank(pen_ - font_.advance(font_.blank())));
        if (backward) std::reverse(placed.begin(), placed.end());
        starts_.push_back(glyphs.front().cluster);
        shown_.clusters.push_back({0, static_cast<int>(placed.size())});
        shown_.glyphs.insert(shown_.glyphs.end(), placed.begin(), placed.end());
    }

    bool starts_at(cairo_glyph_t const& glyph, double x) const {
        return font_.same_place(glyph.x, x) && font_.same_place(glyph.y, baseline_);
    }
    bool ends_at(cairo_glyph_t const& glyph, double x) const {
        return font_.same_place(glyph.x + font_.advance(glyph.index), x);
    }
    cairo_glyph_t blank(double x) const { return {font_.blank(), x, baseline_}; }

    // Clusters are in the order of the text; so far they are in the order of the glyphs.
    void set_bytes() {
        if (run_.right_to_left) {
            std::reverse(starts_.begin(), starts_.end());
            std::reverse(shown_.clusters.begin(), shown_.clusters.end());
        }
        if (!starts_.empty()) starts_.front() = 0; // what is not drawn may come first
        starts_.push_back(static_cast<std::uint32_t>(run_.text.size()));
        for (std::size_t i = 0; i < shown_.clusters.size(); ++i)
            shown_.clusters[i].num_bytes = static_cast<int>(starts_[i + 1] - starts_[i]);
    }

    text::Run const& run_;
    Font const& font_;
    double baseline_;
    double pen_;
    std::vector<std::uint32_t> starts_; ///< of the clusters, in bytes
    Shown shown_;
};

void draw_run(cairo_t* context, text::Run const& run, double baseline, double size) {
    if (run.glyphs.empty()) return; // nothing but what is not drawn
    Shown const shown = Transcript(run, Font(context, size), baseline).make();
    auto const flags = run.right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD
                                         : static_cast<cairo_text_cluster_flags_t>(0);
    cairo_show_text_glyphs(context, run.text.data(), static_cast<int>(run.text.size()),
                           shown.glyphs.data(), static_cast<int>(shown.glyphs.size()),
                           shown.clusters.data(), static_cast<int>(shown.clusters.size()), flags);
}

} // namespace

void draw_text(cairo_t* context, text::Layout const& layout, double size, InkFaces& faces) {
    FontOptions const options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(context, options.get());
    for (text::Line const& line : layout.lines)
        for (text::Run const& run : line.runs) {
            cairo_font_face_t* const face = faces.get(*run.face);
            if (face == nullptr) continue;
            cairo_set_font_face(context, face);
            cairo_set_font_size(context, size);
            draw_run(context, run, line.baseline, size);
        }
}

} // namespace renderer
