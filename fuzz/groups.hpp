// The targets by where their bytes come from; for this folder only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "fuzz/targets.hpp"
#include "support/files.hpp"
#include <cstdlib>

namespace fuzz {

/// What comes with an edition: on a stick, from a mirror, out of the store.
std::vector<Target> edition_targets();
/// What managers, translators and operators hand over: sheets, words, settings.
std::vector<Target> list_targets();
/// Texts on their way to glass, card and page.
std::vector<Target> word_targets();
/// Pictures and sounds.
std::vector<Target> media_targets();
/// What reaches the machine of a kiosk: channels, printers, its own files.
std::vector<Target> box_targets();
/// What reaches its glass.
std::vector<Target> glass_targets();

/// Aborts when a promise is broken, so that it counts as a crash.
inline void promise(bool kept) {
    if (!kept) std::abort();
}

/// A file of the checkout as a seed.
inline std::string seed_file(char const* path) {
    return base::read_file(test::source() / path).value_or("");
}

/// `bytes` as a file, for what reads nothing else; in memory where the machine has /dev/shm.
class Passing {
  public:
    Passing(std::string_view bytes, char const* name);
    base::Path const& path() const { return path_; }

  private:
    base::Path path_;
};

} // namespace fuzz
