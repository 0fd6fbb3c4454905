// What one record hides and another shows. Nobody but a person can say which of them is right.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace directory {

/// A number, e-mail or address that services give with different visibility. Positions in
/// model::Directory::services; a service may stand on both sides.
struct Contradiction {
    std::string column; ///< phone_1, email, address
    std::vector<std::size_t> hidden;
    std::vector<std::size_t> shown;
};

/// All of them. Addresses are compared without case and spacing; records that are closed or not
/// to be published count, as what they hide stays true.
std::vector<Contradiction> contradictions(model::Directory const& directory);

} // namespace directory
