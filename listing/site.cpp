// SPDX-License-Identifier: Apache-2.0
#include "listing/site.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <set>

namespace listing {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

bool is_folder_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

Result<Done> check_ids(model::Directory const& directory) {
    std::set<std::string> folders;
    for (model::Region const& region : directory.regions) {
        std::string const folder = base::upper_ascii(region.id);
        if (folder.empty() || !std::all_of(folder.begin(), folder.end(), is_folder_letter))
            return Error{
                ErrorCode::refused, region.id,
                "a region that is to have a page has an id of letters, digits and hyphens"};
        if (!folders.insert(folder).second)
            return Error{ErrorCode::refused, region.id,
                         "another region has the same id but for upper and lower case"};
    }
    if (folders.empty()) return Error{ErrorCode::not_found, "regions", "the list has no region"};
    return Done{};
}

base::Path page_path(std::string_view region, std::string_view language) {
    return base::Path(base::upper_ascii(region)) / base::upper_ascii(language) / "index.html";
}

} // namespace

Result<int> make_site(Source const& source, Writer const& write) {
    if (auto fine = check_ids(source.directory); !fine) return fine.error();
    int files = 0;
    auto const speaker = [&](std::string const& language) {
        return wording::Speaker{source.directory, source.catalogue, language, source.today};
    };
    for (catalogue::Language const& language : source.catalogue.languages())
        for (model::Region const& region : source.directory.regions) {
            auto const html = page(speaker(language.tag), region.id, source.frame);
            if (auto done = write(page_path(region.id, language.tag), html); !done)
                return done.error();
            ++files;
        }
    std::string const& first = source.catalogue.languages().front().tag;
    auto const html = front_page(speaker(first), source.directory.regions.front().id, source.frame);
    if (auto done = write("index.html", html); !done) return done.error();
    return files + 1;
}

Writer write_below(base::Path site) {
    return [site = std::move(site)](base::Path const& path, std::string_view bytes) {
        return base::write_file(site / path, bytes);
    };
}

} // namespace listing
