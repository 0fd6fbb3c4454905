// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/key_files.hpp"
#include "edition/edition.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;
using edition::Root;

constexpr int kYears = 2; // that a root holds, unless --expires says otherwise
constexpr int kDaysOfYear = 365;

struct RootOptions {
    std::string file; ///< the root to go on from or to show
    std::string directory;
    std::string out;
    std::string expires;
    std::vector<std::string> keys;
    std::vector<std::string> thresholds;
    std::vector<std::string> revoked;
    bool next_epoch = false;
};

Result<base::Done> add_keys(Root& root, std::vector<std::string> const& files) {
    for (std::string const& file : files) {
        auto key = read_public_key(file);
        if (!key) return key.error();
        root.keys.push_back(std::move(*key));
    }
    std::sort(root.keys.begin(), root.keys.end(),
              [](auto const& a, auto const& b) { return a.key.id() < b.key.id(); });
    return base::Done{};
}

void set_thresholds(Root& root, std::vector<std::string> const& thresholds) {
    for (std::string const& one : thresholds) {
        auto const equals = one.find('=');
        root.thresholds[*edition::parse_role(one.substr(0, equals))] =
            *edition::parse_whole(one.substr(equals + 1), 99);
    }
}

void revoke(Root& root, std::vector<std::string> const& ids) {
    for (std::string const& id : ids) {
        std::erase_if(root.keys, [&](auto const& key) { return key.key.id() == id; });
        root.revoked.push_back(id);
    }
    std::sort(root.revoked.begin(), root.revoked.end());
    root.revoked.erase(std::unique(root.revoked.begin(), root.revoked.end()), root.revoked.end());
}

Result<Status> finish(Root root, RootOptions const& options, Console const& console) {
    root.issued = console.today;
    root.expires = options.expires.empty() ? base::plus_days(console.today, kYears * kDaysOfYear)
                                           : *base::parse_date(options.expires);
    revoke(root, options.revoked);
    if (auto added = add_keys(root, options.keys); !added) return added.error();
    set_thresholds(root, options.thresholds);
    if (auto const fault = edition::fault_of(root); !fault.empty())
        return edition::refuse(edition::Reason::root_malformed, fault);
    base::Path const file = base::Path(options.out) / fmt::format("{}.root", root.version);
    if (std::filesystem::exists(file))
        return base::Error{base::ErrorCode::refused, file.string(),
                           "is there; a root is never replaced"};
    if (auto done = base::write_file(file, edition::to_text(root)); !done) return done.error();
    fmt::print(console.out, "{} of {}: have it signed with waypost sign {} --key FILE\n",
               file.string(), root.directory, file.string());
    return Status::done;
}

Result<Status> make_first(RootOptions const& options, Console const& console) {
    Root root;
    root.directory = options.directory;
    for (edition::Role const role :
         {edition::Role::root, edition::Role::targets, edition::Role::critical})
        root.thresholds[role] = 2;
    return finish(std::move(root), options, console);
}

Result<Root> newest_in(std::string const& path) {
    auto const roots = edition::read_roots(path);
    if (!roots) return roots.error();
    if (roots->empty()) return base::Error{base::ErrorCode::not_found, path, "holds no root"};
    return edition::parse_root(roots->back().text);
}

Result<Status> make_next(RootOptions options, Console const& console) {
    auto root = newest_in(options.file);
    if (!root) return root.error();
    ++root->version;
    if (options.next_epoch) ++root->epoch;
    if (options.out.empty()) options.out = options.file;
    return finish(std::move(*root), options, console);
}

Result<Status> show(RootOptions const& options, Console const& console) {
    auto const root = newest_in(options.file);
    if (!root) return root.error();
    std::string const text = edition::to_text(*root);
    fmt::print(console.out, "{}fingerprint: {}\n", text,
               edition::fingerprint(edition::hash_of(text)));
    return Status::done;
}

std::string not_a_threshold(std::string const& text) {
    auto const equals = std::min(text.find('='), text.size());
    bool const good = edition::parse_role(text.substr(0, equals)) && equals < text.size() &&
                      edition::parse_whole(text.substr(equals + 1), 16);
    return good ? "" : "\"" + text + "\" is not like targets=2";
}
void declare_common(CommandLine& app, RootOptions& options) {
    app.add_option("--key", options.keys, "Public keys (FILE.pub) to put in");
    app.add_option("--threshold", options.thresholds,
                   "How many different holders must sign, as targets=2; 2 unless said otherwise")
        ->check(not_a_threshold);
    app.add_option("--expires", options.expires, "YYYY-MM-DD; in two years unless said otherwise")
        ->date();
}

} // namespace

Action declare_root(CommandLine& app) {
    auto options = std::make_shared<RootOptions>();
    app.require_subcommand();
    CommandLine* const first = app.add_subcommand("new", "The first root of a directory");
    first->add_option("--directory", options->directory, "Its name, as a-z 0-9 -")->required();
    first->add_option("--out", options->out, "The folder of roots; gets 1.root")->required();
    declare_common(*first, *options);
    CommandLine* const next = app.add_subcommand("next", "The root after the newest");
    next->add_option("ROOTS", options->file, "The folder of roots; gets N.root")->required();
    next->add_option("--revoke", options->revoked, "Ids of keys that must never count again");
    next->add_flag("--next-epoch", options->next_epoch,
                   "All editions signed so far are void: both signing keys were stolen");
    declare_common(*next, *options);
    auto* const shown = app.add_subcommand("show", "Says what is in the newest root");
    shown->add_option("ROOTS", options->file, "A root, or a folder of roots")->required();
    return [options, first, next](Console const& console) -> Result<Status> {
        if (first->parsed()) return make_first(*options, console);
        return next->parsed() ? make_next(*options, console) : show(*options, console);
    };
}

} // namespace cli
