// Texts as the terms they are found by, in every script. Sole user of ICU in this library.
// Internal to this library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace directory {

/// Terms that have to follow one another; the last one may go on.
using Phrase = std::vector<std::string>;

/// Cuts texts into terms. Letters are compared without case and width (NFKC_Casefold), digits of
/// every script as 0-9. Thai, Lao, Khmer, Burmese and Chinese have no spaces between words, so
/// each pair of neighbouring letters (grapheme clusters) is a term: a word is found wherever it
/// begins. Knows nothing of how terms are stored.
class Terms {
  public:
    /// The terms of `text`, in its order.
    static Phrase of(std::string_view text);
    /// How the words of `text` sound, where that is written otherwise: "~dong" for "Đồng". Words of
    /// scripts without spaces have none: their Latin spellings differ too much.
    Phrase sounds(std::string_view text);
    /// What to look for when somebody types `text`: one phrase for each of its words.
    static std::vector<Phrase> wanted(std::string_view text);

  private:
    std::string const& sound_of(std::string const& word);
    std::unordered_map<std::string, std::string> known_; ///< sounds of words met before
};

} // namespace directory
