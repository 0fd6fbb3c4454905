// T32–T35: power cuts and failing disks, replayed on the model of a disk.
// SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include "trust/memory_source.hpp"
#include "trust/model_fs.hpp"
#include "trust/store.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <unordered_set>

using namespace test;
using trust::Store;

namespace {

base::Path const kStore = "/store";

Made const& old_edition() {
    static Made const made = make(Recipe(1));
    return made;
}
/// One file as before, one changed, one new, and a new root on the way.
Made make_new() {
    Recipe recipe(2);
    auto root = root_of(2, everybody());
    root.issued = day("2026-05-01");
    recipe.roots.push_back(signed_root(root, {keeper_a(), keeper_b()}));
    recipe.manifest.root_version = 2;
    recipe.files[1].bytes = "help at 2";
    recipe.files.push_back({"words/en.mo", "words"});
    return make(recipe);
}
Made const& new_edition() {
    static Made const made = make_new();
    return made;
}

/// A folder gives signatures back in the order of their names.
edition::Head sorted(edition::Head head) {
    auto const sort = [](edition::Signed& document) {
        std::sort(document.signatures.begin(), document.signatures.end());
    };
    std::for_each(head.roots.begin(), head.roots.end(), sort);
    sort(head.manifest);
    sort(head.critical);
    return head;
}

base::Result<trust::Outcome> install(trust::Fs& fs, Made const& made) {
    auto store = Store::open(fs, kStore, policy());
    if (!store) return store.error();
    auto const source = source_of(made);
    return store->install(*source, any_content);
}

/// A disk with the old edition in use.
ModelFs with_old() {
    ModelFs fs;
    REQUIRE(Store::create(fs, kStore, old_edition().head.roots.front(), policy()));
    REQUIRE(install(fs, old_edition()));
    fs.settle();
    return fs;
}

/// Something that is done to a store, and what a power cut may leave of it.
struct Scenario {
    char const* why;
    ModelFs before;
    std::function<bool(ModelFs&)> act;
    std::vector<std::string> shown; ///< editions that may be shown after a cut, by hash; "": none
    std::string in_use;             ///< the one that must be when no cut came
    int floor = 0;                  ///< remembered before and during it …
    int floor_after = 0;            ///< … and behind it
    bool comes_in = true;           ///< an edition comes into use, so that no floor may be above it
    bool staged = false;            ///< an earlier installation left its staging folder
};

using Best = base::Result<trust::Installed>;

std::string check_shown(Store const& store, Best const& best, Scenario const& scenario,
                        bool finished) {
    std::string const hash = best ? best->hash : "";
    if (std::find(scenario.shown.begin(), scenario.shown.end(), hash) == scenario.shown.end())
        return "neither the old nor the new is shown: " +
               (best ? best->name : base::to_string(best.error()));
    if (finished && hash != scenario.in_use) return "what was done is gone";
    if (!best) return "";
    auto const head = store.head_of(*best);
    Made const& as_it_came = hash == old_edition().hash() ? old_edition() : new_edition();
    if (!head || sorted(*head) != sorted(as_it_came.head))
        return "roots or signatures are not as they came";
    return "";
}

std::string check_floor(ModelFs const& fs, Best const& best, Scenario const& scenario,
                        bool finished) {
    int const remembered = trust::read_state(fs, kStore).floor.version;
    if (remembered < (finished ? scenario.floor_after : scenario.floor))
        return "the floor went down";
    if (scenario.comes_in && best && remembered > best->manifest.version)
        return "the floor is above what is in use, which could then not be repaired";
    return "";
}

bool is_staged(ModelFs const& fs) {
    return fs.kind(kStore / "staging") != trust::Kind::nothing;
}

/// What is wrong with the disk after a power cut; empty when nothing is.
std::string fault_of(ModelFs& fs, Scenario const& scenario, bool finished) {
    {
        auto const store = Store::open(fs, kStore, policy());
        if (!store) return "the store does not open: " + base::to_string(store.error());
        auto const best = store->best();
        if (auto fault = check_shown(*store, best, scenario, finished); !fault.empty())
            return fault;
        if (auto fault = check_floor(fs, best, scenario, finished); !fault.empty()) return fault;
        if (finished && scenario.shown.front() != "" && !store->linked(trust::kPrevious))
            return "there is no way back";
    }
    bool const begun = !scenario.staged && is_staged(fs);
    if (begun && scenario.floor_after == 2 &&
        Store::open(fs, kStore, policy())->newest_root().version < 2)
        return "a root was accepted and forgotten";
    auto const again = install(fs, new_edition());
    if (!again) return "the new edition cannot come in: " + base::to_string(again.error());
    if (fs.names(kStore / "v")->size() > 2) return "more than two editions stay";
    if (is_staged(fs)) return "staging stays";
    return "";
}

/// A disk with both, the new one in use.
ModelFs with_both() {
    ModelFs fs = with_old();
    REQUIRE(install(fs, new_edition()));
    fs.settle();
    return fs;
}

bool install_old(ModelFs& fs) {
    return install(fs, old_edition()).has_value();
}
bool install_new(ModelFs& fs) {
    return install(fs, new_edition()).has_value();
}
bool roll_back(ModelFs& fs) {
    return Store::open(fs, kStore, policy())->roll_back().has_value();
}

Scenario update() {
    std::string const before = old_edition().hash();
    std::string const after = new_edition().hash();
    return {"an update", with_old(), install_new, {before, after}, after, 1, 2};
}

std::vector<Scenario> scenarios() {
    std::string const before = old_edition().hash();
    std::string const after = new_edition().hash();
    ModelFs empty;
    REQUIRE(Store::create(empty, kStore, old_edition().head.roots.front(), policy()));
    empty.settle();
    ModelFs rotten = with_both();
    rotten.rot(kStore / "v/1-2/b.txt");
    return {update(),
            {"the first edition", empty, install_old, {"", before}, before, 0, 1},
            {"a repair", rotten, install_new, {before, after}, after, 2, 2},
            {"the way back", with_both(), roll_back, {after, before}, before, 2, 2, false}};
}

using Fate = ModelFs::Fate;

/// States after power cuts at any moment of what is done; stops at the first fault.
class Replay {
  public:
    Replay(Scenario const& scenario, std::size_t wanted) : scenario_(scenario), wanted_(wanted) {}

