// SPDX-License-Identifier: Apache-2.0
#include "listing/address.hpp"
#include "base/text_tools.hpp"
#include "wording/wording.hpp"

namespace listing {

std::string folder_of(Address const& address) {
    return wording::listing_url("", address.region, address.language, address.edition).substr(1) +
           "/";
}

std::string link_to(std::string_view root, Address const& address) {
    return std::string(root) + folder_of(address);
}

std::string root_of(std::string_view base_url) {
    constexpr std::string_view kScheme = "://";
    std::size_t const scheme = base_url.find(kScheme);
    if (scheme != std::string_view::npos) base_url.remove_prefix(scheme + kScheme.size());
    std::size_t const path = base_url.find('/');
    if (path == std::string_view::npos) return "/";
    std::string root = base::upper_ascii(base_url.substr(path));
    return root.ends_with('/') ? root : root + "/";
}

} // namespace listing
