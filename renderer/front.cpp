// The face with the numbers.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/composer.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {

// One service, set. Its number and its pictograms share the line below its name.
struct Composer::Row {
    std::string field; ///< "front.service.1"
    wording::ServiceWords const* service = nullptr;
    SetText name;
    SetText number;
};

namespace {

std::string field_of(std::size_t index) {
    return fmt::format("front.service.{}", index + 1);
}

/// What stands below the name: the number to press, or what to do when there is none.
wording::Said said_number(wording::ServiceWords const& service) {
    if (service.phones.empty()) return service.no_phone;
    return {service.phones.front().shown, "en"};
}

std::string number_pictogram(wording::ServiceWords const& service) {
    if (service.phones.empty()) return "place";
    return service.phones.front().kind == model::PhoneKind::voice ? "phone" : "message";
}

std::vector<std::string> easy_facts(wording::ServiceWords const& service) {
    std::vector<std::string> pictograms;
    for (wording::FactWords const& fact : service.facts)
        if (fact.answer == model::Answer::yes) pictograms.push_back(fact.pictogram);
    return pictograms;
}

double ink_height(SetText const& set) {
    return set.layout.ink.bottom - set.layout.ink.top;
}

double line_height(RowsSpec const& rows, SetText const& number) {
    return std::max({ink_height(number), rows.phone, rows.fact});
}

double width_of(RowsSpec const& rows, std::size_t facts) {
    return static_cast<double>(facts) * (rows.fact + rows.fact_gap);
}

} // namespace

Box Composer::rows_box() const {
    Box box = layout_.front.rows.box;
    if (!request_.note.empty()) box.height = layout_.front.note.box.y - box.y;
    return box;
}

double Composer::row_height() const {
    auto const count = static_cast<double>(request_.services.size());
    return std::min(rows_box().height / count, layout_.front.rows.tallest);
}

base::Result<base::Done> Composer::check_services() const {
    std::size_t const count = request_.services.size();
    if (count == 0 || count > static_cast<std::size_t>(layout_.services))
        return base::Error{base::ErrorCode::refused, "front.service",
                           fmt::format("there are {} services, and the card has room for 1 to {}",
                                       count, layout_.services)};
    for (std::size_t i = 0; i < count; ++i) {
        wording::ServiceWords const& service = request_.services[i];
        std::string const field = field_of(i);
        wording::Said const shown = said_number(service);
        if (shown.text.empty())
            return base::Error{base::ErrorCode::refused, field + ".number",
                               "\"" + service.name.text + "\" has no number to print"};
        auto const name = fitter_.check(wanted(field + ".name", service.name));
        if (!name) return name.error();
        auto const number = fitter_.check(wanted(field + ".number", shown));
        if (!number) return number.error();
        auto const set = number_at(i, 0);
        if (!set || set->layout.lines.size() > 1)
            return base::Error{base::ErrorCode::refused, field + ".number", "has a line break"};
    }
    return base::Done{};
}

// Words in the place of a number are set like a name; they may be as wide as they need.
std::optional<SetText> Composer::number_at(std::size_t index, std::size_t step) const {
    wording::ServiceWords const& service = request_.services[index];
    wording::Said const said = said_number(service);
    RowsSpec const& spec = layout_.front.rows;
    if (!service.phones.empty()) return fitter_.number(said.text, spec.number, step);
    return fitter_.at_step(wanted(field_of(index) + ".number", said), spec.name, step, kUnlimited);
}

std::optional<Composer::Row> Composer::row_at(std::size_t index, std::size_t name_step,
                                              std::size_t number_step) const {
    RowsSpec const& spec = layout_.front.rows;
    wording::ServiceWords const& service = request_.services[index];
    double const width = spec.box.width - spec.icon - spec.icon_gap;
    Wanted const name = wanted(field_of(index) + ".name", service.name);
    auto set_name = fitter_.at_step(name, spec.name, name_step, width);
    auto number = number_at(index, number_step);
    if (!set_name || !number) return std::nullopt;
    double const taken = spec.phone + spec.phone_gap + number->layout.width +
                         width_of(spec, easy_facts(service).size());
    if (taken > width) return std::nullopt;
    return Row{field_of(index), &service, std::move(*set_name), std::move(*number)};
}

// What the script could need above and below its letters is more than these names have: the rows
// are made as high as the tallest and the deepest of them, alike for all. False: too high.
bool Composer::share_heights(Rows& rows) const {
    double ascent = 0;
    double descent = 0;
    for (Row const& row : rows) {
        text::Layout const& name = row.name.layout;
        ascent = std::max(ascent, name.lines.front().baseline - name.ink.top);
        descent = std::max(descent, name.ink.bottom - name.lines.back().baseline);
    }
    for (Row& row : rows) {
        row.name.ascent = ascent;
        row.name.descent = descent;
    }
    RowsSpec const& spec = layout_.front.rows;
    return std::all_of(rows.begin(), rows.end(), [&](Row const& row) {
        double const line = line_height(spec, row.number);
        double const content = row.name.height() + spec.line_gap + line;
        return content + 2 * spec.padding <= row_height();
    });
}

