// SPDX-License-Identifier: Apache-2.0
#include "speech/speech.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <array>

namespace speech {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Punctuation of any script that words are cut at: it has no sound.
bool is_mark(char32_t letter) {
    constexpr std::array<std::pair<char32_t, char32_t>, 8> kMarks = {{
        {0x80, 0xBF},     // Latin-1: «, ·, no-break space
        {0x60C, 0x61F},   // Arabic comma to question mark
        {0x964, 0x965},   // danda
        {0x104A, 0x104B}, // Burmese section marks
        {0x17D4, 0x17DA}, // Khmer khan
        {0x2000, 0x206F}, // dashes, quotation marks, invisible marks
        {0x3000, 0x303F}, // Chinese full stop and brackets
        {0xFF00, 0xFF0F}, // full-width comma
    }};
    return std::any_of(kMarks.begin(), kMarks.end(), [&](auto const& range) {
        return letter >= range.first && letter <= range.second;
    });
}

/// True when there is something to say: a letter of any script or a digit.
bool audible(std::string_view words) {
    while (!words.empty()) {
        char32_t const letter = base::take_code_point(words);
        bool const latin = (letter | 0x20U) >= 'a' && (letter | 0x20U) <= 'z';
        bool const digit = letter >= '0' && letter <= '9';
        if (latin || digit || (letter >= 0x80 && !is_mark(letter))) return true;
    }
    return false;
}

/// Where the placeholder that opens at `at` ends; npos when it is none.
std::size_t closing(std::string_view message, std::size_t at) {
    std::size_t const end = message.find('}', at);
    return end == std::string_view::npos || end == at + 1 ? std::string_view::npos : end;
}

class Cutter {
  public:
    explicit Cutter(std::string_view key) : key_(key) {}

    std::vector<Piece> cut(std::string_view message) {
        for (std::size_t at; (at = message.find('{')) != std::string_view::npos;) {
            std::size_t const end = closing(message, at);
            if (end == std::string_view::npos) break;
            add_words(message.substr(0, at));
            pieces_.push_back({"", std::string(message.substr(at + 1, end - at - 1)), ""});
            message.remove_prefix(end + 1);
        }
        add_words(message);
        return std::move(pieces_);
    }

  private:
    void add_words(std::string_view words) {
        words = base::trimmed(words);
        ++number_;
        if (audible(words))
            pieces_.push_back(
                {clip_of(key_) + "." + std::to_string(number_), "", std::string(words)});
    }
    std::string_view key_;
    int number_ = -1; // the words before the first placeholder are piece 0
    std::vector<Piece> pieces_;
};

} // namespace

std::string clip_of(std::string_view key) {
    return base::lower_ascii(key);
}

Clips spelled(std::string_view number) {
    Clips clips;
    for (char const letter : number)
        if (is_digit(letter)) clips.push_back(std::string("digit.") + letter);
    return clips;
}

std::string service_name_clip(std::string_view service_id) {
    return clip_of("service." + std::string(service_id) + ".name");
}

std::string service_description_clip(std::string_view service_id) {
    return clip_of("service." + std::string(service_id) + ".description");
}

std::vector<Piece> pieces(std::string_view key, std::string_view message) {
    if (!base::is_utf8(message)) return {};
    auto found = Cutter(key).cut(message);
    bool const whole = std::none_of(found.begin(), found.end(),
                                    [](Piece const& piece) { return !piece.placeholder.empty(); });
    if (whole && !found.empty()) return {{clip_of(key), "", std::string(message)}};
    return found;
}

} // namespace speech
