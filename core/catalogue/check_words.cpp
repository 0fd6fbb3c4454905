// SPDX-License-Identifier: Apache-2.0
#include "catalogue/check_words.hpp"
#include "base/text_tools.hpp"
#include "catalogue/letters.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace catalogue {
namespace {

constexpr std::string_view kDots = "\xE2\x80\xA6"; // HORIZONTAL ELLIPSIS: say something here

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (;;) {
        auto const open = text.find('{');
        auto const close = text.find('}', open);
        if (close == std::string_view::npos) return found;
        found.emplace(text.substr(open, close - open + 1));
        text.remove_prefix(close + 1);
    }
}

/// The text without its placeholders, whose names are Latin in every language.
std::string bare(std::string_view text) {
    std::string out(text);
    for (std::string const& name : placeholders(text))
        while (out.find(name) != std::string::npos)
            out.erase(out.find(name), name.size());
    return out;
}

bool is_capital(std::string const& letter) {
    return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z';
}

/// A counted form may leave the number out ("two cards" is one word in Arabic), never add one.
bool same_placeholders(PoMessage const& english, std::string const& text) {
    auto const wanted = placeholders(english.texts.front());
    auto const found = placeholders(text);
    return english.plural.empty()
               ? found == wanted
               : std::includes(wanted.begin(), wanted.end(), found.begin(), found.end());
}

void add_faults(std::vector<std::string>& faults, PoMessage const& english, std::string const& text,
                Language const& language) {
    if (!same_placeholders(english, text))
        faults.push_back("has not the placeholders of the English");
    if ((english.said().find(kDots) == std::string::npos) !=
        (text.find(kDots) == std::string::npos))
        faults.push_back("has not the dots of the English");
    auto const longest = english.longest();
    if (auto const length = perceived_length(text); longest && length > *longest)
        faults.push_back(fmt::format("is {} characters long, {} are allowed", length, *longest));
    auto foreign = foreign_letters(bare(text), language.script);
    std::erase_if(foreign, is_capital);
    if (!foreign.empty())
        faults.push_back(
            fmt::format("has letters of another script: {}", base::join(foreign, " ")));
}

/// Collects the problems of one file.
class Checker {
  public:
    Checker(PoFile const& english, PoFile const& translation, Language const& language,
            TermBase const& terms)
        : english_(english), translation_(translation), language_(language), terms_(terms) {}

    base::Problems problems() {
        check_order();
        for (PoMessage const& wanted : english_.messages) {
            PoMessage const* const message = translation_.find(wanted.key);
            if (message == nullptr || !message->translated())
                note(wanted.key, "not-translated", "is not translated");
            else
                check(wanted, *message);
        }
        for (PoMessage const& message : translation_.messages)
            if (english_.find(message.key) == nullptr)
                note(message.key, "unknown-message", "is not in the English");
        return std::move(problems_);
    }

  private:
    void note(std::string const& key, std::string code, std::string message) {
        auto const found = std::find_if(translation_.messages.begin(), translation_.messages.end(),
                                        [&](PoMessage const& one) { return one.key == key; });
        bool const there = found != translation_.messages.end();
        int const row = there ? static_cast<int>(found - translation_.messages.begin()) + 1 : 0;
        problems_.push_back({base::Severity::error, std::move(code), translation_.name, row, key,
                             std::move(message)});
    }
    void check_order() {
        std::vector<std::string> wanted;
        std::vector<std::string> found;
        for (PoMessage const& one : english_.messages)
            if (translation_.find(one.key) != nullptr) wanted.push_back(one.key);
        for (PoMessage const& one : translation_.messages)
            if (english_.find(one.key) != nullptr) found.push_back(one.key);
        auto const [expected, there] =
            std::mismatch(wanted.begin(), wanted.end(), found.begin(), found.end());
        if (there != found.end())
            note(*there, "order", "is not where the English has it; waypost strings update");
    }
    void check(PoMessage const& wanted, PoMessage const& message) {
        if (message.english() != wanted.said() && &english_ != &translation_)
            note(wanted.key, "english-changed",
                 "was made from another English; waypost strings update");
        std::size_t const forms = wanted.plural.empty() ? 1 : translation_.plural_forms();
        if (message.texts.size() != forms)
            note(wanted.key, "plural-forms", fmt::format("needs {} plural forms", forms));
        for (std::string const& fault : faults_of(wanted, message, language_, terms_))
            note(wanted.key, "bad-translation", fault);
        check_family(wanted, message);
    }
    void check_family(PoMessage const& wanted, PoMessage const& message) {
        std::string const place = family_of(wanted.key) + "\n" + folded(message.said());
        auto const [other, fresh] = families_.emplace(place, &wanted);
        if (!fresh && other->second->said() != wanted.said())
            note(wanted.key, "collision",
                 fmt::format("says the same as {}, which differs in English", other->second->key));
    }

    PoFile const& english_;
    PoFile const& translation_;
    Language const& language_;
    TermBase const& terms_;
    std::map<std::string, PoMessage const*> families_;
    base::Problems problems_;
};

} // namespace

std::string family_of(std::string_view key) {
    static constexpr std::string_view kParts[] = {".title", ".text", ".named"};
    auto const last = key.rfind('.');
    if (last == std::string_view::npos) return std::string(key);
    std::string const end(key.substr(last));
    if (std::find(std::begin(kParts), std::end(kParts), end) == std::end(kParts))
        return std::string(key.substr(0, last)) + ".*";
    auto const before = key.substr(0, last).rfind('.');
    return (before == std::string_view::npos ? std::string() : std::string(key.substr(0, before))) +
           ".*" + end;
}

std::vector<std::string> faults_of(PoMessage const& english, PoMessage const& message,
                                   Language const& language, TermBase const& terms) {
    std::vector<std::string> faults;
    for (std::string const& text : message.texts) {
        add_faults(faults, english, text, language);
        for (std::string const& word : terms.avoided_in(text, language.tag))
            faults.push_back(fmt::format("says \"{}\", which is avoided", word));
    }
    return faults;
}

base::Problems check_words(PoFile const& english, PoFile const& translation,
                           Language const& language, TermBase const& terms) {
    return Checker(english, translation, language, terms).problems();
}

} // namespace catalogue
