// SPDX-License-Identifier: Apache-2.0
#include "base/settings.hpp"
#include "base/workplace.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/mo_file.hpp"
#include "directory/open_edition.hpp"
#include "fuzz/groups.hpp"
#include "model/topics.hpp"
#include "support/signers.hpp"
#include "trust/memory_source.hpp"
#include "trust/model_fs.hpp"
#include "trust/state.hpp"
#include <array>
#include <random>
#include <utility>

namespace fuzz {
namespace {

/// What was read prints as exactly what was read.
template <typename Parse> void check_canonical(Parse parse, std::string_view bytes) {
    if (auto const read = parse(bytes)) promise(edition::to_text(*read) == bytes);
}

void root(std::string_view bytes) {
    check_canonical(edition::parse_root, bytes);
}
void manifest(std::string_view bytes) {
    check_canonical(edition::parse_manifest, bytes);
}
void critical(std::string_view bytes) {
    check_canonical(edition::parse_critical, bytes);
}
void minisig(std::string_view bytes) {
    check_canonical(edition::parse_signature, bytes);
    auto const signature = edition::parse_signature(bytes);
    auto const key = test::publisher().key;
    auto const digest = edition::digest_of("text");
    if (signature && edition::is_valid(*signature, key.public_key(), digest))
        promise(signature->comment == "comment");
}

/// No more is read than there is, and what was read packs again into the same bytes.
void container(std::string_view bytes) {
    std::string_view rest = bytes;
    auto const head = edition::unpack(edition::take_from(rest));
    if (head) promise(edition::pack(*head) == bytes.substr(0, bytes.size() - rest.size()));
    auto const source = test::source_of(std::string(bytes));
    auto const read = source->head();
    if (!read) return;
    auto const listed = edition::parse_manifest(read->manifest.text);
    if (!listed) return;
    std::size_t taken = 0;
    for (edition::Listed const& file : listed->files)
        if (!source->take(file, [&](std::string_view piece) {
                taken += piece.size();
                return base::Result<base::Done>(base::Done{});
            }))
            break;
    promise(taken <= bytes.size());
}

void database(std::string_view bytes) {
    auto const read = directory::read_bytes(std::string(bytes), "fuzz");
    if (!read) return;
    (void)directory::digits_in_text(*read);
    (void)directory::changes_much(*read, *read);
    promise(directory::number_changes(*read, *read).empty());
}

void state(std::string_view bytes) {
    if (auto const read = trust::parse_state(bytes)) promise(trust::to_text(*read) == bytes);
}

/// The store on a disk that may fail or lose power at any operation (fuzz target install: each pair
/// of bytes is a step). What is shown stays whole, and what may not come back does not.
class Machine {
  public:
    Machine() {
        promise(trust::Store::create(fs_, kStore, made(1).head.roots.front(), test::policy())
                    .has_value());
        install(1);
        fs_.settle();
        in_use_ = shown();
    }
    void step(unsigned char what, unsigned char with) {
        switch (what % 6) {
        case 0:
            return install(1 + with % 4);
        case 1:
            return roll_back();
        case 2: // the next operations meet an error or a full disk
            fs_.failure = {fs_.operations() + with / 4, (with & 1U) != 0, (with & 2U) != 0};
            return;
        case 3:
            fs_.failure.reset();
            return;
        case 4:
            return cut_power(with);
        default:
            if (auto store = open()) (void)store->count_hours(with);
        }
    }

  private:
    static inline base::Path const kStore = "/store";
    static test::Made const& made(int version) {
        static std::map<int, test::Made> all;
        auto const at = all.find(version);
        if (at != all.end()) return at->second;
        return all.emplace(version, make(test::Recipe(version))).first->second;
    }
    base::Result<trust::Store> open() { return trust::Store::open(fs_, kStore, test::policy()); }
    /// The version that is whole and in use.
    int shown() {
        auto const store = open();
        promise(store.has_value());
        auto const best = store->best();
        promise(best.has_value());
        return best->manifest.version;
    }
    void install(int version) {
        auto store = open();
        if (!store) return promise(fs_.failure.has_value());
        auto const source = test::source_of(made(version));
        auto const came = store->install(*source, test::any_content);
        if (came) promise(version >= floor_ || came->was_there);
        if (came) floor_ = std::max(floor_, version);
        look(came ? version : 0);
    }
    void roll_back() {
        auto store = open();
        if (!store) return promise(fs_.failure.has_value());
        auto const back = store->roll_back();
        look(back ? back->manifest.version : 0);
    }
    /// After a step that succeeded `expected` is shown; after one that failed one of those before.
    void look(int expected) {
        auto const trouble = std::exchange(fs_.failure, std::nullopt);
        int const now = shown();
        promise(expected == 0 || now == expected);
        in_use_ = now;
        fs_.failure = trouble;
    }
    void cut_power(unsigned char with) {
        std::minstd_rand random(with + 1U);
        auto const keep = [&] {
            return std::array{test::ModelFs::Fate::lost, test::ModelFs::Fate::kept,
                              test::ModelFs::Fate::torn}[random() % 3];
        };
        fs_ = fs_.crashed(fs_.operations() * with / 255, keep);
        fs_.failure.reset();
        in_use_ = shown();
        floor_ = open()->state().floor.version;
    }

