// `verify`, `install`, `status`, `tick`, `rollback`: what a kiosk does with editions. They need no
// display, and no network unless the source is a mirror.
// SPDX-License-Identifier: Apache-2.0
#include "base/workplace.hpp"
#include "cli/command.hpp"
#include "cli/report.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "intake/content.hpp"
#include "trust/posix_fs.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Path;
using base::Result;
using trust::PosixFs;
using trust::Store;

struct InstallOptions {
    std::string source;
    std::string trust;
    std::string root;
    bool json = false;
};

/// The first root is the one to trust: whoever reaches a later one has walked from it.
Result<edition::Signed> trusted_root(std::string const& path) {
    auto roots = edition::read_roots(path);
    if (!roots) return roots.error();
    if (roots->empty())
        return base::Error{base::ErrorCode::not_found, path, "holds no root (N.root)"};
    return std::move(roots->front());
}

void print_edition(std::ostream& out, trust::Installed const& edition) {
    auto const& manifest = edition.manifest;
    fmt::print(out, "edition {}-{} of {}, issued {}, expires {}{}{}\nfingerprint: {}\n",
               manifest.epoch, manifest.version, manifest.directory,
               base::to_string(manifest.issued), base::to_string(manifest.expires),
               manifest.draft ? ", draft" : "", manifest.sample ? ", sample" : "",
               edition::fingerprint(edition.hash));
}

void print_outcome(Console const& console, trust::Outcome const& outcome) {
    print_edition(console.out, outcome.edition);
    if (outcome.root_expired)
        fmt::print(console.err, "warning: the newest root has expired; ask for a new one\n");
}

Result<trust::Outcome> install_into(Path const& folder, InstallOptions const& options) {
    PosixFs fs;
    auto const policy = trust::this_program();
    if (!options.trust.empty() || !policy.root.empty()) {
        auto const root = options.trust.empty()
                              ? Result<edition::Signed>(edition::Signed{policy.root, {}})
                              : trusted_root(options.trust);
        if (!root) return root.error();
        if (auto made = Store::create(fs, folder, *root, policy); !made) return made.error();
    }
    auto store = Store::open(fs, folder, policy);
    if (!store) return store.error();
    auto const lock = trust::Lock::take(folder);
    if (!lock) return lock.error();
    auto source = trust::open_source(options.source, folder);
    if (!source) return source.error();
    return store->install(**source, intake::check_content);
}

/// Verifying is installing into a store that is thrown away: there is one way in, and it is the one
/// that is tested.
Result<Status> verify(InstallOptions const& options, Console const& console) {
    auto const store = base::Workplace::make();
    if (!store) return store.error();
    auto const outcome = install_into(store->path(), options);
    if (!outcome) return outcome.error();
    print_outcome(console, *outcome);
    return Status::done;
}

Result<Status> install(InstallOptions const& options, Console const& console) {
    auto const outcome = install_into(options.root, options);
    if (!outcome) return outcome.error();
    print_outcome(console, *outcome);
    fmt::print(console.out, "{}: {} files new, {} as before\n",
               outcome->was_there ? "in use already" : "in use now", outcome->taken,
               outcome->reused);
    return Status::done;
}

nlohmann::json installed_json(Result<trust::Installed> const& edition) {
    if (!edition) return {{"fault", edition.error().subject}, {"reason", edition.error().reason}};
    return {{"epoch", edition->manifest.epoch},
            {"version", edition->manifest.version},
            {"issued", base::to_string(edition->manifest.issued)},
            {"expires", base::to_string(edition->manifest.expires)},
            {"manifest", edition->hash},
            {"fingerprint", edition::fingerprint(edition->hash)}};
}

void print_linked(Console const& console, Store const& store, std::string_view link) {
    auto const edition = store.linked(link);
    fmt::print(console.out, "{}: ", link);
    if (edition) return print_edition(console.out, *edition);
    fmt::print(console.out, "{}\n", base::to_string(edition.error()));
}

Result<Status> status(InstallOptions const& options, Console const& console) {
    PosixFs fs;
    auto const store = Store::open(fs, options.root, trust::this_program());
    if (!store) return store.error();
    auto const best = store->best();
    trust::State const state = store->state();
    trust::Floor const& floor = state.floor;
    if (options.json)
        print_json(console, {{"directory", store->newest_root().directory},
                             {"root", store->newest_root().version},
                             {"floor", {{"epoch", floor.epoch}, {"version", floor.version}}},
                             {"latest", floor.latest.ok() ? base::to_string(floor.latest) : ""},
                             {"powered_hours", state.powered_hours},
                             {"current", installed_json(store->linked(trust::kCurrent))},
                             {"previous", installed_json(store->linked(trust::kPrevious))},
                             {"shown", installed_json(best)}});
    else {
        fmt::print(console.out, "directory {}, root {}, nothing below {}-{}, ran {} hours since\n",
                   store->newest_root().directory, store->newest_root().version, floor.epoch,
                   floor.version, state.powered_hours);
        print_linked(console, *store, trust::kCurrent);
        print_linked(console, *store, trust::kPrevious);
    }
    return best ? Status::done : Status::problems;
}

Result<Status> tick(InstallOptions const& options) {
    PosixFs fs;
    auto store = Store::open(fs, options.root, trust::this_program());
    if (!store) return store.error();
    auto const lock = trust::Lock::take(options.root);
    if (!lock) return lock.error();
    if (auto done = store->count_hours(1); !done) return done.error();
    return Status::done;
}

Result<Status> roll_back(InstallOptions const& options, Console const& console) {
    PosixFs fs;
    auto store = Store::open(fs, options.root, trust::this_program());
    if (!store) return store.error();
    auto const lock = trust::Lock::take(options.root);
    if (!lock) return lock.error();
    auto const edition = store->roll_back();
    if (!edition) return edition.error();
    print_edition(console.out, *edition);
    return Status::done;
}

void add_source(CommandLine& app, InstallOptions& options) {
    app.add_option("SOURCE", options.source,
                   "NAME.waypost, a folder, stick:DEVICE[:NAME] or http(s)://HOST/FOLDER")
        ->required();
}
void add_root(CommandLine& app, InstallOptions& options) {
    app.add_option("--root", options.root, "Where the kiosk keeps its editions")->required();
}

} // namespace

Action declare_verify(CommandLine& app) {
    auto options = std::make_shared<InstallOptions>();
    add_source(app, *options);
    app.add_option("--trust", options->trust, "The root to trust (N.root), or a folder of roots")
        ->required();
    return [options](Console const& console) { return verify(*options, console); };
}

Action declare_install(CommandLine& app) {
    auto options = std::make_shared<InstallOptions>();
    add_source(app, *options);
    add_root(app, *options);
    app.add_option("--trust", options->trust,
                   "The first time: the root to trust from then on (N.root)");
    return [options](Console const& console) { return install(*options, console); };
}

Action declare_status(CommandLine& app) {
    auto options = std::make_shared<InstallOptions>();
    add_root(app, *options);
    app.add_flag("--json", options->json, "For machines");
    return [options](Console const& console) { return status(*options, console); };
}

Action declare_tick(CommandLine& app) {
    auto options = std::make_shared<InstallOptions>();
    add_root(app, *options);
    return [options](Console const&) { return tick(*options); };
}

Action declare_rollback(CommandLine& app) {
    auto options = std::make_shared<InstallOptions>();
    add_root(app, *options);
    return [options](Console const& console) { return roll_back(*options, console); };
}

} // namespace cli
