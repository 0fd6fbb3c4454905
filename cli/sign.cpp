// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/key_files.hpp"
#include "cli/source.hpp"
#include "directory/open_edition.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "intake/content.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Done;
using base::Path;
using base::Result;
using edition::Purpose;
using edition::Role;
using edition::Root;
using edition::SecretKey;

struct SignOptions {
    std::string what;
    std::string key;
    std::string before;
    std::string directory;
    Passphrase passphrase;
    bool yes = false;
    bool approve = false;
};

/// A text to sign, and where its signature goes.
struct Task {
    std::string text;
    Purpose purpose;
    Path folder;
    std::string file; ///< name without .ID.minisig
};

Result<Done> write_signature(Task const& task, SecretKey const& key) {
    auto const signature =
        key.sign(edition::digest_of(task.text), edition::to_comment(task.purpose));
    std::string const name =
        fmt::format("{}.{}{}", task.file, signature.id(), edition::kSignatureEnding);
    return base::write_file(task.folder / name, edition::to_text(signature));
}

Result<Root> newest_root(edition::Head const& head, Path const& folder) {
    if (head.roots.empty())
        return base::Error{base::ErrorCode::refused, folder.string(),
                           "has no roots; publish it with --trust ROOTS"};
    return edition::parse_root(head.roots.back().text);
}

/// What this key may sign of the edition.
Result<std::vector<Task>> tasks_of(edition::Edition const& edition, SecretKey const& key,
                                   bool approve) {
    auto const root = newest_root(edition.head(), edition.folder());
    if (!root) return root.error();
    std::string const id = key.public_key().id();
    edition::RootKey const* const known = root->key(id);
    if (known == nullptr)
        return base::Error{base::ErrorCode::refused, "key " + id, "is not in the newest root"};
    auto const& manifest = edition.manifest();
    auto const& critical = edition.critical();
    Path const folder = edition.folder() / edition::kSignaturesFolder;
    std::string const manifest_file(edition::kManifestFile);
    std::string const& text = edition.head().manifest.text;
    std::vector<Task> tasks;
    if (known->roles.contains(Role::targets))
        tasks.push_back({text,
                         {"targets", manifest.directory, manifest.epoch, manifest.version},
                         folder,
                         manifest_file});
    if (known->roles.contains(Role::critical)) {
        tasks.push_back({edition.head().critical.text,
                         {"critical", critical.directory, critical.epoch, critical.version},
                         folder,
                         std::string(edition::kCriticalFile)});
        if (approve)
            tasks.push_back(
                {text,
                 {edition::kApproval, manifest.directory, manifest.epoch, manifest.version},
                 folder,
                 manifest_file});
    }
    if (tasks.empty())
        return base::Error{base::ErrorCode::refused, "key " + id, "signs roots only"};
    return tasks;
}

/// Who verified a number, as the manager's own directory tells it.
std::string verifier_of(directory::NumberChange const& change,
                        std::optional<model::Directory> const& own) {
    model::Service const* const service = own ? own->service(change.service) : nullptr;
    std::string const assurer = service == nullptr ? change.assurer : service->assurance.assurer;
    return assurer.empty() ? "somebody (give --directory to see who)" : assurer;
}

void print_changes(std::vector<directory::NumberChange> const& changes,
                   std::optional<model::Directory> const& own, Console const& console) {
    for (directory::NumberChange const& change : changes) {
        auto const shown = [](std::string const& number) { return number.empty() ? "-" : number; };
        fmt::print(console.out, "  {} -> {}  {} ({})", shown(change.before), shown(change.after),
                   change.name, change.service);
        if (!change.after.empty())
            fmt::print(console.out, ", verified by {} by {} on {}", verifier_of(change, own),
                       change.method.empty() ? "nothing" : change.method,
                       change.verified.empty() ? "no day" : change.verified);
        fmt::print(console.out, "\n");
    }
}