    /// `fs` has just been through it. `finishes`: it said that it succeeded.
    std::string run(ModelFs const& fs, bool finishes) {
        for (std::size_t before = wanted_; states() < wanted_ && states() != before;) {
            before = states(); // until nothing new comes
            if (auto fault = pass(fs, finishes); !fault.empty()) return fault;
        }
        return "";
    }
    std::size_t states() const { return seen_.size(); }

  private:
    std::string pass(ModelFs const& fs, bool finishes) {
        for (std::size_t count = 0; count <= fs.operations(); ++count) {
            bool const finished = finishes && count == fs.operations();
            for (Fate const all : {Fate::lost, Fate::kept, Fate::torn})
                if (auto fault = check(fs.crashed(count, [&] { return all; }), finished);
                    !fault.empty())
                    return told(fault, count);
            for (std::size_t i = 0; i < wanted_ / (fs.operations() + 1); ++i)
                if (auto fault = check(fs.crashed(count, [&] { return any(); }), finished);
                    !fault.empty())
                    return told(fault, count);
        }
        return "";
    }
    static std::string told(std::string const& fault, std::size_t count) {
        return "after " + std::to_string(count) + " operations: " + fault;
    }
    Fate any() { return static_cast<Fate>(std::uniform_int_distribution<int>(0, 2)(random_)); }
    std::string check(ModelFs state, bool finished) {
        std::string const mark = finished ? "finished" : "";
        if (!seen_.insert(std::hash<std::string>()(state.print() + mark)).second) return "";
        bool const staged = is_staged(state);
        auto const fault = fault_of(state, scenario_, finished);
        // T35: now and then the power fails again while the first cut is being mended.
        if (!fault.empty() || seen_.size() % 16 != 0) return fault;
        std::size_t const at =
            std::uniform_int_distribution<std::size_t>(0, state.operations())(random_);
        auto second = state.crashed(at, [this] { return any(); });
        Scenario mending = update();
        mending.shown.emplace_back(""); // the first edition may not have come in before
        mending.floor = std::min(mending.floor, scenario_.floor);
        mending.staged = staged;
        auto const again = fault_of(second, mending, false);
        return again.empty() ? "" : "and a second cut " + told(again, at);
    }

    Scenario const& scenario_;
    std::size_t wanted_;
    std::mt19937 random_{20261124};
    std::unordered_set<std::size_t> seen_;
};

std::size_t wanted_states() {
    char const* const wanted = std::getenv("WAYPOST_CRASH_STATES");
    return wanted == nullptr ? 400 : std::strtoul(wanted, nullptr, 10);
}

} // namespace

TEST_CASE("T32 C2: no power cut leaves anything but the old edition or the new") {
    std::size_t states = 0;
    auto const all = scenarios();
    for (Scenario const& scenario : all) {
        INFO(scenario.why);
        ModelFs fs = scenario.before;
        REQUIRE(scenario.act(fs));
        Replay replay(scenario, wanted_states() / all.size());
        CHECK(replay.run(fs, true) == "");
        states += replay.states();
        WARN(scenario.why << ": " << replay.states() << " different states of the disk");
    }
    CHECK(states >= wanted_states() / 2); // the way back is short, and has few
}

