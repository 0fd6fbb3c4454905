// The commands under `waypost strings`: the words of Waypost and the people who read them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "catalogue/check_words.hpp"
#include "cli/command.hpp"
#include <string>
#include <vector>

namespace cli {

Action declare_strings_check(CommandLine& app);
Action declare_strings_update(CommandLine& app);
Action declare_strings_review(CommandLine& app);
Action declare_strings_accept(CommandLine& app);

/// The folder of the PO files and its option --strings; as long as nobody names another, it is
/// data/strings of this program.
void add_strings_option(CommandLine& app, std::string& folder);
base::Path strings_folder(std::string const& option);

/// Everything that is needed to work on the words of one language.
struct Words {
    catalogue::Language language;
    catalogue::PoFile english;
    catalogue::PoFile translation;
    catalogue::TermBase terms;
};

/// The languages that have a PO file in `folder`, in the order of languages.toml, English first.
base::Result<std::vector<catalogue::Language>> written_languages(base::Path const& folder);

/// The words of `tag` in `folder`; a language without a PO file is ErrorCode::not_found.
base::Result<Words> read_words(base::Path const& folder, std::string const& tag);

/// A row of the sheet that goes to a reviewer and comes back marked.
struct ReviewRow {
    std::string key;
    std::string form; ///< which plural form, from 0; 0 when nothing is counted
    std::string picture;
    std::string place;
    std::string english;
    std::string text;
    std::string back;  ///< what the translation says, back in English; may be empty
    std::string doubt; ///< what its maker was not sure of; may be empty
};

/// The rows of all messages that nobody has read (of all, when `all`), in the order of the file.
base::Result<std::vector<ReviewRow>> review_rows(Words const& words, base::Path const& folder,
                                                 bool all);

/// The sheet as a page that needs nothing but a browser, or a printer and a pen.
std::string review_page(Words const& words, std::vector<ReviewRow> const& rows);

/// The sheet for a spreadsheet program: key, form, english, text, verdict, correction, …
std::string review_csv(std::vector<ReviewRow> const& rows);

} // namespace cli
