// SPDX-License-Identifier: Apache-2.0
#include "renderer/output.hpp"
#include "renderer/painter.hpp"
#include <algorithm>
#include <cairo/cairo-pdf.h>
#include <cmath>
#include <set>
#include <span>
#include <string_view>

namespace renderer {
namespace {

constexpr double kSameSize = 0.05; // pt; a card and its form were rounded apart

cairo_status_t append(void* bytes, unsigned char const* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

bool same_size(Frame const& frame, Box const& box) {
    return std::abs(frame.width - box.width) < kSameSize &&
           std::abs(frame.height - box.height) < kSameSize;
}

enum class Side { front, back };

class Sheets {
  public:
    Sheets(cairo_t* context, Form const& form) : context_(context), form_(form) {}

    base::Result<base::Done> add(std::span<Card const> cards) {
        for (Side const side : {Side::front, Side::back}) {
            for (std::size_t i = 0; i < cards.size(); ++i)
                if (auto const done = paint(cards[i], i, side); !done) return done.error();
            paint_marks();
            cairo_show_page(context_);
        }
        return checked(cairo_status(context_), "PDF");
    }

  private:
    base::Result<base::Done> paint(Card const& card, std::size_t place, Side side) {
        bool const front = side == Side::front;
        Box const box = front ? form_.front(place) : form_.back(place);
        Frame const& frame = front ? card.front : card.back;
        cairo_save(context_);
        cairo_translate(context_, box.x, box.y);
        auto done = painter_.paint(context_, frame);
        cairo_restore(context_);
        return done;
    }

    void paint_marks() {
        cairo_set_source_rgb(context_, 0, 0, 0);
        for (Box const& mark : form_.crop_marks())
            cairo_rectangle(context_, mark.x, mark.y, mark.width, mark.height);
        cairo_fill(context_);
    }

    cairo_t* context_;
    Form const& form_;
    Painter painter_;
};

base::Result<base::Done> check(std::vector<Card> const& cards, Form const& form) {
    if (cards.empty()) return base::Error{base::ErrorCode::refused, "PDF", "there is no card"};
    for (Card const& card : cards)
        if (!same_size(card.front, form.first))
            return base::Error{base::ErrorCode::refused, "form",
                               "its cards are not as large as the card"};
    return base::Done{};
}

void describe(cairo_surface_t* surface, Metadata const& metadata) {
    std::string const date = base::to_string(metadata.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

// Cairo 1.16 lists a resource again each time a page uses it, and a dictionary with a key twice is
// not sound PDF (ISO 32000-1, 7.3.7). The repetitions are blanked, so that no offset moves.
void blank_repetitions(std::string& pdf) {
    constexpr std::string_view kOpening = "/XObject <<";
    for (std::size_t at = 0; (at = pdf.find(kOpening, at)) != std::string::npos;) {
        at += kOpening.size();
        std::size_t const end = std::min(pdf.find(">>", at), pdf.size());
        std::set<std::string> seen;
        for (std::size_t entry; (entry = pdf.find('/', at)) < end;) {
            at = std::min(pdf.find(" R", entry), end - 2) + 2;
            if (!seen.insert(pdf.substr(entry, at - entry)).second)
                pdf.replace(entry, at - entry, at - entry, ' ');
        }
    }
}

base::Result<base::Done> add_sheets(cairo_t* context, std::vector<Card> const& cards,
                                    Form const& form) {
    Sheets sheets(context, form);
    std::size_t const each = form.cards_per_sheet();
    for (std::size_t at = 0; at < cards.size(); at += each) {
        std::span<Card const> const rest = std::span(cards).subspan(at);
        auto done = sheets.add(rest.first(std::min(each, rest.size())));
        if (!done) return done;
    }
    return base::Done{};
}

/// The bytes of a document whose pages `draw` draws.
template <typename Draw>
base::Result<std::string> document(double width, double height, Metadata const& metadata,
                                   Draw const& draw) {
    std::string bytes;
    Surface const surface{cairo_pdf_surface_create_for_stream(append, &bytes, width, height)};
    describe(surface.get(), metadata);
    Context const context{cairo_create(surface.get())};
    if (auto const drawn = draw(context.get()); !drawn) return drawn.error();
    cairo_surface_finish(surface.get());
    auto const finished = checked(cairo_surface_status(surface.get()), "PDF");
    if (!finished) return finished.error();
    blank_repetitions(bytes);
    return bytes;
}

} // namespace

base::Result<std::string> pdf(std::vector<Card> const& cards, Form const& form,
                              Metadata const& metadata) {
    if (auto const sound = check(cards, form); !sound) return sound.error();
    return document(form.width, form.height, metadata,
                    [&](cairo_t* context) { return add_sheets(context, cards, form); });
}

base::Result<std::string> one_page_pdf(Card const& card, Metadata const& metadata) {
    constexpr double kWidth = 297.64; // pt: A6, 105 × 148 mm (ISO 216)
    constexpr double kHeight = 419.53;
    double const rest = kHeight - card.front.height - card.back.height;
    if (card.front.width > kWidth || rest < 0)
        return base::Error{base::ErrorCode::refused, "PDF", "both faces do not fit on A6"};
    return document(kWidth, kHeight, metadata, [&](cairo_t* context) {
        Painter painter;
        double const gap = rest / 3;
        cairo_translate(context, (kWidth - card.front.width) / 2, gap);
        auto done = painter.paint(context, card.front);
        cairo_translate(context, 0, card.front.height + gap);
        if (done) done = painter.paint(context, card.back);
        cairo_show_page(context);
        return done;
    });
}

} // namespace renderer