TEST_CASE("T32 C2: the model fails without any one of the syncs and renames") {
    Scenario const scenario = update();
    ModelFs clean = scenario.before;
    REQUIRE(scenario.act(clean));
    int muted = 0;
    for (std::size_t i = 0; i < clean.operations(); ++i) {
        if (!clean.is_order(i)) continue;
        ModelFs fs = scenario.before;
        fs.muted = i;
        bool const installed = scenario.act(fs);
        fs.muted.reset();
        Replay replay(scenario, 100);
        INFO("without operation " << i << ", " << clean.describe(i));
        CHECK((!installed || !replay.run(fs, true).empty()));
        ++muted;
    }
    CHECK(muted >= 10);
}

TEST_CASE("T34 C4: a disk that fails anywhere leaves the old edition or the new") {
    ModelFs clean = with_old();
    REQUIRE(install(clean, new_edition()));
    for (std::size_t at = 0; at < clean.operations(); ++at)
        for (bool const for_ever : {false, true}) {
            bool const full = (at % 2 == 0) == for_ever;
            INFO("operation " << at << ", " << clean.describe(at) << (full ? ", full" : "")
                              << (for_ever ? ", for ever" : ""));
            ModelFs fs = with_old();
            fs.failure = {at, for_ever, full};
            auto const outcome = install(fs, new_edition());
            fs.failure.reset();
            fs.settle();
            auto const fault = fault_of(fs, update(), false);
            CHECK(fault == "");
            bool const told = !outcome && (outcome.error().code == base::ErrorCode::io ||
                                           outcome.error().subject == "disk-full" ||
                                           outcome.error().subject == "file-missing");
            // Failing to clear up what nobody needs is no failure to install.
            if (!for_ever && outcome) continue;
            CHECK((told || outcome.has_value()));
        }
}

TEST_CASE("T33: what is in use, and what was before, are never cleared away") {
    ModelFs fs = with_old();
    REQUIRE(install(fs, new_edition()));
    Recipe third(3);
    third.roots = new_edition().head.roots;
    third.manifest.root_version = 2;
    REQUIRE(install(fs, make(third)));
    CHECK(*fs.names(kStore / "v") == std::vector<std::string>{"1-2", "1-3"});
    CHECK(*fs.read_link(kStore / "current") == "v/1-3");
    CHECK(*fs.read_link(kStore / "previous") == "v/1-2");
}

TEST_CASE("T37: a bit that turned over in use is found, and the edition before is shown") {
    ModelFs fs = with_old();
    REQUIRE(install(fs, new_edition()));
    auto const best = [&] {
        auto const found = Store::open(fs, kStore, policy())->best();
        return found ? found->name : found.error().subject;
    };
    CHECK(best() == "1-2");
    fs.rot(kStore / "v/1-2/b.txt");
    CHECK(best() == "1-1");
    SECTION("the same edition mends it") {
        REQUIRE(install(fs, new_edition()));
        CHECK(best() == "1-2-r1");
        CHECK(*fs.read_link(kStore / "previous") == "v/1-1");
    }
    SECTION("in both: nothing is shown as good") {
        fs.rot(kStore / "v/1-1/b.txt");
        CHECK(best() == "store-broken");
        REQUIRE(install(fs, new_edition()));
        CHECK(best() == "1-2-r1");
    }
}

TEST_CASE("T36: a root that was refused is not there the next time") {
    ModelFs fs = with_old();
    auto root = root_of(2, everybody());
    Recipe recipe(2);
    recipe.roots.push_back(signed_root(root, {keeper_a()}));
    recipe.manifest.root_version = 2;
    CHECK(install(fs, make(recipe)).error().subject == "root-old-threshold");
    CHECK(fs.names(kStore / "roots")->size() == 1);
    CHECK(Store::open(fs, kStore, policy())->newest_root().version == 1);
}

TEST_CASE("T26: whatever happens to the state, the floor holds") {
    struct Row {
        char const* why;
        std::function<void(ModelFs&)> harm;
    };
    Row const rows[] = {
        {"both copies are gone",
         [](ModelFs& fs) {
             for (auto const* const name : {"/store/state.a", "/store/state.b"})
                 if (fs.kind(name) != trust::Kind::nothing) REQUIRE(fs.remove(name));
         }},
        {"one copy is damaged", [](ModelFs& fs) { fs.rot("/store/state.a"); }},
        {"a copy is forged to a lower floor",
         [](ModelFs& fs) {
             trust::State low;
             low.sequence = 99;
             REQUIRE(trust::replace_file(fs, "/store/state.a", trust::to_text(low)));
         }},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            ModelFs fs = with_old();
            REQUIRE(install(fs, new_edition()));
            row.harm(fs);
            CHECK(install(fs, old_edition()).error().subject == "manifest-root");
            auto const store = Store::open(fs, kStore, policy());
            CHECK(store->state().floor.version == 2);
        }
}
