// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include <algorithm>

namespace base {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Length of the UTF-8 sequence that `lead` opens, or 0 when no sequence opens with it.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

/// The second byte must keep out overlong forms, surrogates and code points above 10FFFF.
bool second_byte_fits(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second < 0xA0;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second < 0x90;
    default:
        return true;
    }
}

bool sequence_is_valid(std::string_view sequence) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
    for (std::size_t i = 1; i < sequence.size(); ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return false;
    return sequence.size() < 2 || second_byte_fits(byte(0), byte(1));
}

} // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && is_space(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(2);
        else if (!text.empty() && is_space(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(kNoBreakSpace))
            text.remove_suffix(2);
        else
            return text;
    }
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(separator), text.size());
        std::string_view const part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
    std::string joined;
    for (std::string const& part : parts) {
        if (!joined.empty()) joined += separator;
        joined += part;
    }
    return joined;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

std::string filled(std::string_view pattern,
                   std::vector<std::pair<std::string_view, std::string>> const& values) {
    std::string text(pattern);
    for (auto const& [name, value] : values) {
        std::string const placeholder = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + value.size()))
            text.replace(at, placeholder.size(), value);
    }
    return text;
}

bool is_ascii(std::string_view text) {
    unsigned all = 0; // without a branch, so that many bytes are looked at at once
    for (char const c : text)
        all |= static_cast<unsigned char>(c);
    return all < 0x80U;
}

bool is_utf8(std::string_view text) {
    if (is_ascii(text)) return true; // most texts are, and this is quickly said
    while (!text.empty()) {
        std::size_t const length = sequence_length(static_cast<unsigned char>(text.front()));
        if (length == 0 || length > text.size()) return false;
        if (!sequence_is_valid(text.substr(0, length))) return false;
        text.remove_prefix(length);
    }
    return true;
}

char32_t take_code_point(std::string_view& text) {
    auto const lead = static_cast<unsigned char>(text.front());
    std::size_t const length = std::max<std::size_t>(1, sequence_length(lead));
    constexpr unsigned kLeadMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code_point = lead & kLeadMask[length];
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        code_point = (code_point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
    auto const put = [&](char32_t byte) { out += static_cast<char>(byte); };
    auto const tail = [&](unsigned shift) { put(0x80U | ((code_point >> shift) & 0x3FU)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U)), tail(0);
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U)), tail(6), tail(0);
    } else {
        put(0xF0U | (code_point >> 18U)), tail(12), tail(6), tail(0);
    }
}

} // namespace base
