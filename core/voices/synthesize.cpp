// SPDX-License-Identifier: Apache-2.0
#include "voices/synthesize.hpp"
#include "base/workplace.hpp"
#include <array>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace voices {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr char const* kProgram = "espeak-ng";
constexpr char const* kWordsPerMinute = "135"; // slower than its 175: people listen once

/// Runs the program and waits; false when it cannot be started or fails.
bool run(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", 1 /* O_WRONLY */, 0);
    pid_t child = 0;
    int const failure =
        ::posix_spawnp(&child, kProgram, &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    return failure == 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

} // namespace

Result<std::string> draft_voice(base::Settings const& drafts, std::string_view language) {
    std::string const tag(language);
    if (auto const entry = drafts.table("voice"))
        if (auto voice = entry->text(tag)) return voice;
    if (auto const refused = drafts.table("refused"))
        if (auto const reason = refused->text(tag)) return Error{ErrorCode::refused, tag, *reason};
    return Error{ErrorCode::not_found, tag, "has no draft voice; let a person record it"};
}

Result<Sound> synthesize(std::string const& words, std::string const& voice) {
    auto const booth = base::Workplace::make();
    if (!booth) return booth.error();
    std::string const text = (booth->path() / "words.txt").string();
    std::string const wave = (booth->path() / "voice.wav").string();
    if (auto done = base::write_file(text, words + "\n"); !done) return done.error();
    if (!run({kProgram, "-v", voice, "-s", kWordsPerMinute, "-b", "1", "-f", text, "-w", wave}))
        return Error{ErrorCode::io, kProgram,
                     "cannot speak with the voice " + voice +
                         "; is it installed? apt-get install espeak-ng"};
    auto const bytes = base::read_file(wave);
    if (!bytes) return bytes.error();
    return decode(*bytes, "espeak-ng");
}

} // namespace voices
