// SPDX-License-Identifier: Apache-2.0
#include "directory/terms.hpp"
#include "base/text_tools.hpp"
#include <array>
#include <iterator>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace directory {
namespace {

using icu::UnicodeString;

/// Letters of one kind that stand together.
struct Run {
    UnicodeString text;
    bool spaceless = false;
};

bool is_part_of_word(UChar32 c) {
    constexpr std::uint32_t kMarks = U_GC_M_MASK;
    return u_isalnum(c) != 0 || (U_MASK(u_charType(c)) & kMarks) != 0;
}

bool is_spaceless(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
        return u_isdigit(c) == 0;
    default:
        return false;
    }
}

/// Marks and the like belong to whatever they follow.
bool is_inherited(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

UnicodeString folded_wide(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    auto const wide = UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    auto const* const fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return U_FAILURE(status) ? wide : fold->normalize(wide, status);
}

std::string utf8(UnicodeString const& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::vector<Run> runs_in(std::string_view text) {
    UnicodeString const folded = folded_wide(text);
    std::vector<Run> runs;
    bool open = false;
    for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
        UChar32 const c = folded.char32At(at);
        int32_t const digit = u_charDigitValue(c);
        if (!is_part_of_word(c)) {
            open = false;
            continue;
        }
        bool const spaceless = open && is_inherited(c) ? runs.back().spaceless : is_spaceless(c);
        if (!open || spaceless != runs.back().spaceless) runs.push_back({{}, spaceless});
        runs.back().text.append(digit >= 0 ? UChar32{'0'} + digit : c);
        open = true;
    }
    return runs;
}

icu::BreakIterator& cluster_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    thread_local std::unique_ptr<icu::BreakIterator> const breaks(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    return *breaks;
}

/// What people see as one letter each.
std::vector<std::string> clusters_of(UnicodeString const& text) {
    icu::BreakIterator& breaks = cluster_breaks();
    breaks.setText(text);
    std::vector<std::string> clusters;
    int32_t from = breaks.first();
    for (int32_t to = breaks.next(); to != icu::BreakIterator::DONE; to = breaks.next()) {
        clusters.push_back(utf8(text.tempSubStringBetween(from, to)));
        from = to;
    }
    return clusters;
}

/// Each letter with the one after it; in a text to be found also the last one alone.
Phrase pairs_of(UnicodeString const& text, bool last_too) {
    std::vector<std::string> const clusters = clusters_of(text);
    Phrase pairs;
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i)
        pairs.push_back(clusters[i] + clusters[i + 1]);
    if (last_too || pairs.empty()) pairs.push_back(clusters.back());
    return pairs;
}

icu::Transliterator const* to_latin() {
    static std::unique_ptr<icu::Transliterator> const made = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    return made.get();
}

std::string latin(std::string const& word) {
    if (base::is_ascii(word) || to_latin() == nullptr) return word;
    auto wide = UnicodeString::fromUTF8(word);
    to_latin()->transliterate(wide);
    return utf8(wide);
}

/// Letters that are written for one another when names of the region are spelt in Latin.
char alike(char c) {
    constexpr std::string_view kWritten = "cqzxwyo";
    constexpr std::string_view kMeant = "kkssviu";
    auto const at = kWritten.find(c);
    return at == std::string_view::npos ? c : kMeant[at];
}

/// "ph" and "th" as "p" and "t", letters that sound alike as one, doubled ones once. The beginning
/// of a word has the beginning of its sound.
std::string sound(std::string_view word) {
    std::string out;
    char before = 0;
    for (char const c : word) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter) continue;
        char const one = alike(c);
        bool const breath = c == 'h' && !out.empty() &&
                            std::string_view("aeiou").find(before) == std::string_view::npos;
        if (!breath && one != before) out += one;
        if (!breath) before = one;
    }
    return out;
}

} // namespace

Phrase Terms::of(std::string_view text) {
    Phrase terms;
    for (Run const& run : runs_in(text)) {
        if (!run.spaceless) {
            terms.push_back(utf8(run.text));
            continue;
        }
        Phrase pairs = pairs_of(run.text, true);
        std::move(pairs.begin(), pairs.end(), std::back_inserter(terms));
    }
    return terms;
}

std::string const& Terms::sound_of(std::string const& word) {
    auto const [at, added] = known_.try_emplace(word);
    if (!added) return at->second;
    std::string const heard = sound(latin(word));
    if (!heard.empty() && heard != word) at->second = "~" + heard;
    return at->second;
}

Phrase Terms::sounds(std::string_view text) {
    Phrase heard;
    for (Run const& run : runs_in(text)) {
        if (run.spaceless) continue;
        std::string const& one = sound_of(utf8(run.text));
        if (!one.empty()) heard.push_back(one);
    }
    return heard;
}

std::vector<Phrase> Terms::wanted(std::string_view text) {
    std::vector<Phrase> phrases;
    for (Run const& run : runs_in(text))
        phrases.push_back(run.spaceless ? pairs_of(run.text, false) : Phrase{utf8(run.text)});
    return phrases;
}

} // namespace directory
