// The model of a disk that loses power (after ALICE, OSDI 2014): what was not synced may be there
// or not, each operation for itself, and a file half written. Also a disk that fails on purpose.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "trust/fs.hpp"
#include <map>
#include <optional>
#include <random>

namespace test {

class ModelFs final : public trust::Fs {
  public:
    ModelFs();

    base::Result<base::Done> make_folder(base::Path const& path) override;
    base::Result<std::unique_ptr<trust::Output>> create(base::Path const& path) override;
    base::Result<base::Done> read(base::Path const& path, trust::Sink const& sink) const override;
    base::Result<std::unique_ptr<trust::Flush>> begin(base::Path const& folder) override;
    base::Result<base::Done> sync_folder(base::Path const& path) override;
    base::Result<base::Done> rename(base::Path const& from, base::Path const& to) override;
    base::Result<base::Done> link(base::Path const& file, base::Path const& name) override;
    base::Result<base::Done> symlink(std::string const& target, base::Path const& name) override;
    base::Result<std::string> read_link(base::Path const& path) const override;
    base::Result<base::Done> remove(base::Path const& path) override;
    base::Result<std::vector<std::string>> names(base::Path const& folder) const override;
    trust::Kind kind(base::Path const& path) const override;
    std::uint64_t room(base::Path const& path) const override;

    /// Operations since the last settle().
    std::size_t operations() const { return log_.size(); }
    /// True when the operation is a sync or a rename: what the mutation check takes away.
    bool is_order(std::size_t operation) const;
    std::string describe(std::size_t operation) const;
    /// All that happened so far is on the disk, as after a clean shutdown.
    void settle();

    /// What may be on the disk when power fails after `count` operations. `keep` says of each
    /// operation that nothing has synced whether it made it.
    enum class Fate { lost, kept, torn };
    ModelFs crashed(std::size_t count, std::function<Fate()> const& keep) const;
    /// Tells states apart.
    std::string print() const;

    /// The operation with this number does nothing and says that it did: the mutation check.
    std::optional<std::size_t> muted;
    /// The operation with this number fails: an error of the disk, or no room; `for_ever` like all
    /// that follow. A write that fails has written half.
    struct Failure {
        std::size_t at = 0;
        bool for_ever = false;
        bool full = false;
    };
    std::optional<Failure> failure;

    /// Turns a bit of the file, as ageing memory does.
    void rot(base::Path const& path);

  private:
    friend class ModelOutput;
    friend class ModelFlush;
    struct Node {
        trust::Kind kind = trust::Kind::folder;
        std::string bytes; ///< of a file; where a link leads
        std::map<std::string, int> entries;
    };
    enum class What { enter, leave, move, write, sync, sync_folder, sync_all };
    struct Op {
        What what = What::enter;
        int folder = 0;
        std::string name;
        int node = 0;
        int from = 0;
        std::string from_name;
        std::string bytes;
    };
    struct Spot {
        int folder = -1;
        std::string name;
        int node = -1;
    };
    static bool orders(What what);
    Spot find(base::Path const& path) const;
    base::Result<base::Done> run(Op op);
    static void apply(std::map<int, Node>& nodes, Op const& op);
    bool is_synced(std::size_t op, std::size_t count) const;
    base::Result<base::Done> enter(base::Path const& path, Node node);

    std::map<int, Node> base_;
    std::map<int, Node> nodes_;
    std::vector<Op> log_;
    std::size_t done_ = 0; ///< operations asked for, failed ones too
    int next_ = 1;
};

} // namespace test
