// SPDX-License-Identifier: Apache-2.0
#include "text/decode.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace text {
namespace {

constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kLeftToRightOverride = 0x202D;
constexpr char32_t kRightToLeftOverride = 0x202E;
constexpr std::size_t kLongestSequence = 4;
constexpr unsigned char kContinuationMask = 0xC0;
constexpr unsigned char kContinuation = 0x80;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & kContinuationMask) == kContinuation;
}

/// `utf8` at its longest, cut before a code point.
std::string_view cut_to_limit(std::string_view utf8) {
    if (utf8.size() <= kLongestText) return utf8;
    std::size_t end = kLongestText;
    std::size_t const earliest = end - 3;
    while (end > earliest && is_continuation(utf8[end]))
        --end;
    return utf8.substr(0, end);
}

bool is_newline(char32_t character) {
    return (character >= 0x0A && character <= 0x0D) || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

bool is_dropped(char32_t character) {
    return character == kSoftHyphen || character == kLeftToRightOverride ||
           character == kRightToLeftOverride ||
           u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR;
}

class Decoder {
  public:
    explicit Decoder(std::string_view utf8) : utf8_(cut_to_limit(utf8)) {
        decoded_.left_out = utf8.size() - utf8_.size();
    }

    Decoded run() {
        decoded_.text.reserve(utf8_.size());
        decoded_.bytes.reserve(utf8_.size());
        while (position_ < utf8_.size()) {
            std::size_t const byte = position_;
            take(byte, next());
        }
        end_hard_line();
        return std::move(decoded_);
    }

  private:
    char32_t next() {
        std::string_view rest = utf8_.substr(position_);
        for (std::size_t length = 1; length <= std::min(kLongestSequence, rest.size()); ++length)
            if (base::is_utf8(rest.substr(0, length))) {
                position_ += length;
                return base::take_code_point(rest);
            }
        do
            ++position_;
        while (position_ < utf8_.size() && is_continuation(utf8_[position_]));
        return kReplacement;
    }

    void take(std::size_t byte, char32_t character) {
        if (is_newline(character)) {
            if (character == U'\r' && position_ < utf8_.size() && utf8_[position_] == '\n')
                ++position_;
            end_hard_line();
        } else if (character == U'\t') {
            append(byte, U' ');
        } else if (!is_dropped(character)) {
            append(byte, character);
        }
    }

    void append(std::size_t byte, char32_t character) {
        if (U_IS_BMP(character)) {
            decoded_.text.push_back(static_cast<char16_t>(character));
        } else {
            decoded_.text.push_back(U16_LEAD(character));
            decoded_.text.push_back(U16_TRAIL(character));
        }
        decoded_.bytes.resize(decoded_.text.size(), byte);
    }

    void end_hard_line() {
        decoded_.hard_lines.push_back({begin_, decoded_.text.size()});
        begin_ = decoded_.text.size();
    }

    std::string_view utf8_;
    std::size_t position_ = 0;
    std::size_t begin_ = 0;
    Decoded decoded_;
};

} // namespace

Decoded decode(std::string_view utf8) {
    return Decoder(utf8).run();
}

} // namespace text