Result<Done> show_difference(edition::Edition const& edition, SignOptions const& options,
                             Console const& console) {
    auto const now = intake::directory_of(edition);
    if (!now) return now.error();
    model::Directory before;
    if (!options.before.empty()) {
        auto const old = edition::Edition::open(options.before);
        if (!old) return old.error();
        if (edition::hash_of(old->head().manifest.text) != edition.manifest().previous)
            return base::Error{base::ErrorCode::refused, options.before,
                               "is not the edition that this one follows"};
        auto read = intake::directory_of(*old);
        if (!read) return read.error();
        before = std::move(*read);
    }
    std::optional<model::Directory> own;
    if (!options.directory.empty()) {
        auto read = read_directory(options.directory);
        if (!read) return read.error();
        own = std::move(*read);
    }
    auto const changes = directory::number_changes(before, *now);
    fmt::print(console.out, "{} numbers change{}:\n", changes.size(),
               options.before.empty() ? " (without --previous every number counts as new)" : "");
    print_changes(changes, own, console);
    if (!options.before.empty() && directory::changes_much(before, *now))
        fmt::print(console.out, "So much changes that two holders of the evergreen list must sign "
                                "with --approve too.\n");
    fmt::print(console.out, "fingerprint: {}\n",
               edition::fingerprint(edition::hash_of(edition.head().manifest.text)));
    return Done{};
}

void show_evergreen(edition::Critical const& critical, Console const& console) {
    fmt::print(console.out, "The evergreen list, version {}, has {} numbers:\n", critical.version,
               critical.numbers.size());
    for (edition::CriticalNumber const& one : critical.numbers)
        fmt::print(console.out, "  {}  {}, verified on {}\n", one.number, one.name,
                   base::to_string(one.verified));
}

Result<bool> agreed(SignOptions const& options) {
    if (options.yes) return true;
    return said_yes("Was every one of these called?");
}

Result<Status> sign_edition(SignOptions const& options, Console const& console) {
    auto const edition = edition::Edition::open(options.what);
    if (!edition) return edition.error();
    if (auto shown = show_difference(*edition, options, console); !shown) return shown.error();
    show_evergreen(edition->critical(), console);
    auto const yes = agreed(options);
    if (!yes) return yes.error();
    if (!*yes) return base::Error{base::ErrorCode::refused, options.what, "was not signed"};
    auto const key = read_secret_key(options.key, options.passphrase);
    if (!key) return key.error();
    auto const tasks = tasks_of(*edition, *key, options.approve);
    if (!tasks) return tasks.error();
    for (Task const& task : *tasks) {
        if (auto done = write_signature(task, *key); !done) return done.error();
        fmt::print(console.out, "signed: {}\n", edition::to_comment(task.purpose));
    }
    return Status::done;
}

Result<Status> sign_root(SignOptions const& options, Console const& console) {
    Path const file = options.what;
    auto const text = base::read_file(file, edition::kLargestRoot);
    if (!text) return text.error();
    auto const root = edition::parse_root(*text);
    if (!root) return root.error();
    fmt::print(console.out, "{}fingerprint: {}\n", *text,
               edition::fingerprint(edition::hash_of(*text)));
    auto const yes = agreed(options);
    if (!yes) return yes.error();
    if (!*yes) return base::Error{base::ErrorCode::refused, options.what, "was not signed"};
    auto const key = read_secret_key(options.key, options.passphrase);
    if (!key) return key.error();
    Task const task{*text,
                    {"root", root->directory, root->epoch, root->version},
                    file.parent_path(),
                    file.filename().string()};
    if (auto done = write_signature(task, *key); !done) return done.error();
    fmt::print(console.out, "signed: {}\n", edition::to_comment(task.purpose));
    return Status::done;
}

} // namespace

Action declare_sign(CommandLine& app) {
    auto options = std::make_shared<SignOptions>();
    app.add_option("EDITION", options->what, "The folder of an edition, or a root (N.root)")
        ->required();
    app.add_option("--key", options->key, "The secret key")->required();
    app.add_option("--previous", options->before,
                   "The edition before, to see which numbers change");
    app.add_option("--directory", options->directory,
                   "The directory (.db), to see who verified each number");
    app.add_option("--passphrase-file", options->passphrase.file,
                   "Its first line is the passphrase; else it is asked for");
    app.add_flag("--approve", options->approve,
                 "A holder of the evergreen list agrees to an edition that changes much");
    app.add_flag("--yes", options->yes, "Every changed number was called; do not ask");
    return [options](Console const& console) {
        return std::filesystem::is_directory(options->what) ? sign_edition(*options, console)
                                                            : sign_root(*options, console);
    };
}

} // namespace cli
