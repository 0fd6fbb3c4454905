// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include "base/settings.hpp"
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
    char const* find(std::string const& key) const {
        return std::use_facet<boost::locale::message_format<char>>(locale_).get(0, nullptr,
                                                                                key.c_str());
    }

  private:
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
    return {entry.text_or("tag", ""), entry.text_or("endonym", ""), entry.text_or("english", ""),
            entry.text_or("script", "Latn"), entry.text_or("direction", "ltr") == "rtl"};
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

struct Catalogue::Impl {
    std::vector<Language> languages;
    std::map<std::string, Messages, std::less<>> messages;

    /// The text of `key` in exactly `language`, or nullptr.
    char const* find(std::string_view language, std::string_view key) const {
        auto const found = messages.find(language);
        if (found == messages.end()) return nullptr;
        return found->second.find(std::string(key));
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
    for (base::Settings const& entry : settings->tables("language")) {
        Language language = language_from(entry);
        base::Path const file = folder / (language.tag + ".mo");
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

bool Catalogue::has(std::string_view language, std::string_view key) const {
    return impl_->find(language, key) != nullptr;
}

std::string Catalogue::text(std::string_view language, std::string_view key,
                            Values const& values) const {
    if (language == kPseudoLanguage) return "[" + std::string(key) + "]";
    for (std::string_view const tried : {language, kSourceLanguage})
        if (char const* message = impl_->find(tried, key)) return base::filled(message, values);
    return "«" + std::string(key) + "»";
}

} // namespace catalogue
