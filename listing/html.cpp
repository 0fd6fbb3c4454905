// SPDX-License-Identifier: Apache-2.0
#include "listing/html.hpp"

namespace listing {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr unsigned char kFirstPrintable = 0x20;
constexpr unsigned char kDelete = 0x7F;

bool is_forbidden(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte < kFirstPrintable && c != '\t' && c != '\n') || byte == kDelete;
}

/// What is written for `c`; empty: `c` itself.
std::string_view stand_in(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return is_forbidden(c) ? kReplacement : "";
    }
}

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view const instead = stand_in(text[i]);
        if (instead.empty()) continue;
        safe.append(text, copied, i - copied).append(instead);
        copied = i + 1;
    }
    return safe.append(text, copied);
}

Html::Element::~Element() {
    html_.out_.append("</").append(tag_).append(">");
}

Html::Element Html::element(std::string_view tag, Attributes const& attributes) {
    open(tag, attributes);
    out_ += '>';
    return {*this, tag};
}

void Html::leaf(std::string_view tag, std::string_view text, Attributes const& attributes) {
    auto const leaf = element(tag, attributes);
    out_ += escaped(text);
}

void Html::empty(std::string_view tag, Attributes const& attributes) {
    open(tag, attributes);
    out_ += "/>";
}

void Html::ours(std::string_view tag, std::string_view source) {
    auto const element = this->element(tag);
    out_ += source;
}

void Html::open(std::string_view tag, Attributes const& attributes) {
    out_.append("<").append(tag);
    for (auto const& [name, value] : attributes)
        out_.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
}

} // namespace listing
