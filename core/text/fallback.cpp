// SPDX-License-Identifier: Apache-2.0
#include "text/fallback.hpp"
#include <algorithm>
#include <unicode/unorm2.h>

namespace text {
namespace {

bool covers(FaceFile const& face, std::u16string_view part) {
    for (std::size_t position = 0; position < part.size();)
        if (!face.covers(next_code_point(part, position))) return false;
    return true;
}

std::u16string normalized(UNormalizer2 const* form, std::u16string_view part) {
    UErrorCode status = U_ZERO_ERROR;
    auto const length = static_cast<std::int32_t>(part.size());
    std::u16string out(part.size() * 4 + 4, u'\0');
    auto const size = unorm2_normalize(form, part.data(), length, out.data(),
                                       static_cast<std::int32_t>(out.size()), &status);
    if (U_FAILURE(status)) return std::u16string(part);
    out.resize(static_cast<std::size_t>(size));
    return out;
}

/// HarfBuzz composes and decomposes, so either form will do.
bool covers_in_some_form(FaceFile const& face, std::u16string_view cluster) {
    if (covers(face, cluster)) return true;
    UErrorCode status = U_ZERO_ERROR;
    UNormalizer2 const* const nfc = unorm2_getNFCInstance(&status);
    UNormalizer2 const* const nfd = unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) return false;
    return covers(face, normalized(nfc, cluster)) || covers(face, normalized(nfd, cluster));
}

bool has_letters_of(FaceFile const& face, std::u16string_view part, UScriptCode script) {
    for (std::size_t position = 0; position < part.size();) {
        char32_t const character = next_code_point(part, position);
        UErrorCode status = U_ZERO_ERROR;
        auto const own = uscript_getScript(static_cast<UChar32>(character), &status);
        if (own == script && !face.covers(character)) return false;
    }
    return true;
}

class Chooser {
  public:
    Chooser(std::u16string_view text, std::vector<FaceFile const*> const& faces)
        : text_(text), faces_(faces) {}

    FaceChoice run(Span stretch, UScriptCode script, UBreakIterator* clusters) {
        std::u16string_view const part = slice(text_, stretch);
        if (covers(*faces_.front(), part)) return {{{stretch, faces_.front()}}, {}};
        auto const all = std::find_if(faces_.begin(), faces_.end(), [&](FaceFile const* face) {
            return has_letters_of(*face, part, script);
        });
        preferred_ = all == faces_.end() ? faces_.front() : *all;
        go_through_clusters(stretch, clusters);
        return std::move(choice_);
    }

  private:
    void go_through_clusters(Span stretch, UBreakIterator* clusters) {
        UErrorCode status = U_ZERO_ERROR;
        std::u16string_view const part = slice(text_, stretch);
        ubrk_setText(clusters, part.data(), static_cast<std::int32_t>(part.size()), &status);
        std::size_t begin = 0;
        while (begin < part.size()) {
            auto const next = ubrk_next(clusters);
            std::size_t const end =
                next == UBRK_DONE ? part.size() : static_cast<std::size_t>(next);
            add({stretch.begin + begin, stretch.begin + end});
            begin = end;
        }
    }

    void add(Span cluster) {
        FaceFile const* const face = face_for(slice(text_, cluster));
        if (face == nullptr) note_missing(cluster);
        FaceFile const* const used = face == nullptr ? preferred_ : face;
        if (!choice_.spans.empty() && choice_.spans.back().face == used)
            choice_.spans.back().span.end = cluster.end;
        else
            choice_.spans.push_back({cluster, used});
    }

    /// Null when no face has the whole cluster.
    FaceFile const* face_for(std::u16string_view cluster) const {
        if (covers_in_some_form(*preferred_, cluster)) return preferred_;
        auto const found = std::find_if(faces_.begin(), faces_.end(), [&](FaceFile const* face) {
            return covers_in_some_form(*face, cluster);
        });
        return found == faces_.end() ? nullptr : *found;
    }

    void note_missing(Span cluster) {
        for (std::size_t position = cluster.begin; position < cluster.end;) {
            std::size_t const begin = position;
            if (!preferred_->covers(next_code_point(text_, position)))
                choice_.missing.push_back(begin);
        }
    }

    std::u16string_view text_;
    std::vector<FaceFile const*> const& faces_;
    FaceFile const* preferred_ = nullptr;
    FaceChoice choice_;
};

} // namespace

FaceChoice choose_faces(std::u16string_view text, Span stretch, UScriptCode script,
                        std::vector<FaceFile const*> const& faces, UBreakIterator* clusters) {
    return Chooser(text, faces).run(stretch, script, clusters);
}

} // namespace text
