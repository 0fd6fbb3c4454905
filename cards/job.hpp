// One order for cards, from what was asked for to the bytes of its file.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "cards/whom.hpp"
#include "catalogue/catalogue.hpp"
#include "edition/edition.hpp"
#include "model/directory.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include <functional>
#include <string>
#include <vector>

namespace cards {

/// What one file of cards is to hold.
struct Job {
    std::string region;
    std::vector<std::string> languages; ///< one; two for layouts with two voices and for booklets
    std::vector<std::string> topics;    ///< empty: every topic
    Whom whom = Whom::any;
    std::string layout = "wallet";
    std::string form; ///< empty: the layout's own
    int copies = 0;   ///< 0: as many as one sheet holds; of a booklet: one
    std::string there = "00";
    std::vector<std::string> services; ///< chosen by hand; empty: what helps most people there
};

/// What every job is made from: an edition, or a directory that never was one (number 0). Borrows
/// it.
struct Stock {
    edition::Label label;
    model::Directory const& directory;
    catalogue::Catalogue const& words;
    std::vector<model::Topic> const& topics;
    text::FontSet const& fonts;
    base::Date today;
    bool draft = false; ///< also what is not for release, stamped
    renderer::Offsets offsets = {};
};

/// A card or a booklet that is ready to be proofed and printed.
struct Prepared {
    Job job;
    std::vector<model::Service const*> services;
    std::vector<renderer::Card> cards; ///< one; the pages of a booklet in the order of reading
    renderer::Form form;
    renderer::Metadata metadata;
    bool booklet = false;
    bool bound_right = false; ///< a booklet in a language that is read from the right
};

/// What is wrong with `job`, given what there is; empty when nothing is. Names the option of
/// `waypost cards` that says it.
std::string fault(Job const& job, Stock const& stock);

/// At most so many services, in the order in which the card names them.
using Choose = std::function<std::vector<model::Service const*>(std::size_t most)>;

/// Takes the services that `choice` or the job names, else those that help most people
/// (cards/choose.hpp), and puts everything in its place. A booklet holds all there are.
base::Result<Prepared> prepare(Job const& job, Stock const& stock, Choose const& choice = {});

/// The same check for all: the pixels of every face, and the forbidden words of its language.
std::vector<base::Problems> proof(std::vector<Prepared> const& prepared, renderer::Prover& prover);

/// A prover that works on every core.
renderer::Prover all_cores();

/// As many copies as the job wants, on its form.
base::Result<std::string> to_pdf(Prepared const& prepared);

/// A picture at `dpi`, or at that of a form which has only one.
base::Result<std::string> to_png(Prepared const& prepared, double dpi);

/// The file of settings `name` below layouts/`kind`.
base::Path settings_file(char const* kind, std::string const& name);

} // namespace cards
