// SPDX-License-Identifier: Apache-2.0
#include "cli/release.hpp"
#include "base/text_tools.hpp"
#include "directory/open_edition.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include <fmt/format.h>
#include <optional>

namespace cli {
namespace {

using base::Result;
using edition::Critical;
using edition::Edition;

constexpr int kDays = 90; // that an edition holds, unless --expires says otherwise

/// The longest front of `name` that the list can hold.
std::string plain_name(std::string const& name) {
    constexpr std::size_t kLongest = 180;
    std::string plain;
    std::string_view rest = name;
    while (!rest.empty() && plain.size() < kLongest) {
        char32_t const c = base::take_code_point(rest);
        base::append_utf8(plain, c < 0x20 || c == 0x7F ? U' ' : c);
    }
    return plain.empty() ? "-" : plain;
}

Result<Critical> evergreen_of(model::Directory const& published, edition::Manifest const& of) {
    Critical critical{of.directory, of.epoch, of.version, of.issued, {}};
    for (directory::NumberChange const& one : directory::hotline_numbers(published)) {
        auto const verified = base::parse_date(one.verified);
        critical.numbers.push_back(
            {one.after, verified ? *verified : of.issued, plain_name(one.name)});
    }
    if (auto const fault = edition::fault_of(critical); !fault.empty())
        return edition::refuse(edition::Reason::critical_malformed, fault);
    return critical;
}

/// Same numbers under the same names; a later check of the same number is no new list.
bool says_the_same(Critical const& a, Critical const& b) {
    return a.directory == b.directory &&
           std::equal(a.numbers.begin(), a.numbers.end(), b.numbers.begin(), b.numbers.end(),
                      [](auto const& x, auto const& y) {
                          return x.number == y.number && x.name == y.name;
                      });
}

Result<std::optional<Edition>> edition_before(std::string const& folder) {
    if (folder.empty()) return std::optional<Edition>();
    auto opened = Edition::open(folder);
    if (!opened) return opened.error();
    return std::optional(std::move(*opened));
}

Result<std::vector<edition::Signed>> roots_in(std::string const& path) {
    if (path.empty()) return std::vector<edition::Signed>();
    auto roots = edition::read_roots(path);
    if (roots && roots->empty())
        return base::Error{base::ErrorCode::not_found, path, "holds no root (N.root)"};
    return roots;
}

} // namespace

Result<edition::Draft> draft_of(model::Directory const& published, ReleaseOptions const& options) {
    auto roots = roots_in(options.trust);
    if (!roots) return roots.error();
    auto const before = edition_before(options.before);
    if (!before) return before.error();
    edition::Draft draft;
    edition::Manifest& manifest = draft.manifest;
    manifest.directory = "unsigned-" + base::lower_ascii(published.about.country);
    if (!roots->empty()) {
        auto const root = edition::parse_root(roots->back().text);
        if (!root) return root.error();
        manifest.directory = root->directory;
        manifest.root_version = root->version;
        manifest.epoch = root->epoch;
    }
    manifest.version = options.version;
    manifest.issued = options.today;
    manifest.expires = options.expires.empty() ? base::plus_days(options.today, kDays)
                                               : *base::parse_date(options.expires);
    manifest.draft = options.draft;
    manifest.sample = published.about.sample;
    manifest.previous = "-";
    auto critical = evergreen_of(published, manifest);
    if (!critical) return critical.error();
    draft.critical = edition::to_text(*critical);
    draft.roots = std::move(*roots);
    if (!*before) return draft;
    if ((*before)->manifest().version >= options.version &&
        (*before)->manifest().epoch >= manifest.epoch)
        return base::Error{base::ErrorCode::refused, options.before,
                           fmt::format("has version {}; the next one needs a higher --version",
                                       (*before)->manifest().version)};
    manifest.previous = edition::hash_of((*before)->head().manifest.text);
    if (says_the_same((*before)->critical(), *critical)) {
        draft.critical = (*before)->head().critical.text;
        draft.critical_signatures = (*before)->head().critical.signatures;
    }
    return draft;
}

} // namespace cli
