// The steps of an installation, in their one order. SPDX-License-Identifier: Apache-2.0
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "trust/store.hpp"
#include <fmt/format.h>
#include <set>

namespace trust {

using base::Done;
using base::Path;
using base::Result;
using edition::Listed;
using edition::Reason;
using edition::refuse;

namespace {

constexpr std::uint64_t kSpareRoom = 1U << 20U; // beside the files: folders, manifest, state

/// Hashes what passes, and gives it on; more than `file` may have is refused at once.
class Gauge {
  public:
    Gauge(Listed const& file, Sink on) : file_(file), on_(std::move(on)) {}
    Result<Done> take(std::string_view piece) {
        size_ += piece.size();
        if (size_ > file_.size) return refuse(Reason::file_size, file_.path);
        hasher_.add(piece);
        return on_(piece);
    }
    Result<Done> finish() {
        if (size_ != file_.size) return refuse(Reason::file_size, file_.path);
        if (edition::to_hex(hasher_.finish()) != file_.hash)
            return refuse(Reason::file_hash, file_.path);
        return Done{};
    }

  private:
    Listed const& file_;
    Sink on_;
    edition::Hasher hasher_;
    std::uint64_t size_ = 0;
};

/// All folders above the files of the edition, parents first.
std::set<std::string> folders_of(std::vector<edition::Entry> const& own,
                                 edition::Manifest const& manifest) {
    std::set<std::string> folders;
    auto const add = [&](Path const& file) {
        for (auto above = file.parent_path(); !above.empty(); above = above.parent_path())
            folders.insert(above.string());
    };
    for (auto const& entry : own)
        add(entry.name);
    for (Listed const& file : manifest.files)
        add(file.path);
    return folders;
}

} // namespace

class Installation {
  public:
    Installation(Store& store, Source& source)
        : store_(store), fs_(*store.fs_), source_(source), staging_(store.folder_ / "staging") {}

    Result<Outcome> run(ContentCheck const& check) {
        if (auto done = verify_head(); !done) return done.error();
        if (is_there()) return stay();
        if (auto done = bring_in(check); !done) return fail(done.error());
        for (auto const step :
             {&Installation::flush, &Installation::put_in_place, &Installation::put_in_use})
            if (auto done = (this->*step)(); !done) return fail(done.error());
        if (auto done = look_again(); !done) return done.error();
        if (auto done = store_.remember(); !done) return done.error();
        if (auto done = collect(); !done) return done.error();
        return std::move(outcome_);
    }

    Result<Outcome> look(ContentCheck const& check) {
        if (auto done = verify_head(); !done) return done.error();
        if (is_there()) return stay();
        if (auto done = bring_in(check); !done) return fail(done.error());
        if (auto done = remove_all(fs_, staging_); !done) return done.error();
        outcome_.edition = {"", edition::hash_of(head_.manifest.text), verified_.manifest,
                            verified_.critical};
        return std::move(outcome_);
    }

  private:
    /// Onto our disk, and no further.
    Result<Done> bring_in(ContentCheck const& check) {
        for (auto const step : {&Installation::make_staging, &Installation::take_files,
                                &Installation::write_own_files})
            if (auto done = (this->*step)(); !done) return done;
        return check_content(check);
    }

    /// The error that stopped us, once what lies about is cleared away.
    base::Error fail(base::Error error) {
        (void)remove_all(fs_, staging_); // the next installation does it otherwise
        return error;
    }

    Result<Done> verify_head() {
        auto head = source_.head();
        if (!head) return head.error();
        head_ = std::move(*head);
        auto const newest = follow(store_.newest_root(), head_.roots,
                                   [&](edition::Signed const& document, edition::Root const& root) {
                                       return store_.keep_root(document, root);
                                   });
        if (!newest) return newest.error();
        auto verified = check_new(head_, *newest, store_.state().floor, store_.policy_);
        if (!verified) return verified.error();
        verified_ = std::move(*verified);
        outcome_.root_expired = verified_.root_expired;
        if (auto current = store_.linked(kCurrent)) current_ = std::move(*current);
        return Done{};
    }

    bool is_there() const {
        return verified_.installed_before && current_ &&
               current_->hash == edition::hash_of(head_.manifest.text);
    }

    /// Nothing to install, unless something was left lying about when it was.
    Result<Outcome> stay() {
        if (auto fine = check_carried(); !fine) return fine.error();
        if (auto done = remove_all(fs_, staging_); !done) return done.error();
        if (auto done = collect(); !done) return done.error();
        outcome_.edition = std::move(*current_);
        outcome_.was_there = true;
        return std::move(outcome_);
    }

    /// A stick that brings nothing new goes on to the next kiosk: whoever carries it should hear
    /// that it is damaged.
    Result<Done> check_carried() {
        if (!source_.is_carried()) return Done{};
        for (Listed const& file : verified_.manifest.files)
            if (auto fine = take(file, [](std::string_view) { return Done{}; }); !fine) return fine;
        return source_.finish();
    }

