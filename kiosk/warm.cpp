// SPDX-License-Identifier: Apache-2.0
#include "kiosk/warm.hpp"
#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace kiosk {
namespace {

void read_to_the_end(base::Path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return;
    static std::array<char, 1U << 16U> bytes;
    while (::read(file, bytes.data(), bytes.size()) > 0) {
    }
    ::close(file);
}

} // namespace

void read_everything(base::Path const& folder) {
    namespace fs = std::filesystem;
    std::error_code none;
    auto const how = fs::directory_options::follow_directory_symlink |
                     fs::directory_options::skip_permission_denied;
    auto entry = fs::recursive_directory_iterator(folder, how, none);
    for (; !none && entry != fs::recursive_directory_iterator(); entry.increment(none)) {
        std::error_code gone;
        if (entry->is_regular_file(gone)) read_to_the_end(entry->path());
    }
}

} // namespace kiosk
