// Which texts may stand in a directory at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace directory {

/// What is wrong with `text`, as a sentence, or nothing: control, direction and other invisible
/// characters, joiners where no script needs them, more than four accents on one letter.
std::optional<std::string> text_fault(std::string_view text);

/// Letters, digits, `-`, `_` and `.`, at most 80 of them.
bool is_id(std::string_view text);
/// The shape of a BCP 47 tag: "th", "zh-Hans".
bool is_language_tag(std::string_view text);
/// The shape of a topic id: "safe-place".
bool is_topic_id(std::string_view text);
/// The topics of data/topics.toml as delivered.
std::span<std::string_view const> known_topics();
/// One of those.
bool is_known_topic(std::string_view text);
/// One `@` with something around it, a dot behind it, and no white space.
bool is_email(std::string_view text);
/// Begins with http:// or https://, and has neither white space nor quotation marks.
bool is_url(std::string_view text);

/// `text` as part of an id: ASCII letters and digits in lower case, hyphens between; other
/// scripts become a number that is always the same for the same text.
std::string slug(std::string_view text);

} // namespace directory
