// SPDX-License-Identifier: Apache-2.0
#include "kiosk/texture_cache.hpp"

namespace kiosk {
namespace {

constexpr std::size_t kBytesPerPixel = 4;

std::size_t bytes_of(Stamp const& stamp) {
    return static_cast<std::size_t>(stamp.size.width) *
           static_cast<std::size_t>(stamp.size.height) * kBytesPerPixel;
}

} // namespace

base::Result<Stamp const*> TextureCache::get(std::string const& key, Make const& make) {
    if (auto const known = index_.find(key); known != index_.end()) {
        recent_.splice(recent_.begin(), recent_, known->second);
        return &recent_.front().stamp;
    }
    auto stamp = make();
    if (!stamp) return stamp.error();
    std::size_t const bytes = bytes_of(*stamp);
    recent_.push_front({key, std::move(*stamp), bytes});
    index_[key] = recent_.begin();
    bytes_ += bytes;
    trim();
    return &recent_.front().stamp;
}

/// The newest entry stays, however large it is: it is about to be drawn.
void TextureCache::trim() {
    while (recent_.size() > 1 && (recent_.size() > bound_.entries || bytes_ > bound_.bytes)) {
        bytes_ -= recent_.back().bytes;
        index_.erase(recent_.back().key);
        recent_.pop_back();
    }
}

} // namespace kiosk
