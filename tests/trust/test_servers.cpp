// T49, C9: servers that lie, break off, never end or never begin. SPDX-License-Identifier:
// Apache-2.0
#include "support/files.hpp"
#include "trust/memory_source.hpp"
#include "trust/posix_fs.hpp"
#include "trust/web_server.hpp"
#include <catch2/catch.hpp>

using namespace test;
using trust::Store;
using Then = Reply::Then;

namespace {

std::string const kVoice(40'000, 'w');

Made edition_number(int version) {
    Recipe recipe(version);
    recipe.files.push_back({"words/en.mo", kVoice + std::to_string(version)});
    return make(recipe);
}

/// As a static server with the edition answers.
Reply honest(Made const& made, Request const& request) {
    if (request.path == "/manifest") return {found(made.head.manifest.text, request.from)};
    if (request.path == "/sig") return {found(edition::pack_signatures(made.head), request.from)};
    for (edition::Entry const& file : made.files)
        if (request.path == "/blobs/" + edition::hash_of(file.bytes))
            return {found(file.bytes, request.from)};
    return {http("404 Not Found", "Content-Length: 0\r\n", "")};
}

/// A kiosk with edition 1 in use, which asks `url` for more.
class Kiosk {
  public:
    Kiosk() {
        REQUIRE(Store::create(disk_, path_, edition_number(1).head.roots.front(), policy()));
        auto const source = source_of(edition_number(1));
        REQUIRE(open().install(*source, any_content));
    }
    std::string update(std::string const& url) {
        Store store = open();
        auto const source = trust::mirror_source(url, path_ / "partial", {1, 100, 1});
        REQUIRE(source);
        auto const outcome = store.install(**source, any_content);
        if (outcome) return "installed";
        auto const& error = outcome.error();
        return error.code == base::ErrorCode::refused ? error.subject : error.reason;
    }
    int version() const { return open().linked(trust::kCurrent)->manifest.version; }
    Store open() const { return *Store::open(disk_, path_, policy()); }
    base::Path partial() const { return path_ / "partial"; }

  private:
    Scratch scratch_;
    base::Path path_ = scratch_.path() / "store";
    mutable trust::PosixFs disk_;
};

std::string hash_of_voice() {
    return edition::hash_of(kVoice + "2");
}

} // namespace

TEST_CASE(
    "T49, C9: whatever a server sends, the edition in use stays, and an honest one mends it") {
    Made const next = edition_number(2);
    std::string const manifest = next.head.manifest.text;
    std::string const signatures = edition::pack_signatures(next.head);
    std::string const voice = "/blobs/" + hash_of_voice();
    auto const with = [](std::string body) {
        return [body](Request const&) { return Reply{found(body, 0)}; };
    };
    auto const raw = [](std::string bytes, Then then = Then::close) {
        return [bytes, then](Request const&) { return Reply{bytes, then}; };
    };
    std::string const long_header = "HTTP/1.1 200 OK\r\nX-More: ";
    struct Row {
        char const* why;
        std::string path;
        std::function<Reply(Request const&)> lie;
        char const* said; ///< a code, or a piece of the reason
    };
    Row const rows[] = {
        {"no manifest", "/manifest", raw(http("404 Not Found", "", "")), "the server said 404"},
        {"an error with the right bytes", "/manifest",
         raw(http("500 Internal Server Error", "", manifest)), "the server said 500"},
        {"no answer at all", "/manifest", raw(""), "Server returned nothing"},
        {"no HTTP", "/manifest", raw("SSH-2.0-OpenSSH\r\n"), "Unsupported protocol"},
        {"a manifest without end", "/manifest", raw(http("200 OK", "", ""), Then::endless),
         "is larger than it may be"},
        {"a header without end", "/manifest", raw(long_header, Then::endless), ""},
        {"a manifest that is cut short", "/manifest",
         raw(http("200 OK", "Content-Length: 9999\r\n", manifest)), "Transferred a partial file"},
        {"a manifest shorter than it is", "/manifest", with(manifest.substr(0, 200)),
         "signature-threshold"},
        {"a manifest with an edition's number changed", "/manifest",
         with(std::string(manifest).replace(manifest.find("version 2"), 9, "version 3")),
         "signature-threshold"},
        {"the edition before", "/manifest", with(edition_number(1).head.manifest.text),
         "signature-threshold"},
        {"no signatures", "/sig", with(""), "container-malformed"},
        {"signatures and more", "/sig", with(signatures + "x"), "container-trailing"},
        {"signatures without end", "/sig", raw(http("200 OK", "", signatures), Then::endless),
         "is larger than it may be"},
        {"a redirect", "/manifest",
         raw(http("302 Found", "Location: http://127.0.0.1:1/manifest\r\n", "")),
         "the server said 302"},
        {"a redirect to a file", voice,
         raw(http("301 Moved Permanently", "Location: file:///etc/passwd\r\n", "")),
         "the server said 301"},
        {"other bytes", voice, with(std::string(kVoice.size() + 1, 'v')), "file-hash"},
        {"one byte too few", voice, with(kVoice), "file-size"},
        {"one byte too many", voice, with(kVoice + "22"), "is larger than it may be"},
        {"compressed, though nobody asked", voice,
         raw(http("200 OK", "Content-Encoding: gzip\r\n", "\x1f\x8b\x08 and so on")), "file-size"},
        {"a part, though nobody asked", voice,
         raw(http("206 Partial Content", "Content-Range: bytes 9-19/20\r\n", "part")),
         "the server said 206"},
        {"a blob without end", voice, raw(http("200 OK", "", ""), Then::endless),
         "is larger than it may be"},
        {"a line that dies", voice,
         raw(http("200 OK", "Content-Length: 40001\r\n", kVoice.substr(0, 99)), Then::stall), ""},
        {"a line that is cut", voice,
         raw(http("200 OK", "Content-Length: 40001\r\n", kVoice.substr(0, 9999)), Then::reset), ""},
        {"a length of 2^63", voice,
         raw(http("200 OK", "Content-Length: 9223372036854775808\r\n", kVoice)), ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            Kiosk kiosk;
            {
                WebServer const liar([&](Request const& request) {
                    return request.path == row.path ? row.lie(request) : honest(next, request);
                });
                auto const said = kiosk.update(liar.url());
                CHECK_THAT(said, Catch::Matchers::Contains(row.said));
                CHECK(said != "installed");
            }
            CHECK(kiosk.version() == 1);
            WebServer const server([&](Request const& request) { return honest(next, request); });
            CHECK(kiosk.update(server.url()) == "installed");
            CHECK(kiosk.version() == 2);
            CHECK_FALSE(std::filesystem::exists(kiosk.partial()));
        }
}

TEST_CASE("T49: what broke off goes on where it was, and a false continuation does no harm") {
    Made const next = edition_number(2);
    std::string const voice = "/blobs/" + hash_of_voice();
    Kiosk kiosk;
    {
        WebServer const breaks([&](Request const& request) {
            if (request.path != voice) return honest(next, request);
            return Reply{found(kVoice + "2", 0).substr(0, 20'000)};
        });
        REQUIRE(kiosk.update(breaks.url()) != "installed");
    }
    std::size_t const have = std::filesystem::file_size(kiosk.partial() / hash_of_voice());
    REQUIRE(have > 10'000);
    std::vector<std::size_t> asked;
    std::function<Reply(Request const&)> go_on;
    SECTION("an honest server sends the rest only") {
        go_on = [&](Request const& request) { return honest(next, request); };
    }
    SECTION("a server that knows no ranges sends all") {
        go_on = [&](Request const& request) { return honest(next, {request.path, 0}); };
    }
    SECTION("a server that sends the rest of something else") {
        go_on = [&](Request const& request) {
            return Reply{request.from == 0 ? honest(next, request)
                                           : Reply{found(std::string(40'001, 'v'), request.from)}};
        };
    }
    SECTION("a server that starts anew and calls it the rest") {
        go_on = [&](Request const& request) {
            if (request.from == 0) return honest(next, request);
            return Reply{http("206 Partial Content", "Content-Range: bytes 0-40000/40001\r\n",
                              kVoice + "2")};
        };
    }
    WebServer const server([&](Request const& request) {
        if (request.path == voice) asked.push_back(request.from);
        return request.path == voice ? go_on(request) : honest(next, request);
    });
    CHECK(kiosk.update(server.url()) == "installed");
    CHECK(asked.front() == have);
    CHECK(kiosk.version() == 2);
}

TEST_CASE("T49: a redirect is never followed to another host") {
    Made const next = edition_number(2);
    WebServer const other([&](Request const& request) { return honest(next, request); });
    WebServer const server([&](Request const& request) {
        return Reply{http("302 Found", "Location: " + other.url() + request.path + "\r\n", "")};
    });
    Kiosk kiosk;
    CHECK(kiosk.update(server.url()) == "the server said 302");
    CHECK(other.requests() == 0);
}

TEST_CASE("a mirror is not asked for what is there") {
    Made const next = edition_number(2);
    WebServer const server([&](Request const& request) { return honest(next, request); });
    Kiosk kiosk;
    REQUIRE(kiosk.update(server.url()) == "installed");
    CHECK(server.requests() == 3); // manifest, sig and the one blob that is new
    REQUIRE(kiosk.update(server.url()) == "installed");
    CHECK(server.requests() == 5);
}
