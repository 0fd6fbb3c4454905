// The steps between a request and a card, for compose() alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "renderer/card.hpp"
#include "renderer/fit.hpp"

namespace renderer {

/// What both faces are made from, and how a thing gets onto one. Mirrors every box when the card
/// reads from right to left. Borrows all it is given.
class Composer {
  public:
    Composer(CardRequest const& request, CardLayout const& layout, text::FontSet const& fonts)
        : request_(request), layout_(layout), fitter_(fonts) {}

    base::Result<Frame> front() const;
    base::Result<Frame> back() const;

  private:
    struct Row;
    using Rows = std::vector<Row>;

    Wanted wanted(std::string field, wording::Said said) const;
    Wanted wanted(std::string field, std::string const& text) const;
    Box placed(Box box) const;
    base::Result<Frame> blank(Box const& watermark) const;
    Watermark watermark(Box box) const;
    base::Result<base::Done> add_field(Frame& frame, Wanted const& what,
                                       FieldSpec const& spec) const;
    void add_text(Frame& frame, Wanted const& what, SetText const& set, TextSpec const& spec,
                  Box box) const;

    Box rows_box() const;
    base::Result<Rows> fit_rows() const;
    base::Error refusal() const;
    base::Result<base::Done> check_services() const;
    std::optional<Rows> rows_at(std::size_t name_step, std::size_t number_step) const;
    std::optional<Row> row_at(std::size_t index, std::size_t name_step,
                              std::size_t number_step) const;
    std::optional<SetText> number_at(std::size_t index, std::size_t step) const;
    double row_height() const;
    bool share_heights(Rows& rows) const;
    void add_row(Frame& frame, Row const& row, Box box) const;
    void add_number_line(Frame& frame, Row const& row, Box line) const;
    void add_rows(Frame& frame, Rows const& rows) const;

    base::Result<base::Done> add_column(Frame& frame) const;
    base::Result<base::Done> add_qr(Frame& frame) const;

    CardRequest const& request_;
    CardLayout const& layout_;
    Fitter fitter_;
};

} // namespace renderer
