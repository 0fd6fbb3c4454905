// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/check_rules.hpp"
#include "directory/fold.hpp"
#include "directory/store.hpp"
#include <fmt/format.h>
#include <unordered_map>

namespace directory {
namespace {

using base::Problems;
using base::Severity;
using model::Visibility;

/// A number in a sentence is never checked, dialled or withheld like one in its own column.
constexpr int kLongestDigitRun = 4;

/// Words that are published, and where they stand.
struct Words {
    std::string_view sheet;
    std::string_view id;
    std::string column;
    std::string_view text;
    Where where() const { return {std::string(id), column, std::string(sheet)}; }
};

template <typename Take> void each_text(Words words, model::Texts const& texts, Take const& take) {
    std::string const column = words.column;
    for (auto const& [language, phrase] : texts.all()) {
        bool const source = language == texts.source_language();
        words.column = source ? column : fmt::format("{} [{}]", column, language);
        words.text = phrase.text;
        take(words);
    }
}

/// Gives the sentences in which nobody expects a number to `take`.
template <typename Take> void each_prose(model::Directory const& directory, Take const& take) {
    for (model::Organization const& one : directory.organizations) {
        each_text({"organizations", one.id, "name", ""}, one.name, take);
        each_text({"organizations", one.id, "description", ""}, one.description, take);
    }
    for (model::Service const& one : directory.services) {
        each_text({"services", one.id, "name", ""}, one.name, take);
        each_text({"services", one.id, "description", ""}, one.description, take);
    }
}

template <typename Take> void each_detail(model::Service const& one, Take const& take) {
    take({"services", one.id, "url", one.url});
    if (one.email_visibility == Visibility::open) take({"services", one.id, "email", one.email});
    for (model::Phone const& phone : model::open_phones(one))
        take({"services", one.id, "phone_1", phone.number.canonical()});
    if (one.place.visibility != Visibility::open) return;
    take({"services", one.id, "address", one.place.address});
    take({"services", one.id, "landmark", one.place.landmark});
}

/// Gives everything else that is published in words to `take`.
template <typename Take> void each_detail(model::Directory const& directory, Take const& take) {
    for (model::Region const& one : directory.regions)
        each_text({"regions", one.id, "name", ""}, one.name, take);
    for (model::Organization const& one : directory.organizations) {
        take({"organizations", one.id, "url", one.url});
        take({"organizations", one.id, "email", one.email});
    }
    for (model::Service const& one : directory.services)
        each_detail(one, take);
}

bool has_digit_run(std::string_view text) {
    int run = 0;
    while (!text.empty()) {
        run = digit_value(base::take_code_point(text)) < 0 ? 0 : run + 1;
        if (run > kLongestDigitRun) return true;
    }
    return false;
}

void check_digits(model::Directory const& directory, Problems& problems) {
    each_prose(directory, [&](Words const& words) {
        if (has_digit_run(words.text))
            problems.push_back(problem_of(Severity::error, "digits-in-prose", words.where(),
                                          "has a long number in its text; put telephone numbers "
                                          "into the columns for them"));
    });
}

/// Many texts to look for in many others, found by their first bytes.
class Needles {
  public:
    explicit Needles(std::vector<std::string> const& all) {
        for (std::string const& one : all)
            if (std::string needle = folded(one); needle.size() >= kFirst)
                by_start_[needle.substr(0, kFirst)].push_back(needle);
    }
    bool any_in(std::string_view text) const {
        for (std::size_t at = 0; !by_start_.empty() && at + kFirst <= text.size(); ++at) {
            auto const found = by_start_.find(std::string(text.substr(at, kFirst)));
            if (found == by_start_.end()) continue;
            for (std::string const& needle : found->second)
                if (text.substr(at).starts_with(needle)) return true;
        }
        return false;
    }

  private:
    static constexpr std::size_t kFirst = 4; ///< no secret is shorter
    std::unordered_map<std::string, std::vector<std::string>> by_start_;
};

/// The message does not repeat the secret: lists of problems are passed on and printed.
void check_secrets(model::Directory const& directory, Problems& problems) {
    Needles const hidden(secrets(directory));
    auto const look = [&](Words const& words) {
        if (hidden.any_in(folded(words.text)))
            problems.push_back(problem_of(Severity::error, "secret-in-public-text", words.where(),
                                          "holds an address, number, e-mail or note that some "
                                          "record withholds; take it out"));
    };
    each_prose(directory, look);
    each_detail(directory, look);
}

} // namespace

void check_words(model::Directory const& directory, Problems& problems) {
    check_digits(directory, problems);
    check_secrets(directory, problems);
}

} // namespace directory
