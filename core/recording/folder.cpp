// SPDX-License-Identifier: Apache-2.0
#include "recording/folder.hpp"
#include "base/text_tools.hpp"
#include "voices/clip.hpp"

namespace recording {
namespace {

using base::Result;

void add_gap(Coverage& state, base::Path const& file, char const* code, std::string sentence) {
    state.gaps.push_back({base::Severity::error, code, file.string(), 0, "", std::move(sentence)});
}

void look_at(Coverage& state, base::Path const& file, Line const& line) {
    state.spoken.push_back(false);
    if (!std::filesystem::exists(file))
        return add_gap(state, file, "no-clip", "is missing; it says: " + line.words);
    auto const bytes = base::read_file(file);
    auto const tags =
        bytes ? voices::read_tags(*bytes, file.string()) : Result<voices::Tags>(bytes.error());
    if (!tags) return add_gap(state, file, "bad-clip", tags.error().reason);
    if (tags->key != line.key)
        return add_gap(state, file, "wrong-clip", "is the clip of " + tags->key);
    if (!tags->synthetic) state.speakers.insert(tags->speaker);
    if (tags->words != line.words)
        return add_gap(state, file, "old-clip",
                       "says \"" + tags->words + "\" and should now say: " + line.words);
    ++(tags->synthetic ? state.synthetic : state.recorded);
    if (tags->synthetic) return;
    state.spoken.back() = true;
    if (!tags->consent) state.private_clips.push_back(line.key);
}

} // namespace

base::Path folder_of(base::Path const& voices, std::string_view language) {
    return voices / base::lower_ascii(language);
}

std::string file_of(std::string_view key) {
    return std::string(key) + ".opus";
}

Coverage coverage_of(base::Path const& voices, std::string_view language,
                     std::vector<Line> const& lines) {
    Coverage state;
    base::Path const folder = folder_of(voices, language);
    state.wanted = lines.size();
    for (Line const& line : lines)
        look_at(state, folder / file_of(line.key), line);
    return state;
}

bool is_label(std::string_view text) {
    constexpr std::size_t kLongestLabel = 8;
    return !text.empty() && text.size() <= kLongestLabel &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
               std::string_view::npos;
}

Result<base::Done> keep(voices::Sound const& take, Line const& line, Speaker const& speaker,
                        base::Path const& file) {
    auto const clip =
        voices::make_clip(take, {line.key, line.words, speaker.label, false, speaker.consent});
    if (!clip) return clip.error();
    return base::write_file(file, *clip);
}

} // namespace recording
