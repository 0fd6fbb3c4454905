// SPDX-License-Identifier: Apache-2.0
#include "listing/head.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>

namespace {

std::string shipped(char const* name) {
    auto const text = base::read_file(test::source() / "deploy" / name);
    REQUIRE(text);
    return *text;
}

} // namespace

TEST_CASE("the shipped headers are these, and their policy is that of the pages") {
    std::string const policy = listing::policy() + "; frame-ancestors 'none'";
    struct Row {
        char const* why;
        char const* file;
        std::string line;
    };
    std::vector<Row> const rows = {
        {"nothing from elsewhere", "nginx/waypost-headers.conf",
         "add_header Content-Security-Policy \"" + policy + "\" always;\n"},
        {"no address handed on", "nginx/waypost-headers.conf",
         "add_header Referrer-Policy \"no-referrer\" always;\n"},
        {"nothing kept", "nginx/waypost-headers.conf",
         "add_header Cache-Control \"no-store\" always;\n"},
        {"no guessing", "nginx/waypost-headers.conf",
         "add_header X-Content-Type-Options \"nosniff\" always;\n"},
        {"a window of its own", "nginx/waypost-headers.conf",
         "add_header Cross-Origin-Opener-Policy \"same-origin\" always;\n"},
        {"no sensors", "nginx/waypost-headers.conf",
         "add_header Permissions-Policy \"interest-cohort=(), geolocation=(), camera=(), "
         "microphone=()\" always;\n"},
        {"nothing to compare visits by", "nginx/waypost-headers.conf",
         "add_header Last-Modified \"\";\n"},
        {"no log", "nginx/waypost-site.conf", "\naccess_log off;\n"},
        {"no log of faults either", "nginx/waypost-site.conf", "\nerror_log /dev/null crit;\n"},
        {"no tag", "nginx/waypost-site.conf", "\netag off;\n"},
        {"no version", "nginx/waypost-site.conf", "\nserver_tokens off;\n"},
        {"the headers are in", "nginx/waypost-site.conf", "\ninclude waypost-headers.conf;\n"},
        {"never without a hotline", "nginx/waypost-site.conf", "\nerror_page 403 404 /404.html;\n"},
        {"the same on static hosts", "static-host/_headers",
         "  Content-Security-Policy: " + policy + "\n"},
        {"nothing kept there", "static-host/_headers", "  Cache-Control: no-store\n"},
        {"no address handed on there", "static-host/_headers", "  Referrer-Policy: no-referrer\n"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(shipped(row.file).find(row.line) != std::string::npos);
        }
}

TEST_CASE("nginx adds no header of its own in a location, which would drop all of these") {
    std::string const site = shipped("nginx/waypost-site.conf");
    CHECK(site.find("add_header") == std::string::npos);
    CHECK(site.find("Set-Cookie") == std::string::npos);
    CHECK(shipped("nginx/example.conf").find("access_log") == std::string::npos);
    for (char const* const file : {"nginx/waypost-headers.conf", "static-host/_headers"})
        CHECK(shipped(file).find("Strict-Transport") == std::string::npos); // old phones need HTTP
}
