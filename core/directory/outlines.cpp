// SPDX-License-Identifier: Apache-2.0
#include "directory/outlines.hpp"
#include "base/text_tools.hpp"
#include "directory/simplify.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace directory {
namespace {

using base::Error;
using base::ErrorCode;
using model::Region;
using model::RegionKind;
using sheets::Area;

/// Of its outline, by kind of region; none for a village, which is a dot on any map.
std::size_t most_corners(RegionKind kind) {
    constexpr std::size_t kProvince = 200;
    constexpr std::size_t kDistrict = 100;
    if (kind == RegionKind::country) return model::kMostCorners;
    return kind == RegionKind::province ? kProvince : kDistrict;
}

class Joiner {
  public:
    Joiner(sheets::Areas const& areas, std::string const& file, model::Directory before)
        : areas_(areas), file_(file) {
        result_.directory = std::move(before);
        for (Region& region : result_.directory.regions)
            regions_[region.id] = &region;
    }

    base::Result<OutlineImport> run() {
        result_.read = areas_.read;
        result_.problems = areas_.problems;
        result_.property = best_property();
        if (result_.property.empty()) return no_property();
        for (Area const& area : areas_.areas)
            join(area);
        for (auto const kind : {RegionKind::country, RegionKind::province, RegionKind::district})
            give(kind);
        result_.refused = static_cast<int>(result_.problems.size());
        return std::move(result_);
    }

  private:
    struct Match {
        Area const* area;
        Region* region;
    };

    Error no_property() const {
        std::vector<std::string> some;
        for (Region const& region : result_.directory.regions)
            if (some.size() < 3) some.push_back(region.id);
        return {ErrorCode::not_found, file_,
                fmt::format("none of its {} features has a property with the id of a region, such "
                            "as {}; regions come first, and their ids are ISO 3166-2 or national "
                            "codes",
                            areas_.read, some.empty() ? "XW-11" : base::join(some, ", "))};
    }

    std::string best_property() const {
        std::map<std::string, int> hits;
        std::string best;
        for (Area const& area : areas_.areas)
            for (auto const& [name, value] : area.names)
                if (regions_.contains(value) && ++hits[name] > hits[best]) best = name;
        return best;
    }

    void join(Area const& area) {
        auto const name = std::find_if(area.names.begin(), area.names.end(), [&](auto const& one) {
            return one.first == result_.property;
        });
        auto const region = name == area.names.end() ? regions_.end() : regions_.find(name->second);
        if (region == regions_.end()) {
            ++result_.elsewhere;
            return;
        }
        if (region->second->kind == RegionKind::village)
            return refuse(area, "is a village; countries, provinces and districts have outlines");
        auto const [first, added] = matches_.try_emplace(region->first, area.number);
        if (!added)
            return refuse(area, fmt::format("is region {}, as feature {} is; join them into one",
                                            region->first, first->second));
        by_kind_[region->second->kind].push_back({&area, region->second});
    }

    void give(RegionKind kind) {
        std::vector<Area const*> areas;
        for (Match const& match : by_kind_[kind])
            areas.push_back(match.area);
        auto outlines = simplified(areas, most_corners(kind));
        for (std::size_t i = 0; i < outlines.size(); ++i) {
            Match const& match = by_kind_[kind][i];
            if (outlines[i].empty()) {
                refuse(*match.area, "has no width: no border can be drawn");
                continue;
            }
            match.region->outline = std::move(outlines[i]);
            ++result_.taken;
        }
    }

    void refuse(Area const& area, std::string const& why) {
        result_.problems.push_back({base::Severity::error, "bad-outline", file_, area.number,
                                    result_.property, "this feature " + why});
    }

    sheets::Areas const& areas_;
    std::string const& file_;
    std::unordered_map<std::string, Region*> regions_;
    std::map<std::string, int> matches_; ///< region -> the feature that was first
    std::map<RegionKind, std::vector<Match>> by_kind_;
    OutlineImport result_;
};

} // namespace

base::Result<OutlineImport> import_outlines(sheets::Areas const& areas, std::string const& file,
                                            model::Directory before) {
    return Joiner(areas, file, std::move(before)).run();
}

} // namespace directory
