// The machine check of a composed card, made from its pixels and not from its good intentions.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "renderer/card.hpp"

namespace renderer {

/// Everything that is wrong with `card`; empty when it may be printed. Draws both faces at 300
/// and 200 dpi and checks that
/// - its code is decoded from the pixels, sharp and blurred and in one bit, to what it should say;
/// - no ink lies in the margin that a cutter may take;
/// - no text, pictogram, rule or code touches another;
/// - no text is smaller than its script can bear, no character lacks a glyph, no number is broken.
/// Problem::column is the field, Problem::file the face.
base::Problems proof(Card const& card);

} // namespace renderer
