// Textures that were drawn lately, within a bound: words and pictures are made once and drawn
// often, and memory stays flat however long the kiosk runs.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/sdl.hpp"
#include <functional>
#include <list>
#include <map>
#include <string>

namespace kiosk {

/// A texture and where its origin lies in it: the pen position of a text, 0,0 of a picture.
struct Stamp {
    Texture texture;
    Size size;
    int origin_x = 0;
    int origin_y = 0;
};

class TextureCache {
  public:
    struct Bound {
        std::size_t entries = 256;
        std::size_t bytes = 16 * base::kMegabyte;
    };
    explicit TextureCache(Bound bound) : bound_(bound) {}

    using Make = std::function<base::Result<Stamp>()>;
    /// The stamp of `key`, made now if it is not there. Valid until the next call.
    base::Result<Stamp const*> get(std::string const& key, Make const& make);

    std::size_t entries() const { return recent_.size(); }
    std::size_t bytes() const { return bytes_; }

  private:
    struct Entry {
        std::string key;
        Stamp stamp;
        std::size_t bytes = 0;
    };
    void trim();

    Bound bound_;
    std::list<Entry> recent_; ///< latest first
    std::map<std::string, std::list<Entry>::iterator> index_;
    std::size_t bytes_ = 0;
};

} // namespace kiosk
