// The words of data/strings as a whole: every rule of docs/TRANSLATING.md that a program can judge.
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/check_words.hpp"
#include "sheets/workbook.hpp"
#include "support/draft_words.hpp"
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>
#include <unicode/locid.h>
#include <unicode/plurrule.h>

using namespace catalogue;

namespace {

base::Path strings() {
    return test::source() / "data" / "strings";
}

PoFile po(std::string const& tag) {
    return read_po(strings() / (tag + ".po")).value();
}

TermBase terms() {
    return TermBase::from(base::Settings::load(strings() / "terms.toml").value()).value();
}

std::vector<std::string> split_sentences(std::string const& text) {
    static std::regex const end("[.?!:]+(\\s+|$)|…\\s*");
    std::vector<std::string> sentences;
    for (std::sregex_token_iterator at(text.begin(), text.end(), end, -1), done; at != done; ++at)
        if (std::regex_search(at->str(), std::regex("[A-Za-z]"))) sentences.push_back(*at);
    return sentences;
}

std::vector<std::string> split_words(std::string const& text) {
    static std::regex const word("[A-Za-z']+|\\{[a-z]+\\}|[0-9]+");
    std::vector<std::string> words;
    for (std::sregex_iterator at(text.begin(), text.end(), word), done; at != done; ++at)
        words.push_back(at->str());
    return words;
}

/// Groups of vowels, without a silent e at the end; at least one.
int syllables(std::string const& word) {
    static std::regex const vowels("[aeiouyAEIOUY]+");
    auto const groups = std::distance(std::sregex_iterator(word.begin(), word.end(), vowels),
                                      std::sregex_iterator());
    bool const silent = word.size() > 2 && word.back() == 'e' && word[word.size() - 2] != 'l';
    return std::max(1, static_cast<int>(groups) - (silent ? 1 : 0));
}

/// How much was counted, for the Flesch-Kincaid grade: the school year that can read a text.
struct Reading {
    int sentences = 0;
    int words = 0;
    int syllables = 0;

    void add(std::string const& text) {
        sentences += static_cast<int>(split_sentences(text).size());
        for (std::string const& word : split_words(text)) {
            ++words;
            syllables += ::syllables(word);
        }
    }
    double grade() const { return 0.39 * words / sentences + 11.8 * syllables / words - 15.59; }
};

bool for_visitors(std::string const& key) {
    return !key.starts_with("desk.") && !key.starts_with("error.");
}

std::vector<base::Path> files_in(char const* folder) {
    return base::files_below(test::source() / folder).value();
}

/// All text in quotes in the files of `folders` that may name a message.
std::set<std::string> literals() {
    static std::regex const quoted("\"([a-z][a-z0-9_.-]*)\"");
    std::set<std::string> found;
    for (char const* const folder : {"core", "kiosk", "listing", "renderer", "cli", "layouts"})
        for (base::Path const& file : files_in(folder)) {
            std::string const text = *base::read_file(test::source() / folder / file);
            for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at)
                found.insert((*at)[1]);
        }
    return found;
}

/// Families whose messages are found by a key that is put together: by topic, fact, answer,
/// audience, grammar of a voice, or by going through all that begin so.
constexpr char const* kFamilies[] = {"topic.", "fact.",  "service.for_", "noone.",  "right.",
                                     "say.",   "next.",  "complaint.",   "safety.", "child.",
                                     "desk.",  "error.", "speech."};

bool used(std::string const& key, std::set<std::string> const& literals) {
    return literals.contains(key) ||
           std::any_of(std::begin(kFamilies), std::end(kFamilies),
                       [&](char const* family) { return key.starts_with(family); }) ||
           std::any_of(literals.begin(), literals.end(), [&](std::string const& literal) {
               return literal.size() > 2 && literal.back() == '.' && key.starts_with(literal);
           });
}

} // namespace

