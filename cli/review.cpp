// SPDX-License-Identifier: Apache-2.0
#include "cli/review.hpp"
#include "base/files.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace cli {
namespace {

using base::Result;
using model::Directory;
using model::Texts;

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
        value = value << 8U | static_cast<unsigned char>(*byte);
    return value;
}

Result<int> messages_of(base::Path const& file) {
    auto const bytes = base::read_file(file);
    if (!bytes) return bytes.error();
    return messages_in(*bytes);
}

/// Messages of the English that have no reviewed translation: unread, or not translated at all.
Result<int> unreviewed_messages(std::string const& language) {
    base::Path const words = base::share_folder() / "strings";
    auto all = messages_of(words / "en.mo");
    if (!all) return all;
    auto reviewed = messages_of(words / (language + ".mo"));
    if (!reviewed) return reviewed;
    return *all - *reviewed;
}

/// Calls `change` with each of the directory's texts. `Any` is Directory or Directory const.
template <typename Any, typename Change> void for_each_text(Any& directory, Change const& change) {
    for (auto& one : directory.regions)
        change(one.name);
    for (auto& one : directory.organizations) {
        change(one.name);
        change(one.description);
    }
    for (auto& one : directory.services) {
        change(one.name);
        change(one.description);
    }
}

int unreviewed_texts(Directory const& directory, std::string const& language) {
    int count = 0;
    for_each_text(directory, [&](Texts const& texts) {
        model::Phrase const* const phrase = texts.find(language);
        if (phrase != nullptr && !phrase->reviewed) ++count;
    });
    return count;
}

void keep(Texts& texts, std::vector<std::string> const& languages) {
    Texts kept = texts;
    for (auto const& [language, phrase] : texts.all()) {
        bool const chosen =
            std::find(languages.begin(), languages.end(), language) != languages.end();
        if (!chosen && language != texts.source_language()) kept.set(language, {});
    }
    texts = std::move(kept);
}

} // namespace

Result<int> messages_in(std::string_view mo) {
    constexpr std::uint32_t kMagic = 0x950412de;
    constexpr std::size_t kNumber = 4;      // bytes
    constexpr std::size_t kCountOffset = 8; // after the magic number and the revision
    if (mo.size() < kCountOffset + kNumber || little_endian(mo.substr(0, kNumber)) != kMagic)
        return base::Error{base::ErrorCode::malformed, "words", "are not a gettext .mo file"};
    return static_cast<int>(little_endian(mo.substr(kCountOffset, kNumber)));
}

Result<base::Problems> unreviewed(Directory const& directory,
                                  std::vector<std::string> const& languages) {
    base::Problems problems;
    for (std::string const& language : languages) {
        auto const messages = unreviewed_messages(language);
        if (!messages) return messages.error();
        int const texts = unreviewed_texts(directory, language);
        if (*messages + texts == 0) continue;
        problems.push_back({base::Severity::error, "not-reviewed", language, 0, "",
                            fmt::format("{} messages and {} texts of the list have not been read "
                                        "by a native speaker; have them read, or use --draft",
                                        *messages, texts)});
    }
    return problems;
}

Directory in_languages(Directory directory, std::vector<std::string> const& languages) {
    for_each_text(directory, [&](Texts& texts) { keep(texts, languages); });
    std::vector<std::string> kept;
    for (std::string const& own : directory.about.languages)
        if (kept.empty() || std::find(languages.begin(), languages.end(), own) != languages.end())
            kept.push_back(own);
    directory.about.languages = std::move(kept);
    return directory;
}

} // namespace cli
