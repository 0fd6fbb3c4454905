// A folder that goes with the object. Holds what is on its way, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <cstdlib>
#include <utility>

namespace cli {

class Workplace {
  public:
    static base::Result<Workplace> make() {
        std::error_code failure;
        auto const parent = std::filesystem::temp_directory_path(failure);
        std::string pattern = (parent / "waypost-XXXXXX").string();
        if (failure || ::mkdtemp(pattern.data()) == nullptr)
            return base::Error{base::ErrorCode::io, pattern, "cannot be made"};
        return Workplace(pattern);
    }
    Workplace(Workplace&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    Workplace& operator=(Workplace&&) = delete;
    ~Workplace() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    base::Path const& path() const { return path_; }

  private:
    explicit Workplace(base::Path path) : path_(std::move(path)) {}
    base::Path path_;
};

} // namespace cli
