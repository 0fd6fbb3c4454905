// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

namespace base {

std::string to_string(Error const& error) {
    return error.subject.empty() ? error.reason : error.subject + ": " + error.reason;
}

} // namespace base
