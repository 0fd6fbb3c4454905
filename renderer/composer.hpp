// The steps between a request and one face of a card, for compose() alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/card.hpp"
#include "renderer/fit.hpp"

namespace renderer {

/// What a face is made from, and how a thing gets onto it. Mirrors every box when the card reads
/// from right to left. Borrows all it is given.
class Composer {
  public:
    Composer(CardRequest const& request, CardLayout const& layout, text::FontSet const& fonts)
        : request_(request), layout_(layout), fitter_(fonts) {}

    /// `name` is "front" or "back".
    base::Result<Frame> face(FaceSpec const& spec, std::string const& name) const;

    Wanted wanted(std::string field, wording::Said said) const;
    Box placed(Box box) const;
    void add_text(Frame& frame, Wanted const& what, SetText const& set, TextSpec const& spec,
                  Box box) const;
    Fitter const& fitter() const { return fitter_; }
    CardRequest const& request() const { return request_; }

    /// The words that `show` names; empty ones when there is nothing to say. Unknown: refused.
    base::Result<wording::Said> words(std::string const& show, std::string const& field) const;
    /// A face with nothing on it but what a draft is stamped with, in `watermark`.
    base::Result<Frame> blank(Box const& watermark) const;

  private:
    Watermark watermark(Box box) const;
    base::Result<std::vector<Wanted>> choices(std::vector<std::string> const& show,
                                              std::string const& field) const;
    base::Result<base::Done> add_field(Frame& frame, FieldSpec const& spec,
                                       std::string const& face) const;
    void put_field(Frame& frame, FieldSpec const& spec, Fitted const& fitted) const;
    base::Result<base::Done> add_fields(Frame& frame, FaceSpec const& spec,
                                        std::string const& face) const;
    base::Result<base::Done> add_column(Frame& frame, ColumnSpec const& spec,
                                        std::string const& face) const;
    base::Result<base::Done> add_code(Frame& frame, CodeSpec const& spec,
                                      std::string const& face) const;
    void add_picture(Frame& frame, PictureSpec const& spec, std::string const& face) const;
    base::Result<base::Done> add_rows(Frame& frame, RowsSpec spec, FaceSpec const& face,
                                      std::string const& name) const;

    CardRequest const& request_;
    CardLayout const& layout_;
    Fitter fitter_;
};

/// The services of one [[rows]] table: fits them together and puts them on the face.
class RowSetter {
  public:
    RowSetter(Composer const& composer, RowsSpec const& spec, std::string face)
        : composer_(composer), spec_(spec), face_(std::move(face)) {}
    base::Result<base::Done> add_to(Frame& frame) const;

  private:
    struct Row;
    using Rows = std::vector<Row>;

    std::size_t count() const;
    wording::ServiceWords const& service(std::size_t index) const;
    std::string field(std::size_t index, char const* part = "") const;
    base::Result<Rows> fit() const;
    base::Error refusal() const;
    base::Result<base::Done> check() const;
    base::Result<base::Done> check(std::size_t index) const;
    std::optional<Rows> rows_at(std::size_t name_step, std::size_t number_step) const;
    std::optional<Row> row_at(std::size_t index, std::size_t name_step,
                              std::size_t number_step) const;
    std::optional<SetText> number_at(std::size_t index, std::size_t step) const;
    double row_height() const;
    bool share_heights(Rows& rows) const;
    void add_row(Frame& frame, Row const& row, Box box) const;
    void add_number_line(Frame& frame, Row const& row, Box line) const;
    std::vector<std::string> easy_facts(wording::ServiceWords const& service) const;

    Composer const& composer_;
    RowsSpec const& spec_;
    std::string face_;
};

} // namespace renderer
