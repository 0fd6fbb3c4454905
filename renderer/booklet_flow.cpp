// SPDX-License-Identifier: Apache-2.0
#include "renderer/booklet_flow.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {
namespace {

/// Moves everything of a block down by `by`, and names it after its page.
template <typename Things>
void append(Things const& from, Things& into, double by, std::string const& page) {
    for (auto thing : from) {
        thing.field = page + thing.field;
        if constexpr (requires { thing.box; })
            thing.box.y += by;
        else
            thing.y += by;
        into.push_back(std::move(thing));
    }
}

void append(Frame const& block, Frame& page, double by, std::string const& name) {
    append(block.texts, page.texts, by, name);
    append(block.pictograms, page.pictograms, by, name);
    for (RuleItem rule : block.rules) {
        rule.box.y += by;
        page.rules.push_back(rule);
    }
}

std::string phone_pictogram(wording::PhoneWords const& phone) {
    return phone.kind == model::PhoneKind::voice ? "phone" : "message";
}

} // namespace

void BlockMaker::add_picture(Block& block, std::string const& part, std::string const& pictogram,
                             Box const& box, Colour colour) const {
    block.things.pictograms.push_back(
        {block.field + part, pictogram, composer_.placed(box), colour});
}

// A text below what the block has so far.
base::Result<base::Done> BlockMaker::add(Block& block, std::string const& part,
                                         wording::Said const& said, TextSpec const& spec,
                                         Sides sides) const {
    if (said.text.empty()) return base::Done{};
    Box const box{spec_.box.x + sides.before, block.height,
                  spec_.box.width - sides.before - sides.behind, spec_.box.height};
    Wanted const wanted = composer_.wanted(block.field + part, said);
    auto const fitted = composer_.fitter().fit({wanted}, box, spec);
    if (!fitted) return fitted.error();
    composer_.add_text(block.things, wanted, fitted->set, spec, box);
    block.height += fitted->set.height() + spec_.line_gap;
    return base::Done{};
}

base::Result<base::Done> BlockMaker::add(Block& block, Line const& line, Sides sides) const {
    if (line.said.text.empty()) return base::Done{};
    double const top = block.height;
    Sides const beside{sides.before + spec_.mark + spec_.mark_gap, sides.behind};
    auto done = add(block, line.part, line.said, spec_.text, beside);
    if (!done) return done;
    double const first_line = std::min(block.height - spec_.line_gap - top, 1.6 * spec_.mark);
    double const y = top + std::max(0.0, (first_line - spec_.mark) / 2);
    add_picture(block, line.part, line.pictogram,
                {spec_.box.x + sides.before, y, spec_.mark, spec_.mark}, spec_.mark_colour);
    block.height = std::max(block.height, y + spec_.mark + spec_.line_gap);
    return base::Done{};
}

base::Result<base::Done> BlockMaker::add_digits(Block& block, std::string const& part,
                                                std::string const& digits, TextSpec const& spec,
                                                Box line) const {
    Wanted const wanted = composer_.wanted(block.field + part, {digits, std::string(kDigits)});
    auto const fitted = composer_.fitter().fit({wanted}, line, spec);
    if (!fitted) return fitted.error();
    line.y += (line.height - fitted->set.height()) / 2;
    composer_.add_text(block.things, wanted, fitted->set, spec, line);
    return base::Done{};
}

base::Result<base::Done> BlockMaker::add_numbers(Block& block,
                                                 wording::ServiceWords const& words) const {
    double const height = 1.25 * spec_.number.sizes.front();
    double const before = indent() + spec_.mark + spec_.mark_gap;
    for (std::size_t i = 0; i < words.phones.size(); ++i) {
        std::string const part = i == 0 ? ".number" : fmt::format(".{}.number", i + 1);
        Box const line{spec_.box.x + before, block.height, spec_.box.width - before, height};
        auto done = add_digits(block, part, words.phones[i].shown, spec_.number, line);
        if (!done) return done;
        add_picture(block, part, phone_pictogram(words.phones[i]),
                    {spec_.box.x + indent(), block.height + (height - spec_.mark) / 2, spec_.mark,
                     spec_.mark},
                    spec_.mark_colour);
        block.height += height + spec_.line_gap;
    }
    if (!words.phones.empty()) return base::Done{};
    return add(block, {".number", words.no_phone, "place"}, {indent()});
}

// Two beside each other: they are short, and there are up to six.
base::Result<base::Done> BlockMaker::add_facts(Block& block,
                                               wording::ServiceWords const& words) const {
    double const half = (spec_.box.width - indent()) / 2;
    double top = block.height;
    bool left = true;
    for (wording::FactWords const& fact : words.facts) {
        if (fact.answer == model::Answer::unknown) continue;
        double const bottom = block.height;
        if (!left) block.height = top;
        Line const line{
            "." + fact.pictogram, {fact.text, composer_.request().language}, fact.pictogram};
        Sides const sides = left ? Sides{indent(), half} : Sides{indent() + half, 0};
        if (auto done = add(block, line, sides); !done) return done;
        if (!left) block.height = std::max(block.height, bottom);
        if (left) top = bottom;
        left = !left;
    }
    return base::Done{};
}

