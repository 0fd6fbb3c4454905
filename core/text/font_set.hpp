// The fonts that belong to Waypost (fonts/fonts.toml): which faces a language uses, in which
// order, at which smallest size. System fonts are never looked at, so that the same edition
// looks the same everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Weight { regular, bold };

/// One font file, opened. Belongs to its FontSet.
class Face {
  public:
    virtual ~Face() = default;
    /// Stable name: "NotoSansKhmer-Bold".
    virtual std::string const& name() const = 0;
    /// The font file, for painters that open it themselves (SDL_ttf).
    virtual base::Path const& path() const = 0;
    /// Its bytes, for painters that load it from memory (Cairo through FreeType).
    virtual std::string_view bytes() const = 0;
    /// Ink above and below the baseline, in em, of the tallest and deepest text of its script.
    virtual double ascent() const = 0;
    virtual double descent() const = 0;
};

/// What fonts.toml says of one language.
struct LanguageFonts {
    double line_height = 1.3; ///< em
    double card_floor_pt = 7; ///< smallest size at which the script is printed, pt
};

/// Opened once and kept: it remembers what each language needs after its first use. Those caches
/// change under const calls, so one FontSet serves one thread at a time; a second thread loads
/// its own (files are mapped, so that both share their memory).
class FontSet {
  public:
    /// Reads `folder`/fonts.toml and maps every file it names. The error names the file or the
    /// entry that is wrong: a missing font, a number out of range, an unknown face, a path that
    /// leaves `folder`.
    static base::Result<FontSet> load(base::Path const& folder);
    FontSet(FontSet&&) noexcept;
    FontSet& operator=(FontSet&&) noexcept;
    ~FontSet();

    /// The faces to try for `language` in fall-back order; those of every other language follow,
    /// in the order of [fallback]. A face without bold stands in its regular weight.
    std::vector<Face const*> faces(std::string_view language, Weight weight) const;
    /// The entry of `language`, of a shorter form of the tag ("km-KH": "km"), of another form of
    /// its primary subtag ("zh": "zh-Hans"), or the default.
    LanguageFonts language(std::string_view language) const;

    class Impl;
    Impl const& impl() const { return *impl_; }

  private:
    explicit FontSet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace text
