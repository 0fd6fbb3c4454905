// SPDX-License-Identifier: Apache-2.0
#include "renderer/fit.hpp"
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr std::size_t kLongestText = 500;  // bytes; more than any face of a card can hold
constexpr double kRounding = 0.01;         // pt
constexpr std::string_view kDigits = "en"; // numbers look the same in every language

text::Align opposite(text::Align align) {
    if (align == text::Align::start) return text::Align::end;
    return align == text::Align::end ? text::Align::start : align;
}

} // namespace

double SetText::height() const {
    return ascent + layout.lines.back().baseline - layout.lines.front().baseline + descent;
}

std::vector<double> Fitter::steps(TextSpec const& spec, std::string_view language) const {
    double const floor = fonts_.language(language).card_floor_pt;
    std::vector<double> steps;
    for (double const size : spec.sizes) {
        double const step = std::max(size, floor);
        if (steps.empty() || step < steps.back()) steps.push_back(step);
    }
    return steps;
}

SetText Fitter::set(std::string_view text, text::Style const& style, double width) const {
    SetText set{text::lay_out(text, style, width, fonts_), style.size,
                fonts_.language(style.language).card_floor_pt};
    auto const faces = fonts_.faces(style.language, style.weight);
    if (!faces.empty()) {
        set.ascent = faces.front()->ascent() * style.size;
        set.descent = faces.front()->descent() * style.size;
    }
    return set;
}

std::optional<SetText> Fitter::at_step(Wanted const& wanted, TextSpec const& spec, std::size_t step,
                                       double width) const {
    auto const sizes = steps(spec, wanted.said.language);
    text::Style style{wanted.said.language, spec.weight, sizes[std::min(step, sizes.size() - 1)],
                      spec.align};
    SetText found = set(wanted.said.text, style, width);
    if (found.layout.right_to_left != wanted.right_to_left) {
        style.align = opposite(style.align);
        found = set(wanted.said.text, style, width);
    }
    bool const fits = !found.layout.cut_word && found.layout.width <= width + kRounding &&
                      found.layout.lines.size() <= static_cast<std::size_t>(spec.lines);
    if (!fits) return std::nullopt;
    return found;
}

SetText Fitter::number(std::string const& digits, TextSpec const& spec, std::size_t step) const {
    double const size = spec.sizes[std::min(step, spec.sizes.size() - 1)];
    SetText found = set(digits, {std::string(kDigits), spec.weight, size}, kUnlimited);
    found.floor = kSmallestNumber;
    return found;
}

base::Result<SetText> Fitter::fit(Wanted const& wanted, FieldSpec const& field) const {
    if (auto const sound = check(wanted); !sound) return sound.error();
    auto const sizes = steps(field.text, wanted.said.language);
    for (std::size_t step = 0; step < sizes.size(); ++step) {
        auto const found = at_step(wanted, field.text, step, field.box.width);
        if (found && found->height() <= field.box.height + kRounding) return *found;
    }
    return does_not_fit(wanted, field.box, sizes.back());
}

base::Result<base::Done> Fitter::check(Wanted const& wanted) const {
    std::string const& text = wanted.said.text;
    if (!base::is_utf8(text))
        return base::Error{base::ErrorCode::malformed, wanted.field, "is not UTF-8"};
    if (text.size() > kLongestText)
        return base::Error{base::ErrorCode::too_large, wanted.field,
                           fmt::format("has {} bytes, more than a card can hold", text.size())};
    text::Layout const layout = text::lay_out(text, {wanted.said.language}, kUnlimited, fonts_);
    if (layout.missing.empty()) return base::Done{};
    return base::Error{base::ErrorCode::refused, wanted.field,
                       fmt::format("no font has U+{:04X}, in \"{}\"",
                                   static_cast<unsigned>(layout.missing.front().character), text)};
}

base::Error does_not_fit(Wanted const& wanted, Box const& box, double smallest) {
    auto const mm = [](double points) { return base::to_millimetres(base::Pt{points}).value; };
    return {base::ErrorCode::refused, wanted.field,
            fmt::format("\"{}\" does not fit into {:.1f} × {:.1f} mm at {} pt, the smallest size "
                        "for {}: write it shorter",
                        wanted.said.text, mm(box.width), mm(box.height), smallest,
                        wanted.said.language)};
}

} // namespace renderer
