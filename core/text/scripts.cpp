// SPDX-License-Identifier: Apache-2.0
#include "text/scripts.hpp"
#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace text {
namespace {

constexpr std::size_t kDeepestBrackets = 63; // as deep as UAX #9 follows them
constexpr std::size_t kMostExtensions = 32;

bool is_shared(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

/// The script of `character` alone.
UScriptCode script_alone(char32_t character) {
    if (character >= U'0' && character <= U'9') return USCRIPT_LATIN;
    UErrorCode status = U_ZERO_ERROR;
    auto const script = uscript_getScript(static_cast<UChar32>(character), &status);
    return U_SUCCESS(status) ? script : USCRIPT_COMMON;
}

UScriptCode first_script(std::u16string_view text, UScriptCode own) {
    for (std::size_t position = 0; position < text.size();) {
        auto const script = script_alone(next_code_point(text, position));
        if (!is_shared(script)) return script;
    }
    return own;
}

class Resolver {
  public:
    Resolver(std::u16string_view text, UScriptCode own)
        : text_(text), own_(own), current_(first_script(text, own)) {}

    std::vector<UScriptCode> run() {
        std::vector<UScriptCode> scripts;
        scripts.reserve(text_.size());
        for (std::size_t position = 0; position < text_.size();) {
            char32_t const character = next_code_point(text_, position);
            current_ = resolve(character, position);
            scripts.resize(position, current_);
        }
        return scripts;
    }

  private:
    UScriptCode resolve(char32_t character, std::size_t behind) {
        auto const script = script_alone(character);
        if (!is_shared(script)) return script;
        if (auto const carried = script_of_mark(behind); !is_shared(carried)) return carried;
        auto const type =
            u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_OPEN) return open(character);
        if (type == U_BPT_CLOSE) return close(character);
        return extended(character);
    }

    /// A dotted circle or a no-break space that carries a vowel sign has the sign's script.
    UScriptCode script_of_mark(std::size_t position) const {
        if (position >= text_.size()) return USCRIPT_COMMON;
        char32_t const next = next_code_point(text_, position);
        return is_mark(next) ? script_alone(next) : USCRIPT_COMMON;
    }

    UScriptCode open(char32_t bracket) {
        auto const closing = u_getBidiPairedBracket(static_cast<UChar32>(bracket));
        if (open_.size() < kDeepestBrackets) open_.push_back({closing, current_});
        return current_;
    }

    UScriptCode close(char32_t bracket) {
        auto const pair = std::find_if(open_.rbegin(), open_.rend(), [&](Open const& open) {
            return open.closing == static_cast<UChar32>(bracket);
        });
        if (pair == open_.rend()) return current_;
        auto const script = pair->script;
        open_.erase(std::prev(pair.base()), open_.end());
        return script;
    }

    /// Marks shared by a few scripts (danda, Arabic comma) stay within those.
    UScriptCode extended(char32_t character) const {
        std::array<UScriptCode, kMostExtensions> shared{};
        UErrorCode status = U_ZERO_ERROR;
        int const found =
            uscript_getScriptExtensions(static_cast<UChar32>(character), shared.data(),
                                        static_cast<int>(shared.size()), &status);
        if (U_FAILURE(status) || found < 1 || is_shared(shared[0])) return current_;
        auto const* const end = shared.data() + found;
        auto const among = [&](UScriptCode script) {
            return std::find<UScriptCode const*>(shared.data(), end, script) != end;
        };
        if (among(current_)) return current_;
        return among(own_) ? own_ : shared[0];
    }

    struct Open {
        UChar32 closing;
        UScriptCode script;
    };
    std::u16string_view text_;
    UScriptCode own_;
    UScriptCode current_;
    std::vector<Open> open_;
};

} // namespace

std::vector<UScriptCode> scripts_of(std::u16string_view text, UScriptCode own) {
    return Resolver(text, own).run();
}

} // namespace text
