// SPDX-License-Identifier: Apache-2.0
#include "trust/store.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace trust {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;
using edition::Head;
using edition::Reason;
using edition::refuse;
using edition::Root;
using edition::Signed;

constexpr std::string_view kVersions = "v";
constexpr std::string_view kRoots = "roots";

/// A folder of an Fs, for edition::read_head().
class FsFolder final : public edition::Folder {
  public:
    FsFolder(Fs const& fs, Path path) : fs_(fs), path_(std::move(path)) {}
    Result<std::string> read(std::string_view name, std::size_t limit) const override {
        return read_whole(fs_, path_ / name, limit);
    }
    std::vector<std::string> names(std::string_view name) const override {
        auto names = fs_.names(path_ / name);
        if (!names) return {};
        return std::move(*names);
    }

  private:
    Fs const& fs_;
    Path path_;
};

Path root_file(Path const& store, int version) {
    return store / kRoots / fmt::format("{:06}.root", version);
}

Result<Done> check_file(Fs const& fs, Path const& folder, edition::Listed const& file) {
    edition::Hasher hasher;
    std::uint64_t size = 0;
    auto const read = fs.read(folder / file.path, [&](std::string_view piece) -> Result<Done> {
        hasher.add(piece);
        size += piece.size();
        return Done{};
    });
    if (!read) return refuse(Reason::file_missing, file.path);
    if (size != file.size) return refuse(Reason::file_size, file.path);
    if (edition::to_hex(hasher.finish()) != file.hash) return refuse(Reason::file_hash, file.path);
    return Done{};
}

Floor floor_of(Installed const& installed) {
    edition::Manifest const& manifest = installed.manifest;
    return {manifest.epoch,
            manifest.version,
            installed.hash,
            manifest.issued,
            installed.critical.epoch,
            installed.critical.version,
            std::max(manifest.issued, installed.critical.issued)};
}

} // namespace

bool still_trusted(Head const& head, Root const& root) {
    auto const manifest = signed_manifest(head, root);
    return manifest && manifest->epoch == root.epoch;
}

Result<Done> Store::create(Fs& fs, Path const& folder, Signed const& root, Policy const& policy) {
    auto const first = first_root(root.text, policy);
    if (!first) return first.error();
    if (!policy.root.empty() && root.text != policy.root)
        return refuse(Reason::root_diverged, "this program has one of its own");
    if (auto const there = Store::open(fs, folder, policy)) {
        auto const same = there->roots_.find(first->version);
        bool const trusted = same != there->roots_.end() &&
                             edition::to_text(same->second) == edition::to_text(*first);
        if (trusted) return Done{};
        return refuse(Reason::root_diverged, folder.string());
    }
    for (Path const& made : {folder, folder / kVersions, folder / kRoots})
        if (auto done = fs.make_folder(made); !done) return done;
    if (auto done = fs.sync_folder(folder); !done) return done;
    return replace_file(fs, root_file(folder, first->version), edition::pack(root));
}

Result<Store> Store::open(Fs& fs, Path const& folder, Policy const& policy) {
    Store store(fs, folder, policy);
    if (auto read = store.read_roots(); !read) return read.error();
    return store;
}

/// The first is trusted because it was put there, or is in the program; those behind it because it
/// leads to them.
Result<Done> Store::read_roots() {
    auto const names = fs_->names(folder_ / kRoots);
    std::vector<Signed> chain;
    if (names)
        for (std::string const& name : *names) {
            if (!name.ends_with(".root")) continue; // what a crash left half written
            auto const bytes = read_whole(*fs_, folder_ / kRoots / name, edition::kLargestRoots);
            if (!bytes) return bytes.error();
            auto root = edition::unpack_signed(*bytes, edition::kLargestRoot);
            if (!root) return root.error();
            chain.push_back(std::move(*root));
        }
    if (chain.empty())
        return Error{ErrorCode::not_found, folder_.string(),
                     "is no store of editions; install with --trust ROOT makes one"};
    auto first = first_root(policy_.root.empty() ? chain.front().text : policy_.root, policy_);
    if (!first) return first.error();
    roots_.emplace(first->version, *first);
    auto const newest = follow(*first, chain, [&](Signed const&, Root const& root) -> Result<Done> {
        roots_.emplace(root.version, root);
        return Done{};
    });
    if (!newest) return newest.error();
    return Done{};
}

Result<Done> Store::keep_root(Signed const& document, Root const& root) {
    auto kept = replace_file(*fs_, root_file(folder_, root.version), edition::pack(document));
    if (kept) roots_.emplace(root.version, root);
    return kept;
}

