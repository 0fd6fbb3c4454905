// SPDX-License-Identifier: Apache-2.0
#include "text/support.hpp"

using namespace test;
using text::FontSet;
using text::Weight;

namespace {

std::string names(std::vector<text::Face const*> const& faces, std::size_t first) {
    std::string out;
    for (std::size_t i = 0; i < std::min(first, faces.size()); ++i)
        out += (i == 0 ? "" : " ") + faces[i]->name();
    return out;
}

constexpr char const* kFace = "[face.A]\nregular = \"a.ttf\"\nascent = 0.9\ndescent = 0.2\n";

} // namespace

TEST_CASE("a language has its own faces first and all others behind") {
    struct Row {
        char const* language;
        Weight weight;
        char const* first_two;
    };
    static Row const rows[] = {
        {"en", Weight::regular, "NotoSans-Regular NotoSansThaiLooped-Regular"},
        {"km", Weight::regular, "NotoSansKhmer-Regular NotoSans-Regular"},
        {"km", Weight::bold, "NotoSansKhmer-Bold NotoSans-Bold"},
        {"KM-kh", Weight::regular, "NotoSansKhmer-Regular NotoSans-Regular"},
        {"zh", Weight::regular, "NotoSansSC-Regular NotoSans-Regular"},
        {"zh-Hans-SG", Weight::regular, "NotoSansSC-Regular NotoSans-Regular"},
        {"xx", Weight::regular, "NotoSans-Regular NotoSansThaiLooped-Regular"},
        {"", Weight::regular, "NotoSans-Regular NotoSansThaiLooped-Regular"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.language << (row.weight == Weight::bold ? " bold" : "")) {
            auto const faces = fonts().faces(row.language, row.weight);
            CHECK(names(faces, 2) == row.first_two);
            CHECK(faces.size() == 9);
        }
}

TEST_CASE("a language is found by shorter forms of its tag") {
    struct Row {
        char const* language;
        double line_height;
        double floor;
    };
    static Row const rows[] = {{"my", 1.8, 9},      {"my-MM", 1.8, 9},   {"MY", 1.8, 9},
                               {"zh-Hans", 1.4, 7}, {"zh", 1.4, 7},      {"zh-Hant", 1.4, 7},
                               {"xx", 1.3, 7},      {"m", 1.3, 7},       {"mya", 1.3, 7},
                               {"my_MM", 1.3, 7},   {"\xFF\xFF", 1.3, 7}};
    for (Row const& row : rows)
        DYNAMIC_SECTION("language " << row.language) {
            CHECK(fonts().language(row.language).line_height == row.line_height);
            CHECK(fonts().language(row.language).card_floor_pt == row.floor);
        }
}

TEST_CASE("a face gives painters its file") {
    text::Face const& face = *fonts().faces("km", Weight::bold).front();
    CHECK(face.name() == "NotoSansKhmer-Bold");
    CHECK(face.path().filename() == "NotoSansKhmer-Bold.ttf");
    CHECK(std::string(face.bytes()) == base::read_file(face.path()).value_or(""));
    CHECK(face.ascent() == 1.09);
    CHECK(face.descent() == 0.58);
}

TEST_CASE("a set of fonts that is not whole is refused with what to mend") {
    struct Row {
        char const* why;
        std::string manifest;
        char const* complaint;
    };
    std::string const face = kFace;
    Row const rows[] = {
        {"not TOML", "[face", "fonts.toml:1"},
        {"no face at all", "", "needs a table [face.NAME]"},
        {"a face that is no table", "[face]\nA = 1\n", "[face] A must be a table"},
        {"no file named", "[face.A]\nascent = 0.9\ndescent = 0.2\n", "needs a text \"regular\""},
        {"no ascent", "[face.A]\nregular = \"a.ttf\"\n", "[face.A] needs a number \"ascent\""},
        {"an ascent in font units", "[face.A]\nregular = \"a.ttf\"\nascent = 900\n",
         "[face.A] ascent = 900 must lie between 0.1 and 3"},
        {"a file that is not there", "[face.A]\nregular = \"b.ttf\"\nascent = 1\ndescent = 0\n",
         "b.ttf: No such file"},
        {"a bold file that is not there", face + "bold = \"b.ttf\"\n", "b.ttf: No such file"},
        {"a file that is no font", "[face.A]\nregular = \"fonts.toml\"\nascent = 1\ndescent = 0\n",
         "is not an OpenType font"},
        {"a path above the folder",
         "[face.A]\nregular = \"x/../../a.ttf\"\nascent = 1\ndescent = 0\n",
         "must lie beside fonts.toml"},
        {"an absolute path", "[face.A]\nregular = \"/a.ttf\"\nascent = 1\ndescent = 0\n",
         "must lie beside fonts.toml"},
        {"a language with an unknown face",
         face + "[language.km]\nfaces = [\"B\"]\nline_height = 1.3\ncard_floor_pt = 7\n",
         "names the face \"B\"; there is no [face.B]"},
        {"a language without a line height", face + "[language.km]\nfaces = [\"A\"]\n",
         "[language.km] needs a number \"line_height\""},
        {"a floor nobody can read", face + "[language.km]\nline_height = 1.3\ncard_floor_pt = 1\n",
         "card_floor_pt = 1 must lie"},
        {"a language that is no table", face + "[language]\nkm = 1\n",
         "[language] km must be a table"},
    };
    Scratch const scratch;
    auto const font = base::read_file(fonts().faces("th", Weight::regular).front()->path());
    REQUIRE(base::write_file(scratch.path() / "a.ttf", *font));
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            REQUIRE(base::write_file(scratch.path() / "fonts.toml", row.manifest));
            auto const loaded = FontSet::load(scratch.path());
            REQUIRE_FALSE(loaded);
            CHECK_THAT(to_string(loaded.error()), Catch::Contains(row.complaint));
        }
}

TEST_CASE("a folder without fonts.toml is refused") {
    CHECK_FALSE(FontSet::load("/no/such/folder"));
}

TEST_CASE("a face without bold stands in its regular weight") {
    Scratch const scratch;
    auto const font = base::read_file(fonts().faces("th", Weight::regular).front()->path());
    REQUIRE(base::write_file(scratch.path() / "a.ttf", *font));
    REQUIRE(base::write_file(scratch.path() / "fonts.toml", kFace));
    auto const loaded = FontSet::load(scratch.path());
    REQUIRE(loaded);
    CHECK(names(loaded->faces("en", Weight::bold), 9) == "a");
    text::Style const style{"th", Weight::bold, 10, text::Align::start, 0};
    CHECK(text::width_of("ที่", style, *loaded) > 0);
}
