// SPDX-License-Identifier: Apache-2.0
#include "cli/leaks.hpp"
#include "base/text_tools.hpp"
#include "directory/store.hpp"
#include "model/names.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace cli {
namespace {

void append_unit(std::string& out, char32_t unit) {
    out += static_cast<char>(unit & 0xFFU);
    out += static_cast<char>(unit >> 8U & 0xFFU);
}

/// `text` in UTF-16LE, as some programs keep it; surrogate pairs per RFC 2781.
std::string utf16(std::string_view text) {
    constexpr char32_t kFirstSupplementary = 0x10000;
    std::string out;
    while (!text.empty()) {
        char32_t const code_point = base::take_code_point(text);
        if (code_point < kFirstSupplementary) {
            append_unit(out, code_point);
            continue;
        }
        append_unit(out, 0xD800U + ((code_point - kFirstSupplementary) >> 10U));
        append_unit(out, 0xDC00U + ((code_point - kFirstSupplementary) & 0x3FFU));
    }
    return out;
}

/// The byte strings that give `service` away.
std::vector<std::string> needles(model::Directory const& directory, model::Service const& service) {
    model::Directory alone;
    alone.about = directory.about;
    alone.services = {service};
    std::vector<std::string> all = directory::secrets(alone);
    for (std::size_t i = all.size(); i-- > 0;)
        if (base::is_utf8(all[i])) all.push_back(utf16(all[i]));
    return all;
}

bool holds_any(std::string_view bytes, std::vector<std::string> const& needles) {
    return std::any_of(needles.begin(), needles.end(), [&](std::string const& needle) {
        return bytes.find(needle) != std::string_view::npos;
    });
}

} // namespace

base::Problems leaks(model::Directory const& directory,
                     std::vector<edition::Entry> const& entries) {
    base::Problems found;
    for (model::Service const& service : directory.services) {
        auto const secret = needles(directory, service);
        for (edition::Entry const& entry : entries)
            if (holds_any(entry.bytes, secret))
                found.push_back({base::Severity::error, "leak", entry.name, 0, "",
                                 fmt::format("would give away a place, number, e-mail or note that "
                                             "the {} record {} withholds; look for it in the open "
                                             "fields of this and other records",
                                             model::name_of(service.kind), service.id)});
    }
    return found;
}

} // namespace cli
