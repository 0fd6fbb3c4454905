// Each rule must be able to fail: a good pair of files, and one thing broken at a time.
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/check_words.hpp"
#include "catalogue/letters.hpp"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace catalogue;

namespace {

TermBase terms() {
    auto const settings = base::Settings::parse("[[term]]\nenglish = \"help\"\nth = \"ช่วย\"\n"
                                                "[[avoid]]\nlanguage = \"en\"\n"
                                                "words = [\"victim\"]\n"
                                                "[[avoid]]\nlanguage = \"th\"\n"
                                                "words = [\"เหยื่อ\"]\n",
                                                "terms.toml");
    return TermBase::from(settings.value()).value();
}

Language thai() {
    Language language;
    language.tag = "th";
    language.script = "Thai";
    return language;
}

PoFile file_of(std::vector<std::pair<std::string, std::string>> const& texts, bool english) {
    PoFile file;
    file.name = english ? "en.po" : "th.po";
    std::vector<std::string> const source = {"Help for {name} …", "Back", "Home"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        PoMessage message;
        message.key = texts[i].first;
        message.texts = {texts[i].second};
        message.comments = {"#. A place. Max 12."};
        if (!english && i < source.size()) message.comments.push_back("#. English: " + source[i]);
        file.messages.push_back(message);
    }
    return file;
}

PoFile english() {
    return file_of({{"say.a", "Help for {name} …"}, {"nav.b", "Back"}, {"nav.c", "Home"}}, true);
}

} // namespace

TEST_CASE("a translation can be judged by those who cannot read it") {
    using Texts = std::vector<std::pair<std::string, std::string>>;
    struct Row {
        char const* why;
        Texts thai;
        char const* code; ///< empty: nothing is wrong
        char const* says;
    };
    Texts const good = {{"say.a", "ช่วย {name} …"}, {"nav.b", "กลับ"}, {"nav.c", "บ้าน USB"}};
    auto const with = [&](std::size_t at, char const* text) {
        Texts texts = good;
        texts[at].second = text;
        return texts;
    };
    Row const rows[] = {
        {"all is well, and capitals are names of things", good, "", ""},
        {"a message is missing", {good[0], good[1]}, "not-translated", "not translated"},
        {"a message is empty", with(1, ""), "not-translated", "not translated"},
        {"a placeholder is lost", with(0, "ช่วย …"), "bad-translation", "placeholders"},
        {"a placeholder was translated", with(0, "ช่วย {ชื่อ} …"), "bad-translation", "placeholders"},
        {"the dots are lost", with(0, "ช่วย {name}"), "bad-translation", "dots"},
        {"longer than its place", with(1, "กลับกลับกลับกลับกลับ"), "bad-translation",
         "15 characters long"},
        {"a Lao letter in a Thai word", with(1, "ກลับ"), "bad-translation", "another script"},
        {"Latin words", with(1, "back"), "bad-translation", "another script"},
        {"a word that names the subject", with(1, "เหยื่อ"), "bad-translation", "avoided"},
        {"two buttons that read the same", with(2, "กลับ"), "collision", "nav.b"},
        {"another order", {good[1], good[0], good[2]}, "order", "not where"},
        {"a message that English has not",
         {good[0], good[1], good[2], {"nav.d", "อีก"}},
         "unknown-message",
         "not in the English"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const problems = check_words(english(), file_of(row.thai, false), thai(), terms());
            if (*row.code == '\0') {
                CHECK(problems.empty());
                continue;
            }
            REQUIRE_FALSE(problems.empty());
            bool const found = std::any_of(problems.begin(), problems.end(), [&](auto const& one) {
                return one.code == row.code && one.message.find(row.says) != std::string::npos;
            });
            INFO(to_string(problems.front()));
            CHECK(found);
        }
}

TEST_CASE("a translation that was made from another English is reported") {
    PoFile changed = english();
    changed.messages[1].texts = {"Go back"};
    auto const problems = check_words(
        changed, file_of({{"say.a", "ช่วย {name} …"}, {"nav.b", "กลับ"}, {"nav.c", "บ้าน"}}, false),
        thai(), terms());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().code == "english-changed");
}

TEST_CASE("two terms that share a translation are refused: the Jordan fault") {
    auto const settings =
        base::Settings::parse("[[term]]\nenglish = \"outreach\"\nth = \"ช่วย\"\nlo = \"ຊ່ວຍ\"\n"
                              "[[term]]\nenglish = \"referrals only\"\nth = \"ช่วย\"\nlo = \"ສົ່ງຕໍ່\"\n"
                              "[[term]]\nenglish = \"doctor\"\nth = \"เหยื่อ\"\n"
                              "[[avoid]]\nlanguage = \"th\"\nwords = [\"เหยื่อ\"]\n",
                              "terms.toml");
    auto const base = TermBase::from(settings.value());
    REQUIRE(base);
    auto const problems = check_terms(*base, {"th", "lo"});
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].code == "term-collision");
    CHECK(problems[0].column == "th");
    CHECK(problems[1].code == "avoided-word");
    CHECK(problems[2].code == "term-missing");
    CHECK(problems[2].column == "lo");
}

TEST_CASE("characters are counted as readers see them") {
    struct Row {
        char const* why;
        char const* text;
        std::size_t length;
    };
    static Row const rows[] = {
        {"nothing", "", 0},
        {"Latin", "Back", 4},
        {"an accent", "e\xCC\x81", 1},
        {"Thai vowel and tone above", "ที่", 1},
        {"Chinese", "结束", 2},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(perceived_length(row.text) == row.length);
        }
}

TEST_CASE("messages that stand side by side are one family") {
    CHECK(family_of("topic.doctor") == "topic.*");
    CHECK(family_of("noone.debt.title") == "noone.*.title");
    CHECK(family_of("child.u10.noone.hit.text") == "child.u10.noone.*.text");
    CHECK(family_of("say.law.named") == "say.*.named");
    CHECK(family_of("say.law") == "say.*");
}
