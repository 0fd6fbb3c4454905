// SPDX-License-Identifier: Apache-2.0
#include "renderer/pdf_edit.hpp"
#include "renderer/pdf_file.hpp"
#include "renderer/pictogram_ink.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <set>
#include <string_view>

namespace renderer {
namespace {

// Cairo lists a resource again each time a page uses it, and a dictionary with a key twice is not
// sound PDF (7.3.7).
void take_repetitions(std::string& dictionary) {
    constexpr std::string_view kOpening = "/XObject<<";
    for (std::size_t at = 0; (at = dictionary.find(kOpening, at)) != std::string::npos;) {
        at += kOpening.size();
        std::size_t const end = std::min(dictionary.find(">>", at), dictionary.size());
        std::set<std::string> seen;
        std::string once;
        for (std::size_t next; at < end; at = next) {
            next = std::min(dictionary.find('/', at + 1), end);
            if (auto const one = seen.insert(dictionary.substr(at, next - at)); one.second)
                once += *one.first;
        }
        std::size_t const start = dictionary.rfind(kOpening, end) + kOpening.size();
        dictionary.replace(start, end - start, once);
        at = start + once.size();
    }
}

// Cairo makes a transparency group (11.6.6) of whatever it draws twice. On a card everything is
// opaque, so a group changes nothing, and printers are slower with one.
void take_group(std::string& dictionary) {
    constexpr std::string_view kGroup = "/Group<<";
    std::size_t const at = dictionary.find(kGroup);
    if (at == std::string::npos) return;
    std::size_t const end = dictionary.find(">>", at);
    if (end != std::string::npos) dictionary.erase(at, end + 2 - at);
}

std::string whole(std::string_view number) {
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return std::to_string(std::lround(value));
}

// Outlines of pictograms, which have hundreds of coordinates, in whole units of their frame: some
// hundredths of a millimetre on a poster, less on a card.
std::string rounded(std::string_view drawing) {
    std::string out;
    std::vector<std::string_view> numbers;
    while (!drawing.empty()) {
        std::size_t const start = std::min(drawing.find_first_not_of(" \n"), drawing.size());
        drawing.remove_prefix(start);
        std::string_view const word = drawing.substr(0, drawing.find_first_of(" \n"));
        drawing.remove_prefix(word.size());
        if (word.find_first_not_of("0123456789.-") == std::string_view::npos) {
            numbers.push_back(word);
            continue;
        }
        bool const outline = word == "m" || word == "l" || word == "c";
        for (std::string_view const number : numbers)
            out.append(outline ? whole(number) : std::string(number)).append(" ");
        out.append(word).append("\n");
        numbers.clear();
    }
    return out;
}

// What the codes of WinAnsiEncoding stand for (9.10.3, annex D.2).
constexpr std::string_view kLetters =
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/W def/CMapType 2 def "
    "1 begincodespacerange<00><ff>endcodespacerange 25 beginbfrange"
    "<20><7e><0020><a0><ff><00a0><80><80><20ac><82><82><201a><83><83><0192><84><84><201e>"
    "<85><85><2026><86><87><2020><88><88><02c6><89><89><2030><8a><8a><0160><8b><8b><2039>"
    "<8c><8c><0152><8e><8e><017d><91><92><2018><93><94><201c><95><95><2022><96><97><2013>"
    "<98><98><02dc><99><99><2122><9a><9a><0161><9b><9b><203a><9c><9c><0153><9e><9e><017e>"
    "<9f><9f><0178>"
    "endbfrange endcmap end end";

/// The fonts of letters that WinAnsiEncoding has. Cairo writes a table of the letters used for each
/// of them, and each takes a third of a kilobyte; they can all have the same.
class LetterFonts {
  public:
    explicit LetterFonts(PdfFile& file) : file_(file) {}

    void share_table(std::string& font) {
        constexpr std::string_view kKey = "/ToUnicode ";
        std::size_t const at = font.find(kKey);
        if (at == std::string::npos || font.find("/Encoding/WinAnsiEncoding") == std::string::npos)
            return;
        std::size_t const start = at + kKey.size();
        std::size_t const number = std::strtoul(font.c_str() + start, nullptr, 10);
        if (table_ == 0) {
            table_ = number;
            return file_.set_content(table_, kLetters);
        }
        font.replace(start, font.find(' ', start) - start, std::to_string(table_));
        if (number != table_) needless_.push_back(number);
    }
    void drop_others() {
        for (std::size_t const number : needless_)
            file_.drop(number);
    }

  private:
    PdfFile& file_;
    std::size_t table_ = 0;
    std::vector<std::size_t> needless_;
};

/// PDF counts from the bottom of the page.
std::string trim_box(Box const& trim, double page_height) {
    return fmt::format("/TrimBox[{:.3f} {:.3f} {:.3f} {:.3f}]", trim.x, page_height - trim.bottom(),
                       trim.right(), page_height - trim.y);
}

std::string page_extras(PdfExtras const& extras, std::size_t page) {
    std::string found;
    if (extras.trim) found = trim_box(*extras.trim, extras.page_height);
    if (page >= extras.links.size() || extras.links[page].empty()) return found;
    found += "/Annots[";
    for (auto const& [box, address] : extras.links[page]) // hundreds: without a needless byte
        found += fmt::format(
            "<</Subtype/Link/Border[0 0 0]/Rect[{:.0f} {:.0f} {:.0f} {:.0f}]/A<</S/URI/URI({})>>>>",
            box.x, extras.page_height - box.bottom(), box.right(), extras.page_height - box.y,
            address);
    return found + "]";
}

} // namespace

base::Result<std::string> edited(std::string pdf, PdfExtras const& extras) {
    auto file = PdfFile::read(std::move(pdf));
    if (!file) return file.error();
    constexpr std::string_view kCatalog = "/Type/Catalog";
    constexpr std::string_view kPage = "/Type/Page/";
    std::string const frame = fmt::format("/BBox[0 0 {0} {0}]", kPictogramFrame);
    std::size_t page = 0;
    LetterFonts letters(*file);
    for (std::size_t const number : file->order()) {
        std::string& value = file->at(number).value;
        take_repetitions(value);
        take_group(value);
        letters.share_table(value);
        if (value.find(frame) != std::string::npos)
            if (std::string const drawing = file->content(number); !drawing.empty())
                file->set_content(number, rounded(drawing));
        if (std::size_t const at = value.find(kCatalog); at != std::string::npos)
            value.insert(at + kCatalog.size(), "/Lang(" + extras.language + ")");
        if (std::size_t const at = value.find(kPage); at != std::string::npos)
            value.insert(at + kPage.size() - 1, page_extras(extras, page++));
    }
    letters.drop_others();
    return file->write();
}

} // namespace renderer
