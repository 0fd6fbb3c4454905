// One order for cards, from what was asked for to the bytes of its file.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/command.hpp"
#include "cli/source.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include <string>
#include <vector>

namespace cli {

/// Whom the cards are for. Children are only shown services that take them.
enum class AgeGroup { any, child };

/// What one file of cards is to hold.
struct CardJob {
    std::string region;
    std::vector<std::string> languages; ///< one, or two for layouts with two voices
    std::vector<std::string> topics;    ///< empty: every topic
    AgeGroup age = AgeGroup::any;
    std::string layout = "wallet";
    std::string form; ///< empty: the layout's own
    int copies = 0;   ///< 0: as many as one sheet holds; of a booklet: one
    std::string there = "00";
};

/// What is the same for every job of a run. Borrows all of it.
struct CardDesk {
    Opened const& opened;
    text::FontSet const& fonts;
    base::Date today;
    bool draft = false;
    renderer::Offsets offsets;
};

/// A card or a booklet that is ready to be proofed and printed.
struct PreparedCards {
    CardJob job;
    std::vector<model::Service const*> services;
    std::vector<renderer::Card> cards; ///< one; the pages of a booklet in the order of reading
    renderer::Form form;
    renderer::Metadata metadata;
    bool booklet = false;
    bool bound_right = false; ///< a booklet in a language that is read from the right
};

/// What is wrong with `job`, given what there is; empty when nothing is.
std::string fault(CardJob const& job, Opened const& opened);

/// Why there can be no card, or none without --draft: cards that nobody should carry need to be
/// asked for, and are stamped. Empty when nothing stands against it.
std::string refusal(Opened const& opened, bool draft);

/// Chooses the services and puts everything in its place.
base::Result<PreparedCards> prepare(CardJob const& job, CardDesk const& desk);

/// The same check for all: the pixels of every face, and the forbidden words of its language.
std::vector<base::Problems> proof(std::vector<PreparedCards> const& prepared,
                                  renderer::Prover& prover);

/// With a thread for each core.
renderer::Prover all_cores();

/// As many copies as the job wants, on its form; every text is read back from the file first.
/// What is lost is ErrorCode::refused.
base::Result<std::string> to_pdf(PreparedCards const& prepared);

/// A picture at `dpi`, or at that of a form which has only one.
base::Result<std::string> to_png(PreparedCards const& prepared, double dpi);

/// The file of settings `name` below layouts/`kind`.
base::Path settings_file(char const* kind, std::string const& name);

} // namespace cli
