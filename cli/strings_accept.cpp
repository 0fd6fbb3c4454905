// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "cli/report.hpp"
#include "cli/strings.hpp"
#include "directory/import_text.hpp"
#include "sheets/whole.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <fmt/ostream.h>
#include <map>
#include <memory>

namespace cli {
namespace {

using base::Result;
using catalogue::PoMessage;

constexpr std::size_t kLongestName = 60; // bytes

struct StringsAcceptOptions {
    std::string strings;
    std::string sheet;
    std::string language;
    std::string reviewer;
};

struct Tally {
    int accepted = 0;
    int corrected = 0;
    int unmarked = 0;
    int refused = 0;
};

/// What one row of the sheet says.
struct Mark {
    int row = 0;
    std::string key;
    std::size_t form = 0;
    std::string english;
    std::string text;
    std::string verdict;
    std::string correction;
    std::string note; ///< for the people who keep the words
    std::string reviewer;

    bool blank() const { return verdict.empty() && correction.empty(); }
    bool changes() const { return verdict == "change"; }
};

std::string text_of(sheets::Table const& table, sheets::Row const& row, char const* title) {
    return table.at(row, title).text;
}

Mark mark_of(sheets::Table const& table, sheets::Row const& row, std::string const& reviewer) {
    Mark mark;
    mark.row = row.number;
    mark.key = text_of(table, row, "key");
    mark.form = sheets::whole<std::size_t>(text_of(table, row, "form")).value_or(0);
    mark.english = text_of(table, row, "english");
    mark.text = text_of(table, row, "text");
    mark.verdict = base::lower_ascii(text_of(table, row, "verdict"));
    mark.correction = text_of(table, row, "correction");
    mark.note = text_of(table, row, "note");
    mark.reviewer = reviewer.empty() ? text_of(table, row, "reviewer") : reviewer;
    return mark;
}

/// What is wrong with a marked row, whatever the words say; empty when nothing is.
std::string fault_of(Mark const& mark) {
    if (mark.verdict != "ok" && !mark.changes()) return "the verdict is neither ok nor change";
    if (mark.changes() == mark.correction.empty())
        return "a change needs a correction, and what is ok needs none";
    if (mark.reviewer.empty()) return "nobody says who read it; fill the column or use --reviewer";
    if (mark.reviewer.size() > kLongestName) return "the name of the reviewer is too long";
    for (std::string const& text : {mark.reviewer, mark.correction}) {
        if (text.find('\n') != std::string::npos) return "a name or correction has two lines";
        if (auto const fault = directory::text_fault(text)) return *fault;
    }
    return "";
}

/// Puts the marks into the translation; what cannot go in is a problem with its row.
class Acceptance {
  public:
    Acceptance(Words& words, std::string file, base::Date today)
        : words_(words), file_(std::move(file)), today_(today) {}

    void take(Mark const& mark) {
        if (mark.blank())
            ++counts.unmarked;
        else
            marks_[mark.key].push_back(mark);
    }
    /// A message is done when each of its forms is marked.
    void finish() {
        for (auto const& [key, marks] : marks_) {
            auto const reason = accept(key, marks);
            if (reason.empty()) continue;
            counts.refused += static_cast<int>(marks.size());
            problems.push_back(
                {base::Severity::error, "not-accepted", file_, marks.front().row, key, reason});
        }
    }

    Tally counts;
    base::Problems problems;

  private:
    PoMessage* message(std::string const& key) {
        auto& all = words_.translation.messages;
        auto const found =
            std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.key == key; });
        return found == all.end() ? nullptr : &*found;
    }
    /// Why the marks of `key` cannot be taken; empty when they were.
    std::string accept(std::string const& key, std::vector<Mark> const& marks) {
        PoMessage* const target = message(key);
        PoMessage const* const english = words_.english.find(key);
        if (target == nullptr || english == nullptr) return "there is no such message";
        if (marks.size() != target->texts.size()) return "not every form of it is marked once";
        PoMessage changed = *target;
        for (Mark const& mark : marks)
            if (auto reason = apply(changed, *english, mark); !reason.empty()) return reason;
        auto const faults = faults_of(*english, changed, words_.language, words_.terms);
        if (!faults.empty()) return faults.front();
        changed.mark_reviewed(marks.front().reviewer, today_);
        *target = std::move(changed);
        for (Mark const& mark : marks)
            ++(mark.changes() ? counts.corrected : counts.accepted);
        return "";
    }
    static std::string apply(PoMessage& message, PoMessage const& english, Mark const& mark) {
        if (auto fault = fault_of(mark); !fault.empty()) return fault;
        if (mark.form >= message.texts.size()) return "there is no such form";
        if (mark.english != english.said() || message.english() != english.said())
            return "the English has changed since the sheet was made";
        if (mark.text != message.texts[mark.form])
            return "the translation has changed since the sheet was made";
        if (mark.changes()) message.texts[mark.form] = mark.correction;
        return "";
    }

    Words& words_;
    std::string file_;
    base::Date today_;
    std::map<std::string, std::vector<Mark>> marks_;
};

/// The first table, when it has the columns of a sheet.
Result<sheets::Table> read_sheet(std::string const& path) {
    auto workbook = sheets::read_workbook(path);
    if (!workbook) return workbook.error();
    for (sheets::Table& table : workbook->tables) {
        auto const lacks = [&](char const* title) { return table.column(title) < 0; };
        if (lacks("key") || lacks("english") || lacks("text") || lacks("verdict")) continue;
        return std::move(table);
    }
    return base::Error{base::ErrorCode::malformed, path,
                       "is not a review sheet: key, english, text and verdict are its columns"};
}

Result<Status> run_accept(StringsAcceptOptions const& options, Console const& console) {
    base::Path const folder = strings_folder(options.strings);
    auto words = read_words(folder, options.language);
    if (!words) return words.error();
    auto const table = read_sheet(options.sheet);
    if (!table) return table.error();
    Acceptance acceptance(*words, options.sheet, console.today);
    for (sheets::Row const& row : table->rows) {
        Mark const mark = mark_of(*table, row, options.reviewer);
        if (!mark.note.empty())
            fmt::print(console.out, "{}:{}: {}: remark: {}\n", options.sheet, mark.row, mark.key,
                       mark.note);
        acceptance.take(mark);
    }
    acceptance.finish();
    base::Path const po = folder / (options.language + ".po");
    if (auto done = base::write_file(po, write_po(words->translation)); !done) return done.error();
    Tally const& counts = acceptance.counts;
    fmt::print(console.out, "{}: {} accepted, {} corrected, {} not marked, {} refused\n",
               options.language, counts.accepted, counts.corrected, counts.unmarked,
               counts.refused);
    return report(console, acceptance.problems);
}

} // namespace

Action declare_strings_accept(CommandLine& app) {
    auto options = std::make_shared<StringsAcceptOptions>();
    add_strings_option(app, options->strings);
    app.add_option("SHEET", options->sheet, "The marked sheet (.csv or .xlsx)")->required();
    app.add_option("--language", options->language, "Which language it is, as km")->required();
    app.add_option("--reviewer", options->reviewer,
                   "Who read it, a name or initials; else the column says");
    return [options](Console const& console) { return run_accept(*options, console); };
}

} // namespace cli
