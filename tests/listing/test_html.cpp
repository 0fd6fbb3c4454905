// SPDX-License-Identifier: Apache-2.0
#include "listing/html.hpp"
#include "listing/script.hpp"
#include "listing/style.hpp"
#include "support/files.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>
#include <cstdio>

using namespace listing;

namespace {

/// What sha256sum of coreutils says of the file, as hexadecimal digits.
std::string sha256_of(base::Path const& file) {
    std::FILE* const pipe = ::popen(("sha256sum < " + file.string()).c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string digits(64, ' ');
    CHECK(std::fread(digits.data(), 1, digits.size(), pipe) == digits.size());
    CHECK(::pclose(pipe) == 0);
    return digits;
}

/// RFC 4648 base64 of the bytes that `digits` name.
std::string base64_of(std::string const& digits) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bits;
    for (char const digit : digits) {
        int const value = std::stoi(std::string(1, digit), nullptr, 16);
        for (int bit = 3; bit >= 0; --bit)
            bits += ((value >> bit) & 1) != 0 ? '1' : '0';
    }
    std::string text;
    for (std::size_t i = 0; i < bits.size(); i += 6) {
        std::string six = bits.substr(i, 6);
        six.resize(6, '0');
        text += kLetters[std::stoul(six, nullptr, 2)];
    }
    text.resize((text.size() + 3) / 4 * 4, '=');
    return text;
}

} // namespace

TEST_CASE("the policy's hashes are those of the style sheet and of the script") {
    test::Scratch const scratch;
    base::Path const file = scratch.path() / "source";
    REQUIRE(base::write_file(file, kStyle));
    CHECK("sha256-" + base64_of(sha256_of(file)) == kStyleHash);
    REQUIRE(base::write_file(file, kScript));
    CHECK("sha256-" + base64_of(sha256_of(file)) == kScriptHash);
}

TEST_CASE("style sheet and script ask for nothing and end no element") {
    CHECK(kScript.find_first_of("<&") == std::string_view::npos);
    CHECK(kScript.find("http:") == std::string_view::npos);
    CHECK(kStyle.find_first_of("<&@") == std::string_view::npos);
    CHECK(kStyle.find("url") == std::string_view::npos);
    CHECK(kStyle.size() < 1500);
}

TEST_CASE("no text can leave its place") {
    struct Row {
        char const* why;
        std::string text;
        std::string escaped;
    };
    static Row const rows[] = {
        {"an element", "<b>", "&lt;b&gt;"},
        {"an end tag of ours", "</p>", "&lt;/p&gt;"},
        {"double quotes", "a\" href=\"x", "a&quot; href=&quot;x"},
        {"single quotes", "it's", "it&#39;s"},
        {"an entity stays what was typed", "&amp;", "&amp;amp;"},
        {"other scripts pass", "ខ្មែរ العربية", "ខ្មែរ العربية"},
        {"NUL is forbidden in HTML", std::string("a\0b", 3),
         "a\xEF\xBF\xBD"
         "b"},
        {"so is escape", "\x1B[1m", "\xEF\xBF\xBD[1m"},
        {"and delete", "\x7F", "\xEF\xBF\xBD"},
        {"new lines and tabs are fine", "a\n\tb", "a\n\tb"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(escaped(row.text) == row.escaped);
        }
}

TEST_CASE("elements close in order") {
    Html html;
    {
        auto const list = html.element("ul", {{"class", "a\"b"}});
        html.leaf("li", "1 < 2");
        html.empty("link", {{"href", "data:,"}});
    }
    CHECK(std::move(html).take() == "<!DOCTYPE html>\n<ul class=\"a&quot;b\"><li>1 &lt; 2</li>"
                                    "<link href=\"data:,\"/></ul>");
}

TEST_CASE("the reader of the tests sees what is not well formed") {
    struct Row {
        char const* why;
        char const* html;
        bool fine;
    };
    static Row const rows[] = {
        {"nested in order", "<p><b>x</b></p>", true},
        {"closed out of order", "<p><b>x</p></b>", false},
        {"left open", "<p>", false},
        {"a bare ampersand", "<p>a & b</p>", false},
        {"an attribute without quotes", "<p id=a>x</p>", false},
        {"an attribute twice", "<p id=\"a\" id=\"b\">x</p>", false},
        {"text outside", "x<p>x</p>", false},
        {"closed more than opened", "<p>x</p></p>", false},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const html = std::string("<!DOCTYPE html>\n") + row.html;
            CHECK(test::read_markup(html).has_value() == row.fine);
        }
}
