// SPDX-License-Identifier: Apache-2.0
#include "base/workplace.hpp"
#include <cstdlib>
#include <utility>

namespace base {

Result<Workplace> Workplace::make() {
    std::error_code failure;
    auto const parent = std::filesystem::temp_directory_path(failure);
    std::string name = (parent / "waypost-XXXXXX").string(); // mkdtemp puts letters in their place
    if (failure || ::mkdtemp(name.data()) == nullptr)
        return Error{ErrorCode::io, name, "cannot be made"};
    return Workplace(name);
}

Workplace::Workplace(Workplace&& other) noexcept : path_(std::exchange(other.path_, {})) {}

Workplace::~Workplace() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

} // namespace base
