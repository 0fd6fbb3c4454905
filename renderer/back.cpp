// The face with the code.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "base/units.hpp"
#include "renderer/composer.hpp"
#include <cmath>
#include <fmt/format.h>

namespace renderer {
namespace {

// Modules are whole dots of a 300 dpi printer, and so of one with 600 or 1200.
constexpr double kPrinterDot = base::kPointsPerInch / 300;

// The side of a module when `code` and its quiet zone are to fill `box`.
double module_for(QrCode const& code, Box const& box) {
    double const widest = box.width / (code.size + 2 * kQuietZone);
    return std::floor(widest / kPrinterDot) * kPrinterDot;
}

QrItem item(std::string const& payload, QrCode code, Box box) {
    double const module = module_for(code, box);
    double const side = module * (code.size + 2 * kQuietZone);
    Box const centred{box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side};
    return {payload, std::move(code), centred, module};
}

} // namespace

std::string typed_url(std::string_view listing_url) {
    std::size_t const scheme = listing_url.find("://");
    if (scheme != std::string_view::npos) listing_url.remove_prefix(scheme + 3);
    std::size_t const path = std::min(listing_url.find('/'), listing_url.size());
    return base::lower_ascii(listing_url.substr(0, path)) + std::string(listing_url.substr(path));
}

// Quartile survives folds and dirt; medium is taken when only that keeps the modules large.
base::Result<base::Done> Composer::add_qr(Frame& frame) const {
    BackSpec const& spec = layout_.back;
    base::Error refusal{base::ErrorCode::refused, "back.qr", ""};
    for (QrLevel const level : {QrLevel::quartile, QrLevel::medium}) {
        auto code = encode_qr(request_.listing_url, level);
        if (!code) refusal.reason = base::to_string(code.error());
        if (!code) continue;
        QrItem found = item(request_.listing_url, std::move(*code), placed(spec.qr));
        if (found.module >= spec.smallest_module) {
            frame.qr = std::move(found);
            return base::Done{};
        }
        refusal.reason =
            fmt::format("\"{}\" is too long: its modules would be {:.2f} mm", request_.listing_url,
                        base::to_millimetres(base::Pt{found.module}).value);
    }
    return refusal;
}

base::Result<base::Done> Composer::add_column(Frame& frame) const {
    struct Part {
        Wanted what;
        TextSpec const* spec;
    };
    ColumnSpec const& column = layout_.back.column;
    std::vector<Part> parts;
    parts.push_back({wanted("back.scan", request_.scan), &column.scan});
    parts.push_back({wanted("back.url", wording::Said{typed_url(request_.listing_url), "en"}),
                     &column.url});
    for (std::size_t i = 0; i < request_.notices.size(); ++i)
        parts.push_back({wanted(fmt::format("back.notice.{}", i + 1), request_.notices[i]),
                         &column.notice});
    std::erase_if(parts, [](Part const& part) { return part.what.said.text.empty(); });
    Box left = column.box;
    std::vector<SetText> set;
    for (Part const& part : parts) {
        auto fitted = fitter_.fit(part.what, {left, *part.spec});
        if (!fitted) return fitted.error();
        left.height -= fitted->height() + column.gap;
        set.push_back(std::move(*fitted));
    }
    left.y += (left.height + column.gap) / 2;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        add_text(frame, parts[i].what, set[i], *parts[i].spec, left);
        left.y += set[i].height() + column.gap;
    }
    return base::Done{};
}

base::Result<Frame> Composer::back() const {
    auto frame = blank(layout_.watermark.back);
    if (!frame) return frame.error();
    BackSpec const& spec = layout_.back;
    auto done = add_qr(*frame);
    if (done) done = add_column(*frame);
    if (done) done = add_field(*frame, wanted("back.check_by", request_.check_by), spec.check_by);
    if (done) done = add_field(*frame, wanted("back.edition", request_.edition), spec.edition);
    if (!done) return done.error();
    for (RuleItem const& rule : spec.rules)
        frame->rules.push_back({placed(rule.box), rule.colour});
    return std::move(*frame);
}

} // namespace renderer
