// SPDX-License-Identifier: Apache-2.0
#include "directory/check_rules.hpp"
#include "directory/fold.hpp"
#include <fmt/format.h>
#include <unordered_map>

namespace directory {
namespace {

using base::Problems;
using base::Severity;

/// Finds texts that differ in their own language and are one in a translation.
class Labels {
  public:
    explicit Labels(Problems& problems) : problems_(problems) {}

    /// `group`: only labels of one group are compared.
    void add(Where const& where, std::string const& group, model::Texts const& texts) {
        auto const* const original = texts.find(texts.source_language());
        if (original == nullptr) return;
        std::string const term = folded(original->text);
        for (auto const& [language, phrase] : texts.all()) {
            if (language == texts.source_language()) continue;
            std::string const label =
                fmt::format("{}\n{}\n{}", group, language, folded(phrase.text));
            auto const [found, first] = seen_.try_emplace(label, First{term, where.id});
            if (first || found->second.term == term) continue;
            problems_.push_back(problem_of(
                Severity::warning, "one-label-two-terms",
                {where.id, fmt::format("{} [{}]", where.column, language), where.sheet},
                fmt::format("has the same {} in {} as {}, though they differ in {}; have one of "
                            "them translated again",
                            where.column, language, found->second.id, texts.source_language())));
        }
    }

  private:
    struct First {
        std::string term;
        std::string id;
    };
    Problems& problems_;
    std::unordered_map<std::string, First> seen_;
};

void check_labels(model::Directory const& directory, Problems& problems) {
    Labels labels(problems);
    for (model::Region const& one : directory.regions)
        labels.add({one.id, "name", "regions"}, "region " + one.parent_id, one.name);
    for (model::Organization const& one : directory.organizations)
        labels.add({one.id, "name", "organizations"}, "organization", one.name);
    for (model::Service const& one : directory.services) {
        labels.add({one.id, "name"}, "service name", one.name);
        labels.add({one.id, "description"}, "service description", one.description);
    }
}

/// Words of a language that say the opposite of an answer. Only phrases that cannot mean anything
/// else, with "not" before them either: a rule that cries wolf is not read.
struct Unsafe {
    char const* language;
    model::Fact fact;
    model::Answer answer; ///< what the phrase says
    char const* words;    ///< folded
};
using model::Answer;
using model::Fact;
constexpr Unsafe kPhrases[] = {
    {"en", Fact::free, Answer::no, "not free"},
    {"en", Fact::free, Answer::no, "people have to pay"},
    {"en", Fact::free, Answer::yes, "free of charge"},
    {"en", Fact::men, Answer::no, "women only"},
    {"en", Fact::men, Answer::yes, "men are welcome"},
    {"en", Fact::children, Answer::no, "adults only"},
    {"en", Fact::children, Answer::no, "no children"},
    {"en", Fact::no_papers, Answer::no, "bring your papers"},
    {"en", Fact::no_papers, Answer::no, "bring your passport"},
    {"en", Fact::no_papers, Answer::yes, "no papers needed"},
    {"vi", Fact::free, Answer::yes, "miễn phí"},
    {"vi", Fact::free, Answer::no, "có thu phí"},
    {"vi", Fact::men, Answer::no, "chỉ dành cho phụ nữ"},
    {"th", Fact::free, Answer::yes, "ไม่เสียค่าใช้จ่าย"},
    {"th", Fact::men, Answer::no, "เฉพาะผู้หญิง"},
    {"id", Fact::free, Answer::no, "tidak gratis"},
    {"id", Fact::men, Answer::no, "khusus perempuan"},
    {"id", Fact::men, Answer::no, "khusus wanita"},
    {"ms", Fact::free, Answer::no, "tidak percuma"},
    {"ms", Fact::men, Answer::no, "khas untuk wanita"},
    {"fil", Fact::free, Answer::no, "hindi libre"},
    {"fil", Fact::free, Answer::no, "may bayad"},
    {"ar", Fact::free, Answer::no, "ليست مجانية"},
    {"ar", Fact::free, Answer::no, "مقابل رسوم"},
    {"ar", Fact::men, Answer::no, "للنساء فقط"},
    {"zh-Hans", Fact::men, Answer::no, "仅限女性"},
};

void check_against_facts(model::Service const& service, Where const& where,
                         std::pair<std::string, std::string> const& language_and_text,
                         Problems& problems) {
    auto const& [language, text] = language_and_text;
    for (Unsafe const& phrase : kPhrases) {
        Answer const answer = service.facts[phrase.fact];
        bool const opposite = answer != Answer::unknown && answer != phrase.answer;
        if (!opposite || language != phrase.language) continue;
        if (text.find(phrase.words) == std::string::npos) continue;
        problems.push_back(problem_of(
            Severity::error, "says-the-opposite", where,
            fmt::format("says \"{}\", which is the opposite of its answer; correct one of them",
                        phrase.words)));
    }
}

void check_opposites(model::Directory const& directory, Problems& problems) {
    for (model::Service const& one : directory.services)
        for (auto const& [column, texts] :
             {std::pair("name", &one.name), std::pair("description", &one.description)})
            for (auto const& [language, phrase] : texts->all())
                check_against_facts(one,
                                    {one.id, language == texts->source_language()
                                                 ? std::string(column)
                                                 : fmt::format("{} [{}]", column, language)},
                                    {language, folded(phrase.text)}, problems);
}

} // namespace

void check_terms(model::Directory const& directory, Problems& problems) {
    check_labels(directory, problems);
    check_opposites(directory, problems);
}

} // namespace directory
