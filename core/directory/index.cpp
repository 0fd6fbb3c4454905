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
/// index is kept (content=''), and no lengths (columnsize=0), as nothing is ranked by them. Small
/// pages (pgsz): one is read from its start on to reach a text in its middle.
constexpr std::string_view kTable =
    "CREATE VIRTUAL TABLE words USING fts5(terms, content='', columnsize=0, prefix='2 3 4', "
    "tokenize=\"ascii tokenchars '~:-_.'\"); "
    "INSERT INTO words(words, rank) VALUES ('automerge', 0), ('hashsize', 67108864), ('pgsz', 512)";

/// The first letter of each term says what it stands in. Were the fields columns, a word that most
/// descriptions have would be gone through in all of them to find the few names with it.
constexpr char kName = '1';
constexpr char kTopicsColumn = '2';
constexpr char kPlace = '3';
constexpr char kDescription = '4';

/// Where words are looked for, in turn, until there are enough: the most telling field first.
constexpr std::string_view kFields[] = {"1", "12", "123", "1234"};

string quoted(Phrase const& terms, bool beginning) {
    return fmt::format("\"{}\"{}", base::join(terms, " "), beginning ? " *" : "");
}

/// All terms of an index.
class Vocabulary {
  public:
    void add(string const& term) { met_.insert(term); }
    /// After the last term.
    void close() {
        all_.assign(met_.begin(), met_.end());
        std::sort(all_.begin(), all_.end());
        met_.clear();
    }
    /// Adds to `any` the ways in which `phrase`, whose last term may go on, stands in the texts.
    /// FTS5 goes through the texts of a whole term as they are asked for; of a beginning that is
    /// longer than those it keeps lists of it gathers all texts first.
    void add_ways(Phrase phrase, std::vector<string>& any) const {
        constexpr std::size_t kFew = 16;
        string const beginning = phrase.back();
        std::vector<string> ways;
        for (auto at = std::lower_bound(all_.begin(), all_.end(), beginning);
             at != all_.end() && at->starts_with(beginning) && ways.size() <= kFew; ++at) {
            phrase.back() = *at;
            ways.push_back(quoted(phrase, false));
        }
        phrase.back() = beginning;
        if (ways.size() > kFew) ways = {quoted(phrase, true)};
        any.insert(any.end(), ways.begin(), ways.end());
    }

  private:
    std::unordered_set<string> met_;
    std::vector<string> all_; ///< sorted
};

/// The terms of `phrase` as they stand in a field.
Phrase in_field(char field, Phrase phrase) {
    for (string& term : phrase)
        term.insert(term.begin(), field);
    return phrase;
}

bool says_nothing(Question const& question) {
    return std::all_of(question.words.begin(), question.words.end(),
                       [](string const& word) { return base::trimmed(word).empty(); });
}

/// The place of each region when what lies in another comes right before it.
std::unordered_map<std::string_view, std::size_t>
local_first(std::vector<model::Region> const& regions) { // parents come first there
    std::unordered_map<std::string_view, std::size_t> sizes;
    for (auto one = regions.rbegin(); one != regions.rend(); ++one)
        sizes[one->parent_id] += sizes[one->id] += 1;
    std::unordered_map<std::string_view, std::size_t> free; // the next place in each region
    std::unordered_map<std::string_view, std::size_t> places;
    for (model::Region const& one : regions) {
        std::size_t const first = free[one.parent_id];
        free[one.parent_id] += sizes[one.id];
        free[one.id] = first;
        places[one.id] = first + sizes[one.id];
    }
    return places;
}

/// Positions of services: those of one place together, else in the order of the directory.
std::vector<std::size_t> place_by_place(model::Directory const& directory) {
    auto const places = local_first(directory.regions);
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (model::Service const& one : directory.services) {
        auto const found = one.regions.empty() ? places.end() : places.find(one.regions.front());
        all.emplace_back(found == places.end() ? 0 : found->second, all.size());
    }
    std::sort(all.begin(), all.end());
    std::vector<std::size_t> order;
    for (auto const& [place, position] : all)
        order.push_back(position);
    return order;
}

} // namespace

struct Index::State {
    explicit State(Database opened) : database(std::move(opened)) {}
    Database database;
    std::optional<Statement> insert;
    std::optional<Statement> select;
    Terms terms;
    Vocabulary vocabulary;
    std::vector<std::size_t> order; ///< of the rows: positions of services
    /// "in:" each region a place lies in, and what is around each region.
    std::unordered_map<string, std::vector<string>> paths;
    std::unordered_map<string, string> names; ///< of regions, as terms

    void add_term(string const& term, string& all) {
        all.append(term).push_back(' ');
        vocabulary.add(term);
    }
    void add_terms(char field, std::string_view text, string& all) {
        for (string const& term : in_field(field, Terms::of(text)))
            add_term(term, all);
        for (string const& heard : terms.sounds(text))
            add_term(heard, all);
    }
    void add_terms(char field, model::Texts const& texts, string& all) {
        for (auto const& [language, phrase] : texts.all())
            add_terms(field, phrase.text, all);
    }
    void read_regions(model::Directory const& directory);
    string terms_of(model::Service const& service);
    Result<Done> fill(model::Directory const& directory);
    /// Adds what answers `query` and was not found before.
    Result<Done> collect(string const& query, std::size_t limit, std::vector<std::size_t>& found);
    std::vector<Phrase> alike(string const& word, std::string_view fields);
    std::vector<string> ways_of(Phrase const& phrase, std::string_view fields, bool sounding);
    string words_asked(Question const& question, std::string_view fields, bool sounding);
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
        add_terms(kPlace, one.name, names[one.id]);
    }
    order = place_by_place(directory);
}

