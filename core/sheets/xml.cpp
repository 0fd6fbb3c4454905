// SPDX-License-Identifier: Apache-2.0
#include "sheets/xml.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <orcus/sax_parser.hpp>

namespace sheets {
namespace {

using base::Error;
using base::ErrorCode;

constexpr int kDeepestElement = 64;
/// orcus 0.17 asserts that some characters follow "<![CDATA[" and may look one beyond the end.
constexpr std::string_view kPadding = "        ";

/// True for the body of a reference, "65" or "x41", that names a character of XML 1.0.
bool names_a_character(std::string_view body) {
    constexpr std::uint32_t kLast = 0x10FFFF;
    bool const hexadecimal = body.starts_with('x');
    if (hexadecimal) body.remove_prefix(1);
    std::uint32_t point = 0;
    auto const end = body.data() + body.size();
    auto const read = std::from_chars(body.data(), end, point, hexadecimal ? 16 : 10);
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    return read.ec == std::errc{} && read.ptr == end && point > 0 && point <= kLast && !surrogate;
}

/// orcus 0.17 asserts that every character reference names a character, and ends the program.
bool names_characters_only(std::string_view xml) {
    constexpr std::string_view kBegin = "&#";
    for (auto at = xml.find(kBegin); at != xml.npos; at = xml.find(kBegin, at)) {
        at += kBegin.size();
        auto const end = xml.find(';', at);
        if (end == xml.npos || !names_a_character(xml.substr(at, end - at))) return false;
    }
    return true;
}

/// Why the parser was stopped; leaves the parser, never this file.
struct Stop {
    char const* reason;
};

/// Hands the events of orcus on, with all attributes of an element at once.
class Bridge : public orcus::sax_handler {
  public:
    explicit Bridge(XmlHandler& handler) : handler_(handler) {}

    [[noreturn]] void doctype(orcus::sax::doctype_declaration const&) {
        throw Stop{"has a document type inside, which workbooks never have"};
    }
    void end_declaration(std::string_view) { attributes_.clear(); }
    void attribute(orcus::sax::parser_attribute const& one) {
        if (one.ns == "xmlns") return;
        attributes_.add((one.ns.empty() ? "" : "*:") + std::string(one.name), one.value);
    }
    void start_element(orcus::sax::parser_element const& element) {
        begun_ = true;
        if (++depth_ > kDeepestElement) throw Stop{"is nested too deeply"};
        handler_.open(element.name, attributes_);
        attributes_.clear();
    }
    void end_element(orcus::sax::parser_element const& element) {
        --depth_;
        handler_.close(element.name);
    }
    void characters(std::string_view text, bool) { handler_.text(text); }

    /// True when the outermost element was opened and closed.
    bool complete() const { return begun_ && depth_ == 0; }

  private:
    XmlHandler& handler_;
    Attributes attributes_;
    int depth_ = 0;
    bool begun_ = false;
};

} // namespace

std::string_view Attributes::at(std::string_view name) const {
    auto const found =
        std::find_if(all_.begin(), all_.end(), [&](auto const& one) { return one.first == name; });
    return found == all_.end() ? std::string_view() : found->second;
}

bool Attributes::flag(std::string_view name) const {
    auto const value = at(name);
    return value == "1" || value == "true";
}

base::Result<base::Done> parse_xml(std::string xml, std::string const& name, XmlHandler& handler) {
    if (!base::is_utf8(xml)) return Error{ErrorCode::malformed, name, "is not UTF-8 inside"};
    if (!names_characters_only(xml))
        return Error{ErrorCode::malformed, name,
                     "is damaged inside: names a character that is none"};
    xml += kPadding;
    Bridge bridge(handler);
    try {
        orcus::sax_parser<Bridge> parser(xml.c_str(), xml.size(), bridge);
        parser.parse();
    } catch (Stop const& stop) {
        return Error{ErrorCode::refused, name, stop.reason};
    } catch (std::exception const& error) {
        return Error{ErrorCode::malformed, name, std::string("is damaged inside: ") + error.what()};
    }
    if (!bridge.complete()) return Error{ErrorCode::malformed, name, "breaks off in the middle"};
    return base::Done{};
}

} // namespace sheets
