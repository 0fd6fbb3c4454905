// SPDX-License-Identifier: Apache-2.0
#include "cli/form.hpp"
#include "directory/export.hpp"
#include <map>

namespace cli {
namespace {

/// What people ask about a column, by its title without language or number.
std::string note_of(std::string_view title) {
    static std::map<std::string, std::string, std::less<>> const notes = {
        {"id", "Leave blank for a new record; never change it. A row with the id alone withdraws "
               "the record."},
        {"parent_id", "The id of the region above; blank for the country."},
        {"organization_id", "The id of a row of the sheet organizations."},
        {"name", "In the language the list is kept in."},
        {"description", "One plain sentence. No telephone numbers."},
        {"topics", "Ids of topics, the most important first: safe-place; doctor"},
        {"regions", "Ids of the regions it serves: XW-1; XW-2"},
        {"audience", "women; men; children. Blank: everybody."},
        {"languages", "Codes, the usual one first: th; en"},
        {"opening_hours", "24/7, or Mo-Fr 08:00-17:00; Sa 09:00-12:00"},
        {"phone", "As it is dialled in the country, or +…; the one to try first comes first. Never "
                  "a formula."},
        {"email", "One address."},
        {"url", "Begins with https://"},
        {"address_visibility", "public: everybody sees it. call-first: the telephone tells the "
                               "way. withheld: it never leaves this computer."},
        {"landmark", "How people find it: behind the market"},
        {"latitude", "Degrees with a point: 13.75"},
        {"longitude", "Degrees with a point: 100.5"},
        {"commitment_signed_on", "The day the provider agreed to help: 2026-11-30"},
        {"assured_date", "The day it was last checked: 2026-11-30"},
        {"assured_by", "Who checked it. Never published."},
        {"funded_until", "The last day of its funding: 2027-12-31"},
        {"do_not_publish", "yes: stays in this list only."},
        {"internal_notes", "Never published."},
        {"reviewed", "yes, once a native speaker has read the row."},
        {"free", "Does it cost nothing? Blank: nobody knows."},
        {"no_papers", "Is it for people without papers too? Blank: nobody knows."},
        {"no_name", "May people keep their name to themselves? Blank: nobody knows."},
        {"no_police", "Is the police kept out of it? Blank: nobody knows."},
        {"men", "Are men welcome? Blank: nobody knows."},
        {"children", "Are children welcome? Blank: nobody knows."},
    };
    std::string_view const plain = title.substr(0, title.find(" ["));
    bool const numbered = plain.starts_with("phone_") && plain.size() == 7;
    auto const found = notes.find(numbered ? std::string_view("phone") : plain);
    return found == notes.end() ? std::string() : found->second;
}

} // namespace

sheets::ColumnLook look_of_column(std::string_view sheet, std::string_view title) {
    std::vector<std::string> words = directory::words_of_column(title);
    if (sheet == "regions" && title == "kind")
        words = {"country", "province", "district", "village"};
    return {sheet == "about" ? "" : note_of(title), std::move(words), title == "id"};
}

} // namespace cli
