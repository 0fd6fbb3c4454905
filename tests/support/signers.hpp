// Keys, roots and small signed editions for tests, the same on every run.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/edition.hpp"
#include "edition/hash.hpp"
#include <functional>
#include <set>

namespace test {

using edition::Role;

/// Somebody with a key.
struct Signer {
    edition::SecretKey key;
    edition::RootKey known;
};
inline Signer signer(unsigned char seed, std::set<Role> roles, std::string holder) {
    std::array<unsigned char, 32> bytes{};
    bytes.fill(seed);
    auto const key = edition::SecretKey::from_seed(bytes);
    return {key, {key.public_key(), std::move(roles), std::move(holder)}};
}

/// Publisher and validator sign editions; three validators keep root and evergreen list.
inline Signer publisher() {
    return signer(1, {Role::targets}, "publisher");
}
inline Signer validator() {
    return signer(2, {Role::targets}, "validator-a");
}
inline Signer keeper_a() {
    return signer(3, {Role::root, Role::critical}, "validator-a");
}
inline Signer keeper_b() {
    return signer(4, {Role::root, Role::critical}, "validator-b");
}
inline Signer keeper_c() {
    return signer(5, {Role::root, Role::critical}, "custodian");
}
inline Signer stranger() {
    return signer(9, {Role::targets}, "stranger");
}

inline base::Date day(char const* text) {
    return *base::parse_date(text);
}

inline edition::Root root_of(int version, std::vector<Signer> const& signers) {
    edition::Root root;
    root.directory = "xw-help";
    root.version = version;
    root.issued = day("2026-01-10");
    root.expires = day("2028-01-10");
    for (Role const role : {Role::root, Role::targets, Role::critical})
        root.thresholds[role] = 2;
    for (Signer const& one : signers)
        root.keys.push_back(one.known);
    std::sort(root.keys.begin(), root.keys.end(),
              [](auto const& a, auto const& b) { return a.key.id() < b.key.id(); });
    return root;
}
inline std::vector<Signer> everybody() {
    return {publisher(), validator(), keeper_a(), keeper_b(), keeper_c()};
}

inline std::string signature(Signer const& by, std::string const& text,
                             std::string const& comment) {
    return edition::to_text(by.key.sign(edition::digest_of(text), comment));
}
inline edition::Signed signed_by(std::string const& text, edition::Purpose const& purpose,
                                 std::vector<Signer> const& by) {
    edition::Signed document{text, {}};
    for (Signer const& one : by)
        document.signatures.push_back(signature(one, text, edition::to_comment(purpose)));
    return document;
}
inline edition::Signed signed_root(edition::Root const& root, std::vector<Signer> const& by) {
    return signed_by(edition::to_text(root), {"root", root.directory, root.epoch, root.version},
                     by);
}

/// `bytes` with one bit turned over.
inline std::string flipped(std::string bytes, std::size_t bit) {
    auto& byte = bytes[bit / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (bit % 8)));
    return bytes;
}

/// An edition in memory: what it says, who signs, and the bytes of its files.
struct Recipe {
    std::vector<edition::Signed> roots = {
        signed_root(root_of(1, everybody()), {keeper_a(), keeper_b()})};
    edition::Manifest manifest;
    edition::Critical critical;
    std::vector<edition::Entry> files = {{"a/one.opus", "one one one"},
                                         {"b.txt", "help at 0"},
                                         {"directory.db", "not a database yet"}};
    std::vector<Signer> by = {publisher(), validator()};
    std::vector<Signer> critical_by = {keeper_a(), keeper_b()};
    std::vector<Signer> approved_by;
    std::string purpose = "targets";

    explicit Recipe(int version = 1) {
        manifest.directory = "xw-help";
        manifest.version = version;
        manifest.issued = day("2026-06-01");
        manifest.expires = day("2026-09-01");
        manifest.min_app = {0, 1, 0};
        manifest.previous = "-";
        critical.directory = "xw-help";
        critical.issued = day("2026-05-01");
        critical.numbers = {{"+9991234567", day("2026-05-01"), "Help line"}};
    }
};

struct Made {
    edition::Head head;
    std::vector<edition::Entry> files;

    std::string container() const {
        std::string bytes = edition::pack(head);
        for (edition::Entry const& file : files)
            bytes += file.bytes;
        return bytes;
    }
    std::string hash() const { return edition::hash_of(head.manifest.text); }
};

inline Made make(Recipe recipe) {
    std::string const critical = edition::to_text(recipe.critical);
    recipe.manifest.critical = edition::hash_of(critical);
    for (edition::Entry const& file : recipe.files)
        recipe.manifest.files.push_back(
            {edition::hash_of(file.bytes), file.bytes.size(), file.name});
    edition::Manifest const& manifest = recipe.manifest;
    std::string const text = edition::to_text(manifest);
    auto signed_manifest = signed_by(
        text, {recipe.purpose, manifest.directory, manifest.epoch, manifest.version}, recipe.by);
    auto const approved =
        signed_by(text, {edition::kApproval, manifest.directory, manifest.epoch, manifest.version},
                  recipe.approved_by);
    signed_manifest.signatures.insert(signed_manifest.signatures.end(), approved.signatures.begin(),
                                      approved.signatures.end());
    auto const signed_critical = signed_by(
        critical,
        {"critical", recipe.critical.directory, recipe.critical.epoch, recipe.critical.version},
        recipe.critical_by);
    return {{recipe.roots, signed_manifest, signed_critical}, recipe.files};
}

} // namespace test
