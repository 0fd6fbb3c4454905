// SPDX-License-Identifier: Apache-2.0
#include "trust/model_fs.hpp"
#include "edition/reason.hpp"

namespace test {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;
using trust::Kind;

namespace {

Error not_there(Path const& path) {
    return {ErrorCode::not_found, path.string(), "is not there"};
}

} // namespace

class ModelOutput final : public trust::Output {
  public:
    ModelOutput(ModelFs& fs, int node) : fs_(fs), node_(node) {}
    Result<Done> write(std::string_view bytes) override {
        return fs_.run({ModelFs::What::write, 0, "", node_, 0, "", std::string(bytes)});
    }
    Result<Done> sync() override { return fs_.run({ModelFs::What::sync, 0, "", node_, 0, "", ""}); }

  private:
    ModelFs& fs_;
    int node_;
};

/// The model has one disk, so that what is flushed is all of it.
class ModelFlush final : public trust::Flush {
  public:
    explicit ModelFlush(ModelFs& fs) : fs_(fs) {}
    Result<Done> sync() override {
        return fs_.run({ModelFs::What::sync_all, 0, "", -1, 0, "", ""});
    }

  private:
    ModelFs& fs_;
};

ModelFs::ModelFs() {
    base_[0] = {};
    nodes_ = base_;
}

ModelFs::Spot ModelFs::find(Path const& path) const {
    Spot spot{-1, "", 0};
    for (Path const& part : path.relative_path()) {
        if (part.empty() || part == ".") continue;
        if (spot.node < 0 || nodes_.at(spot.node).kind != Kind::folder) return {};
        auto const& entries = nodes_.at(spot.node).entries;
        auto const found = entries.find(part.string());
        spot = {spot.node, part.string(), found == entries.end() ? -1 : found->second};
    }
    return spot;
}

void ModelFs::apply(std::map<int, Node>& nodes, Op const& op) {
    switch (op.what) {
    case What::enter:
        nodes[op.folder].entries[op.name] = op.node;
        break;
    case What::leave: {
        auto& entries = nodes[op.folder].entries;
        auto const found = entries.find(op.name);
        if (found != entries.end() && found->second == op.node) entries.erase(found);
        break;
    }
    case What::move: {
        auto& entries = nodes[op.from].entries;
        auto const found = entries.find(op.from_name);
        if (found != entries.end() && found->second == op.node) entries.erase(found);
        nodes[op.folder].entries[op.name] = op.node;
        break;
    }
    case What::write:
        nodes[op.node].bytes += op.bytes;
        break;
    case What::sync:
    case What::sync_folder:
    case What::sync_all:
        break;
    }
}

Result<Done> ModelFs::run(Op op) {
    std::size_t const number = done_++;
    if (muted && number == *muted) {
        if (orders(op.what)) op = {What::sync, 0, "", -1, 0, "", ""}; // of nothing
    }
    bool const fails =
        failure && (number == failure->at || (failure->for_ever && number > failure->at));
    if (fails && op.what == What::write) {
        op.bytes.resize(op.bytes.size() / 2);
        apply(nodes_, op);
        log_.push_back(op);
    }
    if (fails && failure->full) return edition::refuse(edition::Reason::disk_full);
    if (fails) return Error{ErrorCode::io, "disk", "fails on purpose"};
    apply(nodes_, op);
    log_.push_back(std::move(op));
    return Done{};
}

Result<Done> ModelFs::enter(Path const& path, Node node) {
    Spot const spot = find(path);
    if (spot.folder < 0) return not_there(path);
    if (spot.node >= 0) return Error{ErrorCode::io, path.string(), "is there"};
    int const made = next_++;
    nodes_[made] = node;
    base_[made] = std::move(node); // without a name nobody finds it
    return run({What::enter, spot.folder, spot.name, made, 0, "", ""});
}

Result<Done> ModelFs::make_folder(Path const& path) {
    if (kind(path) == Kind::folder) return Done{};
    return enter(path, {Kind::folder, "", {}});
}

Result<std::unique_ptr<trust::Output>> ModelFs::create(Path const& path) {
    if (auto made = enter(path, {Kind::file, "", {}}); !made) return made.error();
    return std::unique_ptr<trust::Output>(std::make_unique<ModelOutput>(*this, find(path).node));
}

Result<Done> ModelFs::symlink(std::string const& target, Path const& name) {
    return enter(name, {Kind::link, target, {}});
}

Result<Done> ModelFs::link(Path const& file, Path const& name) {
    Spot const spot = find(file);
    Spot const to = find(name);
    if (spot.node < 0 || to.folder < 0 || to.node >= 0) return not_there(file);
    return run({What::enter, to.folder, to.name, spot.node, 0, "", ""});
}

Result<Done> ModelFs::read(Path const& path, trust::Sink const& sink) const {
    Spot const spot = find(path);
    if (spot.node < 0 || nodes_.at(spot.node).kind != Kind::file) return not_there(path);
    return sink(nodes_.at(spot.node).bytes);
}

Result<std::unique_ptr<trust::Flush>> ModelFs::begin(Path const& folder) {
    if (kind(folder) != Kind::folder) return not_there(folder);
    return std::unique_ptr<trust::Flush>(std::make_unique<ModelFlush>(*this));
}

Result<Done> ModelFs::sync_folder(Path const& path) {
    Spot const spot = find(path);
    if (spot.node < 0) return not_there(path);
    return run({What::sync_folder, spot.node, "", spot.node, 0, "", ""});
}

Result<Done> ModelFs::rename(Path const& from, Path const& to) {
    Spot const source = find(from);
    Spot const target = find(to);
    if (source.node < 0 || target.folder < 0) return not_there(from);
    return run(
        {What::move, target.folder, target.name, source.node, source.folder, source.name, ""});
}

Result<std::string> ModelFs::read_link(Path const& path) const {
    Spot const spot = find(path);
    if (spot.node < 0 || nodes_.at(spot.node).kind != Kind::link) return not_there(path);
    return nodes_.at(spot.node).bytes;
}

Result<Done> ModelFs::remove(Path const& path) {
    Spot const spot = find(path);
    if (spot.node < 0) return not_there(path);
    if (!nodes_.at(spot.node).entries.empty())
        return Error{ErrorCode::io, path.string(), "is not empty"};
    return run({What::leave, spot.folder, spot.name, spot.node, 0, "", ""});
}

Result<std::vector<std::string>> ModelFs::names(Path const& folder) const {
    Spot const spot = find(folder);
    if (spot.node < 0 || nodes_.at(spot.node).kind != Kind::folder) return not_there(folder);
    std::vector<std::string> names;
    for (auto const& [name, node] : nodes_.at(spot.node).entries)
        names.push_back(name);
    return names;
}

Kind ModelFs::kind(Path const& path) const {
    Spot const spot = find(path);
    return spot.node < 0 ? Kind::nothing : nodes_.at(spot.node).kind;
}

std::uint64_t ModelFs::room(Path const&) const {
    return std::uint64_t{1} << 40U;
}

bool ModelFs::orders(What what) {
    return what == What::sync || what == What::sync_folder || what == What::sync_all ||
           what == What::move;
}

bool ModelFs::is_order(std::size_t operation) const {
    return orders(log_.at(operation).what);
}

std::string ModelFs::describe(std::size_t operation) const {
    constexpr char const* kWords[] = {"enter", "leave",       "move",    "write",
                                      "sync",  "sync folder", "sync all"};
    Op const& op = log_.at(operation);
    return std::string(kWords[static_cast<int>(op.what)]) + " " + op.from_name + " " + op.name +
           " node " + std::to_string(op.node);
}

void ModelFs::settle() {
    base_ = nodes_;
    log_.clear();
    done_ = 0;
}

bool ModelFs::is_synced(std::size_t op, std::size_t count) const {
    Op const& of = log_[op];
    for (std::size_t later = op + 1; later < count; ++later) {
        Op const& by = log_[later];
        bool const file = of.what == What::write && by.what == What::sync && by.node == of.node;
        bool const folder =
            of.what != What::write && by.what == What::sync_folder && by.node == of.folder;
        if (file || folder || by.what == What::sync_all) return true;
    }
    return false;
}

ModelFs ModelFs::crashed(std::size_t count, std::function<Fate()> const& keep) const {
    ModelFs after;
    after.next_ = next_;
    after.nodes_ = base_;
    for (std::size_t i = 0; i < count; ++i) {
        Op op = log_[i];
        Fate const fate = is_synced(i, count) ? Fate::kept : keep();
        if (fate == Fate::lost) continue;
        if (fate == Fate::torn) op.bytes.resize(op.bytes.size() / 2);
        apply(after.nodes_, op);
    }
    after.settle();
    return after;
}

std::string ModelFs::print() const {
    std::string text;
    std::function<void(int, std::string const&)> const walk = [&](int node, std::string const& at) {
        Node const& one = nodes_.at(node);
        text += at + "\n" + one.bytes + "\n";
        for (auto const& [name, below] : one.entries)
            walk(below, at + "/" + name);
    };
    walk(0, "");
    return text;
}

void ModelFs::rot(Path const& path) {
    Spot const spot = find(path);
    std::string& bytes = nodes_.at(spot.node).bytes;
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
}

} // namespace test
