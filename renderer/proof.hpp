// The machine check of a composed card, made from its pixels and not from its good intentions.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "renderer/card.hpp"
#include <memory>
#include <span>

namespace renderer {

/// Everything that is wrong with `card`; empty when it may be printed. Draws its faces at 300 and
/// 200 dpi and checks that
/// - its codes are decoded from the pixels to what they should say, sharp, blurred, in one bit,
///   with noise, and turned by nine degrees as a hand holds a telephone;
/// - no ink lies in the margin that a cutter may take;
/// - no text, pictogram, rule or code touches another, and nothing but rules crosses a fold;
/// - no text is smaller than its script can bear, no character lacks a glyph, no number is broken;
/// - every text has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3);
/// - no text holds one of the words that data/discretion keeps for its language and for English.
/// Problem::column is the field, Problem::file the face.
base::Problems proof(Card const& card);

/// Proofs many cards by several threads, and keeps what they need from one lot to the next. The
/// fonts of the cards must outlive it.
class Prover {
  public:
    explicit Prover(unsigned threads);
    Prover(Prover const&) = delete;
    Prover& operator=(Prover const&) = delete;
    ~Prover();

    /// What proof() finds in each of `cards`.
    std::vector<base::Problems> proof(std::span<Card const* const> cards);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace renderer
