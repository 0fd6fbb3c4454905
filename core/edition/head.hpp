// Everything of an edition but its files: roots, manifest and evergreen list, each with its
// signatures; and the one file that carries an edition, NAME.waypost. It is the head, then the
// bytes of the files in the order of the manifest, then nothing: no archive format, no compression,
// so no paths, links or bombs to defend against. docs/EDITION.md has it byte by byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edition/signed.hpp"
#include <functional>

namespace edition {

constexpr std::string_view kMagic = "WAYPOST1\n";
constexpr std::size_t kLargestRoots = 256U << 10U;
constexpr std::size_t kMostRoots = 64;

struct Head {
    std::vector<Signed> roots; ///< ascending; whoever reads checks that
    Signed manifest;
    Signed critical;
    friend bool operator==(Head const&, Head const&) = default;
};

/// The first bytes of a container. `head` must keep to the limits.
std::string pack(Head const& head);

/// Yields exactly so many bytes of the container, or an Error when there are not as many.
using Take = std::function<base::Result<std::string>(std::size_t)>;

/// Reads a head from the front of a container. No more is asked of `take` than the limits allow:
/// every length is checked before anything is read.
base::Result<Head> unpack(Take const& take);

/// What a mirror serves as `sig`: a packed head without magic and manifest text.
std::string pack_signatures(Head const& head);
base::Result<Head> unpack_signatures(std::string_view bytes, std::string manifest);
constexpr std::size_t kLargestSignatures =
    kLargestRoots + (64U << 10U) + 2 * kMostSignatures * (kLargestSignature + 4) + 64;

/// A `take` on bytes in memory. Borrows `rest` and shortens it.
Take take_from(std::string_view& rest);

/// One text with its signatures, in the form it has inside a head; for the trust store.
std::string pack(Signed const& document);
base::Result<Signed> unpack_signed(std::string_view bytes, std::size_t largest);

} // namespace edition
