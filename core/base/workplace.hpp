// A folder that goes with the object. Holds what is on its way, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"

namespace base {

class Workplace {
  public:
    /// A new empty folder that only its owner can enter, where the system keeps what is passing
    /// ($TMPDIR, else /tmp).
    static Result<Workplace> make();
    Workplace(Workplace&& other) noexcept;
    Workplace& operator=(Workplace&&) = delete;
    /// Removes the folder with all that is in it.
    ~Workplace();
    Path const& path() const { return path_; }

  private:
    explicit Workplace(Path path) : path_(std::move(path)) {}
    Path path_;
};

} // namespace base
