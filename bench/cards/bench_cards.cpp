// Cards from a table, one after the other: what bench/cards/run.sh measures.
//   bench_cards FONTS CARDS.csv OUT.pdf [proof]
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "renderer/output.hpp"
#include "renderer/proof.hpp"
#include "support/files.hpp"
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <span>
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

std::vector<renderer::CardRequest> requests_of(std::string const& csv) {
    std::vector<renderer::CardRequest> requests;
    Row header;
    for (std::string const& line : base::split(csv, '\n')) {
        Row const row = cells_of(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        if (row.size() < 2) continue;
        if (header.empty())
            header = row;
        else
            requests.push_back(request_of(row, header));
    }
    return requests;
}

int proof(std::vector<renderer::Card> const& cards, renderer::Prover& prover) {
    std::vector<renderer::Card const*> all;
    for (renderer::Card const& card : cards)
        all.push_back(&card);
    int wrong = 0;
    for (base::Problems const& problems : prover.proof(all))
        for (base::Problem const& problem : problems) {
            if (++wrong <= 5) std::fprintf(stderr, "%s\n", base::to_string(problem).c_str());
        }
    if (wrong > 0) std::fprintf(stderr, "%d problems\n", wrong);
    return wrong;
}

using Cards = std::vector<renderer::Card>;

Cards composed(std::span<renderer::CardRequest const> requests, renderer::CardLayout const& layout,
               text::FontSet const& fonts) {
    Cards cards;
    for (renderer::CardRequest const& request : requests)
        cards.push_back(must(compose(request, layout, fonts)));
    return cards;
}

} // namespace

// A handful of sheets at a time: while these cards are proofed, they are written and the next are
// composed. What did not pass is never saved.
int main(int count, char** arguments) {
    if (count < 4) return 2;
    constexpr std::size_t kAtOnce = 20;
    auto const fonts = must(text::FontSet::load(arguments[1]));
    auto const layout = must(renderer::CardLayout::load(test::source() / "bench/cards/card.toml"));
    auto const requests = requests_of(must(base::read_file(arguments[2])));
    std::span<renderer::CardRequest const> rest = requests;
    auto const form = must(renderer::Form::load(test::share() / "layouts/forms" /
                                                (rest.size() == 1 ? "id1.toml" : "a4-10up.toml")));
    renderer::SheetWriter writer(form, {"Cards", "en", *base::parse_date("2026-11-01")});
    auto const next = [&] {
        auto const now = rest.first(std::min(kAtOnce, rest.size()));
        rest = rest.subspan(now.size());
        return composed(now, layout, fonts);
    };
    auto prover =
        std::make_unique<renderer::Prover>(std::max(1U, std::thread::hardware_concurrency()));
    int wrong = 0;
    for (Cards cards = next(); !cards.empty();) {
        std::future<int> proofs;
        if (count > 4)
            proofs = std::async(std::launch::async, proof, std::cref(cards), std::ref(*prover));
        must(writer.add(cards));
        Cards following = next();
        if (proofs.valid()) wrong += proofs.get();
        cards = std::move(following);
    }
    prover.reset(); // its paper is no longer needed
    auto const bytes = must(writer.finish());
    return wrong == 0 && base::write_file(arguments[3], bytes) ? 0 : 1;
}
