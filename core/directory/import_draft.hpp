// The directory while rows go into it: things by their id, and what this import has seen.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/text_tools.hpp"
#include "directory/import_record.hpp"
#include "model/directory.hpp"
#include <string>
#include <unordered_map>

namespace directory {

/// A list of things with ids that finds them fast.
template <typename T> class Shelf {
  public:
    explicit Shelf(std::vector<T>& all) : all_(all) {
        for (std::size_t i = 0; i < all.size(); ++i)
            index_.emplace(all[i].id, i);
    }
    T const* find(std::string_view id) const {
        auto const found = index_.find(id);
        return found == index_.end() ? nullptr : &all_[found->second];
    }
    /// Makes room for `count` more.
    void expect(std::size_t count) {
        all_.reserve(all_.size() + count);
        index_.reserve(index_.size() + count);
    }
    /// Adds or replaces; true when exactly this was there before.
    bool put(T one) {
        auto const [at, added] = index_.try_emplace(one.id, all_.size());
        if (added) {
            all_.push_back(std::move(one));
            return false;
        }
        bool const same = all_[at->second] == one;
        all_[at->second] = std::move(one);
        return same;
    }

  private:
    std::vector<T>& all_;
    std::unordered_map<std::string, std::size_t, base::TextHash, std::equal_to<>> index_;
};

struct Draft {
    explicit Draft(model::Directory before) : directory(std::move(before)) {}
    Draft(Draft const&) = delete;
    Draft& operator=(Draft const&) = delete;
    ~Draft() = default;

    model::Directory directory;
    Shelf<model::Region> regions{directory.regions};
    Shelf<model::Organization> organizations{directory.organizations};
    Shelf<model::Service> services{directory.services};
    Report report;
    /// "service ID" -> where this import met it first.
    std::unordered_map<std::string, Origin> seen;

    /// What new records say they came from.
    std::string source;

    /// The language the directory is kept in.
    std::string language() const {
        auto const& languages = directory.about.languages;
        return languages.empty() ? "en" : languages.front();
    }
};

} // namespace directory
