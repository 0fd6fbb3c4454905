// SPDX-License-Identifier: Apache-2.0
#include "directory/suggest.hpp"
#include "base/date.hpp"
#include "base/text_tools.hpp"
#include "directory/fold.hpp"
#include "directory/import_text.hpp"
#include "model/hours.hpp"
#include "model/phone.hpp"
#include "sheets/whole.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace directory {
namespace {

using Values = std::vector<std::string_view>;

bool is_phone(std::string_view text) {
    constexpr std::size_t kShortest = 6;
    auto const number = model::Number::parse(ascii_digits(text), {"999", "0", "00"});
    auto const digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number && !number->is_short_code() && digits > static_cast<long>(kShortest) &&
           text.find('.') == text.rfind('.');
}

bool is_degrees(std::string_view text, double limit) {
    auto const number = sheets::whole<double>(text);
    return number && std::abs(*number) <= limit && text.find('.') != std::string_view::npos;
}

/// A field, the words its titles are made of in the lists of others, and what its values look like.
struct Sign {
    char const* field;
    std::vector<std::string_view> titles; ///< folded; parts of titles
    bool (*fits)(std::string_view);       ///< nullptr: values say nothing
};

std::vector<Sign> const& signs() {
    static std::vector<Sign> const all = {
        {"phone_1",
         {"phone", "telephone", "tel", "hotline", "mobile", "contact number", "โทร", "điện thoại",
          "telepon", "هاتف"},
         is_phone},
        {"email", {"email", "e-mail", "mail"}, is_email},
        {"url", {"website", "url", "web", "link"}, is_url},
        {"latitude", {"latitude", "lat"}, [](std::string_view t) { return is_degrees(t, 90); }},
        {"longitude",
         {"longitude", "long", "lng", "lon"},
         [](std::string_view t) { return is_degrees(t, 180); }},
        {"opening_hours",
         {"opening hours", "hours", "open"},
         [](std::string_view t) { return bool(model::Hours::parse(t)); }},
        {"funded_until",
         {"end date", "enddate", "date+end", "until", "funded"},
         [](std::string_view t) { return bool(base::parse_date(t)); }},
        {"assured_date",
         {"verified", "checked", "assured", "updated"},
         [](std::string_view t) { return bool(base::parse_date(t)); }},
        {"id", {"id", "code", "no."}, is_id},
        {"address", {"address", "street", "ที่อยู่", "địa chỉ", "alamat"}, nullptr},
        {"topics", {"category", "sector", "type", "service type", "cluster"}, nullptr},
        {"description", {"description", "details", "activity+desc", "notes", "about"}, nullptr},
        {"organization_name",
         {"organization", "organisation", "agency", "partner", "provider", "org"},
         nullptr},
        {"region_path",
         {"province", "district", "governorate", "region", "location", "adm1", "adm2", "city"},
         nullptr},
        {"name",
         {"service name", "name", "title", "activity", "service", "ชื่อ", "tên", "nama"},
         nullptr},
    };
    return all;
}

/// Three parts: the whole title is the word, the title holds it as a word, or neither.
int title_percent(Sign const& sign, std::string const& title) {
    constexpr int kSame = 60;
    constexpr int kPart = 40;
    int best = 0;
    for (std::string_view const word : sign.titles) {
        if (title == word) return kSame;
        std::size_t const at = title.find(word);
        auto const letter = [&](std::size_t i) {
            return i < title.size() && ((title[i] >= 'a' && title[i] <= 'z'));
        };
        bool const whole =
            at != std::string::npos && !(at > 0 && letter(at - 1)) && !letter(at + word.size());
        if (whole) best = kPart;
    }
    return best;
}

int value_percent(Sign const& sign, Values const& values) {
    constexpr int kMost = 40;
    if (sign.fits == nullptr || values.empty()) return 0;
    auto const good = std::count_if(values.begin(), values.end(), sign.fits);
    int const share = static_cast<int>(good * kMost / std::ssize(values));
    bool const plain = std::string_view(sign.field) == "id"; // nearly anything is an id
    return share * 2 < kMost ? 0 : plain ? share / 2 : share;
}

Values values_of(sheets::Table const& table, std::size_t column) {
    constexpr std::size_t kEnough = 200;
    Values values;
    for (sheets::Row const& row : table.rows)
        if (column < row.cells.size() && !row.cells[column].text.empty() && values.size() < kEnough)
            values.push_back(row.cells[column].text);
    return values;
}

/// "name[0]" cannot stand in TOML as it is.
std::string in_toml(std::string_view text) {
    std::string out = "\"";
    for (char const c : text)
        if (c == '\n' || c == '\t')
            out += ' ';
        else
            out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
    return out + "\"";
}

} // namespace

std::vector<Guess> guesses_for(sheets::Table const& table) {
    constexpr int kLeast = 35;
    struct Candidate {
        int percent;
        std::size_t column;
        char const* field;
    };
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        Values const values = values_of(table, i);
        std::string title = folded(table.header[i]);
        if (!values.empty() && values.front().starts_with('#'))
            title += " " + folded(values.front());
        for (Sign const& sign : signs())
            if (int const percent = title_percent(sign, title) + value_percent(sign, values);
                !table.header[i].empty() && percent >= kLeast)
                all.push_back({percent, i, sign.field});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](Candidate const& a, Candidate const& b) { return a.percent > b.percent; });
    std::vector<Guess> guesses;
    for (std::string const& title : table.header)
        guesses.push_back({title, "", 0});
    std::set<std::string_view> taken;
    for (Candidate const& one : all)
        if (guesses[one.column].field.empty() && taken.insert(one.field).second)
            guesses[one.column] = {table.header[one.column], one.field, one.percent};
    std::erase_if(guesses, [](Guess const& one) { return one.column.empty(); });
    return guesses;
}

std::string suggested_mapping(sheets::Table const& table) {
    std::string fields;
    std::string elsewhere;
    std::string unused;
    for (Guess const& one : guesses_for(table)) {
        if (one.field.empty())
            unused += fmt::format("#   {}\n", in_toml(one.column));
        else if (one.field == "organization_name")
            elsewhere += fmt::format("[organization]\ncolumn = {} # {} % sure\n\n",
                                     in_toml(one.column), one.percent);
        else if (one.field == "region_path")
            elsewhere += fmt::format("[region]\ncolumn = {} # {} % sure\nparent = \"\" # id of the "
                                     "country\nkind = \"province\"\n\n",
                                     in_toml(one.column), one.percent);
        else
            fields +=
                fmt::format("{} = {} # {} % sure\n", one.field, in_toml(one.column), one.percent);
    }
    return fmt::format("# Suggested from {}; read it, and finish what is blank (docs/DATA.md).\n\n"
                       "[source]\ntable = {}\n\n[about]\ncountry = \"\"\ncalling_code = "
                       "\"\"\n\n[field]\n{}\n{}# Not used:\n{}",
                       table.file, in_toml(table.name), fields, elsewhere, unused);
}

} // namespace directory
