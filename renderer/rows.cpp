// The services, one below the other.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/composer.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace renderer {
namespace {

constexpr double kCloser = 0.5; // of the room between names and numbers, when no size fits

/// What stands below the name: the number to press, or what to do when there is none.
wording::Said said_number(wording::ServiceWords const& service) {
    if (service.phones.empty()) return service.no_phone;
    return {service.phones.front().shown, std::string(kDigits)};
}

std::string number_pictogram(wording::ServiceWords const& service) {
    if (service.phones.empty()) return "place";
    return service.phones.front().kind == model::PhoneKind::voice ? "phone" : "message";
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

/// The room between a number and the facts behind it.
double apart(RowsSpec const& rows, std::size_t facts) {
    return facts == 0 ? 0 : rows.phone_gap;
}

} // namespace

struct RowSetter::Row {
    std::string field;
    wording::ServiceWords const* service = nullptr;
    SetText name;
    SetText number;
};

std::vector<std::string> RowSetter::easy_facts(wording::ServiceWords const& service) const {
    std::vector<std::string> pictograms;
    if (spec_.fact <= 0) return pictograms;
    for (wording::FactWords const& fact : service.facts)
        if (fact.answer == model::Answer::yes) pictograms.push_back(fact.pictogram);
    return pictograms;
}

std::size_t RowSetter::count() const {
    std::size_t const all = composer_.request().services.size();
    auto const from = static_cast<std::size_t>(spec_.from - 1);
    return from >= all ? 0 : std::min(all - from, static_cast<std::size_t>(spec_.most));
}

wording::ServiceWords const& RowSetter::service(std::size_t index) const {
    return composer_.request().services[index + static_cast<std::size_t>(spec_.from - 1)];
}

std::string RowSetter::field(std::size_t index, char const* part) const {
    return fmt::format("{}.service.{}{}", face_, index + static_cast<std::size_t>(spec_.from),
                       part);
}

double RowSetter::row_height() const {
    return std::min(spec_.box.height / static_cast<double>(count()), spec_.tallest);
}

base::Result<base::Done> RowSetter::check(std::size_t index) const {
    wording::ServiceWords const& words = service(index);
    wording::Said const shown = said_number(words);
    if (shown.text.empty())
        return base::Error{base::ErrorCode::refused, field(index, ".number"),
                           "\"" + words.name.text + "\" has no number to print"};
    Fitter const& fitter = composer_.fitter();
    auto const name = fitter.check(composer_.wanted(field(index, ".name"), words.name));
    if (!name) return name.error();
    auto const number = fitter.check(composer_.wanted(field(index, ".number"), shown));
    if (!number) return number.error();
    auto const set = number_at(index, 0);
    if (!set || set->layout.lines.size() > 1)
        return base::Error{base::ErrorCode::refused, field(index, ".number"), "has a line break"};
    return base::Done{};
}

base::Result<base::Done> RowSetter::check() const {
    for (std::size_t i = 0; i < count(); ++i)
        if (auto const sound = check(i); !sound) return sound.error();
    return base::Done{};
}

// Words in the place of a number are set like a name; they may be as wide as they need.
std::optional<SetText> RowSetter::number_at(std::size_t index, std::size_t step) const {
    wording::Said const said = said_number(service(index));
    Fitter const& fitter = composer_.fitter();
    if (!service(index).phones.empty()) return fitter.number(said.text, spec_.number, step);
    return fitter.at_step(composer_.wanted(field(index, ".number"), said), spec_.name, step,
                          kUnlimited);
}

std::optional<RowSetter::Row> RowSetter::row_at(std::size_t index, std::size_t name_step,
                                                std::size_t number_step) const {
    double const width = spec_.box.width - spec_.icon - spec_.icon_gap;
    Wanted const name = composer_.wanted(field(index, ".name"), service(index).name);
    auto set_name = composer_.fitter().at_step(name, spec_.name, name_step, width);
    auto number = number_at(index, number_step);
    if (!set_name || !number) return std::nullopt;
    std::size_t const facts = easy_facts(service(index)).size();
    double const taken = spec_.phone + spec_.phone_gap + number->layout.width +
                         apart(spec_, facts) + width_of(spec_, facts);
    if (taken > width) return std::nullopt;
    return Row{field(index), &service(index), std::move(*set_name), std::move(*number)};
}

// What the script could need above and below its letters is more than these names have: the rows
// are made as high as the tallest and the deepest of them, alike for all. False: too high.
bool RowSetter::share_heights(Rows& rows) const {
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
    return std::all_of(rows.begin(), rows.end(), [&](Row const& row) {
        double const line = line_height(spec_, row.number);
        double const content = row.name.height() + spec_.line_gap + line;
        return content + 2 * spec_.padding <= row_height();
    });
}

std::optional<RowSetter::Rows> RowSetter::rows_at(std::size_t name_step,
                                                  std::size_t number_step) const {
    Rows rows;
    for (std::size_t i = 0; i < count(); ++i) {
        auto row = row_at(i, name_step, number_step);
        if (!row) return std::nullopt;
        rows.push_back(std::move(*row));
    }
    if (!share_heights(rows)) return std::nullopt;
    return rows;
}

// All rows share their sizes. Names and numbers give way in turn, names first; the number of
// steps taken together is what is kept small.
base::Result<RowSetter::Rows> RowSetter::fit() const {
    if (auto const sound = check(); !sound) return sound.error();
    std::size_t const names = spec_.name.sizes.size();
    std::size_t const numbers = spec_.number.sizes.size();
    for (std::size_t taken = 0; taken < names + numbers - 1; ++taken)
        for (std::size_t number = 0; number <= std::min(taken, numbers - 1); ++number) {
            if (taken - number >= names) continue;
            if (auto rows = rows_at(taken - number, number)) return std::move(*rows);
        }
    return refusal();
}

// Asked when no step fitted: names the first service that does not even fit at the smallest.
base::Error RowSetter::refusal() const {
    std::size_t const last = spec_.name.sizes.size() + spec_.number.sizes.size();
    double const width = spec_.box.width - spec_.icon - spec_.icon_gap;
    Box const room{0, 0, width, row_height() - 2 * spec_.padding};
    Fitter const& fitter = composer_.fitter();
    for (std::size_t i = 0; i < count(); ++i) {
        Wanted const name = composer_.wanted(field(i, ".name"), service(i).name);
        auto row = row_at(i, last, last);
        if (!row && fitter.at_step(name, spec_.name, last, width))
            return does_not_fit(composer_.wanted(field(i, ".number"), said_number(service(i))),
                                room, spec_.number.sizes.back());
        Rows alone;
        if (row) alone.push_back(std::move(*row));
        if (alone.empty() || !share_heights(alone))
            return does_not_fit(name, room, fitter.steps(spec_.name, name.said.language).back());
    }
    return {base::ErrorCode::refused, face_ + ".service", "the services do not fit together"};
}

void RowSetter::add_number_line(Frame& frame, Row const& row, Box line) const {
    auto const square = [&](double x, double side) {
        return composer_.placed({x, line.y + (line.height - side) / 2, side, side});
    };
    frame.pictograms.push_back({row.field + ".phone", number_pictogram(*row.service),
                                square(line.x, spec_.phone), spec_.fact_colour});
    Box const number{line.x + spec_.phone + spec_.phone_gap, 0, row.number.layout.width, 0};
    double const y =
        line.y + (line.height - ink_height(row.number)) / 2 - row.number.layout.ink.top;
    frame.texts.push_back({row.field + ".number", row.number.layout, composer_.placed(number).x, y,
                           row.number.size, row.number.floor, spec_.number.colour});
    auto const facts = easy_facts(*row.service);
    double x = line.right() + spec_.fact_gap - width_of(spec_, facts.size());
    for (std::string const& fact : facts) {
        frame.pictograms.push_back(
            {row.field + ".fact", fact, square(x, spec_.fact), spec_.fact_colour});
        x += spec_.fact + spec_.fact_gap;
    }
}

void RowSetter::add_row(Frame& frame, Row const& row, Box box) const {
    Box const icon{box.x, box.y + (box.height - spec_.icon) / 2, spec_.icon, spec_.icon};
    frame.pictograms.push_back(
        {row.field + ".kind", row.service->pictogram, composer_.placed(icon), spec_.icon_colour});
    double const left = spec_.icon + spec_.icon_gap;
    double const content = row.name.height() + spec_.line_gap + line_height(spec_, row.number);
    Box const name{box.x + left, box.y + (box.height - content) / 2, box.width - left, 0};
    composer_.add_text(frame, composer_.wanted(row.field + ".name", row.service->name), row.name,
                       spec_.name, name);
    double const top = name.y + row.name.height() + spec_.line_gap;
    add_number_line(frame, row, {name.x, top, name.width, line_height(spec_, row.number)});
}

base::Result<base::Done> RowSetter::add_to(Frame& frame) const {
    if (count() == 0) return base::Done{};
    auto const rows = fit();
    if (!rows) return rows.error();
    Box box = spec_.box;
    box.height = row_height();
    for (Row const& row : *rows) {
        if (&row != &rows->front())
            frame.rules.push_back(
                {composer_.placed({box.x, box.y, box.width, spec_.rule}), spec_.rule_colour});
        add_row(frame, row, box);
        box.y += box.height;
    }
    return base::Done{};
}

base::Result<base::Done> Composer::add_rows(Frame& frame, RowsSpec spec, FaceSpec const& face,
                                            std::string const& name) const {
    for (FieldSpec const& field : face.fields) {
        auto const said = words(field.show.front(), field.name);
        if (field.name == spec.until && said && !said->text.empty())
            spec.box.height = field.box.y - spec.box.y;
    }
    auto done = RowSetter(*this, spec, name).add_to(frame);
    if (done) return done;
    spec.padding *= kCloser;
    spec.line_gap *= kCloser;
    return RowSetter(*this, spec, name).add_to(frame);
}

} // namespace renderer
