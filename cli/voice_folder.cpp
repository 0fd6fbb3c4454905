// SPDX-License-Identifier: Apache-2.0
#include "cli/voice_folder.hpp"
#include "base/text_tools.hpp"
#include "voices/sound.hpp"

namespace cli {
namespace {

using base::Result;

void add_gap(VoiceState& state, base::Path const& file, char const* code, std::string sentence) {
    state.gaps.push_back({base::Severity::error, code, file.string(), 0, "", std::move(sentence)});
}

void look_at(VoiceState& state, base::Path const& file, VoiceLine const& line) {
    if (!std::filesystem::exists(file))
        return add_gap(state, file, "no-clip", "is missing; it says: " + line.words);
    auto const bytes = base::read_file(file);
    auto const tags =
        bytes ? voices::read_tags(*bytes, file.string()) : Result<voices::Tags>(bytes.error());
    if (!tags) return add_gap(state, file, "bad-clip", tags.error().reason);
    if (tags->key != line.key)
        return add_gap(state, file, "wrong-clip", "is the clip of " + tags->key);
    if (tags->words != line.words)
        return add_gap(state, file, "old-clip",
                       "says \"" + tags->words + "\" and should now say: " + line.words);
    ++(tags->synthetic ? state.synthetic : state.recorded);
    if (!tags->synthetic && !tags->consent) state.private_clips.push_back(line.key);
}

} // namespace

base::Path voice_folder(base::Path const& voices, std::string_view language) {
    return voices / base::lower_ascii(language);
}

std::string clip_file(std::string_view key) {
    return std::string(key) + ".opus";
}

VoiceState voice_state(base::Path const& voices, std::string_view language,
                       std::vector<VoiceLine> const& lines) {
    VoiceState state;
    base::Path const folder = voice_folder(voices, language);
    state.wanted = lines.size();
    for (VoiceLine const& line : lines)
        look_at(state, folder / clip_file(line.key), line);
    return state;
}

Result<std::vector<edition::Entry>> voice_entries(base::Path const& voices,
                                                  std::string_view language,
                                                  std::vector<VoiceLine> const& lines) {
    std::vector<edition::Entry> entries;
    base::Path const folder = voice_folder(voices, language);
    std::string const prefix = "voices/" + base::lower_ascii(language) + "/";
    for (VoiceLine const& line : lines) {
        auto bytes = base::read_file(folder / clip_file(line.key));
        if (!bytes) return bytes.error();
        entries.push_back({prefix + clip_file(line.key), std::move(*bytes)});
    }
    return entries;
}

} // namespace cli
