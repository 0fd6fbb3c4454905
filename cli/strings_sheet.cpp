// The review sheet: which rows it has, and its form for spreadsheets.
// SPDX-License-Identifier: Apache-2.0
#include "cli/strings.hpp"
#include "sheets/workbook.hpp"
#include <map>

namespace cli {
namespace {

using base::Result;

/// What somebody who made a translation said about it; only while the text is still the same.
struct Back {
    std::string text;
    std::string back;
    std::string doubt;
};
using Backs = std::map<std::string, Back>;

/// back/LANG.csv beside the PO files: key, text, back, doubt. A missing file says nothing.
Result<Backs> read_backs(base::Path const& file) {
    Backs backs;
    if (!std::filesystem::exists(file)) return backs;
    auto const workbook = sheets::read_workbook(file);
    if (!workbook) return workbook.error();
    for (sheets::Table const& table : workbook->tables)
        for (sheets::Row const& row : table.rows)
            backs[table.at(row, "key").text] = {table.at(row, "text").text,
                                                table.at(row, "back").text,
                                                table.at(row, "doubt").text};
    return backs;
}

/// The pictures of data/pictograms/concepts.toml: picture by the keys it stands for.
using PictureNames = std::map<std::string, std::string>;

Result<PictureNames> picture_names() {
    PictureNames pictures;
    auto const file = base::share_folder() / "data" / "pictograms" / "concepts.toml";
    if (!std::filesystem::exists(file)) return pictures;
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    auto const messages = settings->table("messages");
    if (!messages) return pictures;
    for (std::string const& picture : messages->keys())
        for (std::string const& key : messages->list(picture))
            pictures[key] = picture;
    return pictures;
}

/// The picture of the longest part of `key` that has one: "say.talk.named" → "say.talk" → "say".
std::string picture_of(PictureNames const& pictures, std::string key) {
    for (;;) {
        if (auto const found = pictures.find(key); found != pictures.end()) return found->second;
        auto const dot = key.rfind('.');
        if (dot == std::string::npos) return "";
        key.resize(dot);
    }
}

} // namespace

Result<std::vector<ReviewRow>> review_rows(Words const& words, base::Path const& folder, bool all) {
    auto const pictures = picture_names();
    if (!pictures) return pictures.error();
    auto const backs = read_backs(folder / "back" / (words.language.tag + ".csv"));
    if (!backs) return backs.error();
    std::vector<ReviewRow> rows;
    for (catalogue::PoMessage const& message : words.translation.messages) {
        if (!message.translated() || (!all && !message.fuzzy())) continue;
        for (std::size_t form = 0; form < message.texts.size(); ++form) {
            ReviewRow row{message.key,
                          std::to_string(form),
                          picture_of(*pictures, message.key),
                          message.context(),
                          message.english(),
                          message.texts[form],
                          "",
                          ""};
            auto const back = backs->find(message.key);
            if (back != backs->end() && back->second.text == row.text) {
                row.back = back->second.back;
                row.doubt = back->second.doubt;
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::string review_csv(std::vector<ReviewRow> const& rows) {
    std::string out = sheets::csv_line({"key", "form", "english", "text", "verdict", "correction",
                                        "note", "reviewer", "place", "back", "doubt"});
    for (ReviewRow const& row : rows)
        out += sheets::csv_line({row.key, row.form, row.english, row.text, "", "", "", "",
                                 row.place, row.back, row.doubt});
    return out;
}

} // namespace cli
