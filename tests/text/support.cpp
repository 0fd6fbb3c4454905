// SPDX-License-Identifier: Apache-2.0
#include "text/support.hpp"
#include <cstdlib>
#include <iostream>

namespace test {

text::FontSet const& fonts() {
    static auto const loaded = text::FontSet::load(share() / "fonts");
    if (!loaded) {
        std::cerr << to_string(loaded.error()) << '\n';
        std::abort();
    }
    return *loaded;
}

text::Layout laid_out(std::string_view paragraph, std::string const& language, double width) {
    text::Style style;
    style.language = language;
    style.size = 20;
    return text::lay_out(paragraph, style, width, fonts());
}

std::string lines(text::Layout const& layout) {
    std::string out;
    for (text::Line const& line : layout.lines)
        out += (&line == &layout.lines.front() ? "" : "|") + line.text;
    return out;
}

std::string runs(text::Layout const& layout) {
    std::string out;
    for (text::Line const& line : layout.lines)
        for (text::Run const& run : line.runs)
            out += run.face->name() + " " + run.script + (run.right_to_left ? " rtl{" : " ltr{") +
                   run.text + "}";
    return out;
}

std::string order(text::Layout const& layout) {
    std::string out;
    for (text::Line const& line : layout.lines)
        for (text::Run const& run : line.runs)
            out += (run.right_to_left ? "<" : ">") + run.text;
    return out;
}

} // namespace test
