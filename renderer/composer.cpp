// SPDX-License-Identifier: Apache-2.0
#include "renderer/composer.hpp"
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace renderer {
namespace {

// Modules are whole dots of a 300 dpi printer, and so of one with 600 or 1200.
constexpr double kPrinterDot = base::kPointsPerInch / 300;

// Above it, larger modules help telephones less than a higher level does: 0.7 mm.
constexpr double kGenerousModule = 0.7 * base::kPointsPerInch / 25.4;

// The side of a module when a code of so many modules and its quiet zone are to fill `box`.
double module_for(int size, Box const& box) {
    double const widest = box.width / (size + 2 * kQuietZone);
    return std::floor(widest / kPrinterDot) * kPrinterDot;
}

QrItem item(std::string field, std::string const& payload, QrCode code, Box box) {
    double const module = module_for(code.size, box);
    double const side = module * (code.size + 2 * kQuietZone);
    Box const centred{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
    return {std::move(field), payload, std::move(code), centred, module};
}

/// How much of the `spare` length of a line stands before its text.
double space_before(TextSpec const& spec, double spare) {
    if (spec.align == text::Align::start) return 0;
    return spec.align == text::Align::centre ? spare / 2 : spare;
}

/// Whether `payload` is what a PDF may call an address (RFC 3986), and not numbers for an offline
/// code.
bool is_address(std::string_view payload) {
    return base::upper_ascii(payload).starts_with("HTTP") &&
           std::all_of(payload.begin(), payload.end(), [](unsigned char c) {
               return c > 0x20 && c < 0x7F && c != '(' && c != ')' && c != '\\';
           });
}

// High survives a stain on a seventh of the code nearly anywhere, quartile folds and dirt; medium
// is taken when only that keeps the modules large.
QrLevel level_for(std::string_view payload, CodeSpec const& spec) {
    int const high = qr_size(payload, QrLevel::high);
    int const quartile = qr_size(payload, QrLevel::quartile);
    double const wanted = high == quartile ? 0 : kGenerousModule;
    if (high > 0 && module_for(high, spec.box) >= std::max(wanted, spec.smallest_module))
        return QrLevel::high;
    bool const large = quartile > 0 && module_for(quartile, spec.box) >= spec.smallest_module;
    return large ? QrLevel::quartile : QrLevel::medium;
}

/// A part of what is said of a service; empty when the service does not have it.
wording::Said part_of(wording::ServiceWords const& service, std::string_view what,
                      std::string const& language) {
    if (what == "name") return service.name;
    if (what == "organization") return service.organization;
    if (what == "description") return service.description;
    if (what == "where") return service.where;
    if (what == "languages") return {service.languages, language};
    if (what == "hours") return {base::join(service.hours, "\n"), language};
    if (what == "checked") return {service.checked, language};
    if (what != "number") return {};
    if (service.phones.empty()) return service.no_phone;
    return {service.phones.front().shown, std::string(kDigits)};
}

} // namespace

Wanted Composer::wanted(std::string field, wording::Said said) const {
    return {std::move(field), std::move(said), request_.right_to_left};
}

Box Composer::placed(Box box) const {
    return request_.right_to_left ? mirrored(box, layout_.width) : box;
}

base::Result<wording::Said> Composer::words(std::string const& show,
                                            std::string const& field) const {
    auto const found = request_.words.find(show);
    if (found != request_.words.end()) return found->second;
    auto const word = service_word(show);
    if (!word)
        return base::Error{base::ErrorCode::refused, field,
                           "the layout shows \"" + show + "\", and nobody knows such words"};
    if (word->index >= request_.services.size()) return wording::Said{};
    return part_of(request_.services[word->index], word->what, request_.language);
}

base::Result<Frame> Composer::blank(Box const& mark) const {
    Frame frame;
    frame.width = layout_.width;
    frame.height = layout_.height;
    frame.safe = layout_.safe;
    frame.folds = layout_.folds;
    frame.level_folds = layout_.level_folds;
    if (request_.right_to_left)
        for (double& fold : frame.folds)
            fold = layout_.width - fold;
    if (request_.watermark.empty()) return frame;
    auto const sound = fitter_.check(wanted("watermark", {request_.watermark, request_.language}));
    if (!sound) return sound.error();
    frame.watermark = watermark(placed(mark));
    return frame;
}

// Set once to see how large its turned ink is, and again at the size that fills the box.
Watermark Composer::watermark(Box box) const {
    text::Style style{request_.language, text::Weight::bold, 100};
    text::Ink const ink = text::lay_out(request_.watermark, style, kUnlimited, fitter_.fonts()).ink;
    double const width = ink.right - ink.left;
    double const height = ink.bottom - ink.top;
    double const sine = std::sin(layout_.angle * std::numbers::pi / 180);
    double const cosine = std::cos(layout_.angle * std::numbers::pi / 180);
    style.size *= std::min(box.width / (width * cosine + height * sine),
                           box.height / (width * sine + height * cosine));
    return {text::lay_out(request_.watermark, style, kUnlimited, fitter_.fonts()),
            box.x + box.width / 2,
            box.y + box.height / 2,
            style.size,
            layout_.angle,
            layout_.watermark};
}

base::Result<std::vector<Wanted>> Composer::choices(std::vector<std::string> const& show,
                                                    std::string const& field) const {
    std::vector<Wanted> found;
    for (std::string const& word : show) {
        auto said = words(word, field);
        if (!said) return said.error();
        if (said->text.empty()) continue;
        found.push_back(wanted(field, std::move(*said)));
        auto const url = request_.words.find("url");
        if (word == "url.typed" && url != request_.words.end())
            found.back().address = url->second.text;
    }
    return found;
}

// Text stands in the middle of its box by what its script needs, not by what this word has, so
// that the words of one line share a baseline from card to card.
void Composer::put_field(Frame& frame, FieldSpec const& spec, Fitted const& fitted) const {
    SetText const& set = fitted.set;
    if (!spec.turned) {
        Box box = spec.box;
        box.y += (box.height - set.height()) / 2;
        return add_text(frame, fitted.what, set, spec.text, box);
    }
    Box const box = placed(spec.box);
    double const across = box.x + (box.width - set.height()) / 2;
    double start = box.bottom();
    if (set.digits) { // a number has no line to stand in, and begins where its words do
        double const spare = box.height - set.layout.width;
        double const before = space_before(spec.text, spare);
        start -= request_.right_to_left ? spare - before : before;
    }
    frame.texts.push_back({fitted.what.field, set.layout, set.origin(across), start, set.size,
                           set.floor, spec.text.colour, true});
}

base::Result<base::Done> Composer::add_field(Frame& frame, FieldSpec const& spec,
                                             std::string const& face) const {
    auto const wanted = choices(spec.show, face + "." + spec.name);
    if (!wanted) return wanted.error();
    if (wanted->empty()) return base::Done{};
    Box box = spec.box;
    if (spec.turned) std::swap(box.width, box.height);
    auto const fitted = fitter_.fit(*wanted, box, spec.text);
    if (!fitted && spec.optional && fitted.error().code == base::ErrorCode::too_large)
        return base::Done{};
    if (!fitted) return fitted.error();
    put_field(frame, spec, *fitted);
    return base::Done{};
}

void Composer::add_text(Frame& frame, Wanted const& what, SetText const& set, TextSpec const& spec,
                        Box box) const {
    // A number keeps to its own box, whose direction is that of the card.
    if (set.digits) {
        box.x += space_before(spec, box.width - set.layout.width);
        box.width = set.layout.width;
    }
    frame.texts.push_back({what.field, set.layout, placed(box).x, set.origin(box.y), set.size,
                           set.floor, spec.colour});
    if (is_address(what.address)) frame.links.push_back({frame.texts.back().ink(), what.address});
}

base::Result<base::Done> Composer::add_code(Frame& frame, CodeSpec const& spec,
                                            std::string const& face) const {
    std::string const field = face + "." + spec.name;
    auto const payload = words(spec.show, field);
    if (!payload) return payload.error();
    auto code = encode_qr(payload->text, level_for(payload->text, spec));
    if (!code) return base::Error{base::ErrorCode::refused, field, base::to_string(code.error())};
    QrItem found = item(field, payload->text, std::move(*code), placed(spec.box));
    if (found.module < spec.smallest_module)
        return base::Error{base::ErrorCode::refused, field,
                           fmt::format("\"{}\" is too long: its modules would be {:.2f} mm",
                                       payload->text,
                                       base::to_millimetres(base::Pt{found.module}).value)};
    if (is_address(found.payload)) frame.links.push_back({found.box, found.payload});
    frame.codes.push_back(std::move(found));
    return base::Done{};
}

void Composer::add_picture(Frame& frame, PictureSpec const& spec, std::string const& face) const {
    std::string name = spec.show;
    if (auto const word = service_word(spec.show)) {
        if (word->index >= request_.services.size()) return;
        name = request_.services[word->index].pictogram;
    }
    frame.pictograms.push_back({face + "." + spec.name, name, placed(spec.box), spec.colour});
}

base::Result<base::Done> Composer::add_fields(Frame& frame, FaceSpec const& spec,
                                              std::string const& face) const {
    for (FieldSpec const& field : spec.fields)
        if (auto const done = add_field(frame, field, face); !done) return done.error();
    for (ColumnSpec const& column : spec.columns)
        if (auto const done = add_column(frame, column, face); !done) return done.error();
    for (CodeSpec const& code : spec.codes)
        if (auto const done = add_code(frame, code, face); !done) return done.error();
    for (RowsSpec const& rows : spec.rows)
        if (auto const done = add_rows(frame, rows, spec, face); !done) return done.error();
    return base::Done{};
}

base::Result<Frame> Composer::face(FaceSpec const& spec, std::string const& name) const {
    auto frame = blank(spec.watermark);
    if (!frame) return frame.error();
    for (RuleItem const& rule : spec.rules)
        frame->rules.push_back({placed(rule.box), rule.colour});
    for (PictureSpec const& picture : spec.pictures)
        add_picture(*frame, picture, name);
    if (auto const done = add_fields(*frame, spec, name); !done) return done.error();
    return frame;
}

base::Result<Card> compose(std::span<CardRequest const> voices, CardLayout const& layout,
                           text::FontSet const& fonts) {
    std::size_t const services = voices.front().services.size();
    if (services > static_cast<std::size_t>(layout.services) ||
        (services == 0 && layout.shows_services()))
        return base::Error{base::ErrorCode::refused, "front.service",
                           fmt::format("there are {} services, and the card has room for 1 to {}",
                                       services, layout.services)};
    auto const face = [&](FaceSpec const& spec, char const* name) {
        auto const voice = std::min(static_cast<std::size_t>(spec.voice), voices.size());
        return Composer(voices[voice - 1], layout, fonts).face(spec, name);
    };
    CardRequest const& first = voices.front();
    auto const title = first.words.find("title");
    Card card{first.language, title == first.words.end() ? "" : title->second.text, {}, {}};
    auto front = face(layout.front, "front");
    if (!front) return front.error();
    card.front = std::move(*front);
    if (!layout.back) return card;
    auto back = face(*layout.back, "back");
    if (!back) return back.error();
    card.back = std::move(*back);
    return card;
}

base::Result<Card> compose(CardRequest const& request, CardLayout const& layout,
                           text::FontSet const& fonts) {
    return compose(std::span(&request, 1), layout, fonts);
}

std::string typed_url(std::string_view listing_url) {
    std::size_t const scheme = listing_url.find("://");
    if (scheme != std::string_view::npos) listing_url.remove_prefix(scheme + 3);
    std::size_t const path = std::min(listing_url.find('/'), listing_url.size());
    return base::lower_ascii(listing_url.substr(0, path)) + std::string(listing_url.substr(path));
}

} // namespace renderer
