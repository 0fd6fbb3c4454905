// SPDX-License-Identifier: Apache-2.0
#include "cli/pictograms_tested.hpp"
#include "base/text_tools.hpp"
#include "edition/hash.hpp"
#include "sheets/workbook.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace cli {
namespace {

using base::Result;

constexpr std::size_t kDrawingDigits = 16;

Result<int> count_in(sheets::Table const& table, sheets::Row const& row, char const* title) {
    std::string const& text = table.at(row, title).text;
    int count = -1;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, count);
    if (read.ec == std::errc() && read.ptr == end && count >= 0) return count;
    return base::Error{base::ErrorCode::malformed,
                       fmt::format("{}:{}: {}", table.file, row.number, title),
                       "\"" + text + "\" is no count"};
}

Result<Tested> tested_in(sheets::Table const& table, sheets::Row const& row) {
    Tested tested{table.at(row, "culture").text,
                  table.at(row, "picture").text,
                  table.at(row, "drawing").text,
                  {}};
    for (auto const& [title, count] :
         {std::pair{"answers", &tested.tally.answers}, std::pair{"correct", &tested.tally.correct},
          std::pair{"opposite", &tested.tally.opposite}}) {
        auto const found = count_in(table, row, title);
        if (!found) return found.error();
        *count = *found;
    }
    return tested;
}

/// Why a drawing may not be shown.
enum class Lack { none, never_tested, redrawn, too_few_answers, misunderstood };

/// What is known of the pictures as they are drawn now.
class Knowledge {
  public:
    /// A test in a culture counts for the drawing that this culture sees now.
    Knowledge(model::Drawings const& drawings, std::vector<Tested> const& all)
        : drawings_(drawings) {
        for (Tested const& one : all) {
            auto const now = drawing_of(drawings, one.picture, one.culture);
            if (!now) continue; // of a picture that is no more
            tested_.insert(one.picture);
            if (*now == one.drawing) verdicts_[{one.picture, *now}].push_back(verdict(one.tally));
        }
    }

    Result<Lack> lack(std::string const& picture, std::string const& culture) const {
        auto const drawing = drawing_of(drawings_, picture, culture);
        if (!drawing) return drawing.error();
        auto const found = verdicts_.find({picture, *drawing});
        if (found == verdicts_.end())
            return tested_.contains(picture) ? Lack::redrawn : Lack::never_tested;
        auto const any = [&](Verdict verdict) {
            return std::count(found->second.begin(), found->second.end(), verdict) > 0;
        };
        if (any(Verdict::not_accepted)) return Lack::misunderstood;
        return any(Verdict::too_few_answers) ? Lack::too_few_answers : Lack::none;
    }

  private:
    model::Drawings const& drawings_;
    std::set<std::string> tested_; ///< pictures, however they were drawn
    std::map<std::pair<std::string, std::string>, std::vector<Verdict>>
        verdicts_; ///< by picture and drawing
};

std::string_view reason(Lack lack) {
    switch (lack) {
    case Lack::never_tested:
        return "were never tested with people";
    case Lack::redrawn:
        return "were drawn anew, or for a culture that was not asked, since they were tested";
    case Lack::too_few_answers:
        return "were tested with too few people";
    case Lack::misunderstood:
        return "were not understood; draw them anew";
    case Lack::none:
        break;
    }
    return "";
}

} // namespace

Result<std::string> drawing_of(model::Drawings const& drawings, std::string const& picture,
                               std::string const& culture) {
    auto const svg = base::read_file(drawings.file(picture, culture));
    if (!svg) return svg.error();
    return edition::hash_of(*svg).substr(0, kDrawingDigits);
}

base::Path tested_file() {
    return base::share_folder() / "data" / "pictograms" / "tested.csv";
}

Result<std::vector<Tested>> read_tested(base::Path const& file) {
    std::vector<Tested> all;
    if (!std::filesystem::exists(file)) return all;
    auto const book = sheets::read_workbook(file);
    if (!book) return book.error();
    for (sheets::Table const& table : book->tables)
        for (sheets::Row const& row : table.rows) {
            auto tested = tested_in(table, row);
            if (!tested) return tested.error();
            all.push_back(std::move(*tested));
        }
    return all;
}

Result<base::Done> add_tested(base::Path const& file, std::vector<Tested> const& news) {
    auto all = read_tested(file);
    if (!all) return all.error();
    auto const name = [](Tested const& one) {
        return std::tie(one.picture, one.culture, one.drawing);
    };
    for (Tested const& fresh : news) {
        std::erase_if(*all, [&](Tested const& old) { return name(old) == name(fresh); });
        all->push_back(fresh);
    }
    std::sort(all->begin(), all->end(),
              [&](Tested const& a, Tested const& b) { return name(a) < name(b); });
    std::string text =
        sheets::csv_line({"culture", "picture", "drawing", "answers", "correct", "opposite"});
    for (Tested const& one : *all)
        text += sheets::csv_line(
            {one.culture, one.picture, one.drawing, std::to_string(one.tally.answers),
             std::to_string(one.tally.correct), std::to_string(one.tally.opposite)});
    return base::write_file(file, text);
}

Result<base::Problems> not_understood(model::Pictures const& pictures,
                                      model::Drawings const& drawings,
                                      std::set<std::string> const& cultures,
                                      base::Path const& file) {
    auto const tested = read_tested(file);
    if (!tested) return tested.error();
    Knowledge const knowledge(drawings, *tested);
    std::map<Lack, std::set<std::string>> lacking;
    for (model::Picture const& picture : pictures.all())
        for (std::string const& culture : cultures) {
            auto const lack = knowledge.lack(picture.name, culture);
            if (!lack) return lack.error();
            if (*lack != Lack::none) lacking[*lack].insert(picture.name);
        }
    base::Problems problems;
    for (auto const& [lack, names] : lacking)
        problems.push_back({base::Severity::error, "picture-not-understood", file.string(), 0, "",
                            fmt::format("{} of {} pictures {}: {}; waypost pictograms test-sheet "
                                        "and score say how, or use --draft",
                                        names.size(), pictures.all().size(), reason(lack),
                                        fmt::join(names, ", "))});
    return problems;
}

} // namespace cli