Result<Installed> Store::signed_version(std::string const& name) const {
    auto head = edition::read_head(FsFolder(*fs_, folder_ / kVersions / name));
    if (!head) return head.error();
    auto const claimed = edition::parse_manifest(head->manifest.text);
    if (!claimed) return claimed.error();
    auto const root = roots_.find(claimed->root_version);
    if (root == roots_.end()) return refuse(Reason::manifest_root);
    auto verified = check_installed(*head, root->second);
    if (!verified) return verified.error();
    return Installed{name, edition::hash_of(head->manifest.text), std::move(verified->manifest),
                     std::move(verified->critical)};
}

Result<Installed> Store::whole_version(std::string const& name) const {
    auto installed = signed_version(name);
    if (!installed) return installed;
    for (edition::Listed const& file : installed->manifest.files)
        if (auto fine = check_file(*fs_, folder_ / kVersions / name, file); !fine)
            return fine.error();
    return installed;
}

/// The link must name a folder of DIR/v and nothing else.
std::string Store::name_behind(std::string_view link) const {
    auto const target = fs_->read_link(folder_ / link);
    std::string const prefix = std::string(kVersions) + "/";
    if (!target || !target->starts_with(prefix)) return "";
    std::string name = target->substr(prefix.size());
    bool const plain = !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
    return plain ? name : "";
}

Result<Installed> Store::linked(std::string_view link) const {
    std::string const name = name_behind(link);
    if (name.empty()) return Error{ErrorCode::not_found, (folder_ / link).string(), "is not there"};
    return whole_version(name);
}

Result<Installed> Store::newest(Check check) const {
    std::vector<Installed> all;
    if (auto const names = fs_->names(folder_ / kVersions))
        for (std::string const& name : *names)
            if (auto installed = (this->*check)(name)) all.push_back(std::move(*installed));
    auto const latest =
        std::max_element(all.begin(), all.end(), [](Installed const& a, Installed const& b) {
            return std::pair(a.manifest.epoch, a.manifest.version) <
                   std::pair(b.manifest.epoch, b.manifest.version);
        });
    if (latest == all.end()) return refuse(Reason::store_broken, folder_.string());
    return std::move(*latest);
}

Result<Installed> Store::best() const {
    for (auto const link : {kCurrent, kPrevious})
        if (auto installed = linked(link)) return installed;
    return newest(&Store::whole_version);
}

Result<Installed> Store::best_list() const {
    return newest(&Store::signed_version);
}

State Store::state() const {
    State state = read_state(*fs_, folder_);
    auto const before = std::pair(state.floor.epoch, state.floor.version);
    for (auto const link : {kCurrent, kPrevious})
        if (auto const name = name_behind(link); !name.empty())
            if (auto const installed = signed_version(name))
                state.floor = higher(state.floor, floor_of(*installed));
    for (auto const& [version, root] : roots_)
        state.floor.latest = std::max(state.floor.latest, root.issued);
    if (before < std::pair(state.floor.epoch, state.floor.version)) state.powered_hours = 0;
    return state;
}

Path Store::folder_of(Installed const& edition) const {
    return folder_ / kVersions / edition.name;
}

Result<Head> Store::head_of(Installed const& edition) const {
    return edition::read_head(FsFolder(*fs_, folder_of(edition)));
}

Result<Done> Store::point(std::string_view link, std::string const& name) {
    return replace_link(*fs_, folder_ / link, fmt::format("{}/{}", kVersions, name));
}

Result<Done> Store::remember() {
    return write_state(*fs_, folder_, state());
}

Result<Done> Store::count_hours(int hours) {
    constexpr int kMost = 1'000'000; // over a hundred years
    State now = state();
    now.powered_hours = std::clamp(now.powered_hours + hours, 0, kMost);
    return write_state(*fs_, folder_, now);
}

Result<Installed> Store::roll_back() {
    auto const previous = linked(kPrevious);
    if (!previous) return previous.error();
    auto const head = head_of(*previous);
    if (!head) return head.error();
    if (!still_trusted(*head, newest_root())) return refuse(Reason::signature_threshold);
    State const now = state();
    if (previous->manifest.expires <= now.floor.latest) return refuse(Reason::manifest_expired);
    if (auto done = remember(); !done) return done.error();
    std::string const current = name_behind(kCurrent);
    if (auto done = point(kCurrent, previous->name); !done) return done.error();
    if (!current.empty())
        if (auto done = point(kPrevious, current); !done) return done.error();
    if (auto done = fs_->sync_folder(folder_); !done) return done.error();
    return linked(kCurrent);
}

} // namespace trust
