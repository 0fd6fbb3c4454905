// SPDX-License-Identifier: Apache-2.0
#include "catalogue/terms.hpp"
#include "base/text_tools.hpp"
#include "catalogue/letters.hpp"
#include <fmt/format.h>

namespace catalogue {
namespace {

base::Problem fault(TermBase const& terms, std::string code, std::string const& language,
                    std::string message) {
    return {base::Severity::error, std::move(code), terms.name, 0, language, std::move(message)};
}

Term term_from(base::Settings const& entry) {
    Term term{entry.text_or("english", ""), entry.text_or("note", ""), {}};
    for (std::string const& name : entry.keys())
        if (name != "english" && name != "note") term.in[name] = entry.text_or(name, "");
    return term;
}

base::Problems check_language(TermBase const& terms, std::string const& language) {
    base::Problems problems;
    std::map<std::string, std::string> seen; // translation → English
    for (Term const& term : terms.terms) {
        auto const found = term.in.find(language);
        if (found == term.in.end() || found->second.empty()) {
            problems.push_back(fault(terms, "term-missing", language,
                                     fmt::format("\"{}\" has no translation", term.english)));
            continue;
        }
        auto const [other, fresh] = seen.emplace(folded(found->second), term.english);
        if (!fresh)
            problems.push_back(fault(
                terms, "term-collision", language,
                fmt::format("\"{}\" and \"{}\" are both \"{}\"; readers must be able to tell them "
                            "apart",
                            other->second, term.english, found->second)));
        for (std::string const& word : terms.avoided_in(found->second, language))
            problems.push_back(
                fault(terms, "avoided-word", language,
                      fmt::format("\"{}\" holds \"{}\", which is avoided", found->second, word)));
    }
    return problems;
}

} // namespace

base::Result<TermBase> TermBase::from(base::Settings const& settings) {
    TermBase terms;
    terms.name = settings.name();
    for (base::Settings const& entry : settings.tables("term"))
        terms.terms.push_back(term_from(entry));
    for (base::Settings const& entry : settings.tables("avoid"))
        terms.avoided[entry.text_or("language", "")] = entry.list("words");
    if (terms.terms.empty())
        return base::Error{base::ErrorCode::malformed, terms.name, "holds no [[term]]"};
    return terms;
}

std::vector<std::string> TermBase::avoided_in(std::string_view text,
                                              std::string_view language) const {
    std::vector<std::string> found;
    std::string const whole = folded(text);
    for (auto const& [tongue, words] : avoided) {
        if (tongue != "en" && tongue != language) continue;
        for (std::string const& word : words)
            if (whole.find(folded(word)) != std::string::npos) found.push_back(word);
    }
    return found;
}

base::Problems check_terms(TermBase const& terms, std::vector<std::string> const& languages) {
    base::Problems problems;
    for (std::string const& language : languages) {
        auto const more = check_language(terms, language);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

} // namespace catalogue
