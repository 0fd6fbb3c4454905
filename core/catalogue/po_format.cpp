// PO bytes to messages and back.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "catalogue/po_file.hpp"
#include <fmt/format.h>
#include <set>

namespace catalogue {
namespace {

constexpr std::size_t kLargestPo = 4 * base::kMegabyte;

char unescaped(char letter) {
    return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter;
}

/// Appends what stands between the quotes of `literal` to `text`; false when it is not one.
bool append_literal(std::string& text, std::string_view literal) {
    if (literal.size() < 2 || literal.front() != '"' || literal.back() != '"') return false;
    literal = literal.substr(1, literal.size() - 2);
    while (!literal.empty()) {
        char letter = literal.front();
        literal.remove_prefix(1);
        if (letter == '"') return false;
        if (letter == '\\') {
            if (literal.empty() ||
                std::string_view("nt\"\\").find(literal.front()) == std::string_view::npos)
                return false;
            letter = unescaped(literal.front());
            literal.remove_prefix(1);
        }
        text += letter;
    }
    return true;
}

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (char const letter : text) {
        if (letter == '\n')
            out += "\\n";
        else if (letter == '\t')
            out += "\\t";
        else if (letter == '"' || letter == '\\')
            out += std::string("\\") + letter;
        else
            out += letter;
    }
    return out + "\"";
}

/// Reads line after line; a keyword opens a text, and quoted lines go on with it.
class Parser {
  public:
    explicit Parser(std::string name) { file_.name = std::move(name); }

    base::Result<PoFile> parse(std::string_view bytes) {
        if (!base::is_utf8(bytes)) return fault("is not UTF-8");
        while (!bytes.empty()) {
            ++line_;
            auto const end = std::min(bytes.find('\n'), bytes.size());
            if (!take(base::trimmed(bytes.substr(0, end)))) return fault("is not a line of PO");
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
        }
        if (!finish()) return fault("a message comes twice or has no key");
        return std::move(file_);
    }

  private:
    base::Error fault(std::string const& reason) const {
        return {base::ErrorCode::malformed, fmt::format("{}:{}", file_.name, line_), reason};
    }
    bool take(std::string_view line) {
        if (line.empty()) return finish();
        if (line.starts_with("#~")) return true;
        if (line.front() == '#') return take_comment(line);
        if (line.front() == '"') return text_ != nullptr && append_literal(*text_, line);
        auto const space = line.find(' ');
        if (space == std::string_view::npos || !open(line.substr(0, space))) return false;
        return append_literal(*text_, base::trimmed(line.substr(space)));
    }
    bool take_comment(std::string_view line) {
        if (text_ != nullptr && !finish()) return false;
        if (!line.starts_with("#,"))
            message_.comments.emplace_back(line);
        else
            for (std::string const& flag : base::split(line.substr(2), ','))
                message_.flags.push_back(flag);
        return true;
    }
    /// Makes the text that `keyword` opens the current one.
    bool open(std::string_view keyword) {
        if (keyword == "msgid") {
            if (text_ != nullptr && !finish()) return false;
            text_ = &message_.key;
            return true;
        }
        if (text_ == nullptr) return false;
        if (keyword == "msgid_plural") {
            text_ = &message_.plural;
            return true;
        }
        if (keyword != "msgstr" && keyword != fmt::format("msgstr[{}]", message_.texts.size()))
            return false;
        text_ = &message_.texts.emplace_back();
        return true;
    }
    /// Ends the message that is being read, if there is one.
    bool finish() {
        if (text_ == nullptr) return true;
        text_ = nullptr;
        PoMessage done = std::move(message_);
        message_ = {};
        if (!keys_.insert(done.key).second || done.texts.empty()) return false;
        if (done.key.empty())
            file_.header = std::move(done);
        else
            file_.messages.push_back(std::move(done));
        return true;
    }

    PoFile file_;
    PoMessage message_;
    std::string* text_ = nullptr; ///< within message_; null between messages
    std::set<std::string> keys_;
    int line_ = 0;
};

/// A text of several lines stands below its keyword, one line each.
void write_text(std::string& out, std::string_view keyword, std::string_view text) {
    out += std::string(keyword) + " ";
    auto end = text.find('\n');
    if (end == std::string_view::npos) {
        out += literal(text) + "\n";
        return;
    }
    out += "\"\"\n";
    while (!text.empty()) {
        end = std::min(text.find('\n'), text.size() - 1);
        out += literal(text.substr(0, end + 1)) + "\n";
        text.remove_prefix(end + 1);
    }
}

void write_message(std::string& out, PoMessage const& message) {
    for (std::string const& line : message.comments)
        out += line + "\n";
    if (!message.flags.empty()) out += "#, " + base::join(message.flags, ", ") + "\n";
    write_text(out, "msgid", message.key);
    if (message.plural.empty()) {
        write_text(out, "msgstr", message.texts.front());
        return;
    }
    write_text(out, "msgid_plural", message.plural);
    for (std::size_t form = 0; form < message.texts.size(); ++form)
        write_text(out, fmt::format("msgstr[{}]", form), message.texts[form]);
}

} // namespace

base::Result<PoFile> parse_po(std::string_view bytes, std::string name) {
    return Parser(std::move(name)).parse(bytes);
}

base::Result<PoFile> read_po(base::Path const& file) {
    auto const bytes = base::read_file(file, kLargestPo);
    if (!bytes) return bytes.error();
    return parse_po(*bytes, file.string());
}

std::string write_po(PoFile const& file) {
    std::string out;
    if (!file.header.texts.empty()) write_message(out, file.header);
    for (PoMessage const& message : file.messages) {
        if (!out.empty()) out += "\n";
        write_message(out, message);
    }
    return out;
}

} // namespace catalogue
