// The words as translators keep them: a gettext PO file, read and written without changing what it
// does not understand. Format: GNU gettext manual, "The Format of PO Files".
// What a program shows comes from the compiled files instead: catalogue.hpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "base/result.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct PoMessage {
    std::vector<std::string> comments; ///< whole lines but the flags: "#. Kiosk button. Max 10."
    std::vector<std::string> flags;    ///< "fuzzy"
    std::string key;                   ///< msgid; empty in the header of the file
    std::string plural;                ///< msgid_plural; empty when nothing is counted
    std::vector<std::string> texts;    ///< msgstr, one per plural form

    /// No native speaker has read it.
    bool fuzzy() const;
    void set_fuzzy(bool fuzzy);
    /// Every form has a text.
    bool translated() const;
    /// Where the message stands and how it is meant, without the English.
    std::string context() const;
    /// The English that the translation was made from; in en.po itself the text.
    std::string english() const;
    /// The N of "Max N" in the context: user-perceived characters.
    std::optional<std::size_t> longest() const;
    /// The forms as one text for people: "{count} card / {count} cards".
    std::string said() const;
    /// Notes who read it last, and that it is therefore no longer fuzzy.
    void mark_reviewed(std::string_view reviewer, base::Date date);
};

struct PoFile {
    std::string name; ///< for problems: "data/strings/km.po"
    PoMessage header;
    std::vector<PoMessage> messages; ///< in the order of the file

    PoMessage const* find(std::string_view key) const;
    /// The number of plural forms the header declares; 1 when it declares none.
    std::size_t plural_forms() const;
};

/// Obsolete entries ("#~") are dropped. Anything else that is not PO is ErrorCode::malformed with
/// the number of its line, as is a key that comes twice.
base::Result<PoFile> parse_po(std::string_view bytes, std::string name);
base::Result<PoFile> read_po(base::Path const& file);

/// The bytes of the file; what was read and not changed comes out as it went in.
std::string write_po(PoFile const& file);

/// `translation` with the messages, order and comments of `english`. A translation whose English
/// has changed becomes fuzzy; a new message is empty; a message that English lost is dropped.
PoFile brought_up_to_date(PoFile const& english, PoFile const& translation);

} // namespace catalogue
