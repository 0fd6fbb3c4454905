// Real texts (the Universal Declaration of Human Rights) and another shaper's opinion (hb-shape).
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "text/support.hpp"
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace test;

namespace {

struct Declaration {
    char const* file;
    char const* language;
};
constexpr Declaration kDeclarations[] = {
    {"udhr_eng.xml", "en"},          {"udhr_vie.xml", "vi"},      {"udhr_tha.xml", "th"},
    {"udhr_lao.xml", "lo"},          {"udhr_khm.xml", "km"},      {"udhr_mya.xml", "my"},
    {"udhr_ind.xml", "id"},          {"udhr_mly_latn.xml", "ms"}, {"udhr_tgl.xml", "fil"},
    {"udhr_arb.xml", "ar"},          {"udhr_ben.xml", "bn"},      {"udhr_nep.xml", "ne"},
    {"udhr_cmn_hans.xml", "zh-Hans"}};

/// Languages that nobody asked for yet: shaped as hb-shape does, whatever our fonts lack.
constexpr Declaration kOthers[] = {
    {"udhr_ceb.xml", "ceb"},          {"udhr_cmn_hant.xml", "zh-Hant"},
    {"udhr_heb.xml", "he"},           {"udhr_hin.xml", "hi"},
    {"udhr_jav.xml", "jv"},           {"udhr_jav_java.xml", "jv"},
    {"udhr_mly_arab.xml", "ms-Arab"}, {"udhr_mnw.xml", "mnw"},
    {"udhr_pes_1.xml", "fa"},         {"udhr_shn.xml", "shn"},
    {"udhr_sin.xml", "si"},           {"udhr_sun.xml", "su"},
    {"udhr_tam.xml", "ta"},           {"udhr_tet.xml", "tet"},
    {"udhr_tgl_tglg.xml", "fil"},     {"udhr_tha2.xml", "th"},
    {"udhr_urd.xml", "ur"},           {"udhr_vie_han.xml", "vi"}};

/// The paragraphs of one declaration; none when the file is absent.
std::vector<std::string> paragraphs(char const* file) {
    auto const bytes = base::read_file(shared_data() / "5-text-corpus" / "text-udhr" / file);
    std::vector<std::string> found;
    std::string_view rest = bytes ? std::string_view(*bytes) : std::string_view();
    for (;;) {
        auto const begin = rest.find("<para>");
        if (begin == rest.npos) return found;
        auto const end = rest.find("</para>", begin);
        found.emplace_back(rest.substr(begin + 6, end - begin - 6));
        rest.remove_prefix(end);
    }
}

/// "id+advance@x,y" of every glyph, in font units, as our layout has them.
std::string ours(text::Run const& run, double scale) {
    auto const units = [&](double length) { return std::to_string(std::lround(length * scale)); };
    std::string out;
    for (text::Glyph const& glyph : run.glyphs) {
        out += (out.empty() ? "" : "|") + std::to_string(glyph.id);
        std::string const x = units(glyph.x_offset);
        std::string const y = units(-glyph.y_offset);
        if (x != "0" || y != "0") out += "@" + x + "," + y;
        out += "+" + units(glyph.advance);
    }
    return "[" + out + "]\n";
}

/// What hb-shape says of the same run.
std::string theirs(text::Run const& run, std::string const& language, base::Path const& folder) {
    base::Path const file = folder / "run.txt";
    if (!base::write_file(file, run.text)) return {};
    std::string const command =
        "hb-shape --no-glyph-names --no-clusters --remove-default-ignorables" +
        std::string(" --direction=") + (run.right_to_left ? "rtl" : "ltr") +
        " --script=" + run.script + " --language=" + language + " --text-file='" + file.string() +
        "' '" + run.face->path().string() + "'";
    std::string out;
    FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return {};
    char buffer[4096];
    while (std::fgets(buffer, sizeof buffer, pipe) != nullptr)
        out += buffer;
    ::pclose(pipe);
    return out;
}

} // namespace

TEST_CASE("no character of the Universal Declaration is missing") {
    for (auto const& [file, language] : kDeclarations)
        DYNAMIC_SECTION(language) {
            auto const texts = paragraphs(file);
            if (texts.empty()) {
                WARN("skipped: " << file << " is not beside the checkout");
                return;
            }
            for (std::string const& paragraph : texts) {
                auto const layout = laid_out(paragraph, language, 400);
                INFO(paragraph);
                CHECK(layout.missing.empty());
                CHECK_FALSE(layout.cut_word);
                CHECK(layout.left_out == 0);
                for (text::Line const& line : layout.lines)
                    CHECK(line.width <= 400.001);
            }
        }
}

namespace {

/// Whether hb-shape shapes every run of `paragraph` as we do.
void compare(std::string const& paragraph, char const* language, base::Path const& folder) {
    constexpr double kSize = 20;
    for (text::Line const& line : laid_out(paragraph, language, 300).lines)
        for (text::Run const& run : line.runs) {
            INFO(run.text);
            CHECK(ours(run, 1000 / kSize) == theirs(run, language, folder));
        }
}

/// The files that HarfBuzz tests its shapers with, and the language to try each in.
std::vector<std::pair<base::Path, char const*>> shaper_lists() {
    base::Path const folder = shared_data() / "5-text-corpus" / "text-harfbuzz";
    std::vector<std::pair<base::Path, char const*>> found;
    if (!std::filesystem::exists(folder)) return found;
    auto const files = base::files_below(folder);
    for (base::Path const& file : files.value()) {
        if (file.extension() != ".txt" || file.filename() == "SOURCE.txt") continue;
        char const* language = "en";
        struct Script {
            char const* folder;
            char const* language;
        };
        for (Script const& script :
             {Script{"arabic", "ar"}, Script{"bengali", "bn"}, Script{"devanagari", "ne"},
              Script{"myanmar", "my"}, Script{"khmer", "km"}, Script{"-lao", "lo"},
              Script{"-thai/", "th"}})
            if (file.string().find(script.folder) != std::string::npos) language = script.language;
        found.emplace_back(folder / file, language);
    }
    return found;
}

} // namespace

TEST_CASE("hb-shape agrees on whole declarations in 31 languages and on its own lists") {
    if (std::getenv("WAYPOST_EVERY_ROW") == nullptr) return; // minutes: ctest -L long
    Scratch const scratch;
    for (Declaration const& one : kDeclarations)
        for (std::string const& paragraph : paragraphs(one.file))
            compare(paragraph, one.language, scratch.path());
    for (Declaration const& one : kOthers)
        for (std::string const& paragraph : paragraphs(one.file))
            compare(paragraph, one.language, scratch.path());
    for (auto const& [file, language] : shaper_lists())
        for (std::string const& line : base::split(base::read_file(file).value_or(""), '\n'))
            compare(line, language, scratch.path());
}

TEST_CASE("hb-shape agrees on every glyph, advance and offset") {
    Scratch const scratch;
    constexpr std::size_t kParagraphs = 4;
    if (std::system("hb-shape --version > /dev/null 2>&1") != 0) {
        WARN("skipped: hb-shape is not installed (libharfbuzz-bin)");
        return;
    }
    for (auto const& [file, language] : kDeclarations)
        DYNAMIC_SECTION(language) {
            auto texts = paragraphs(file);
            if (texts.empty()) texts.push_back("Call 009991, 08:00-17:00");
            texts.resize(std::min(texts.size(), kParagraphs));
            for (std::string const& paragraph : texts)
                compare(paragraph, language, scratch.path());
        }
}
