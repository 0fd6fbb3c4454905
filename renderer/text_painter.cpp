// SPDX-License-Identifier: Apache-2.0
#include "renderer/text_painter.hpp"
#include <algorithm>
#include <vector>

namespace renderer {
namespace {

std::vector<cairo_glyph_t> glyphs_of(text::Run const& run, double baseline) {
    std::vector<cairo_glyph_t> glyphs;
    double pen = run.x;
    for (text::Glyph const& glyph : run.glyphs) {
        glyphs.push_back({glyph.id, pen + glyph.x_offset, baseline + glyph.y_offset});
        pen += glyph.advance;
    }
    return glyphs;
}

// The glyphs of each stretch of text that HarfBuzz kept together, in the order of the text. One
// cluster each, and not one for the line: readers then find words even in Arabic.
std::vector<cairo_text_cluster_t> clusters_of(text::Run const& run) {
    std::vector<std::uint32_t> starts;
    for (text::Glyph const& glyph : run.glyphs)
        starts.push_back(glyph.cluster);
    if (run.right_to_left) std::reverse(starts.begin(), starts.end());
    std::vector<cairo_text_cluster_t> clusters;
    for (std::size_t i = 0; i < starts.size();) {
        std::size_t next = i;
        while (next < starts.size() && starts[next] == starts[i])
            ++next;
        std::size_t const end = next < starts.size() ? starts[next] : run.text.size();
        clusters.push_back({static_cast<int>(end - starts[i]), static_cast<int>(next - i)});
        i = next;
    }
    return clusters;
}

void draw_run(cairo_t* context, text::Run const& run, double baseline) {
    auto const glyphs = glyphs_of(run, baseline);
    auto const clusters = clusters_of(run);
    auto const flags = run.right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD
                                         : static_cast<cairo_text_cluster_flags_t>(0);
    cairo_show_text_glyphs(context, run.text.data(), static_cast<int>(run.text.size()),
                           glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), flags);
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
            draw_run(context, run, line.baseline);
        }
}

} // namespace renderer
