// SPDX-License-Identifier: Apache-2.0
#include "text/font_set.hpp"
#include "base/settings.hpp"
#include "base/text_tools.hpp"
#include "text/font_set_impl.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace text {
namespace {

using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;
using base::Settings;

/// A number fonts.toml gives, and what is reasonable for it.
struct Range {
    char const* key;
    double least;
    double most;
};
constexpr Range kAscent{"ascent", 0.1, 3};
constexpr Range kDescent{"descent", 0, 3};
constexpr Range kLineHeight{"line_height", 0.8, 4};
constexpr Range kCardFloor{"card_floor_pt", 4, 72};

Error malformed(Settings const& manifest, std::string reason) {
    return {ErrorCode::malformed, manifest.name(), std::move(reason)};
}

/// `where` is the table's name, for the error.
Result<double> number_in(Settings const& table, Range range, std::string const& where) {
    auto const number = table.number(range.key);
    if (!number)
        return malformed(table, fmt::format("[{}] needs a number \"{}\"", where, range.key));
    if (*number >= range.least && *number <= range.most) return *number;
    return malformed(table, fmt::format("[{}] {} = {} must lie between {} and {}", where, range.key,
                                        *number, range.least, range.most));
}

/// Reads fonts.toml and opens what it names.
class Loader {
  public:
    Loader(Settings manifest, Path folder)
        : manifest_(std::move(manifest)), folder_(std::move(folder)) {}

    Result<std::unique_ptr<FontSet::Impl>> run() {
        if (auto read = read_families(); !read) return read.error();
        sort_families();
        if (auto read = read_languages(); !read) return read.error();
        impl_->buffer.reset(hb_buffer_create());
        impl_->clusters = open_clusters();
        if (!impl_->clusters)
            return Error{ErrorCode::unsupported, "ICU", "has no break rules; install its data"};
        return std::move(impl_);
    }

  private:
    Result<base::Done> read_families() {
        auto const faces = manifest_.table("face");
        if (!faces || faces->keys().empty())
            return malformed(manifest_, "needs a table [face.NAME]");
        for (std::string const& name : faces->keys()) {
            auto const table = faces->table(name);
            if (!table) return malformed(manifest_, fmt::format("[face] {} must be a table", name));
            auto family = read_family(name, *table);
            if (!family) return family.error();
            impl_->families.push_back(std::move(*family));
        }
        return base::Done{};
    }

    Result<std::unique_ptr<Family>> read_family(std::string const& name, Settings const& table) {
        auto const ascent = number_in(table, kAscent, "face." + name);
        if (!ascent) return ascent.error();
        auto const descent = number_in(table, kDescent, "face." + name);
        if (!descent) return descent.error();
        auto family = std::make_unique<Family>();
        family->name = name;
        auto regular = open(table, "regular", {*ascent, *descent});
        if (!regular) return regular.error();
        family->regular = std::move(*regular);
        if (table.text_or("bold", "").empty()) return family;
        auto bold = open(table, "bold", {*ascent, *descent});
        if (!bold) return bold.error();
        family->bold = std::move(*bold);
        return family;
    }

    Result<std::unique_ptr<FaceFile>> open(Settings const& table, char const* weight, Reach reach) {
        auto const file = table.text(weight);
        if (!file) return file.error();
        Path const path = Path(*file).lexically_normal();
        if (path.is_absolute() || path.empty() || *path.begin() == "..")
            return Error{ErrorCode::refused, *file, "must lie beside fonts.toml"};
        return FaceFile::open(folder_ / path, reach);
    }

    /// Families [fallback] does not name keep their order behind those that it does.
    void sort_families() {
        auto const first = manifest_.list("fallback.faces");
        auto const rank = [&](std::unique_ptr<Family> const& family) {
            return std::find(first.begin(), first.end(), family->name) - first.begin();
        };
        std::stable_sort(impl_->families.begin(), impl_->families.end(),
                         [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    }

    Result<base::Done> read_languages() {
        auto const languages = manifest_.table("language");
        if (!languages) return base::Done{};
        for (std::string const& tag : languages->keys()) {
            auto const table = languages->table(tag);
            if (!table)
                return malformed(manifest_, fmt::format("[language] {} must be a table", tag));
            auto entry = read_language(tag, *table);
            if (!entry) return entry.error();
            impl_->languages.emplace(base::lower_ascii(tag), std::move(*entry));
        }
        return base::Done{};
    }

    Result<LanguageEntry> read_language(std::string const& tag, Settings const& table) const {
        std::string const where = "language." + tag;
        auto const line_height = number_in(table, kLineHeight, where);
        if (!line_height) return line_height.error();
        auto const floor = number_in(table, kCardFloor, where);
        if (!floor) return floor.error();
        LanguageEntry entry{{*line_height, *floor}, {}};
        for (std::string const& name : table.list("faces")) {
            auto const found =
                std::find_if(impl_->families.begin(), impl_->families.end(),
                             [&](auto const& family) { return family->name == name; });
            if (found == impl_->families.end())
                return malformed(manifest_, fmt::format("[{}] names the face \"{}\"; "
                                                        "there is no [face.{}]",
                                                        where, name, name));
            entry.families.push_back(found->get());
        }
        return entry;
    }

    Settings manifest_;
    Path folder_;
    std::unique_ptr<FontSet::Impl> impl_ = std::make_unique<FontSet::Impl>();
};

} // namespace

Result<FontSet> FontSet::load(Path const& folder) {
    auto manifest = Settings::load(folder / "fonts.toml");
    if (!manifest) return manifest.error();
    auto impl = Loader(std::move(*manifest), folder).run();
    if (!impl) return impl.error();
    return FontSet(std::move(*impl));
}

FontSet::FontSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

std::vector<Face const*> FontSet::faces(std::string_view language, Weight weight) const {
    auto const found = impl_->faces(impl_->find(language), weight);
    return {found.begin(), found.end()};
}

LanguageFonts FontSet::language(std::string_view language) const {
    LanguageEntry const* const entry = impl_->find(language);
    return entry == nullptr ? LanguageFonts{} : entry->fonts;
}

} // namespace text
