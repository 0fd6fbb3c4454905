// SPDX-License-Identifier: Apache-2.0
#include "sheets/workbook.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <xlsxwriter.h>

namespace sheets {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Look = std::function<ColumnLook(std::string_view, std::string_view)>;

constexpr double kWidth = 18;         // characters
constexpr lxw_row_t kSpareRows = 500; // below the last one, with drop-downs too

struct Formats {
    lxw_format* title;
    lxw_format* open; ///< may be typed over in a protected sheet
    lxw_format* locked;
};

Formats formats_of(lxw_workbook* book) {
    Formats formats{workbook_add_format(book), workbook_add_format(book),
                    workbook_add_format(book)};
    constexpr std::uint8_t kText = 0x31; // built-in number format "@": whatever is typed is text
    format_set_bold(formats.title);
    format_set_bg_color(formats.title, 0xDDDDDD);
    for (lxw_format* const one : {formats.open, formats.locked}) {
        format_set_num_format_index(one, kText);
        format_set_text_wrap(one);
    }
    format_set_unlocked(formats.open);
    format_set_bg_color(formats.locked, 0xEEEEEE);
    return formats;
}

void offer_words(lxw_worksheet* sheet, lxw_col_t column, lxw_row_t last,
                 std::vector<std::string> words) {
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    worksheet_data_validation_range(sheet, 1, column, last, column, &rule);
}

/// One column; false when a cell cannot be written.
bool write_column(lxw_worksheet* sheet, Table const& table, std::size_t index,
                  std::pair<ColumnLook const&, Formats const&> dress) {
    auto const& [look, formats] = dress;
    auto const column = static_cast<lxw_col_t>(index);
    auto const last = static_cast<lxw_row_t>(table.rows.size());
    worksheet_set_column(sheet, column, column, kWidth, formats.open);
    bool good = worksheet_write_string(sheet, 0, column, table.header[index].c_str(),
                                       formats.title) == LXW_NO_ERROR;
    if (!look.note.empty()) worksheet_write_comment(sheet, 0, column, look.note.c_str());
    for (lxw_row_t row = 0; row < last; ++row) {
        auto const& cells = table.rows[row].cells;
        if (index >= cells.size() || cells[index].text.empty()) continue;
        lxw_format* const format = look.locked ? formats.locked : formats.open;
        good = worksheet_write_string(sheet, row + 1, column, cells[index].text.c_str(), format) ==
                   LXW_NO_ERROR &&
               good;
    }
    if (!look.words.empty()) offer_words(sheet, column, last + kSpareRows, look.words);
    return good;
}

bool write_sheet(lxw_workbook* book, Table const& table, Look const& look, Formats const& formats) {
    lxw_worksheet* const sheet = workbook_add_worksheet(book, table.name.c_str());
    if (sheet == nullptr) return false;
    worksheet_freeze_panes(sheet, 1, 1);
    bool good = true;
    bool locked = false;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        ColumnLook const column = look(table.name, table.header[i]);
        locked = locked || column.locked;
        good = write_column(sheet, table, i, {column, formats}) && good;
    }
    // Without a password: it keeps people from slips, not from intentions.
    lxw_protection allowed{};
    allowed.format_columns = allowed.format_rows = allowed.insert_rows = allowed.sort = 1;
    allowed.autofilter = 1;
    if (locked) worksheet_protect(sheet, nullptr, &allowed);
    return good;
}

} // namespace

Result<Done> write_xlsx(base::Path const& path, Workbook const& workbook, Look const& look) {
    base::Path const beside = path.string() + ".new";
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    lxw_workbook* const book = workbook_new_opt(beside.c_str(), &options);
    if (book == nullptr) return Error{ErrorCode::io, path.string(), "cannot be written"};
    Formats const formats = formats_of(book);
    bool good = true;
    for (Table const& table : workbook.tables)
        good = write_sheet(book, table, look, formats) && good;
    lxw_error const closed = workbook_close(book);
    std::error_code failure;
    if (closed == LXW_NO_ERROR && good) std::filesystem::rename(beside, path, failure);
    if (closed == LXW_NO_ERROR && good && !failure) return Done{};
    std::error_code none;
    std::filesystem::remove(beside, none);
    return Error{ErrorCode::io, path.string(),
                 !good ? "a text is too long for a cell, or a sheet has no valid name"
                       : fmt::format("cannot be written: {}", lxw_strerror(closed))};
}

} // namespace sheets