TEST_CASE("the words of every language keep every rule that needs no reader") {
    test::DraftWords const words;
    PoFile const english = po("en");
    TermBase const base = terms();
    std::vector<std::string> translated;
    for (Language const& language : words->languages())
        DYNAMIC_SECTION(language.tag) {
            PoFile const file = po(language.tag);
            for (base::Problem const& problem : check_words(english, file, language, base)) {
                INFO(to_string(problem));
                CHECK(problem.message.empty());
            }
        }
}

TEST_CASE("no two terms share a translation in any language") {
    test::DraftWords const words;
    std::vector<std::string> tags;
    for (Language const& language : words->languages())
        if (language.tag != "en") tags.push_back(language.tag);
    REQUIRE(tags.size() >= 12);
    for (base::Problem const& problem : check_terms(terms(), tags)) {
        INFO(to_string(problem));
        CHECK(problem.message.empty());
    }
}

TEST_CASE("every message says where it stands") {
    for (PoMessage const& message : po("en").messages) {
        INFO(message.key);
        CHECK(message.context().size() > 4);
        CHECK(message.fuzzy() == false);
    }
}

TEST_CASE("the English is short, and a ten-year-old reads it") {
    Reading all;
    for (PoMessage const& message : po("en").messages) {
        INFO(message.key << ": " << message.said());
        for (std::string const& text : message.texts) {
            CHECK(split_sentences(text).size() <= 3);
            for (std::string const& sentence : split_sentences(text))
                CHECK(split_words(sentence).size() <= 12);
            if (!for_visitors(message.key)) continue;
            for (std::string const& word : split_words(text))
                CHECK(syllables(word) <= 4);
            if (split_words(text).size() > 4) all.add(text);
        }
    }
    INFO(all.words << " words, " << all.sentences << " sentences, grade " << all.grade());
    CHECK(all.grade() < 4.0); // grade 4 or 5 is ten years old
}

TEST_CASE("every message is used, and every message that is used is there") {
    auto const found = literals();
    PoFile const english = po("en");
    for (PoMessage const& message : english.messages) {
        INFO(message.key << " is used nowhere");
        CHECK(used(message.key, found));
    }
    std::set<std::string> firsts;
    for (PoMessage const& message : english.messages)
        firsts.insert(message.key.substr(0, message.key.find('.')));
    static std::regex const asked("\\b(?:say|said_key|text)\\(\\s*\"([a-z_]+\\.[a-z0-9_.-]+)\"");
    for (char const* const folder : {"core", "kiosk", "listing", "renderer", "cli"})
        for (base::Path const& file : files_in(folder)) {
            std::string const text = *base::read_file(test::source() / folder / file);
            for (std::sregex_iterator at(text.begin(), text.end(), asked), end; at != end; ++at) {
                std::string const key = (*at)[1];
                if (key.back() == '.' || key.back() == '_') continue; // the rest is put behind it
                if (!firsts.contains(key.substr(0, key.find('.')))) continue; // a setting
                INFO(file << " asks for " << key);
                CHECK(english.find(key) != nullptr);
            }
        }
}

TEST_CASE("topics, and no topic more, have what to say and what happens next") {
    auto const settings = base::Settings::load(test::source() / "data" / "topics.toml").value();
    PoFile const english = po("en");
    std::size_t topics = 0;
    for (base::Settings const& topic : settings.tables("topic")) {
        std::string const id = topic.text_or("id", "");
        ++topics;
        for (std::string const& key :
             {"topic." + id, "say." + id, "say." + id + ".named", "next." + id,
              "child.u10.topic." + id, "child.teen.topic." + id}) {
            INFO(key);
            CHECK(english.find(key) != nullptr);
        }
    }
    auto const named = std::count_if(
        english.messages.begin(), english.messages.end(), [](PoMessage const& message) {
            return message.key.starts_with("say.") && message.key.ends_with(".named");
        });
    CHECK(static_cast<std::size_t>(named) == topics);
}

