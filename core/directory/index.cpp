// SPDX-License-Identifier: Apache-2.0
#include "directory/index.hpp"
#include "base/text_tools.hpp"
#include "directory/database.hpp"
#include "directory/terms.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace directory {
namespace {

using base::Done;
using base::Result;
using std::string;

/// Terms come cut and folded, so the tokenizer has only to part them at spaces. Nothing but the
/// index is kept (content=''), and no lengths (columnsize=0), as nothing is ranked by them.
constexpr std::string_view kTable =
    "CREATE VIRTUAL TABLE words USING fts5(name, topics, place, description, area, content='', "
    "columnsize=0, prefix='1 2 3', tokenize=\"ascii tokenchars '~:-_.'\"); "
    "INSERT INTO words(words, rank) VALUES ('automerge', 0), ('hashsize', 67108864)";

/// Where words are looked for, in turn, until there are enough: the most telling column first.
constexpr std::string_view kColumns[] = {"{name}", "{name topics}", "{name topics place}",
                                         "{name topics place description}"};

string quoted(std::vector<string> const& terms, bool beginning) {
    return fmt::format("\"{}\"{}", base::join(terms, " "), beginning ? " *" : "");
}

/// The words, as they are written or as they sound.
string words_asked(std::vector<string> const& words, bool sounding, Terms& terms) {
    constexpr std::size_t kShortestSound = 2; // letters
    std::vector<string> all;
    for (string const& word : words) {
        for (Phrase const& phrase : Terms::wanted(word)) {
            string any = quoted(phrase, true);
            Phrase const heard = sounding ? terms.sounds(phrase.front()) : Phrase{};
            if (!heard.empty() && heard.front().size() > kShortestSound)
                any +=
                    " OR " + quoted(heard, true) + " OR " + quoted({heard.front().substr(1)}, true);
            if (sounding && heard.empty() && base::is_ascii(phrase.front()))
                any += " OR " + quoted({"~" + phrase.front()}, true);
            all.push_back("(" + any + ")");
        }
    }
    return base::join(all, " AND ");
}

/// `words` in one of `columns`, where `filter` holds.
string query_of(std::string_view columns, string const& words, string const& filter) {
    string const asked = fmt::format("({} : ({}))", columns, words);
    return filter.empty() ? asked : asked + " AND " + filter;
}

bool says_nothing(Question const& question) {
    return std::all_of(question.words.begin(), question.words.end(),
                       [](string const& word) { return base::trimmed(word).empty(); });
}

} // namespace

struct Index::State {
    explicit State(Database opened) : database(std::move(opened)) {}
    Database database;
    std::optional<Statement> insert;
    std::optional<Statement> select;
    Terms terms;
    /// "in:" each region a place lies in, and what is around each region.
    std::unordered_map<string, std::vector<string>> paths;
    std::unordered_map<string, string> names; ///< of regions and what they lie in, as terms

    string terms_of(std::string_view text) {
        Phrase all = Terms::of(text);
        Phrase const heard = terms.sounds(text);
        all.insert(all.end(), heard.begin(), heard.end());
        return base::join(all, " ");
    }
    string terms_of(model::Texts const& texts) {
        string all;
        for (auto const& [language, phrase] : texts.all())
            all += terms_of(phrase.text) + " ";
        return all;
    }
    void read_regions(model::Directory const& directory);
    Result<Done> add(model::Service const& service, std::size_t position);
    /// Adds what answers `query` and was not found before.
    Result<Done> collect(string const& query, std::size_t limit, std::vector<std::size_t>& found);
    string area_asked(string const& region) const;
    string filter_of(Question const& question) const;
    std::vector<string> queries(Question const& question);
};

void Index::State::read_regions(model::Directory const& directory) {
    std::unordered_map<std::string_view, model::Region const*> by_id;
    for (model::Region const& one : directory.regions)
        by_id.emplace(one.id, &one);
    for (model::Region const& one : directory.regions) {
        auto& path = paths[one.id];
        for (auto at = by_id.find(one.id); at != by_id.end() && path.size() <= by_id.size();
             at = by_id.find(at->second->parent_id))
            path.push_back(at->second->id);
        names[one.id] = terms_of(one.name);
    }
}

