// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"
#include "base/workplace.hpp"
#include "directory/open_edition.hpp"
#include "support/signers.hpp"
#include "trust/memory_source.hpp"
#include <cstdlib>

namespace fuzz {
namespace {

void promise(bool kept) {
    if (!kept) std::abort();
}

/// What was read prints as exactly what was read.
template <typename Parse> void check_canonical(Parse parse, std::string_view bytes) {
    if (auto const read = parse(bytes)) promise(edition::to_text(*read) == bytes);
}

void root(std::string_view bytes) {
    check_canonical(edition::parse_root, bytes);
}
void manifest(std::string_view bytes) {
    check_canonical(edition::parse_manifest, bytes);
}
void critical(std::string_view bytes) {
    check_canonical(edition::parse_critical, bytes);
}
void minisig(std::string_view bytes) {
    check_canonical(edition::parse_signature, bytes);
    auto const signature = edition::parse_signature(bytes);
    auto const key = test::publisher().key;
    auto const digest = edition::digest_of("text");
    if (signature && edition::is_valid(*signature, key.public_key(), digest))
        promise(signature->comment == "comment");
}

/// No more is read than there is, and what was read packs again into the same bytes.
void container(std::string_view bytes) {
    std::string_view rest = bytes;
    auto const head = edition::unpack(edition::take_from(rest));
    if (head) promise(edition::pack(*head) == bytes.substr(0, bytes.size() - rest.size()));
    auto const source = test::source_of(std::string(bytes));
    auto const read = source->head();
    if (!read) return;
    auto const listed = edition::parse_manifest(read->manifest.text);
    if (!listed) return;
    std::size_t taken = 0;
    for (edition::Listed const& file : listed->files)
        if (!source->take(file, [&](std::string_view piece) {
                taken += piece.size();
                return base::Result<base::Done>(base::Done{});
            }))
            break;
    promise(taken <= bytes.size());
}

void database(std::string_view bytes) {
    auto const read = directory::read_bytes(std::string(bytes), "fuzz");
    if (!read) return;
    (void)directory::digits_in_text(*read);
    (void)directory::changes_much(*read, *read);
    promise(directory::number_changes(*read, *read).empty());
}

std::vector<std::string> root_seeds() {
    auto one = test::root_of(2, test::everybody());
    one.revoked = {"0011223344556677"};
    return {edition::to_text(one), edition::to_text(test::root_of(1, test::everybody()))};
}
std::vector<std::string> manifest_seeds() {
    return {make(test::Recipe()).head.manifest.text};
}
std::vector<std::string> critical_seeds() {
    return {make(test::Recipe()).head.critical.text};
}
std::vector<std::string> minisig_seeds() {
    return {test::signature(test::publisher(), "text", "comment"),
            test::signature(test::validator(), "text", "another")};
}
std::vector<std::string> container_seeds() {
    return {make(test::Recipe()).container()};
}
std::vector<std::string> database_seeds() {
    auto const folder = base::Workplace::make();
    if (!folder) std::abort();
    base::Path const file = folder->path() / "seed.db";
    model::Directory directory;
    directory.about = {"List", "XW", "https://info.example", "+07:00", {"en"}, {"999", "0", "00"},
                       true};
    directory.regions.push_back({"XW", "", model::RegionKind::country, {"en", "Westland"}});
    if (!directory::write(file, directory)) std::abort();
    return {*base::read_file(file)};
}

} // namespace

std::vector<Target> const& targets() {
    static std::vector<Target> const all = {{"root", root, root_seeds},
                                            {"manifest", manifest, manifest_seeds},
                                            {"critical", critical, critical_seeds},
                                            {"minisig", minisig, minisig_seeds},
                                            {"container", container, container_seeds},
                                            {"database", database, database_seeds}};
    return all;
}

} // namespace fuzz
