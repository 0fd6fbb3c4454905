// SPDX-License-Identifier: Apache-2.0
#include "renderer/calibration.hpp"
#include "renderer/output.hpp"
#include "renderer/painter.hpp"
#include "renderer/pdf_edit.hpp"
#include <algorithm>
#include <cairo/cairo-pdf.h>
#include <cmath>
#include <numbers>
#include <span>

namespace renderer {
namespace {

constexpr double kSameSize = 0.05; // pt; a card and its form were rounded apart

bool same_size(Frame const& frame, Form const& form) {
    return std::abs(frame.width - form.card_width()) < kSameSize &&
           std::abs(frame.height - form.card_height()) < kSameSize;
}

enum class Side { front, back };

/// Turns the page as the printer will, and takes back how far it shifts.
void place_page(cairo_t* context, Form const& form, Side side) {
    cairo_identity_matrix(context);
    if (side == Side::front)
        return cairo_translate(context, form.offsets.front_x, form.offsets.front_y);
    cairo_translate(context, form.offsets.back_x, form.offsets.back_y);
    if (form.duplex == Duplex::long_edge) return;
    cairo_translate(context, form.width, form.height);
    cairo_rotate(context, std::numbers::pi);
}

/// The links of a document, page by page.
using Links = std::vector<std::vector<Link>>;

/// `box` of the user's space on the page.
Box on_page(cairo_t* context, Box const& box) {
    double left = box.x;
    double top = box.y;
    double right = box.right();
    double bottom = box.bottom();
    cairo_user_to_device(context, &left, &top);
    cairo_user_to_device(context, &right, &bottom);
    return {std::min(left, right), std::min(top, bottom), std::abs(right - left),
            std::abs(bottom - top)};
}

void add_links(cairo_t* context, Frame const& frame, std::vector<Link>& page) {
    for (Link const& link : frame.links)
        page.push_back({on_page(context, link.box), link.address});
}

class Sheets {
  public:
    Sheets(cairo_t* context, Form const& form, Links& links)
        : context_(context), form_(form), links_(links) {}

    base::Result<base::Done> add(std::span<Card const> cards) {
        for (Side const side : {Side::front, Side::back}) {
            if (side == Side::back && !cards.front().back) continue;
            links_.emplace_back();
            place_page(context_, form_, side);
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
        cairo_save(context_);
        cairo_translate(context_, box.x, box.y);
        cairo_scale(context_, form_.scale, form_.scale);
        Frame const& frame = front ? card.front : *card.back;
        auto done = painter_.paint(context_, frame);
        add_links(context_, frame, links_.back());
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
    Links& links_;
    Painter painter_;
};

void describe(cairo_surface_t* surface, Metadata const& metadata) {
    std::string const date = base::to_string(metadata.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

/// A document that is being drawn. Stays where it was made: Cairo writes into its bytes.
class Document {
  public:
    Document(Box const& page, Metadata const& metadata, std::optional<Box> trim = {})
        : extras_{metadata.language, trim, page.height, {}},
          surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, page.width, page.height)) {
        describe(surface_.get(), metadata);
        context_.reset(cairo_create(surface_.get()));
    }
    Document(Form const& form, Metadata const& metadata)
        : Document({0, 0, form.width, form.height}, metadata,
                   form.bleed > 0 ? std::optional(form.first) : std::nullopt) {}
    Document(Document const&) = delete;
    Document& operator=(Document const&) = delete;
    ~Document() = default;

    cairo_t* context() const { return context_.get(); }
    Links& links() { return extras_.links; }

    base::Result<std::string> finish() {
        cairo_surface_finish(surface_.get());
        auto const finished = checked(cairo_surface_status(surface_.get()), "PDF");
        if (!finished) return finished.error();
        return edited(std::move(bytes_), extras_);
    }

  private:
    std::string bytes_;
    PdfExtras extras_;
    Surface surface_;
    Context context_;
};

/// The faces of `card` one below the other, with the same room above, between and below.
base::Result<base::Done> paint_faces(cairo_t* context, Card const& card, Box const& page,
                                     std::vector<Link>& links) {
    Painter painter;
    double const back_height = card.back ? card.back->height : 0;
    double const gap = (page.height - card.front.height - back_height) / 3;
    cairo_translate(context, (page.width - card.front.width) / 2, gap);
    auto done = painter.paint(context, card.front);
    add_links(context, card.front, links);
    cairo_translate(context, 0, card.front.height + gap);
    if (done && card.back) done = painter.paint(context, *card.back);
    if (card.back) add_links(context, *card.back, links);
    cairo_show_page(context);
    return done;
}

} // namespace

struct SheetWriter::State {
    Form form;
    Document document;
    Sheets sheets;
    std::optional<bool> backs; ///< whether its cards have any

    State(Form const& on, Metadata const& metadata)
        : form(on), document(form, metadata), sheets(document.context(), form, document.links()) {}

    base::Result<base::Done> check(Card const& card) {
        if (!same_size(card.front, form))
            return base::Error{base::ErrorCode::refused, "form",
                               "its cards are not as large as the card"};
        if (backs.value_or(card.back.has_value()) != card.back.has_value())
            return base::Error{base::ErrorCode::refused, "PDF",
                               "some of its cards have a back and some have none"};
        backs = card.back.has_value();
        return base::Done{};
    }
};

SheetWriter::SheetWriter(Form const& form, Metadata const& metadata)
    : state_(std::make_unique<State>(form, metadata)) {}
SheetWriter::~SheetWriter() = default;

base::Result<base::Done> SheetWriter::add(std::span<Card const> cards) {
    for (Card const& card : cards)
        if (auto sound = state_->check(card); !sound) return sound;
    std::size_t const each = state_->form.cards_per_sheet();
    for (; !cards.empty(); cards = cards.subspan(std::min(each, cards.size())))
        if (auto done = state_->sheets.add(cards.first(std::min(each, cards.size()))); !done)
            return done;
    return base::Done{};
}

base::Result<std::string> SheetWriter::finish() {
    if (!state_->backs) return base::Error{base::ErrorCode::refused, "PDF", "there is no card"};
    return state_->document.finish();
}

base::Result<std::string> pdf(std::vector<Card> const& cards, Form const& form,
                              Metadata const& metadata) {
    SheetWriter writer(form, metadata);
    if (auto const done = writer.add(cards); !done) return done.error();
    return writer.finish();
}

base::Result<std::string> one_page_pdf(Card const& card, Metadata const& metadata) {
    constexpr Box kA6 = {0, 0, 297.64, 419.53}; // pt: 105 × 148 mm (ISO 216)
    double const back_height = card.back ? card.back->height : 0;
    if (card.front.width > kA6.width || card.front.height + back_height > kA6.height)
        return base::Error{base::ErrorCode::refused, "PDF", "the faces do not fit on A6"};
    Document document(kA6, metadata);
    auto const done = paint_faces(document.context(), card, kA6, document.links().emplace_back());
    if (!done) return done.error();
    return document.finish();
}

base::Result<std::string> calibration(Form const& form, Metadata const& metadata) {
    Document document(form, metadata);
    for (Side const side : {Side::front, Side::back}) {
        place_page(document.context(), form, side);
        draw_calibration(document.context(), form, side == Side::back);
        cairo_show_page(document.context());
    }
    return document.finish();
}

} // namespace renderer
