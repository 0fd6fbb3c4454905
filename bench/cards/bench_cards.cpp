// Cards from a table, one after the other: what bench/cards/run.sh measures.
//   bench_cards FONTS CARDS.csv OUT.pdf [proof]
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include "support/files.hpp"
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

namespace {

using Row = std::vector<std::string>;

/// The cells of a CSV line; only what the benchmark's own table needs.
Row cells_of(std::string const& line) {
    Row cells(1);
    bool quoted = false;
    for (char const c : line)
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

renderer::CardRequest request_of(Row const& row, Row const& header) {
    renderer::CardRequest request;
    request.language = row.at(1);
    request.right_to_left = request.language == "ar";
    for (std::size_t i = 0; i < header.size(); ++i) {
        bool const plain = header[i].starts_with("phone") || header[i] == "url";
        request.words[header[i]] = {row.at(i), plain ? "en" : request.language};
    }
    request.say("service.1.name", "");
    request.services.resize(1);
    return request;
}

template <typename T> T must(base::Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", base::to_string(result.error()).c_str());
    std::exit(1);
}

std::vector<renderer::Card> cards_of(std::string const& csv, renderer::CardLayout const& layout,
                                     text::FontSet const& fonts) {
    std::vector<renderer::Card> cards;
    Row header;
    for (std::string const& line : base::split(csv, '\n')) {
        Row const row = cells_of(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        if (row.size() < 2) continue;
        if (header.empty())
            header = row;
        else
            cards.push_back(must(compose(request_of(row, header), layout, fonts)));
    }
    return cards;
}

int proof(std::vector<renderer::Card> const& cards) {
    std::vector<renderer::Card const*> all;
    for (renderer::Card const& card : cards)
        all.push_back(&card);
    int wrong = 0;
    for (base::Problems const& problems :
         renderer::proof_all(all, std::max(1U, std::thread::hardware_concurrency())))
        for (base::Problem const& problem : problems) {
            if (++wrong <= 5) std::fprintf(stderr, "%s\n", base::to_string(problem).c_str());
        }
    if (wrong > 0) std::fprintf(stderr, "%d problems\n", wrong);
    return wrong;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    auto const fonts = must(text::FontSet::load(arguments[1]));
    auto const layout = must(renderer::CardLayout::load(test::source() / "bench/cards/card.toml"));
    auto const cards = cards_of(must(base::read_file(arguments[2])), layout, fonts);
    if (count > 4 && proof(cards) > 0) return 1;
    auto const form = must(renderer::Form::load(test::share() / "layouts/forms" /
                                                (cards.size() == 1 ? "id1.toml" : "a4-10up.toml")));
    auto const bytes = must(pdf(cards, form, {"Cards", "en", *base::parse_date("2026-11-01")}));
    return base::write_file(arguments[3], bytes) ? 0 : 1;
}
