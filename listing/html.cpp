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

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (char const c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (c == '\'')
            safe += "&#39;";
        else if (is_forbidden(c))
            safe += kReplacement;
        else
            safe += c;
    }
    return safe;
}

Html::Element::~Element() {
    html_.out_ += "</" + std::string(tag_) + ">";
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
    out_ += "<" + std::string(tag);
    for (auto const& [name, value] : attributes)
        out_ += " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

} // namespace listing