base::Result<base::Done> BlockMaker::add_lines(Block& block,
                                               wording::ServiceWords const& words) const {
    std::string const& language = composer_.request().language;
    for (Line const& line :
         {Line{".hours", {base::join(words.hours, "\n"), language}, "hours"},
          Line{".where", words.where, "place"},
          Line{".languages", {words.languages, language}, "languages"},
          Line{".audience", {base::join(words.audience, "\n"), language}, "family"}})
        if (auto done = add(block, line, {indent()}); !done) return done;
    if (auto done = add_facts(block, words); !done) return done;
    return add(block, {".checked", {words.checked, language}, "check"}, {indent()});
}

base::Result<Block> BlockMaker::service(std::size_t index) const {
    wording::ServiceWords const& words = composer_.request().services[index];
    Block block{fmt::format("service.{}", index + 1), {}, 0, false};
    if (words.phones.empty() && words.no_phone.text.empty())
        return base::Error{base::ErrorCode::refused, block.field + ".number",
                           "\"" + words.name.text + "\" has no number to print"};
    add_picture(block, ".kind", words.pictogram, {spec_.box.x, 0, spec_.icon, spec_.icon},
                spec_.icon_colour);
    if (auto done = add(block, ".name", words.name, spec_.name, {indent()}); !done)
        return done.error();
    if (auto done = add(block, ".description", words.description, spec_.text, {indent()}); !done)
        return done.error();
    if (auto done = add_numbers(block, words); !done) return done.error();
    if (auto done = add_lines(block, words); !done) return done.error();
    block.height = std::max(block.height, spec_.icon) + spec_.gap;
    return block;
}

base::Result<Block> BlockMaker::heading(std::string field, wording::Said const& name,
                                        std::string const& pictogram) const {
    Block block{std::move(field), {}, spec_.line_gap, true};
    double const side = pictogram.empty() ? 0 : indent();
    if (auto done = add(block, "", name, spec_.heading, {side}); !done) return done.error();
    if (!pictogram.empty()) {
        block.height = std::max(block.height, spec_.icon + spec_.line_gap);
        add_picture(block, ".topic", pictogram, {spec_.box.x, 0, spec_.icon, spec_.icon},
                    spec_.icon_colour);
    }
    block.things.rules.push_back(
        {composer_.placed({spec_.box.x, block.height, spec_.box.width, spec_.rule}),
         spec_.rule_colour});
    block.height += spec_.rule + spec_.gap;
    return block;
}

base::Result<Block> BlockMaker::entry(std::string field, wording::Said const& name,
                                      std::size_t page, std::string const& pictogram) const {
    Block block{std::move(field), {}, 0, false};
    double const size = spec_.page_number.sizes.front();
    double const room = 3 * size; // four digits and a gap
    double const side = spec_.mark + spec_.mark_gap;
    if (auto done = add(block, "", name, spec_.text, {side, room}); !done) return done.error();
    double const height = std::max(block.height - spec_.line_gap, spec_.mark);
    if (!pictogram.empty())
        add_picture(block, ".topic", pictogram,
                    {spec_.box.x, (height - spec_.mark) / 2, spec_.mark, spec_.mark},
                    spec_.icon_colour);
    TextSpec digits = spec_.page_number;
    digits.align = text::Align::end;
    Box const line{spec_.box.right() - room, std::min(0.0, height - 1.4 * size), room,
                   std::max(height, 1.4 * size)};
    if (auto done = add_digits(block, ".page", std::to_string(page), digits, line); !done)
        return done.error();
    block.height = height + spec_.line_gap;
    return block;
}

base::Result<std::size_t> Flow::put(Block const& block, Block const* next) {
    double const together = block.height + (block.keeps_next && next ? next->height : 0);
    if (together - spec_.gap > spec_.box.height)
        return base::Error{base::ErrorCode::too_large, next ? next->field : block.field,
                           "needs more than a page: write it shorter"};
    if (pages_.empty() || used_ + together - spec_.gap > spec_.box.height) {
        pages_.push_back(blank_);
        used_ = 0;
    }
    std::size_t const page = next_page() - 1;
    append(block.things, pages_.back(), spec_.box.y + used_, fmt::format("page.{}.", page));
    used_ += block.height;
    return page;
}

base::Result<std::vector<Frame>> Flow::finish() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        Wanted const number = composer_.wanted(fmt::format("page.{}.page_number", first_ + i),
                                               {std::to_string(first_ + i), std::string(kDigits)});
        auto const fitted = composer_.fitter().fit({number}, spec_.page, spec_.page_number);
        if (!fitted) return fitted.error();
        Box box = spec_.page;
        box.y += (box.height - fitted->set.height()) / 2;
        composer_.add_text(pages_[i], number, fitted->set, spec_.page_number, box);
    }
    return std::move(pages_);
}

} // namespace renderer
