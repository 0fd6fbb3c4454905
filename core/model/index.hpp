// A directory with its finding aids: the answers of Directory and select(), for whoever asks for
// every region in turn and cannot walk through the whole directory each time.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// May be asked by several threads at once.
class Index {
  public:
    /// Borrows `directory`, which stays as it is for as long as the index lives.
    explicit Index(Directory const& directory);

    Region const* region(std::string_view id) const;
    Service const* service(std::string_view id) const;
    /// As Directory::path_to().
    std::vector<std::string> path_to(std::string_view id) const;
    /// As Directory::children_of().
    std::vector<Region const*> const& children_of(std::string_view id) const;
    /// As select().
    std::vector<Service const*> select(Query const& query) const;

  private:
    template <typename T> using ById = std::unordered_map<std::string_view, T>;
    /// How near each region is: 0 for the place itself, more for its parents, most for what lies
    /// below it. Regions elsewhere are left out.
    ById<int> ranks(std::string_view region) const;

    Directory const& directory_;
    ById<Region const*> regions_;
    ById<Service const*> services_;
    ById<std::vector<Region const*>> children_; ///< by their parent
    ById<std::vector<Service const*>> serving_; ///< by region
};

} // namespace model
