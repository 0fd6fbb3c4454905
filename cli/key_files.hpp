// Keys as people keep them: minisign's files, whose comment says role and holder.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "edition/root.hpp"
#include <string>
#include <vector>

namespace cli {

/// FILE.pub: "untrusted comment: waypost ROLES HOLDER", then the public key.
std::string to_text(edition::RootKey const& key);
base::Result<edition::RootKey> read_public_key(base::Path const& file);

/// How the passphrase of a secret key is found.
struct Passphrase {
    std::string file;                ///< its first line; empty: asked on the terminal
    bool none = false;               ///< the key is not encrypted, or shall not be
    std::string what = "Passphrase"; ///< as it is asked for
};
/// Asks twice when `is_new`. Nobody at a terminal is ErrorCode::refused.
base::Result<std::string> passphrase_of(Passphrase const& how, bool is_new);

/// The secret key in `file`; its passphrase is asked for when it is encrypted.
base::Result<edition::SecretKey> read_secret_key(base::Path const& file, Passphrase const& how);

/// Writes a file that only its owner may read; it must not be there.
base::Result<base::Done> write_secret(base::Path const& file, std::string const& text);

/// Asks `question` on the terminal; true when the answer is "yes". Without one: refused.
base::Result<bool> said_yes(std::string const& question);

} // namespace cli
