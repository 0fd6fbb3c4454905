// SPDX-License-Identifier: Apache-2.0
#include "renderer/pdf_edit.hpp"
#include <catch2/catch.hpp>

using namespace renderer;

namespace {

/// A file with one object and a table that is right for it.
std::string file(std::string const& object, std::string const& trailer) {
    std::string const head = "%PDF-1.5\n";
    std::string const body = head + object;
    return body + "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n" + trailer +
           "\nstartxref\n" + std::to_string(body.size()) + "\n%%EOF\n";
}

} // namespace

TEST_CASE("what is not a PDF as Cairo writes them is refused, not mended") {
    struct Row {
        char const* why;
        std::string bytes;
        bool good;
    };
    std::string const catalog = "1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    std::string const trailer = "<< /Size 2 /Root 1 0 R >>";
    Row const rows[] = {
        {"a file that is sound", file(catalog, trailer), true},
        {"nothing", "", false},
        {"no table", "%PDF-1.5\nstartxref\n9\n%%EOF\n", false},
        {"a table beyond the end", "%PDF-1.5\nstartxref\n999999\n%%EOF\n", false},
        {"more objects than there are lines", "xref\n0 99999999999\nstartxref\n0\n", false},
        {"an object that has no end", file("1 0 obj\n<< /Type /Catalog >>\n", trailer), false},
        {"an object that has no beginning", file("1 0 << >>\nendobj\n", trailer), false},
        {"no dictionary at the end", file(catalog, "Size 2"), false},
        {"a stream that tells no length",
         file("1 0 obj\n<< >>\nstream\nendstream\nendobj\n", trailer), false},
        {"a stream longer than the file",
         file("1 0 obj\n<< /Length 999999 >>\nstream\nendstream\nendobj\n", trailer), false},
        {"a length in an object that there is not",
         file("1 0 obj\n<< /Length 7 0 R >>\nstream\nendstream\nendobj\n", trailer), false},
        {"a stream that is not what its filter says",
         file("1 0 obj\n<< /Length 3 /Filter /FlateDecode >>\nstream\nabc\nendstream\nendobj\n",
              trailer),
         true},
        {"brackets that are never closed", file("1 0 obj\n(((\\\nendobj\n", trailer), true},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(edited(row.bytes, {"en", {}, 100}).has_value() == row.good);
        }
}
