// SPDX-License-Identifier: Apache-2.0
#include "renderer/fit.hpp"
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr std::size_t kLongestText = 500; // bytes; more than any face of a card can hold
constexpr double kRounding = 0.01;        // pt
constexpr double kOverhang = 1.7; // pt = 0.6 mm; ink that may stand out beside the pen's way
constexpr double kTight = 0.88;   // of the ordinary distance between lines

text::Align opposite(text::Align align) {
    if (align == text::Align::start) return text::Align::end;
    return align == text::Align::end ? text::Align::start : align;
}

bool lines_touch(text::Layout const& layout) {
    for (std::size_t i = 1; i < layout.lines.size(); ++i)
        if (layout.lines[i - 1].ink.bottom > layout.lines[i].ink.top) return true;
    return false;
}

bool is_digits(Wanted const& wanted, TextSpec const& spec) {
    return spec.number && wanted.said.text.find_first_not_of("0123456789+ ") == std::string::npos;
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
    // Words of another script, or with marks upon marks, have more ink than their language needs.
    text::Ink const& ink = set.layout.ink;
    set.ascent = std::max(set.ascent, set.layout.lines.front().baseline - ink.top);
    set.descent = std::max(set.descent, ink.bottom - set.layout.lines.back().baseline);
    return set;
}

std::optional<SetText> Fitter::at_step(Wanted const& wanted, TextSpec const& spec, std::size_t step,
                                       double width, bool tight) const {
    auto const sizes = steps(spec, wanted.said.language);
    text::Style style{wanted.said.language, spec.weight, sizes[std::min(step, sizes.size() - 1)],
                      spec.align};
    if (tight) style.line_height = kTight * fonts_.language(style.language).line_height;
    SetText found = set(wanted.said.text, style, width);
    if (found.layout.right_to_left != wanted.right_to_left) {
        style.align = opposite(style.align);
        found = set(wanted.said.text, style, width);
    }
    text::Ink const& ink = found.layout.ink;
    if (ink.left < -kOverhang || ink.right > width + kOverhang) return std::nullopt;
    bool const fits = !found.layout.cut_word && found.layout.width <= width + kRounding &&
                      found.layout.lines.size() <= static_cast<std::size_t>(spec.lines);
    if (!fits || (tight && lines_touch(found.layout))) return std::nullopt;
    return found;
}

SetText Fitter::number(std::string const& digits, TextSpec const& spec, std::size_t step) const {
    double const size = spec.sizes[std::min(step, spec.sizes.size() - 1)];
    SetText found = set(digits, {std::string(kDigits), spec.weight, size}, kUnlimited);
    found.floor = kSmallestNumber;
    found.digits = true;
    return found;
}

std::optional<SetText> Fitter::set_in(Wanted const& wanted, Box const& box, TextSpec const& spec,
                                      std::size_t step, bool tight) const {
    if (is_digits(wanted, spec)) {
        SetText const found = number(wanted.said.text, spec, step);
        bool const fits =
            found.layout.width <= box.width + kRounding && found.height() <= box.height + kRounding;
        return fits ? std::optional(found) : std::nullopt;
    }
    auto found = at_step(wanted, spec, step, box.width, tight);
    if (found && found->height() > box.height + kRounding) found.reset();
    return found;
}

base::Result<Fitted> Fitter::fit(std::vector<Wanted> const& choices, Box const& box,
                                 TextSpec const& spec) const {
    for (Wanted const& wanted : choices)
        if (auto const sound = check(wanted); !sound) return sound.error();
    for (std::size_t step = 0; step < spec.sizes.size(); ++step)
        for (bool const tight : {false, true})
            for (Wanted const& wanted : choices)
                if (auto set = set_in(wanted, box, spec, step, tight))
                    return Fitted{wanted, std::move(*set)};
    Wanted const& shortest = choices.back();
    double const smallest =
        is_digits(shortest, spec) ? spec.sizes.back() : steps(spec, shortest.said.language).back();
    return does_not_fit(shortest, box, smallest);
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
    return {base::ErrorCode::too_large, wanted.field,
            fmt::format("\"{}\" does not fit into {:.1f} × {:.1f} mm at {} pt, the smallest size "
                        "for {}: write it shorter",
                        wanted.said.text, mm(box.width), mm(box.height), smallest,
                        wanted.said.language)};
}

} // namespace renderer
