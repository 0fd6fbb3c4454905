// SPDX-License-Identifier: Apache-2.0
#include "cards/read_back.hpp"
#include "base/text_tools.hpp"
#include "base/workplace.hpp"
#include "sheets/encoding.hpp"
#include <array>
#include <cstdio>
#include <set>

namespace cards {
namespace {

bool is_ignored(char32_t c) {
    bool const blank = c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F);
    bool const direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
    return blank || direction || c == 0xFEFF || c == 0xAD;
}

bool is_vowel_sign(char32_t c) {
    return c >= 0x064B && c <= 0x0652;
}

/// NFC, without what a reader of PDF is free to change.
std::string folded(std::string_view text, bool right_to_left) {
    auto const composed = sheets::composed_if_needed(text);
    std::string_view rest = composed ? *composed : text;
    std::string out;
    while (!rest.empty()) {
        char32_t const c = base::take_code_point(rest);
        if (!is_ignored(c) && !(right_to_left && is_vowel_sign(c))) base::append_utf8(out, c);
    }
    return out;
}

/// Without the punctuation at the end of a word, which pdftotext moves to its beginning.
std::string bare(std::string word) {
    for (std::string_view const sign : {".", ":", "،", "؛", "؟"})
        if (word.ends_with(sign)) word.resize(word.size() - sign.size());
    return word;
}

std::vector<std::string> parts_of(text::Layout const& layout, std::string const& line) {
    if (!layout.right_to_left) return {folded(line, false)};
    std::vector<std::string> words;
    for (std::string const& word : base::split(line, ' '))
        words.push_back(bare(folded(word, true)));
    return words;
}

class Comparison {
  public:
    explicit Comparison(std::string_view words)
        : plain_(folded(words, false)), without_signs_(folded(words, true)) {}

    void add(renderer::Frame const& frame) {
        for (renderer::TextItem const& item : frame.texts)
            for (text::Line const& line : item.layout.lines)
                if (!holds(item.layout, line.text) && named_.insert(item.field).second)
                    problems_.push_back(
                        {base::Severity::error, "lost-text", "PDF", 0, item.field,
                         "\"" + line.text + "\" cannot be read back from the file"});
    }
    base::Problems take() { return std::move(problems_); }

  private:
    bool holds(text::Layout const& layout, std::string const& line) const {
        std::string const& words = layout.right_to_left ? without_signs_ : plain_;
        for (std::string const& part : parts_of(layout, line))
            if (words.find(part) == std::string::npos) return false;
        return true;
    }

    std::string plain_;
    std::string without_signs_;
    std::set<std::string> named_;
    base::Problems problems_;
};

struct Close {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};

} // namespace

base::Result<std::string> words_of(std::string const& pdf) {
    auto const workplace = base::Workplace::make();
    if (!workplace) return workplace.error();
    base::Path const file = workplace->path() / "card.pdf";
    if (auto const done = base::write_file(file, pdf); !done) return done.error();
    std::string const command = "pdftotext -q -raw -enc UTF-8 '" + file.string() + "' - 2>&1";
    std::unique_ptr<std::FILE, Close> pipe{::popen(command.c_str(), "r")};
    if (!pipe) return base::Error{base::ErrorCode::io, "pdftotext", "cannot be started"};
    std::string words;
    std::array<char, 65536> bytes{};
    while (std::size_t const count = std::fread(bytes.data(), 1, bytes.size(), pipe.get()))
        words.append(bytes.data(), count);
    if (::pclose(pipe.release()) != 0)
        return base::Error{base::ErrorCode::not_found, "pdftotext",
                           "could not read the file; install the package poppler-utils"};
    return words;
}

base::Problems lost_words(std::vector<renderer::Card> const& cards, std::string_view words) {
    Comparison comparison(words);
    for (renderer::Card const& card : cards) {
        comparison.add(card.front);
        if (card.back) comparison.add(*card.back);
    }
    return comparison.take();
}

base::Result<std::string> read_back(renderer::Card const& card, base::Result<std::string> pdf) {
    if (!pdf) return pdf;
    auto const words = words_of(*pdf);
    if (!words) return words.error();
    auto const lost = lost_words({card}, *words);
    if (!lost.empty())
        return base::Error{base::ErrorCode::refused, lost.front().column, lost.front().message};
    return pdf;
}

} // namespace cards
