// SPDX-License-Identifier: Apache-2.0
#include "listing/compress.hpp"
#include "listing/folder.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>

using namespace listing;

namespace {

/// What `command` prints when `bytes` are its input: the judge is a tool nobody here wrote.
std::string through(std::string const& command, std::string_view bytes) {
    test::Scratch const scratch;
    REQUIRE(base::write_file(scratch.path() / "in", bytes));
    std::string const in = (scratch.path() / "in").string();
    std::string const out = (scratch.path() / "out").string();
    CHECK(std::system((command + " < " + in + " > " + out).c_str()) == 0);
    return base::read_file(out).value_or("");
}

Tally put(base::Path const& site, std::vector<std::pair<std::string, std::string>> const& files) {
    SiteFolder folder(site);
    for (auto const& [path, bytes] : files)
        REQUIRE(folder.put(path, bytes));
    auto const tally = folder.finish();
    REQUIRE(tally);
    return *tally;
}

/// A page that says `what` and is large enough to have smaller forms.
std::string large(std::string const& what) {
    return std::string(4000, '.') + what;
}

std::string html_of(base::Path const& site, std::string const& form) {
    base::Path const file = site / ("A/EN/index.html" + form);
    if (form.empty()) return base::read_file(file).value_or("");
    return through(form == ".gz" ? "gzip -dc" : "brotli -dc", base::read_file(file).value_or(""));
}

} // namespace

TEST_CASE("brotli and gzip give back every byte") {
    std::string bytes = "<p>\xE1\x9E\x81</p>";
    for (int i = 0; i < 12; ++i)
        bytes += bytes + std::to_string(i);
    for (std::string const& page : {std::string(), std::string("x"), bytes}) {
        CHECK(through("brotli -dc", *brotli(page)) == page);
        CHECK(through("gzip -dc", *gzip(page)) == page);
    }
    CHECK(brotli(bytes)->size() * 10 < bytes.size());
    CHECK(*gzip(bytes) == *gzip(bytes)); // no time in it
}

TEST_CASE("a site is written once, and then only where it changed") {
    test::Scratch const scratch;
    base::Path const site = scratch.path();
    auto tally = put(site, {{"A/EN/index.html", large("one")}, {"A/EN/info.vcf", "card"}});
    CHECK(tally.written == 2);
    auto const before = std::filesystem::last_write_time(site / "A/EN/info.vcf");
    tally = put(site, {{"A/EN/index.html", large("two")}, {"A/EN/info.vcf", "card"}});
    CHECK(tally.written == 1);
    CHECK(tally.unchanged == 1);
    CHECK(std::filesystem::last_write_time(site / "A/EN/info.vcf") == before);
    for (char const* const form : {"", ".gz", ".br"})
        CHECK(html_of(site, form) == large("two"));
}

TEST_CASE("a page without its compressed forms is not taken for whole") {
    test::Scratch const scratch;
    put(scratch.path(), {{"A/EN/index.html", large("one")}});
    std::filesystem::remove(scratch.path() / "A/EN/index.html.gz");
    CHECK(put(scratch.path(), {{"A/EN/index.html", large("one")}}).written == 1);
    CHECK(std::filesystem::exists(scratch.path() / "A/EN/index.html.gz"));
}

TEST_CASE("a page by two names is one file, until one of them changes") {
    test::Scratch const scratch;
    base::Path const site = scratch.path();
    base::Path const copy = site / "A/EN/7/index.html";
    auto const both = [&](std::string const& now, std::string const& then) {
        return put(site, {{"A/EN/index.html", now}, {"A/EN/7/index.html", then}}).written;
    };
    CHECK(both(large("one"), large("one")) == 2);
    for (char const* const form : {"", ".gz", ".br"})
        CHECK(std::filesystem::hard_link_count(copy.string() + form) == 2);
    CHECK(both(large("two"), large("one")) == 1);
    CHECK(*base::read_file(copy) == large("one"));
    CHECK(both(large("two"), large("two")) == 1); // linked to one that was there
    CHECK(std::filesystem::equivalent(copy, site / "A/EN/index.html"));
    CHECK(both(large("two"), large("two")) == 0);
}

TEST_CASE("a page that became small does not leave its old forms behind") {
    test::Scratch const scratch;
    put(scratch.path(), {{"A/EN/index.html", large("old")}});
    put(scratch.path(), {{"A/EN/index.html", "new"}});
    CHECK(html_of(scratch.path(), "") == "new");
    for (char const* const form : {".gz", ".br"})
        CHECK_FALSE(std::filesystem::exists((scratch.path() / "A/EN/index.html").string() + form));
}

TEST_CASE("a page with old numbers does not stay behind, and nobody else's file goes") {
    test::Scratch const scratch;
    base::Path const site = scratch.path();
    put(site, {{"A/EN/index.html", "x"}, {"A/EN/3/index.html", "old"}, {"index.html", "x"}});
    for (char const* const other : {"robots.txt", "A/notes.txt", "A/EN/notes.html", "x/index.html",
                                    ".well-known/a/index.html"})
        REQUIRE(base::write_file(site / other, "theirs"));
    REQUIRE(base::write_file(site / "A/EN/4/index.html.part", "left by a crash"));
    CHECK(SiteFolder(site).editions() == std::set<int>{3, 4});
    auto const tally = put(site, {{"A/EN/index.html", "x"}, {"index.html", "x"}});
    CHECK(tally.removed == 1);
    auto const files = base::files_below(site);
    REQUIRE(files);
    std::vector<std::string> names;
    for (base::Path const& file : *files)
        if (file.extension() != ".br" && file.extension() != ".gz") names.push_back(file.string());
    CHECK(names == std::vector<std::string>{".well-known/a/index.html", "A/EN/index.html",
                                            "A/EN/notes.html", "A/notes.txt", "index.html",
                                            "robots.txt", "x/index.html"});
    CHECK_FALSE(std::filesystem::exists(site / "A/EN/3"));
}

TEST_CASE("until the end, the old site stands") {
    test::Scratch const scratch;
    put(scratch.path(), {{"A/EN/index.html", "old"}});
    SiteFolder folder(scratch.path());
    REQUIRE(folder.put("A/EN/index.html", "new"));
    CHECK(*base::read_file(scratch.path() / "A/EN/index.html") == "old");
    REQUIRE(folder.finish());
    CHECK(*base::read_file(scratch.path() / "A/EN/index.html") == "new");
}

TEST_CASE("a disk that refuses is an error") {
    SiteFolder folder("/proc/nowhere");
    CHECK_FALSE(folder.put("A/EN/index.html", "x"));
    CHECK_FALSE(folder.ignores_case());
}
