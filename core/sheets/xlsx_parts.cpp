// SPDX-License-Identifier: Apache-2.0
#include "sheets/xlsx_parts.hpp"
#include "sheets/whole.hpp"
#include <utility>

namespace sheets {
namespace {

/// The built-in number formats that are dates or times (ISO/IEC 29500-1, 18.8.30).
bool is_builtin_date(int format) {
    constexpr std::pair<int, int> kRanges[] = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};
    for (auto const& [first, last] : kRanges)
        if (format >= first && format <= last) return true;
    return false;
}

} // namespace

void WorkbookPart::open(std::string_view name, Attributes const& attributes) {
    if (name == "workbookPr") epoch_1904 = attributes.flag("date1904");
    if (name != "sheet") return;
    std::string_view const state = attributes.at("state");
    sheets.push_back({std::string(attributes.at("name")), std::string(attributes.at("*:id")),
                      state == "hidden" || state == "veryHidden"});
}

void RelationsPart::open(std::string_view name, Attributes const& attributes) {
    if (name != "Relationship") return;
    std::string_view const target = attributes.at("Target");
    std::string path =
        target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    targets.emplace(attributes.at("Id"), std::move(path));
}

void StringsPart::open(std::string_view name, Attributes const&) {
    if (name == "si") strings.emplace_back();
    if (name == "rPh") ++phonetic_;
    in_text_ = name == "t" && phonetic_ == 0;
}

void StringsPart::text(std::string_view text) {
    if (in_text_ && !strings.empty()) strings.back() += text;
}

void StringsPart::close(std::string_view name) {
    if (name == "rPh") --phonetic_;
    if (name == "t") in_text_ = false;
}

void StylesPart::open(std::string_view name, Attributes const& attributes) {
    if (name == "cellXfs") in_cell_formats_ = true;
    if (name == "numFmt")
        formats_.insert_or_assign(whole(attributes.at("numFmtId")).value_or(-1),
                                  is_date_code(attributes.at("formatCode")));
    if (name == "xf" && in_cell_formats_)
        cell_formats_.push_back(whole(attributes.at("numFmtId")).value_or(0));
}

void StylesPart::close(std::string_view name) {
    if (name == "cellXfs") in_cell_formats_ = false;
}

bool StylesPart::is_date(std::size_t cell_format) const {
    if (cell_format >= cell_formats_.size()) return false;
    int const format = cell_formats_[cell_format];
    auto const own = formats_.find(format);
    return own == formats_.end() ? is_builtin_date(format) : own->second;
}

bool is_date_code(std::string_view code) {
    bool quoted = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        char const c = code[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            i = std::min(code.find(']', i), code.size());
        } else if (std::string_view("dDyYhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace sheets