TEST_CASE("the series are as long as promised, and every title has its text") {
    PoFile const english = po("en");
    std::map<std::string, int> titles;
    for (PoMessage const& message : english.messages) {
        std::string const key = message.key;
        if (!key.ends_with(".title") || family_of(key) == "*" + key) continue;
        std::string const text = key.substr(0, key.size() - 5) + "text";
        if (english.find(text) != nullptr) ++titles[family_of(key)];
        if (family_of(key).find("noone") == std::string::npos) continue;
        INFO(key);
        CHECK(english.find(text) != nullptr);
    }
    CHECK(titles["noone.*.title"] >= 14);
    CHECK(titles["right.*.title"] >= 12);
    CHECK(titles["child.u10.noone.*.title"] >= 6);
    CHECK(titles["child.teen.noone.*.title"] >= 6);
}

TEST_CASE(
    "what was translated back is what stands there, for thirty messages a language at least") {
    test::DraftWords const words;
    for (Language const& language : words->languages()) {
        if (language.tag == "en") continue;
        INFO(language.tag);
        PoFile const file = po(language.tag);
        auto const sheet = sheets::read_workbook(strings() / "back" / (language.tag + ".csv"));
        REQUIRE(sheet);
        REQUIRE(sheet->tables.size() == 1);
        sheets::Table const& table = sheet->tables.front();
        CHECK(table.rows.size() >= 30);
        for (sheets::Row const& row : table.rows) {
            std::string const key = table.at(row, "key").text;
            INFO(key);
            PoMessage const* const message = file.find(key);
            REQUIRE(message != nullptr);
            if (message->fuzzy()) // a reviewer's better words need no translation back
                CHECK(message->texts.front() == table.at(row, "text").text);
            CHECK_FALSE(table.at(row, "back").text.empty());
        }
    }
}

TEST_CASE("plural forms are those of CLDR") {
    test::DraftWords const words;
    test::Scratch const scratch;
    std::filesystem::copy_file(test::share() / "strings" / "en.mo", scratch.path() / "en.mo");
    std::filesystem::copy_file(test::share() / "data" / "languages.toml",
                               scratch.path() / "languages.toml");
    for (Language const& language : words->languages())
        DYNAMIC_SECTION(language.tag) {
            PoFile file = po(language.tag);
            std::erase_if(file.messages, [](auto const& one) { return one.key != "desk.copies"; });
            REQUIRE(file.messages.size() == 1);
            for (std::size_t form = 0; form < file.messages[0].texts.size(); ++form)
                file.messages[0].texts[form] = "form " + std::to_string(form);
            auto const source = scratch.path() / "forms.po";
            REQUIRE(base::write_file(source, write_po(file)));
            REQUIRE(std::system(("msgfmt --use-fuzzy -o " +
                                 (scratch.path() / (language.tag + ".mo")).string() + " " +
                                 source.string())
                                    .c_str()) == 0);
            auto const catalogue = Catalogue::load(scratch.path());
            REQUIRE(catalogue);
            UErrorCode status = U_ZERO_ERROR;
            std::unique_ptr<icu::PluralRules> const rules(icu::PluralRules::forLocale(
                icu::Locale::forLanguageTag(language.tag, status), status));
            REQUIRE(U_SUCCESS(status));
            std::map<std::string, std::string> form_of; // CLDR's name → our form
            std::set<std::string> forms;
            for (int count = 0; count <= 200; ++count) {
                std::string category;
                rules->select(count).toUTF8String(category);
                std::string const form = catalogue->counted(language.tag, "desk.copies", count);
                INFO(count << " is " << category << " and says " << form);
                CHECK(form_of.emplace(category, form).first->second == form);
                forms.insert(form);
            }
            CHECK(forms.size() == form_of.size());
        }
}

TEST_CASE("a count is said in the form of its language, with the number") {
    test::DraftWords const words;
    CHECK(words->counted("en", "desk.copies", 1) == "1 card");
    CHECK(words->counted("en", "desk.copies", 10) == "10 cards");
    CHECK(words->counted("th", "desk.copies", 10) == "การ์ด 10 ใบ");
    CHECK(words->counted("xx", "desk.copies", 2) == "2 cards");
    CHECK(words->counted("en", "no.such", 2) == "«no.such»");
    CHECK(words->counted(kPseudoLanguage, "desk.copies", 2) == "[desk.copies]");
}
