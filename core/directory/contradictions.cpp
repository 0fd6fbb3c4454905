// SPDX-License-Identifier: Apache-2.0
#include "directory/contradictions.hpp"
#include "directory/fold.hpp"
#include <map>

namespace directory {
namespace {

using model::Visibility;

class Finder {
  public:
    explicit Finder(model::Directory const& directory) {
        for (std::size_t i = 0; i < directory.services.size(); ++i) {
            model::Service const& one = directory.services[i];
            for (model::Phone const& phone : one.phones)
                add("phone_1", phone.number.canonical(), phone.visibility, i);
            add("email", folded(one.email), one.email_visibility, i);
            add("address", folded(one.place.address), one.place.visibility, i);
        }
    }
    std::vector<Contradiction> found() && {
        std::vector<Contradiction> found;
        for (auto& [key, one] : by_value_)
            if (!one.hidden.empty() && !one.shown.empty()) found.push_back(std::move(one));
        return found;
    }

  private:
    void add(std::string const& column, std::string const& value, Visibility visibility,
             std::size_t service) {
        constexpr std::size_t kShortest = 3; // "-" is no address
        if (value.size() < kShortest) return;
        Contradiction& one = by_value_[column + "\n" + value];
        one.column = column;
        (visibility == Visibility::open ? one.shown : one.hidden).push_back(service);
    }
    std::map<std::string, Contradiction> by_value_;
};

} // namespace

std::vector<Contradiction> contradictions(model::Directory const& directory) {
    return Finder(directory).found();
}

} // namespace directory
