// What tests share: where things lie, a folder of one's own, and golden files.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include <string>
#include <string_view>

namespace test {

/// The checkout.
base::Path source();
/// The share folder of this build (fonts, layouts, data, compiled strings).
base::Path share();
/// The folder of real inputs beside the checkout; a test that needs it says so and skips when
/// exists() is false.
base::Path shared_data();

/// A fresh folder that is removed when the object goes.
class Scratch {
  public:
    Scratch();
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    ~Scratch();
    base::Path const& path() const { return path_; }

  private:
    base::Path path_;
};

/// True when tests/golden/`name` holds exactly `text`. With UPDATE_GOLDEN=1 in the environment
/// it is rewritten first; without it, a difference is printed line by line.
bool matches_golden(std::string const& name, std::string_view text);

} // namespace test