std::optional<Composer::Rows> Composer::rows_at(std::size_t name_step,
                                                std::size_t number_step) const {
    Rows rows;
    for (std::size_t i = 0; i < request_.services.size(); ++i) {
        auto row = row_at(i, name_step, number_step);
        if (!row) return std::nullopt;
        rows.push_back(std::move(*row));
    }
    if (!share_heights(rows)) return std::nullopt;
    return rows;
}

// All rows share their sizes. Names and numbers give way in turn, names first; the number of
// steps taken together is what is kept small.
base::Result<Composer::Rows> Composer::fit_rows() const {
    if (auto const sound = check_services(); !sound) return sound.error();
    RowsSpec const& spec = layout_.front.rows;
    std::size_t const names = spec.name.sizes.size();
    std::size_t const numbers = spec.number.sizes.size();
    for (std::size_t taken = 0; taken < names + numbers - 1; ++taken)
        for (std::size_t number = 0; number <= std::min(taken, numbers - 1); ++number) {
            if (taken - number >= names) continue;
            if (auto rows = rows_at(taken - number, number)) return std::move(*rows);
        }
    return refusal();
}

// Asked when no step fitted: names the first service that does not even fit at the smallest.
base::Error Composer::refusal() const {
    RowsSpec const& spec = layout_.front.rows;
    std::size_t const last = spec.name.sizes.size() + spec.number.sizes.size();
    double const width = spec.box.width - spec.icon - spec.icon_gap;
    Box const room{0, 0, width, row_height() - 2 * spec.padding};
    for (std::size_t i = 0; i < request_.services.size(); ++i) {
        wording::ServiceWords const& service = request_.services[i];
        Wanted const name = wanted(field_of(i) + ".name", service.name);
        auto row = row_at(i, last, last);
        if (!row && fitter_.at_step(name, spec.name, last, width))
            return does_not_fit(wanted(field_of(i) + ".number", said_number(service)), room,
                                spec.number.sizes.back());
        Rows alone;
        if (row) alone.push_back(std::move(*row));
        if (alone.empty() || !share_heights(alone))
            return does_not_fit(name, room, fitter_.steps(spec.name, name.said.language).back());
    }
    return {base::ErrorCode::refused, "front.service", "the services do not fit together"};
}

void Composer::add_number_line(Frame& frame, Row const& row, Box line) const {
    RowsSpec const& spec = layout_.front.rows;
    auto const square = [&](double x, double side) {
        return placed({x, line.y + (line.height - side) / 2, side, side});
    };
    frame.pictograms.push_back({row.field + ".phone", number_pictogram(*row.service),
                                square(line.x, spec.phone), spec.fact_colour});
    Box const number{line.x + spec.phone + spec.phone_gap, 0, row.number.layout.width, 0};
    double const y =
        line.y + (line.height - ink_height(row.number)) / 2 - row.number.layout.ink.top;
    frame.texts.push_back({row.field + ".number", row.number.layout, placed(number).x, y,
                           row.number.size, row.number.floor, spec.number.colour});
    auto const facts = easy_facts(*row.service);
    double x = line.right() + spec.fact_gap - width_of(spec, facts.size());
    for (std::string const& fact : facts) {
        frame.pictograms.push_back(
            {row.field + ".fact", fact, square(x, spec.fact), spec.fact_colour});
        x += spec.fact + spec.fact_gap;
    }
}

void Composer::add_row(Frame& frame, Row const& row, Box box) const {
    RowsSpec const& spec = layout_.front.rows;
    Box const icon{box.x, box.y + (box.height - spec.icon) / 2, spec.icon, spec.icon};
    frame.pictograms.push_back(
        {row.field + ".kind", row.service->pictogram, placed(icon), spec.icon_colour});
    double const left = spec.icon + spec.icon_gap;
    double const content = row.name.height() + spec.line_gap + line_height(spec, row.number);
    Box const name{box.x + left, box.y + (box.height - content) / 2, box.width - left, 0};
    add_text(frame, wanted(row.field + ".name", row.service->name), row.name, spec.name, name);
    double const top = name.y + row.name.height() + spec.line_gap;
    add_number_line(frame, row, {name.x, top, name.width, line_height(spec, row.number)});
}

void Composer::add_rows(Frame& frame, Rows const& rows) const {
    RowsSpec const& spec = layout_.front.rows;
    Box box = rows_box();
    box.height = row_height();
    for (Row const& row : rows) {
        if (&row != &rows.front())
            frame.rules.push_back({{box.x, box.y, box.width, spec.rule}, spec.rule_colour});
        add_row(frame, row, box);
        box.y += box.height;
    }
}

base::Result<Frame> Composer::front() const {
    auto frame = blank(layout_.watermark.front);
    if (!frame) return frame.error();
    FrontSpec const& spec = layout_.front;
    auto const rows = fit_rows();
    if (!rows) return rows.error();
    auto done = add_field(*frame, wanted("front.region", request_.region), spec.region);
    if (done) done = add_field(*frame, wanted("front.title", request_.title), spec.title);
    if (done) done = add_field(*frame, wanted("front.note", request_.note), spec.note);
    if (!done) return done.error();
    for (RuleItem const& rule : spec.rules)
        frame->rules.push_back({placed(rule.box), rule.colour});
    add_rows(*frame, *rows);
    return std::move(*frame);
}

} // namespace renderer
