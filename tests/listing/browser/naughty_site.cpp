// A site with naughty strings in every field of its services, for the test in the browser; and the
// strings, in the order of the page, in strings.json.   listing_naughty FOLDER
// SPDX-License-Identifier: Apache-2.0
#include "../sample.hpp"
#include "listing/folder.hpp"
#include "listing/site.hpp"
#include <iostream>
#include <nlohmann/json.hpp>

namespace {

/// The Big List of Naughty Strings where it lies beside the checkout, and some of our own.
std::vector<std::string> strings() {
    std::vector<std::string> all = {"<script>alert(1)</script>",
                                    "\" onclick=\"alert(1)",
                                    "' onmouseover='alert(1)",
                                    "</h3></main></html><!--",
                                    "<svg onload=alert(1)>",
                                    "&lt;&#60;&amp;",
                                    "]]>",
                                    "javascript:alert(1)",
                                    "<img src=x onerror=alert(1)>",
                                    "${{7*7}} %00 \\",
                                    "</style><b>",
                                    "</script><b>"};
    auto const list =
        base::read_file(test::shared_data() / "5-text-corpus" / "text-naughty" / "blns.json");
    if (!list) return all;
    for (auto const& one : nlohmann::json::parse(*list))
        if (one.is_string() && !one.get<std::string>().empty()) all.push_back(one);
    return all;
}

model::Service naughty(std::string const& text, int number) {
    auto one = test::service(("n-" + std::to_string(number)).c_str(), "", {"talk"});
    one.kind = model::ServiceKind::hotline;
    one.name = model::Texts("en", text);
    one.description = model::Texts("en", text);
    one.organization_id = "org-" + std::to_string(number);
    one.place = {text, text, model::Visibility::open, {}, {}};
    one.languages = {text};
    return one;
}

} // namespace

int main(int, char** argv) {
    base::Path const folder = argv[1];
    test::Pages pages;
    auto const list = strings();
    pages.all.services.clear();
    for (std::size_t i = 0; i < list.size(); ++i) {
        pages.all.services.push_back(naughty(list[i], static_cast<int>(i)));
        pages.all.organizations.push_back(
            {"org-" + std::to_string(i), model::Texts("en", list[i] + " "), {}, "", ""});
    }
    base::Path const sound = folder / "sound";
    pages.frame.sounds[{"en", "n-0"}] = sound;
    listing::SiteFolder site(folder);
    bool const written =
        base::write_file(sound, "not a sound") &&
        base::write_file(folder / "strings.json", nlohmann::json(list).dump()) &&
        listing::make_site({pages.all, *pages.words, *base::parse_date("2026-11-23"), pages.frame},
                           [&](auto const& path, auto bytes) { return site.put(path, bytes); }) &&
        site.finish();
    if (!written) std::cerr << "the site could not be made\n";
    return written ? 0 : 1;
}
