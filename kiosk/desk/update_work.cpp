// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/update_work.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "intake/content.hpp"
#include "kiosk/complain.hpp"
#include "trust/posix_fs.hpp"
#include <algorithm>
#include <array>

namespace kiosk::desk {
namespace {

using base::Path;
using base::Result;

constexpr std::string_view kStick = "memory stick"; // trust::stick_stream(): it cannot be read
constexpr int kDeepest = 2;                         // /media/USER/STICK

struct Plain {
    std::string_view code; ///< or how codes of its kind begin
    std::string_view key;
};
/// The first that fits counts. All that is not here is a question of who signed.
constexpr std::array kPlain = {Plain{"disk-full", "error.disk-full"},
                               Plain{"store-busy", "error.busy"},
                               Plain{"store-broken", "error.list-missing"},
                               Plain{"manifest-older", "error.older"},
                               Plain{"manifest-backdated", "error.older"},
                               Plain{"critical-older", "error.older"},
                               Plain{"manifest-expired", "error.list-old"},
                               Plain{"manifest-schema", "error.new-program"},
                               Plain{"manifest-app", "error.new-program"},
                               Plain{"content-change", "error.new-much"},
                               Plain{"content-", "error.new-faulty"},
                               Plain{"container-", "error.new-damaged"},
                               Plain{"file-", "error.new-damaged"},
                               Plain{"manifest-malformed", "error.new-damaged"},
                               Plain{"critical-malformed", "error.new-damaged"}};

Update refused(base::Error const& error) {
    complain(error);
    bool const code = error.code == base::ErrorCode::refused;
    Update update{Update::Stage::refused};
    update.why = refusal(error);
    if (code) update.code = error.subject;
    return update;
}

bool is_list(std::filesystem::directory_entry const& entry) {
    std::error_code unknown;
    return entry.path().extension() == ".waypost" && entry.is_regular_file(unknown);
}

/// The lists in `folder`, and so many folders below it.
std::vector<Path> lists_below(Path const& folder, int deeper) {
    std::vector<Path> all;
    std::error_code unknown; // a folder that may not be read holds nothing for us
    for (auto const& entry : std::filesystem::directory_iterator(folder, unknown)) {
        if (is_list(entry)) all.push_back(entry.path());
        if (deeper == 0 || !entry.is_directory(unknown) || entry.is_symlink(unknown)) continue;
        auto const below = lists_below(entry.path(), deeper - 1);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::string shown(std::string const& canonical, model::DialPlan const& plan) {
    auto const number = model::Number::parse(canonical, plan);
    return number ? model::grouped(number->dialled(plan)) : canonical;
}

std::vector<NumberChange> changes_in(intake::News const& news) {
    std::vector<NumberChange> all;
    for (directory::NumberChange const& one : news.numbers)
        all.push_back({one.name, one.before.empty() ? "" : shown(one.before, news.plan),
                       one.after.empty() ? "" : shown(one.after, news.plan), one.method,
                       one.verified});
    return all;
}

Named named(trust::Installed const& edition) {
    return {edition.manifest.version, base::to_string(edition.manifest.issued),
            edition::fingerprint(edition.hash)};
}

/// The store, its lock and the source, for as long as one piece of work takes.
struct Site {
    trust::PosixFs fs;
    std::optional<trust::Store> store;
    std::optional<trust::Lock> lock;
    std::unique_ptr<trust::Source> source;

    Result<base::Done> open(Path const& root, std::string const& from) {
        auto opened = trust::Store::open(fs, root, trust::this_program());
        if (!opened) return opened.error();
        store.emplace(std::move(*opened));
        auto taken = trust::Lock::take(root);
        if (!taken) return taken.error();
        lock.emplace(std::move(*taken));
        auto const where = list_in(from);
        if (!where) return where.error();
        auto found = trust::open_source(*where, root);
        if (!found) return found.error();
        source = std::move(*found);
        return base::Done{};
    }
};

Result<std::string> hash_in(Path const& folder) {
    auto const head = edition::read_head(folder);
    if (!head) return head.error();
    return edition::hash_of(head->manifest.text);
}

} // namespace

std::string_view refusal(base::Error const& error) {
    using base::ErrorCode;
    if (error.code == ErrorCode::io && error.subject != kStick) return "error.not-saved";
    if (error.code == ErrorCode::malformed || error.code == ErrorCode::too_large)
        return "error.new-damaged";
    if (error.code != ErrorCode::refused) return "error.no-stick";
    auto const found = std::find_if(kPlain.begin(), kPlain.end(), [&](Plain const& one) {
        return one.code.ends_with('-') ? error.subject.starts_with(one.code)
                                       : error.subject == one.code;
    });
    return found == kPlain.end() ? "error.not-trusted" : found->key;
}

Result<std::string> list_in(std::string const& where) {
    std::error_code unknown;
    bool const folder = std::filesystem::is_directory(where, unknown);
    if (!folder || std::filesystem::exists(Path(where) / edition::kManifestFile, unknown))
        return where;
    auto const all = lists_below(where, kDeepest);
    if (all.empty())
        return base::Error{base::ErrorCode::not_found, where, "holds no file *.waypost"};
    auto const newest = std::max_element(all.begin(), all.end(), [](Path const& a, Path const& b) {
        return std::filesystem::last_write_time(a) < std::filesystem::last_write_time(b);
    });
    return newest->string();
}

std::optional<Event> UpdateWork::work(State const& state) {
    if (state.update.stage == Update::Stage::looking) return Updated{look()};
    if (state.update.stage == Update::Stage::installing) return Updated{install(state.update)};
    return std::nullopt;
}

Update UpdateWork::look() {
    Site site;
    if (!root_) return refused({base::ErrorCode::not_found, "--root", "is not given"});
    if (auto open = site.open(*root_, from_); !open) return refused(open.error());
    Update update{Update::Stage::found};
    auto const outcome = site.store->look_at(*site.source, [&](trust::Candidate const& candidate) {
        auto verdict = intake::check_content(candidate);
        auto const news = intake::news_in(candidate);
        if (verdict && !news) verdict = news.error();
        if (verdict) update.changes = changes_in(*news);
        return verdict;
    });
    if (!outcome) return refused(outcome.error());
    hash_ = outcome->edition.hash;
    update.list = named(outcome->edition);
    if (outcome->was_there) update.stage = Update::Stage::same;
    return update;
}

Update UpdateWork::install(Update const& seen) {
    Site site;
    if (auto open = site.open(*root_, from_); !open) return refused(open.error());
    auto const outcome =
        site.store->install(*site.source, [&](trust::Candidate const& candidate) -> Result<bool> {
            auto const hash = hash_in(candidate.folder);
            if (!hash) return hash.error();
            if (*hash != hash_) return edition::refuse(edition::Reason::manifest_altered);
            return intake::check_content(candidate);
        });
    if (!outcome) return refused(outcome.error());
    installed_ = true;
    Update update = seen;
    update.stage = Update::Stage::installed;
    return update;
}

} // namespace kiosk::desk