Result<Done> Index::State::add(model::Service const& service, std::size_t position) {
    string place = terms_of(service.place.address) + " " + terms_of(service.place.landmark);
    string area;
    for (string const& id : service.regions) {
        area += "at:" + id + " ";
        place += " " + names[id];
        for (string const& around : paths[id])
            area += "in:" + around + " ";
    }
    string topics;
    for (string const& topic : service.topics)
        topics += fmt::format("topic:{} {} ", topic, terms_of(topic));
    return insert->run(static_cast<std::int64_t>(position), terms_of(service.name), topics, place,
                       terms_of(service.description), area);
}

Result<Done> Index::State::collect(string const& query, std::size_t limit,
                                   std::vector<std::size_t>& found) {
    if (auto begun = select->begin(query); !begun) return begun;
    std::unordered_set<std::size_t> known(found.begin(), found.end());
    while (found.size() < limit) {
        auto const more = select->next();
        if (!more) return more.error();
        if (!*more) break;
        auto const position = static_cast<std::size_t>(select->number(0));
        if (known.insert(position).second) found.push_back(position);
    }
    return Done{};
}

/// What serves the region or lies in it; or serves what is around it.
string Index::State::area_asked(string const& region) const {
    string any = quoted({"in:" + region}, false);
    if (auto const path = paths.find(region); path != paths.end())
        for (string const& around : path->second)
            any += " OR " + quoted({"at:" + around}, false);
    return "{area} : (" + any + ")";
}

/// Where, and about what: asked together with every word.
string Index::State::filter_of(Question const& question) const {
    string filter;
    if (!question.region.empty()) filter = area_asked(question.region);
    if (question.topic.empty()) return filter;
    if (!filter.empty()) filter += " AND ";
    return filter + "{topics} : " + quoted({"topic:" + question.topic}, false);
}

/// What to ask one after the other until enough is found; the best answers come first.
std::vector<string> Index::State::queries(Question const& question) {
    string const filter = filter_of(question);
    string const written = words_asked(question.words, false, terms);
    std::vector<string> all;
    if (written.empty()) { // signs that no text has as words find nothing
        if (says_nothing(question) && !filter.empty()) all.push_back(filter);
        return all;
    }
    for (std::string_view const columns : kColumns)
        all.push_back(query_of(columns, written, filter));
    string const heard = words_asked(question.words, true, terms);
    if (!heard.empty()) all.push_back(query_of(kColumns[3], heard, filter));
    return all;
}

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::of(model::Directory const& directory) {
    auto database = Database::in_memory();
    if (!database) return database.error();
    auto state = std::make_unique<State>(std::move(*database));
    if (auto made = state->database.run(kTable); !made) return made.error();
    auto insert = state->database.prepare("INSERT INTO words (rowid, name, topics, place, "
                                          "description, area) VALUES (?, ?, ?, ?, ?, ?)");
    if (!insert) return insert.error();
    state->insert = std::move(*insert);
    state->read_regions(directory);
    auto const filled = in_transaction(state->database, [&]() -> Result<Done> {
        for (std::size_t i = 0; i < directory.services.size(); ++i)
            if (auto added = state->add(directory.services[i], i + 1); !added) return added;
        return state->database.run("INSERT INTO words(words) VALUES ('optimize')");
    });
    if (!filled) return filled.error();
    auto select = state->database.prepare("SELECT rowid - 1 FROM words WHERE words MATCH ?");
    if (!select) return select.error();
    state->select = std::move(*select);
    return Index(std::move(state));
}

Result<std::vector<std::size_t>> Index::find(Question const& question) {
    std::vector<std::size_t> found;
    for (string const& query : state_->queries(question)) {
        if (found.size() >= question.limit) break;
        if (auto done = state_->collect(query, question.limit, found); !done) return done.error();
    }
    return found;
}

} // namespace directory
