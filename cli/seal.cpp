// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "edition/edition.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "trust/source.hpp"
#include "trust/verify.hpp"
#include <cstdio>
#include <fmt/ostream.h>
#include <memory>
#include <unistd.h>

namespace cli {
namespace {

using base::Done;
using base::Result;

struct SealOptions {
    std::string folder;
    std::string out;
    std::string mirror;
};

/// An edition that nobody would install is not worth carrying anywhere.
Result<Done> check_signed(edition::Edition const& edition) {
    if (edition.head().roots.empty())
        return base::Error{base::ErrorCode::refused, edition.folder().string(),
                           "has no roots; publish it with --trust ROOTS"};
    auto const root = edition::parse_root(edition.head().roots.back().text);
    if (!root) return root.error();
    auto const verified = trust::check_installed(edition.head(), *root);
    if (!verified) return verified.error();
    return Done{};
}

Result<Done> write_pieces(edition::Edition const& edition, std::FILE* file,
                          base::Error const& failed) {
    auto const write = [&](std::string const& bytes) {
        return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    };
    if (!write(edition::pack(edition.head()))) return failed;
    for (edition::Listed const& listed : edition.manifest().files) {
        auto const bytes = edition.bytes(listed.path);
        if (!bytes) return bytes.error();
        if (!write(*bytes)) return failed;
    }
    return Done{};
}

/// Whole or not at all, a file at a time: however large the edition is, memory stays small.
Result<Done> write_container(edition::Edition const& edition, std::string const& out) {
    base::Error const failed{base::ErrorCode::io, out, "could not be written"};
    std::string const beside = out + ".part";
    std::FILE* const file = std::fopen(beside.c_str(), "wbe");
    if (file == nullptr) return failed;
    Result<Done> outcome = write_pieces(edition, file, failed);
    bool const flushed = std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
    if (std::fclose(file) != 0 || !flushed) outcome = failed;
    if (outcome && std::rename(beside.c_str(), out.c_str()) != 0) outcome = failed;
    if (!outcome) std::remove(beside.c_str());
    return outcome;
}

Result<Status> seal(SealOptions const& options, Console const& console) {
    auto const edition = edition::Edition::open(options.folder);
    if (!edition) return edition.error();
    if (auto fine = check_signed(*edition); !fine) return fine.error();
    if (!options.out.empty())
        if (auto done = write_container(*edition, options.out); !done) return done.error();
    if (!options.mirror.empty())
        if (auto done = trust::write_mirror(*edition, options.mirror); !done) return done.error();
    fmt::print(console.out, "edition {}-{} of {}\nfingerprint: {}\n", edition->manifest().epoch,
               edition->manifest().version, edition->manifest().directory,
               edition::fingerprint(edition::hash_of(edition->head().manifest.text)));
    return Status::done;
}

} // namespace

Action declare_seal(CommandLine& app) {
    auto options = std::make_shared<SealOptions>();
    app.add_option("EDITION", options->folder, "The folder of a signed edition")->required();
    auto* const out = app.add_option("--out", options->out, "The file to carry (NAME.waypost)");
    auto* const mirror =
        app.add_option("--mirror", options->mirror, "The folder that a web server serves");
    return [options, out, mirror](Console const& console) -> Result<Status> {
        if (out->count() + mirror->count() > 0) return seal(*options, console);
        fmt::print(console.err, "seal: give --out FILE, --mirror FOLDER or both\n");
        return Status::wrong_use;
    };
}

} // namespace cli
