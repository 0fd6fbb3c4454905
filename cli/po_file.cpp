// SPDX-License-Identifier: Apache-2.0
#include "cli/po_file.hpp"
#include "base/text_tools.hpp"
#include <fmt/format.h>

namespace cli {
namespace {

using base::Result;

/// What stands between the quotation marks of `line`, unescaped.
std::string unquoted(std::string_view line) {
    std::string text;
    std::size_t const open = line.find('"');
    std::size_t const close = line.rfind('"');
    for (std::size_t i = open + 1; i < close; ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        char const escaped = line[++i];
        text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
    }
    return text;
}

class Reader {
  public:
    /// False when the line is not PO.
    bool take(std::string_view line) {
        line = base::trimmed(line);
        if (line.empty()) return finish();
        if (line.starts_with("#~")) return true; // a message that is no longer used
        if (line.starts_with("#")) return comment(line);
        std::string_view const word = line.substr(0, line.find_first_of(" \""));
        bool const quoted = line.size() > word.size() + 1 && line.back() == '"' &&
                            line.find('"') != line.size() - 1;
        if (!quoted) return false;
        if (word == "msgid") {
            into_ = &message_.key;
        } else if (word.starts_with("msgstr")) {
            into_ = &message_.text;
            message_.text.clear(); // of several forms the last one stays
        } else if (word == "msgid_plural") {
            into_ = &ignored_;
        } else if (!word.empty()) {
            return false;
        }
        if (into_ != nullptr) *into_ += unquoted(line);
        return into_ != nullptr;
    }
    bool finish() {
        if (!message_.key.empty()) messages_.push_back(std::move(message_));
        message_ = {};
        into_ = nullptr;
        return true;
    }
    std::vector<PoMessage> messages() && { return std::move(messages_); }

  private:
    bool comment(std::string_view line) {
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
            message_.reviewed = false;
        if (line.starts_with("#."))
            message_.note +=
                (message_.note.empty() ? "" : " ") + std::string(base::trimmed(line.substr(2)));
        return true;
    }
    PoMessage message_;
    std::string ignored_;
    std::string* into_ = nullptr;
    std::vector<PoMessage> messages_;
};

} // namespace

Result<std::vector<PoMessage>> parse_po(std::string_view text, std::string const& name) {
    Reader reader;
    for (int number = 1; !text.empty(); ++number) {
        std::string_view const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!reader.take(line))
            return base::Error{base::ErrorCode::malformed, fmt::format("{}:{}", name, number),
                               "is not a line of a PO file"};
    }
    reader.finish();
    return std::move(reader).messages();
}

Result<std::vector<PoMessage>> read_po(base::Path const& path) {
    auto const bytes = base::read_file(path, 4 * base::kMegabyte);
    if (!bytes) return bytes.error();
    return parse_po(*bytes, path.string());
}

} // namespace cli
