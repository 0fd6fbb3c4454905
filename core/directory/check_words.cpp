// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/check_rules.hpp"
#include "directory/fold.hpp"
#include "directory/store.hpp"
#include <algorithm>
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
    std::string sheet;
    std::string id;
    std::string column;
    std::string text;
};

void add_texts(std::vector<Words>& all, Words const& place, model::Texts const& texts) {
    for (auto const& [language, phrase] : texts.all()) {
        bool const source = language == texts.source_language();
        all.push_back({place.sheet, place.id,
                       source ? place.column : fmt::format("{} [{}]", place.column, language),
                       phrase.text});
    }
}

/// The sentences in which nobody expects a number.
std::vector<Words> prose(model::Directory const& directory) {
    std::vector<Words> all;
    for (model::Organization const& one : directory.organizations) {
        add_texts(all, {"organizations", one.id, "name", ""}, one.name);
        add_texts(all, {"organizations", one.id, "description", ""}, one.description);
    }
    for (model::Service const& one : directory.services) {
        add_texts(all, {"services", one.id, "name", ""}, one.name);
        add_texts(all, {"services", one.id, "description", ""}, one.description);
    }
    return all;
}

/// Everything else that is published in words.
void add_details(std::vector<Words>& all, model::Directory const& directory) {
    for (model::Region const& one : directory.regions)
        add_texts(all, {"regions", one.id, "name", ""}, one.name);
    for (model::Organization const& one : directory.organizations) {
        all.push_back({"organizations", one.id, "url", one.url});
        all.push_back({"organizations", one.id, "email", one.email});
    }
    for (model::Service const& one : directory.services) {
        all.push_back({"services", one.id, "url", one.url});
        if (one.email_visibility == Visibility::open)
            all.push_back({"services", one.id, "email", one.email});
        for (model::Phone const& phone : model::open_phones(one))
            all.push_back({"services", one.id, "phone_1", phone.number.canonical()});
        if (one.place.visibility != Visibility::open) continue;
        all.push_back({"services", one.id, "address", one.place.address});
        all.push_back({"services", one.id, "landmark", one.place.landmark});
    }
}

bool has_digit_run(std::string_view text) {
    int run = 0;
    while (!text.empty()) {
        run = digit_value(base::take_code_point(text)) < 0 ? 0 : run + 1;
        if (run > kLongestDigitRun) return true;
    }
    return false;
}

void check_digits(std::vector<Words> const& prose, Problems& problems) {
    for (Words const& words : prose)
        if (has_digit_run(words.text))
            problems.push_back(problem_of(Severity::error, "digits-in-prose",
                                          {words.id, words.column, words.sheet},
                                          "has a long number in its text; put telephone numbers "
                                          "into the columns for them"));
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
void check_secrets(std::vector<Words> const& all, std::vector<std::string> const& secrets,
                   Problems& problems) {
    Needles const hidden(secrets);
    for (Words const& words : all)
        if (hidden.any_in(folded(words.text)))
            problems.push_back(problem_of(Severity::error, "secret-in-public-text",
                                          {words.id, words.column, words.sheet},
                                          "holds an address, number, e-mail or note that some "
                                          "record withholds; take it out"));
}

} // namespace

void check_words(model::Directory const& directory, Problems& problems) {
    std::vector<Words> words = prose(directory);
    check_digits(words, problems);
    add_details(words, directory);
    check_secrets(words, secrets(directory), problems);
}

} // namespace directory