    Result<Done> take(Listed const& file, Sink const& on) {
        Gauge gauge(file, on);
        auto taken = source_.take(file, [&](std::string_view piece) { return gauge.take(piece); });
        if (!taken) return taken;
        return gauge.finish();
    }

    Result<Done> make_staging() {
        if (auto done = remove_all(fs_, staging_); !done) return done;
        if (fs_.room(store_.folder_) < missing_bytes() + kSpareRoom)
            return refuse(Reason::disk_full);
        own_ = edition::files_of(head_);
        auto const folders = folders_of(own_, verified_.manifest);
        if (auto done = fs_.make_folder(staging_); !done) return done;
        auto flush = fs_.begin(staging_);
        if (!flush) return flush.error();
        flush_ = std::move(*flush);
        for (std::string const& folder : folders)
            if (auto done = fs_.make_folder(staging_ / folder); !done) return done;
        return Done{};
    }

    /// True when the edition in use has the same bytes; current_ was verified file by file.
    bool known(Listed const& file) const {
        if (!current_) return false;
        Listed const* const same = current_->manifest.file(file.path);
        return same != nullptr && same->hash == file.hash && same->size == file.size;
    }

    std::uint64_t missing_bytes() const {
        std::uint64_t bytes = 0;
        for (Listed const& file : verified_.manifest.files)
            if (!known(file)) bytes += file.size;
        return bytes;
    }

    Result<Done> take_file(Listed const& file) {
        auto output = fs_.create(staging_ / file.path);
        if (!output) return output.error();
        return take(file, [&](std::string_view piece) { return (*output)->write(piece); });
    }

    Result<Done> take_files() {
        for (Listed const& file : verified_.manifest.files) {
            bool const have =
                known(file) &&
                fs_.link(store_.folder_of(*current_) / file.path, staging_ / file.path).has_value();
            auto done = have ? source_.skip(file) : take_file(file);
            if (!done) return done;
            ++(have ? outcome_.reused : outcome_.taken);
        }
        return source_.finish();
    }

    Result<Done> write_own_files() {
        for (edition::Entry const& entry : own_) {
            auto output = fs_.create(staging_ / entry.name);
            if (!output) return output.error();
            if (auto done = (*output)->write(entry.bytes); !done) return done;
        }
        return Done{};
    }

    Result<Done> check_content(ContentCheck const& check) {
        std::optional<Path> before;
        if (current_) before = store_.folder_of(*current_);
        auto const much = check({staging_, verified_.manifest, verified_.critical, before});
        if (!much) return much.error();
        if (*much && !verified_.approved) return refuse(Reason::content_change);
        return Done{};
    }

    Result<Done> flush() { return flush_->sync(); }

    Result<Done> put_in_place() {
        std::string const plain =
            fmt::format("{}-{}", verified_.manifest.epoch, verified_.manifest.version);
        name_ = plain;
        Path const versions = store_.folder_ / "v";
        for (int repair = 1; fs_.kind(versions / name_) != Kind::nothing; ++repair)
            name_ = fmt::format("{}-r{}", plain, repair);
        if (auto done = fs_.rename(staging_, versions / name_); !done) return done;
        return fs_.sync_folder(versions);
    }

    /// `previous` only moves when what it will name is whole.
    Result<Done> put_in_use() {
        if (current_)
            if (auto done = store_.point(kPrevious, current_->name); !done) return done;
        if (auto done = store_.point(kCurrent, name_); !done) return done;
        return fs_.sync_folder(store_.folder_);
    }

    Result<Done> look_again() {
        auto installed = store_.linked(kCurrent);
        if (installed) {
            outcome_.edition = std::move(*installed);
            return Done{};
        }
        if (current_) {
            (void)store_.point(kCurrent, current_->name);
            (void)fs_.sync_folder(store_.folder_);
        }
        return installed.error();
    }

    /// Only now, and never what a link names.
    Result<Done> collect() {
        std::set<std::string> const kept = {store_.name_behind(kCurrent),
                                            store_.name_behind(kPrevious)};
        auto const names = fs_.names(store_.folder_ / "v");
        if (!names) return names.error();
        for (std::string const& name : *names)
            if (!kept.contains(name))
                if (auto done = remove_all(fs_, store_.folder_ / "v" / name); !done) return done;
        return Done{};
    }

    Store& store_;
    Fs& fs_;
    Source& source_;
    Path staging_;
    edition::Head head_;
    Verified verified_;
    std::optional<Installed> current_; ///< whole
    std::vector<edition::Entry> own_;
    std::unique_ptr<Flush> flush_;
    std::string name_;
    Outcome outcome_;
};

Result<Outcome> Store::look_at(Source& source, ContentCheck const& check) {
    return Installation(*this, source).look(check);
}

Result<Outcome> Store::install(Source& source, ContentCheck const& check) {
    return Installation(*this, source).run(check);
}

} // namespace trust