string Index::State::terms_of(model::Service const& service) {
    string all;
    add_terms(kName, service.name, all);
    add_terms(kDescription, service.description, all);
    add_terms(kPlace, service.place.address, all);
    add_terms(kPlace, service.place.landmark, all);
    for (string const& topic : service.topics) {
        all += fmt::format("topic:{} ", topic);
        add_terms(kTopicsColumn, topic, all);
    }
    for (string const& id : service.regions) {
        all += fmt::format("at:{} {}", id, names[id]);
        for (string const& around : paths[id])
            all += fmt::format("in:{} ", around);
    }
    return all;
}

Result<Done> Index::State::fill(model::Directory const& directory) {
    read_regions(directory);
    std::int64_t row = 0;
    for (std::size_t const position : order)
        if (auto added = insert->run(++row, terms_of(directory.services[position])); !added)
            return added;
    vocabulary.close();
    return database.run("INSERT INTO words(words) VALUES ('optimize')");
}

Result<Done> Index::State::collect(string const& query, std::size_t limit,
                                   std::vector<std::size_t>& found) {
    if (auto begun = select->begin(query); !begun) return begun;
    std::unordered_set<std::size_t> known(found.begin(), found.end());
    while (found.size() < limit) {
        auto const more = select->next();
        if (!more) return more.error();
        if (!*more) break;
        std::size_t const position = order.at(static_cast<std::size_t>(select->number(0)) - 1);
        if (known.insert(position).second) found.push_back(position);
    }
    return Done{};
}

/// What else sounds like `word`. It has a term of its own only where it is written otherwise.
std::vector<Phrase> Index::State::alike(string const& word, std::string_view fields) {
    constexpr std::size_t kShortestSound = 2; // letters
    Phrase const heard = terms.sounds(word);
    if (heard.empty() && base::is_ascii(word)) return {{"~" + word}};
    if (heard.empty() || heard.front().size() <= kShortestSound) return {};
    std::vector<Phrase> all = {heard};
    for (char const field : fields)
        all.push_back(in_field(field, {heard.front().substr(1)}));
    return all;
}

/// The terms by which `phrase` is found in one of `fields`.
std::vector<string> Index::State::ways_of(Phrase const& phrase, std::string_view fields,
                                          bool sounding) {
    std::vector<Phrase> wanted;
    for (char const field : fields)
        wanted.push_back(in_field(field, phrase));
    if (sounding)
        for (Phrase& other : alike(phrase.front(), fields))
            wanted.push_back(std::move(other));
    std::vector<string> any;
    for (Phrase& one : wanted)
        vocabulary.add_ways(std::move(one), any);
    return any;
}

/// All words, each in one of `fields`, as they are written or as they sound; "" when there are
/// none or one is nowhere.
string Index::State::words_asked(Question const& question, std::string_view fields, bool sounding) {
    std::vector<string> all;
    for (string const& word : question.words) {
        for (Phrase const& phrase : Terms::wanted(word)) {
            std::vector<string> const any = ways_of(phrase, fields, sounding);
            if (any.empty()) return "";
            all.push_back("(" + base::join(any, " OR ") + ")");
        }
    }
    return base::join(all, " AND ");
}

/// What serves the region or lies in it; or serves what is around it.
string Index::State::area_asked(string const& region) const {
    string any = quoted({"in:" + region}, false);
    if (auto const path = paths.find(region); path != paths.end())
        for (string const& around : path->second)
            any += " OR " + quoted({"at:" + around}, false);
    return "(" + any + ")";
}

/// Where, and about what: asked together with every word.
string Index::State::filter_of(Question const& question) const {
    string filter;
    if (!question.region.empty()) filter = area_asked(question.region);
    if (question.topic.empty()) return filter;
    if (!filter.empty()) filter += " AND ";
    return filter + quoted({"topic:" + question.topic}, false);
}

/// What to ask one after the other until enough is found; the best answers come first.
std::vector<string> Index::State::queries(Question const& question) {
    string const filter = filter_of(question);
    std::vector<string> all;
    auto const add = [&](string const& words) {
        if (!words.empty()) all.push_back(filter.empty() ? words : words + " AND " + filter);
    };
    if (says_nothing(question)) {
        if (!filter.empty()) all.push_back(filter);
        return all;
    }
    for (std::string_view const fields : kFields)
        add(words_asked(question, fields, false));
    add(words_asked(question, kFields[3], true));
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
    auto insert = state->database.prepare("INSERT INTO words (rowid, terms) VALUES (?, ?)");
    if (!insert) return insert.error();
    state->insert = std::move(*insert);
    auto const filled =
        in_transaction(state->database, [&]() -> Result<Done> { return state->fill(directory); });
    if (!filled) return filled.error();
    auto select = state->database.prepare("SELECT rowid FROM words WHERE words MATCH ?");
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
