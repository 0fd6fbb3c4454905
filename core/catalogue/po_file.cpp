// SPDX-License-Identifier: Apache-2.0
#include "catalogue/po_file.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace catalogue {
namespace {

constexpr std::string_view kFuzzy = "fuzzy";
constexpr std::string_view kContext = "#. ";
constexpr std::string_view kEnglish = "#. English: ";
constexpr std::string_view kReviewed = "# Reviewed by ";
constexpr std::size_t kMostForms = 6; // Arabic has them all

/// The number right behind the last `mark` in `text`.
std::optional<std::size_t> number_behind(std::string_view text, std::string_view mark) {
    auto const found = text.rfind(mark);
    if (found == std::string_view::npos) return std::nullopt;
    text.remove_prefix(found + mark.size());
    std::size_t number = 0;
    auto const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ec != std::errc{}) return std::nullopt;
    return number;
}

/// The same message of the other language: its comments and key, and the old texts when the
/// English they were made from is still the English.
PoMessage followed(PoMessage const& english, PoMessage const* old, std::size_t forms) {
    PoMessage message = english;
    message.flags.clear();
    message.comments.push_back(std::string(kEnglish) + english.said());
    message.texts.assign(english.plural.empty() ? 1 : forms, "");
    if (old == nullptr || old->texts.size() != message.texts.size()) return message;
    message.texts = old->texts;
    message.flags = old->flags;
    bool const changed = old->english() != english.said();
    if (changed && message.translated()) message.set_fuzzy(true);
    if (changed) return message;
    for (auto line = old->comments.rbegin(); line != old->comments.rend(); ++line)
        if (line->starts_with("# ")) message.comments.insert(message.comments.begin(), *line);
    return message;
}

} // namespace

bool PoMessage::fuzzy() const {
    return std::find(flags.begin(), flags.end(), kFuzzy) != flags.end();
}

void PoMessage::set_fuzzy(bool fuzzy) {
    std::erase(flags, kFuzzy);
    if (fuzzy) flags.insert(flags.begin(), std::string(kFuzzy));
}

bool PoMessage::translated() const {
    return !texts.empty() &&
           std::none_of(texts.begin(), texts.end(), [](auto const& one) { return one.empty(); });
}

std::string PoMessage::context() const {
    std::vector<std::string> lines;
    for (std::string const& line : comments)
        if (line.starts_with(kContext) && !line.starts_with(kEnglish))
            lines.push_back(line.substr(kContext.size()));
    return base::join(lines, " ");
}

std::string PoMessage::english() const {
    for (std::string const& line : comments)
        if (line.starts_with(kEnglish)) return line.substr(kEnglish.size());
    return said();
}

std::optional<std::size_t> PoMessage::longest() const {
    return number_behind(context(), "Max ");
}

std::string PoMessage::said() const {
    return base::join(texts, " / ");
}

void PoMessage::mark_reviewed(std::string_view reviewer, base::Date date) {
    set_fuzzy(false);
    std::erase_if(comments, [](auto const& line) { return line.starts_with(kReviewed); });
    comments.insert(comments.begin(), std::string(kReviewed) + std::string(reviewer) + ", " +
                                          base::to_string(date) + ".");
}

PoMessage const* PoFile::find(std::string_view key) const {
    auto const found = std::find_if(messages.begin(), messages.end(),
                                    [&](PoMessage const& one) { return one.key == key; });
    return found == messages.end() ? nullptr : &*found;
}

std::size_t PoFile::plural_forms() const {
    auto const forms = number_behind(header.said(), "nplurals=").value_or(1);
    return std::clamp<std::size_t>(forms, 1, kMostForms);
}

PoFile brought_up_to_date(PoFile const& english, PoFile const& translation) {
    PoFile file{translation.name, translation.header, {}};
    for (PoMessage const& message : english.messages)
        file.messages.push_back(
            followed(message, translation.find(message.key), translation.plural_forms()));
    return file;
}

} // namespace catalogue
