// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include "base/text_tools.hpp"
#include "catalogue/mo_file.hpp"
#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

namespace catalogue {
namespace {

namespace gettext = boost::locale::gnu_gettext;

constexpr std::size_t kLargestFile = 4 * base::kMegabyte;
constexpr std::string_view kSourceLanguage = "en";

/// The messages of one language. The locale keeps the facet alive (facets count references).
class Messages {
  public:
    /// Hands Boost.Locale the bytes we read ourselves, so that no other path is ever tried.
    explicit Messages(std::string const& bytes)
        : locale_(std::locale::classic(), gettext::create_messages_facet<char>(info(bytes))) {}

    /// The text of `key`, or nullptr. The empty key is the header that every catalogue has.
    char const* find(std::string const& key) const { return facet().get(0, nullptr, key.c_str()); }
    /// The form of `key` for `count`, or nullptr; also when nothing is counted in it.
    char const* find(std::string const& key, int count) const {
        return facet().get(0, nullptr, key.c_str(), count);
    }

  private:
    boost::locale::message_format<char> const& facet() const {
        return std::use_facet<boost::locale::message_format<char>>(locale_);
    }
    static gettext::messages_info info(std::string const& bytes) {
        gettext::messages_info info;
        info.language = "any";
        info.encoding = "UTF-8";
        info.domains = {gettext::messages_info::domain("waypost")};
        info.paths = {"memory"};
        info.callback = [&](std::string const&, std::string const&) {
            return std::vector<char>(bytes.begin(), bytes.end());
        };
        return info;
    }
    std::locale locale_;
};

Language language_from(base::Settings const& entry) {
    return {entry.text_or("tag", ""),
            entry.text_or("endonym", ""),
            entry.text_or("english", ""),
            entry.text_or("script", "Latn"),
            entry.text_or("direction", "ltr") == "rtl",
            entry.text_or("written", "")};
}

/// Editions write the tag in lower case.
base::Path words_file(base::Path const& folder, std::string const& tag) {
    base::Path const file = folder / (tag + ".mo");
    return std::filesystem::exists(file) ? file : folder / (base::lower_ascii(tag) + ".mo");
}

base::Result<Messages> load_messages(base::Path const& file) {
    auto bytes = base::read_file(file, kLargestFile);
    if (!bytes) return bytes.error();
    try {
        if (whole_mo_file(*bytes))
            if (Messages messages(*bytes); messages.find("") != nullptr) return messages;
    } catch (std::exception const&) { // what Boost throws on a damaged file says less than we do
    }
    return base::Error{base::ErrorCode::malformed, file.string(), "is not a gettext .mo file"};
}

} // namespace

std::vector<Language> languages_in(base::Settings const& settings) {
    std::vector<Language> languages;
    for (base::Settings const& entry : settings.tables("language"))
        languages.push_back(language_from(entry));
    return languages;
}

struct Catalogue::Impl {
    std::vector<Language> languages;
    std::map<std::string, Messages, std::less<>> messages;
    std::unique_ptr<Impl> below; ///< what these words lack

    /// The text of `key` in exactly `language`, or nullptr.
    char const* find(std::string_view language, std::string_view key) const {
        auto const found = messages.find(language);
        if (found == messages.end()) return nullptr;
        return found->second.find(std::string(key));
    }
    char const* find(std::string_view language, std::string_view key, int count) const {
        auto const found = messages.find(language);
        if (found == messages.end()) return nullptr;
        return found->second.find(std::string(key), count);
    }
    /// The first text that `find(words, language)` yields: in the language, then in English, and
    /// the same in the words below.
    template <typename Find> char const* first(std::string_view language, Find const& find) const {
        for (std::string_view const tried : {language, kSourceLanguage})
            if (char const* const message = find(*this, tried)) return message;
        return below == nullptr ? nullptr : below->first(language, find);
    }
};

Catalogue::Catalogue(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

base::Result<Catalogue> Catalogue::load(base::Path const& folder) {
    return load(folder, folder / "languages.toml");
}

base::Result<Catalogue> Catalogue::load(base::Path const& folder, base::Path const& languages) {
    auto const settings = base::Settings::load(languages);
    if (!settings) return settings.error();
    auto impl = std::make_unique<Impl>();
    for (Language& language : languages_in(*settings)) {
        base::Path const file = words_file(folder, language.tag);
        if (!std::filesystem::exists(file)) continue;
        auto messages = load_messages(file);
        if (!messages) return messages.error();
        impl->messages.emplace(language.tag, std::move(*messages));
        impl->languages.push_back(std::move(language));
    }
    if (!impl->messages.contains(kSourceLanguage))
        return base::Error{base::ErrorCode::not_found, folder.string(), "has no English words"};
    return Catalogue(std::move(impl));
}

std::vector<Language> const& Catalogue::languages() const {
    return impl_->languages;
}

Language const* Catalogue::language(std::string_view tag) const {
    auto const found = std::find_if(impl_->languages.begin(), impl_->languages.end(),
                                    [&](Language const& one) { return one.tag == tag; });
    return found == impl_->languages.end() ? nullptr : &*found;
}

std::string Catalogue::on_paper(std::string_view tag) const {
    Language const* const found = language(tag);
    return found == nullptr || found->written.empty() ? std::string(tag) : found->written;
}

base::Result<Catalogue> Catalogue::of_program(bool draft) {
    base::Path const strings = base::share_folder() / "strings";
    return load(draft ? strings / "draft" : strings,
                base::share_folder() / "data" / "languages.toml");
}

base::Result<Catalogue> Catalogue::of_edition(base::Path const& folder, bool draft) {
    auto words = load(folder);
    if (!words) return words;
    auto program = of_program(draft);
    if (!program) return program;
    words->impl_->below = std::move(program->impl_);
    return words;
}

bool Catalogue::has(std::string_view language, std::string_view key) const {
    return impl_->find(language, key) != nullptr;
}

std::string Catalogue::text(std::string_view language, std::string_view key,
                            Values const& values) const {
    if (language == kPseudoLanguage) return "[" + std::string(key) + "]";
    char const* const message =
        impl_->first(language, [&](Impl const& words, std::string_view tried) {
            return words.find(tried, key);
        });
    return message == nullptr ? "«" + std::string(key) + "»" : base::filled(message, values);
}

std::string Catalogue::counted(std::string_view language, std::string_view key, int count,
                               Values values) const {
    values.emplace_back("count", std::to_string(count));
    if (language == kPseudoLanguage) return text(language, key);
    char const* const message =
        impl_->first(language, [&](Impl const& words, std::string_view tried) {
            return words.find(tried, key, count);
        });
    return message == nullptr ? "«" + std::string(key) + "»" : base::filled(message, values);
}

} // namespace catalogue
