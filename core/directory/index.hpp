// An index over the words of a directory, for whoever asks often: SQLite's FTS5 in memory, never
// on a disk, so that nothing of what is withheld lies in a second file.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include "model/directory.hpp"
#include <memory>
#include <string>
#include <vector>

namespace directory {

/// What is looked for. At least one of the three has to be given, or nothing is found.
struct Question {
    std::vector<std::string> words; ///< all have to be found; each may be the beginning of one
    std::string region;             ///< id: what serves it, a place around it or a place in it
    std::string topic;              ///< id
    std::size_t limit = 50;
};

/// The services whose name, topic, place or description hold the words. Case, width, tones and
/// the script of digits make no difference; a Latin word is also found when it only sounds alike
/// ("Dong" finds "Đồng"), after those that are written so. In Thai, Lao, Khmer, Burmese and Chinese
/// a word may begin anywhere. For staff, so unpublished records count too.
class Index {
  public:
    /// Reads all of `directory`, and keeps nothing of it.
    static base::Result<Index> of(model::Directory const& directory);
    /// Positions in model::Directory::services: found in the name first, then in the topic, place
    /// and description; within each the services of one place together, what lies in a place before
    /// what serves the whole of it, and else in the order of the directory.
    base::Result<std::vector<std::size_t>> find(Question const& question);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

  private:
    struct State;
    explicit Index(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace directory
