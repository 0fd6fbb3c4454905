// SPDX-License-Identifier: Apache-2.0
#include "directory/import_split.hpp"
#include "base/text_tools.hpp"
#include "directory/fold.hpp"
#include "directory/import_things.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace directory {
namespace {

constexpr std::string_view kPhone = "phone_";

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find_first_of(separators), text.size());
        if (auto const part = base::trimmed(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// A number and what stands beside it.
struct Labelled {
    std::string label; ///< folded
    std::string number;
};

/// "Office: 02 123 (day)" is the number from its first digit or plus to its last digit.
Labelled labelled(std::string_view part) {
    std::size_t first = std::string_view::npos;
    std::size_t last = 0;
    for (std::string_view rest = part; !rest.empty();) {
        std::size_t const at = part.size() - rest.size();
        char32_t const c = base::take_code_point(rest);
        if (digit_value(c) < 0 && c != U'+') continue;
        first = std::min(first, at);
        last = part.size() - rest.size();
    }
    if (first == std::string_view::npos) return {folded(part), ""};
    std::string beside = std::string(part.substr(0, first)) + " " + std::string(part.substr(last));
    std::replace_if(
        beside.begin(), beside.end(),
        [](char c) { return std::string_view(":()-.,").find(c) != std::string_view::npos; }, ' ');
    return {folded(beside), std::string(part.substr(first, last - first))};
}

class PhoneSplitter {
  public:
    PhoneSplitter(Split const& split, std::string const& field, Record& record, Report& report)
        : split_(split), number_(std::stoi(field.substr(kPhone.size()))), field_(record.at(field)),
          record_(record), report_(report) {
        record_.set(field, Field{{}, field_.origin});
    }

    void run() {
        for (std::string const& part : parts_of(field_.cell.text, split_.at)) {
            Labelled const one = labelled(part);
            auto const kind = kind_of(one.label);
            if (kind && !one.number.empty()) put(one.number, *kind);
            if (one.number.empty())
                report_.error(field_.origin, "bad-number",
                              fmt::format("\"{}\" is no number", part));
        }
    }

  private:
    /// The kind that the label says, "" when it says none; nothing when the number is to stay out.
    std::optional<std::string> kind_of(std::string const& label) {
        if (label.empty()) return "";
        for (auto const& [word, kind] : split_.labels) {
            if (label.find(folded(word)) == std::string::npos) continue;
            if (!kind.empty()) return kind;
            report_.warn(field_.origin, "number-left-out",
                         fmt::format("the mapping leaves out numbers with \"{}\"", word));
            return std::nullopt;
        }
        report_.warn(field_.origin, "label-not-kept",
                     fmt::format("\"{}\" beside the number is not kept; the mapping's labels can "
                                 "say what it means",
                                 label));
        return "";
    }

    void put(std::string const& number, std::string const& kind) {
        while (number_ <= static_cast<int>(kMostPhones) && record_.has(field(number_)))
            ++number_;
        if (number_ > static_cast<int>(kMostPhones))
            return report_.error(field_.origin, "too-many-numbers",
                                 fmt::format("a service can have {} numbers", kMostPhones));
        record_.set(field(number_), Field{{field_.cell.kind, number}, field_.origin});
        if (!kind.empty())
            record_.set(field(number_) + "_kind",
                        Field{{sheets::Cell::Kind::text, kind}, field_.origin});
    }

    static std::string field(int number) { return fmt::format("{}{}", kPhone, number); }

    Split const& split_;
    int number_;
    Field field_;
    Record& record_;
    Report& report_;
};

void split_languages(Split const& split, std::string const& field, std::string const& language,
                     Record& record, Report& report) {
    Field const whole = record.at(field);
    auto const parts = parts_of(whole.cell.text, split.at);
    if (parts.size() == 1) return; // one language only, and nobody says which
    if (parts.size() != split.languages.size())
        return report.error(whole.origin, "bad-split",
                            fmt::format("has {} parts, and the mapping names {} languages",
                                        parts.size(), split.languages.size()));
    record.set(field, Field{{}, whole.origin});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string const& tag = split.languages[i];
        record.set(tag == language ? field : fmt::format("{} [{}]", field, tag),
                   Field{{whole.cell.kind, parts[i]}, whole.origin});
    }
}

base::Result<Split> read_split(base::Settings const& settings) {
    Split split;
    split.at = settings.text_or("at", split.at);
    split.languages = base::split(settings.text_or("languages", ""), ' ');
    if (auto const labels = settings.table("labels"))
        for (std::string const& word : labels->keys()) {
            auto kind = labels->text(word);
            if (!kind) return kind.error();
            split.labels.emplace(word, std::move(*kind));
        }
    return split;
}

bool takes_phones(std::string_view field) {
    return field.size() == kPhone.size() + 1 && field.starts_with(kPhone) && field.back() >= '1' &&
           field.back() <= '9';
}

} // namespace

base::Result<Splits> read_splits(base::Settings const& settings) {
    Splits splits;
    auto const all = settings.table("split");
    if (!all) return splits;
    for (std::string const& field : all->keys()) {
        auto const table = all->table(field);
        if (!table)
            return base::Error{base::ErrorCode::malformed, settings.name(),
                               fmt::format("[split.{}] is no table", field)};
        auto split = read_split(*table);
        if (!split) return split.error();
        if (takes_phones(field) != split->languages.empty())
            return base::Error{base::ErrorCode::malformed, settings.name(),
                               fmt::format("[split.{}]: phone_1 to phone_9 have no languages, and "
                                           "other fields need them",
                                           field)};
        splits.emplace(field, std::move(*split));
    }
    return splits;
}

void split_fields(Splits const& splits, std::string const& language, Record& record,
                  Report& report) {
    for (auto const& [field, split] : splits) {
        if (!record.has(field)) continue;
        if (takes_phones(field))
            PhoneSplitter(split, field, record, report).run();
        else
            split_languages(split, field, language, record, report);
    }
}

} // namespace directory