    test::ModelFs fs_;
    int in_use_ = 0;
    int floor_ = 0;
};

void install(std::string_view bytes) {
    constexpr std::size_t kMostSteps = 24;
    Machine machine;
    for (std::size_t i = 0; i + 1 < std::min(bytes.size(), 2 * kMostSteps); i += 2)
        machine.step(static_cast<unsigned char>(bytes[i]),
                     static_cast<unsigned char>(bytes[i + 1]));
}

/// A catalogue that passes as whole can be read to its last message.
void words(std::string_view bytes) {
    if (!catalogue::whole_mo_file(bytes)) return;
    Passing const file(bytes, "words/en.mo");
    Passing const list(seed_file("data/languages.toml"), "words/languages.toml");
    auto const read = catalogue::Catalogue::load(file.path().parent_path());
    if (!read) return;
    (void)read->text("en", "attract.title", {{"page", "1"}});
    (void)read->counted("en", "print.copies", 3);
}

void topics(std::string_view bytes) {
    auto const settings = base::Settings::parse(bytes, "fuzz");
    if (!settings) return;
    auto const read = model::topics_from(*settings);
    if (read) promise(!read->empty() && !read->front().id.empty());
    (void)model::Thresholds::from(*settings);
}

std::vector<std::string> root_seeds() {
    auto one = test::root_of(2, test::everybody());
    one.revoked = {"0011223344556677"};
    return {edition::to_text(one), edition::to_text(test::root_of(1, test::everybody()))};
}
std::vector<std::string> manifest_seeds() {
    return {make(test::Recipe()).head.manifest.text};
}
std::vector<std::string> critical_seeds() {
    return {make(test::Recipe()).head.critical.text};
}
std::vector<std::string> minisig_seeds() {
    return {test::signature(test::publisher(), "text", "comment"),
            test::signature(test::validator(), "text", "another")};
}
std::vector<std::string> install_seeds() {
    return {std::string("\0\1\0\2\1\0\4\x80\0\3", 10),
            std::string("\2\x10\0\2\3\0\0\2\4\xff\5\7", 12)};
}
std::vector<std::string> state_seeds() {
    return {trust::to_text(
        {3,
         {1, 57, std::string(128, 'a'), test::day("2026-06-01"), 1, 2, test::day("2026-06-02")},
         12})};
}
std::vector<std::string> words_seeds() {
    return {base::read_file(test::share() / "strings" / "draft" / "en.mo").value_or("")};
}
std::vector<std::string> topics_seeds() {
    return {seed_file("data/topics.toml"), seed_file("data/validity.toml")};
}
std::vector<std::string> container_seeds() {
    return {make(test::Recipe()).container()};
}
std::vector<std::string> database_seeds() {
    auto const folder = base::Workplace::make();
    if (!folder) std::abort();
    base::Path const file = folder->path() / "seed.db";
    model::Directory directory;
    directory.about = {"List", "XW", "https://info.example", "+07:00", {"en"}, {"999", "0", "00"},
                       true};
    directory.regions.push_back({"XW", "", model::RegionKind::country, {"en", "Westland"}});
    if (!directory::write(file, directory)) std::abort();
    return {*base::read_file(file)};
}

} // namespace

std::vector<Target> edition_targets() {
    return {{"root", root, root_seeds},
            {"manifest", manifest, manifest_seeds},
            {"critical", critical, critical_seeds},
            {"minisig", minisig, minisig_seeds},
            {"container", container, container_seeds},
            {"install", install, install_seeds, 10},
            {"state", state, state_seeds},
            {"database", database, database_seeds, 100},
            {"words", words, words_seeds, 50},
            {"topics", topics, topics_seeds}};
}

} // namespace fuzz
