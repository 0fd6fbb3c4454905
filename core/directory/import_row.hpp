// Reads the fields of one record, naming every fault: a reader goes on after an error, so that
// people can mend all of a row at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/text_tools.hpp"
#include "directory/import_record.hpp"
#include "directory/import_text.hpp"
#include "model/names.hpp"
#include <fmt/format.h>
#include <optional>

namespace directory {

/// How the directory's own rules bear on a number.
struct NumberRules {
    model::DialPlan plan;
    bool sample = false; ///< only numbers that cannot be dialled; otherwise none of those
};

class RowReader {
  public:
    /// Borrows both.
    RowReader(Record const& record, Report& report) : RowReader(record, report, report.errors()) {}
    /// Errors since `errors_before` count against this record too.
    RowReader(Record const& record, Report& report, int errors_before)
        : record_(record), report_(report), errors_before_(errors_before) {}

    bool good() const { return report_.errors() == errors_before_; }
    Record const& record() const { return record_; }
    Report& report() { return report_; }

    /// The text of `field` when it may stand in a directory; "" and an error otherwise.
    std::string text(std::string_view field);
    /// The same, of one line, and an error when it is empty.
    std::string required(std::string_view field);
    std::string id(std::string_view field);
    std::string email(std::string_view field);
    std::string url(std::string_view field);
    bool flag(std::string_view field);
    model::Answer answer(std::string_view field);
    std::optional<base::Date> date(std::string_view field);
    std::optional<int> age(std::string_view field);
    /// A number from -limit to limit.
    std::optional<double> coordinate(std::string_view field, double limit);
    model::Hours hours(std::string_view field);
    std::vector<std::string> list(std::string_view field);
    /// `field` in the language `language`, and in others as "field [tag]".
    model::Texts texts(std::string_view field, std::string const& language);
    std::optional<model::Number> number(std::string_view field, NumberRules const& rules,
                                        model::PhoneKind kind = model::PhoneKind::voice);

    /// The number as it is written, when that is in other digits than 0-9; else empty.
    std::string native_digits(std::string_view field) const;

    /// One of the model's words, or `fallback` when the field is empty.
    template <typename Enum> Enum choice(std::string_view field, Enum fallback) {
        if (!record_.has(field)) return fallback;
        std::string const word = base::lower_ascii(text(field));
        if (word.empty()) return fallback; // it was no text
        if (auto const value = model::named<Enum>(word)) return *value;
        error(field, "unknown-word",
              fmt::format("\"{}\" is not one of the words for {}", word, field));
        return fallback;
    }

    void error(std::string_view field, char const* code, std::string sentence) {
        report_.error(record_.at(field).origin, code, std::move(sentence));
    }
    void warn(std::string_view field, char const* code, std::string sentence) {
        report_.warn(record_.at(field).origin, code, std::move(sentence));
    }

  private:
    bool is_reviewed(std::string_view field, std::string const& tag) const;
    std::optional<model::Number> parsed(std::string_view field, std::string const& typed,
                                        NumberRules const& rules, model::PhoneKind kind);
    void refuse_dialable(std::string_view field, model::Number const& number, bool sample);
    Record const& record_;
    Report& report_;
    int errors_before_;
};

} // namespace directory
