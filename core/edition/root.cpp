// SPDX-License-Identifier: Apache-2.0
#include "edition/root.hpp"
#include "edition/fields.hpp"
#include "edition/names.hpp"
#include "edition/reason.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace edition {
namespace {

using std::string_view;

constexpr string_view kRootFormat = "waypost-root";
constexpr string_view kDemo = "demo-";
constexpr int kLeastThreshold = 2;
constexpr int kMostThreshold = 16;
constexpr std::size_t kMostKeys = 64;

string_view behind(string_view text, string_view prefix) {
    return text.substr(0, prefix.size()) == prefix ? text.substr(prefix.size()) : string_view();
}

RootKey read_key(Fields& fields) {
    string_view line = fields.text("key");
    RootKey read;
    take_word(line); // the id; printing the key again compares it
    auto const key = parse_public_key(take_word(line));
    string_view roles = behind(take_word(line), "roles=");
    while (!roles.empty()) {
        auto const role = parse_role(take_word(roles, ','));
        if (!role) fields.fail("key");
        if (role) read.roles.insert(*role);
    }
    read.holder = behind(line, "holder=");
    if (key) read.key = *key;
    if (!key) fields.fail("key");
    return read;
}

void read_threshold(Fields& fields, Root& root) {
    string_view line = fields.text("threshold");
    auto const role = parse_role(take_word(line));
    auto const threshold = parse_whole(line, kMostThreshold);
    if (!role || !threshold) return fields.fail("threshold");
    root.thresholds[*role] = *threshold;
}

std::string print_key(RootKey const& key) {
    std::string roles;
    for (Role const role : key.roles)
        roles.append(roles.empty() ? "" : ",").append(to_string(role));
    return fmt::format("key {} {} roles={} holder={}\n", key.key.id(), to_base64(key.key), roles,
                       key.holder);
}

std::string fault_of_key(RootKey const& key) {
    if (!is_name(key.holder)) return "a holder has a name with other characters than a-z 0-9 -";
    if (key.roles.empty()) return fmt::format("key {} has no role", key.key.id());
    if (key.roles.contains(Role::targets) && key.roles.contains(Role::critical))
        return fmt::format("key {} may sign manifests and the evergreen list; use two keys",
                           key.key.id());
    return "";
}

std::string fault_of_threshold(Root const& root, Role role) {
    std::set<string_view> holders;
    for (RootKey const& key : root.keys)
        if (key.roles.contains(role)) holders.insert(key.holder);
    int const threshold = root.threshold(role);
    int const least = role == Role::beacon ? 1 : kLeastThreshold;
    if (role == Role::beacon && threshold == 0)
        return holders.empty() ? "" : "there is no threshold for beacon";
    if (threshold < least || threshold > kMostThreshold)
        return fmt::format("the threshold of {} is not {} to {}", to_string(role), least,
                           kMostThreshold);
    if (static_cast<int>(holders.size()) < threshold)
        return fmt::format("{} needs {} holders and has {}", to_string(role), threshold,
                           holders.size());
    return "";
}

/// Keys ascend by id, which also says that none comes twice; no point comes under two ids.
std::string fault_of_keys(Root const& root) {
    if (root.keys.size() > kMostKeys) return "there are more than 64 keys";
    std::set<std::array<unsigned char, 32>> points;
    std::string last;
    for (RootKey const& key : root.keys) {
        if (auto fault = fault_of_key(key); !fault.empty()) return fault;
        std::string const id = key.key.id();
        bool const fresh = points.insert(key.key.point).second;
        if (id <= last || !fresh) return fmt::format("key {} is twice or out of order", id);
        if (std::find(root.revoked.begin(), root.revoked.end(), id) != root.revoked.end())
            return fmt::format("key {} is revoked", id);
        last = id;
    }
    return "";
}

bool is_id(string_view text) {
    return text.size() == 16 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::string fault_of_revoked(std::vector<std::string> const& revoked) {
    std::string last;
    for (std::string const& id : revoked) {
        if (!is_id(id) || id <= last) return fmt::format("revoked {} is out of order", id);
        last = id;
    }
    return "";
}

} // namespace

string_view to_string(Role role) {
    constexpr std::array<string_view, kRoles.size()> kWords = {"root", "targets", "critical",
                                                               "beacon"};
    return kWords.at(static_cast<std::size_t>(role));
}

std::optional<Role> parse_role(string_view word) {
    for (Role const role : kRoles)
        if (word == to_string(role)) return role;
    return std::nullopt;
}

RootKey const* Root::key(string_view id) const {
    auto const found = std::find_if(keys.begin(), keys.end(),
                                    [&](RootKey const& one) { return one.key.id() == id; });
    return found == keys.end() ? nullptr : &*found;
}

int Root::threshold(Role role) const {
    auto const found = thresholds.find(role);
    return found == thresholds.end() ? 0 : found->second;
}

bool Root::is_demo() const {
    return string_view(directory).substr(0, kDemo.size()) == kDemo;
}

std::string fault_of(Root const& root) {
    if (!is_name(root.directory)) return "the directory has no name of a-z 0-9 -";
    if (root.version < 1 || root.epoch < 1) return "version or epoch is below 1";
    if (!root.issued.ok() || !root.expires.ok() || root.expires <= root.issued)
        return "it expires before it was issued";
    if (auto fault = fault_of_keys(root); !fault.empty()) return fault;
    if (auto fault = fault_of_revoked(root.revoked); !fault.empty()) return fault;
    for (Role const role : kRoles)
        if (auto fault = fault_of_threshold(root, role); !fault.empty()) return fault;
    return "";
}

std::string to_text(Root const& root) {
    std::string text =
        fmt::format("{} 1\ndirectory {}\nversion {}\nepoch {}\nissued {}\nexpires {}\n",
                    kRootFormat, root.directory, root.version, root.epoch,
                    base::to_string(root.issued), base::to_string(root.expires));
    for (auto const& [role, threshold] : root.thresholds)
        text += fmt::format("threshold {} {}\n", to_string(role), threshold);
    for (RootKey const& key : root.keys)
        text += print_key(key);
    for (std::string const& id : root.revoked)
        text += fmt::format("revoked {}\n", id);
    return text + "end\n";
}

base::Result<Root> parse_root(string_view text) {
    if (text.size() > kLargestRoot) return refuse(Reason::root_malformed, "it is too large");
    Fields fields(text);
    Root root;
    if (fields.text(kRootFormat) != "1") fields.fail(kRootFormat);
    root.directory = fields.text("directory");
    root.version = fields.whole("version", kMostVersion);
    root.epoch = fields.whole("epoch", kMostVersion);
    root.issued = fields.date("issued");
    root.expires = fields.date("expires");
    while (fields.next_is("threshold"))
        read_threshold(fields, root);
    while (fields.next_is("key"))
        root.keys.push_back(read_key(fields));
    while (fields.next_is("revoked"))
        root.revoked.emplace_back(fields.text("revoked"));
    if (fields.failed()) return refuse(Reason::root_malformed, "line " + fields.fault());
    if (auto const fault = fault_of(root); !fault.empty())
        return refuse(Reason::root_malformed, fault);
    if (to_text(root) != text) return refuse(Reason::root_malformed, "it is not canonical");
    return root;
}

} // namespace edition
