// What every layout looks like and says in every language: tests/golden/sheets. The words are
// compared exactly, the pictures with room for another antialiaser but not for a missing code.
// Renew both with  UPDATE_GOLDEN=1 WAYPOST_EVERY_LANGUAGE=1 test_renderer "contact sheets*"
// and look at the pictures.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/kit.hpp"
#include "renderer/raster.hpp"
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <map>

using namespace renderer;

namespace {

constexpr double kCellPixels = 32000;
constexpr int kColumns = 5;
constexpr double kMostOff = 0.004; // share of pixels that may look different
constexpr int kDifferent = 70;     // levels of brightness

/// The faces of a card one below the other, every card of a layout as large as the next.
GreyImage cell_of(Card const& card) {
    double const height = card.front.height + (card.back ? card.back->height : 0);
    double const dpi = 72 * std::sqrt(kCellPixels / (card.front.width * height));
    GreyImage cell = grey(rasterise(card.front, dpi).value().get());
    if (card.back) {
        GreyImage const back = grey(rasterise(*card.back, dpi).value().get());
        cell.height += back.height;
        cell.pixels.insert(cell.pixels.end(), back.pixels.begin(), back.pixels.end());
    }
    for (std::uint8_t& pixel : cell.pixels)
        pixel = static_cast<std::uint8_t>(pixel / 32 * 36); // eight shades: small files
    return cell;
}

void copy(GreyImage const& from, GreyImage& into, int x, int y) {
    for (int row = 0; row < from.height; ++row)
        for (int column = 0; column < from.width; ++column)
            into.at(x + column, y + row) = from.at(column, row);
}

/// Where the cell with this number lies.
std::pair<int, int> corner(GreyImage const& cell, std::size_t index) {
    int const at = static_cast<int>(index);
    return {at % kColumns * (cell.width + 2), at / kColumns * (cell.height + 2)};
}

bool looks_like(GreyImage const& cell, GreyImage const& sheet, std::size_t index) {
    auto const [x, y] = corner(cell, index);
    if (x + cell.width > sheet.width || y + cell.height > sheet.height) return false;
    int off = 0;
    for (int row = 0; row < cell.height; ++row)
        for (int column = 0; column < cell.width; ++column)
            if (std::abs(cell.at(column, row) - sheet.at(x + column, y + row)) > kDifferent) ++off;
    return off <= kMostOff * cell.width * cell.height;
}

GreyImage read_sheet(base::Path const& file) {
    Surface const picture{cairo_image_surface_create_from_png(file.c_str())};
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) return {};
    return grey(picture.get());
}

void write_sheet(base::Path const& file, std::vector<GreyImage> const& cells) {
    auto const [x, y] = corner(cells.front(), cells.size() - 1);
    GreyImage sheet{kColumns * (cells.front().width + 2), y + cells.front().height, {}};
    sheet.pixels.assign(static_cast<std::size_t>(sheet.width * sheet.height), 128);
    for (std::size_t i = 0; i < cells.size(); ++i)
        copy(cells[i], sheet, corner(cells[i], i).first, corner(cells[i], i).second);
    Surface const picture{
        cairo_image_surface_create(CAIRO_FORMAT_A8, sheet.width, sheet.height)}; // a grey PNG
    for (int row = 0; row < sheet.height; ++row)
        std::memcpy(cairo_image_surface_get_data(picture.get()) +
                        std::ptrdiff_t{row} * cairo_image_surface_get_stride(picture.get()),
                    &sheet.at(0, row), static_cast<std::size_t>(sheet.width));
    cairo_surface_mark_dirty(picture.get());
    REQUIRE(cairo_surface_write_to_png(picture.get(), file.c_str()) == CAIRO_STATUS_SUCCESS);
}

/// Every text with its size and its lines.
std::string said(Frame const& frame) {
    std::string out;
    for (TextItem const& item : frame.texts) {
        out += item.field + " " + std::to_string(std::lround(item.size * 10)) + ":";
        for (text::Line const& line : item.layout.lines)
            out += " " + line.text + " |";
        out += "\n";
    }
    for (QrItem const& item : frame.codes)
        out += item.field + " " + item.payload + "\n";
    return out;
}

std::string said(std::string const& language, Card const& card) {
    return "== " + language + "\n" + said(card.front) + (card.back ? said(*card.back) : "");
}

/// Compares the cards of one layout with its golden sheet, or keeps them for a new one.
void compare(test::Kit const& kit, std::string const& name, std::size_t turn) {
    base::Path const file = test::source() / "tests/golden/sheets" / (name + ".png");
    auto const all = test::languages();
    auto const chosen = test::chosen_languages(turn);
    bool const renew = std::getenv("UPDATE_GOLDEN") != nullptr && chosen.size() == all.size();
    std::string const words = base::read_file(file.parent_path() / (name + ".txt")).value_or("");
    GreyImage const sheet = read_sheet(file);
    std::vector<GreyImage> cells;
    std::string spoken;
    for (std::string const& language : chosen) {
        Card const card = kit.filled_card(language, test::layout(name));
        cells.push_back(cell_of(card));
        std::string const mine = said(language, card);
        spoken += mine;
        if (renew) continue;
        CAPTURE(name, language, mine);
        auto const at = std::find(all.begin(), all.end(), language) - all.begin();
        CHECK(words.find(mine) != std::string::npos);
        CHECK(looks_like(cells.back(), sheet, static_cast<std::size_t>(at)));
    }
    if (!renew) return;
    write_sheet(file, cells);
    CHECK(base::write_file(file.parent_path() / (name + ".txt"), spoken));
}

} // namespace

TEST_CASE("contact sheets of every layout in every language look as they did") {
    test::Kit const kit;
    std::size_t turn = 2;
    for (std::string const& name : test::shipped_layouts())
        compare(kit, name, turn++);
}

TEST_CASE("a contact sheet tells a lost code and another language") {
    test::Kit const kit;
    GreyImage const sheet = read_sheet(test::source() / "tests/golden/sheets/wallet.png");
    std::size_t const thai = 2;
    Card card = kit.card("th");
    CHECK(looks_like(cell_of(card), sheet, thai));
    CHECK_FALSE(looks_like(cell_of(card), sheet, thai + 1));
    card.back->codes.clear();
    CHECK_FALSE(looks_like(cell_of(card), sheet, thai));
}
