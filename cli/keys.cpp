// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/key_files.hpp"
#include "edition/names.hpp"
#include <fmt/ostream.h>
#include <memory>

namespace cli {
namespace {

using base::Result;

struct KeysOptions {
    std::vector<std::string> roles;
    std::string holder;
    std::string out;
    Passphrase passphrase;
};

Result<Status> make_key(KeysOptions const& options, Console const& console) {
    edition::RootKey described{{}, {}, options.holder};
    for (std::string const& word : options.roles)
        described.roles.insert(*edition::parse_role(word));
    std::string const public_file = options.out + ".pub";
    for (std::string const& file : {options.out, public_file})
        if (std::filesystem::exists(file))
            return base::Error{base::ErrorCode::refused, file, "is there; a key is never replaced"};
    auto const passphrase = passphrase_of(options.passphrase, true);
    if (!passphrase) return passphrase.error();
    edition::SecretKey const key = edition::SecretKey::make();
    described.key = key.public_key();
    auto const secret = key.to_text(*passphrase);
    if (!secret) return secret.error();
    if (auto done = write_secret(options.out, *secret); !done) return done.error();
    if (auto done = base::write_file(public_file, to_text(described)); !done) return done.error();
    fmt::print(console.out, "key {} of {}: keep {} secret, give {} to whoever makes the root\n",
               described.key.id(), options.holder, options.out, public_file);
    return Status::done;
}

std::string not_a_role(std::string const& word) {
    return edition::parse_role(word)
               ? ""
               : "\"" + word + "\" is none of root, targets, critical, beacon";
}
std::string not_a_key_name(std::string const& word) {
    return edition::is_name(word) ? "" : "\"" + word + "\" has other characters than a-z 0-9 -";
}

} // namespace

Action declare_keys(CommandLine& app) {
    auto options = std::make_shared<KeysOptions>();
    app.require_subcommand();
    CommandLine* const made =
        app.add_subcommand("new", "Makes a key: FILE, and FILE.pub to give away");
    made->add_option("--role", options->roles,
                     "What it signs: root, targets (manifests), critical (evergreen numbers)")
        ->required()
        ->delimiter(',')
        ->check(not_a_role);
    made->add_option("--holder", options->holder, "Who holds it, as a-z 0-9 -")
        ->required()
        ->check(not_a_key_name);
    made->add_option("--out", options->out, "The file of the secret key")->required();
    made->add_option("--passphrase-file", options->passphrase.file,
                     "Its first line is the passphrase; else it is asked for");
    made->add_flag("--no-passphrase", options->passphrase.none,
                   "Not encrypted: for keys that are thrown away, and no others");
    return [options](Console const& console) { return make_key(*options, console); };
}

} // namespace cli
