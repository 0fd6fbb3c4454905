// Memory sticks through mtools. SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "edition/reason.hpp"
#include "trust/posix_fs.hpp"
#include "trust/source.hpp"
#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trust {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;

constexpr std::string_view kEnding = ".waypost";
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestList = 1U << 20U; // of names on the stick
constexpr int kNotFound = 127;

/// What a program writes, as it writes it. The program is ended when the object goes.
class ProgramStream final : public Stream {
  public:
    static Result<std::unique_ptr<ProgramStream>> run(std::vector<std::string> arguments) {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return Error{ErrorCode::io, arguments.front(), "no pipe could be made"};
        Descriptor read_end(ends[0]);
        Descriptor const write_end(ends[1]);
        pid_t const child = ::fork();
        if (child < 0) return Error{ErrorCode::io, arguments.front(), "could not be started"};
        if (child == 0) become(std::move(arguments), write_end.get());
        return std::unique_ptr<ProgramStream>(new ProgramStream(std::move(read_end), child));
    }
    ProgramStream(ProgramStream const&) = delete;
    ProgramStream& operator=(ProgramStream const&) = delete;
    ~ProgramStream() override {
        if (child_ <= 0) return;
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }

    Result<std::size_t> read(char* into, std::size_t size) override {
        return read_some(output_, into, size);
    }
    Result<Done> close() override {
        int status = 0;
        ::waitpid(child_, &status, 0);
        child_ = -1;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
        bool const absent = WIFEXITED(status) && WEXITSTATUS(status) == kNotFound;
        return Error{ErrorCode::io, "memory stick",
                     absent ? "mtools is not installed" : "cannot be read to its end"};
    }

  private:
    ProgramStream(Descriptor output, pid_t child) : output_(std::move(output)), child_(child) {}

    /// Never comes back. No shell, no input, no words on the screen.
    [[noreturn]] static void become(std::vector<std::string> arguments, int output) {
        int const nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        std::vector<char*> pointers;
        for (std::string& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        ::setenv("MTOOLS_SKIP_CHECK", "1", 1); // sticks from elsewhere have odd boot sectors
        ::execvp(pointers.front(), pointers.data());
        ::_exit(kNotFound);
    }

    Descriptor output_;
    pid_t child_;
};

bool is_plain_name(std::string_view name) {
    return name.size() <= kLongestName && name.size() > kEnding.size() && name.front() != '-' &&
           name.front() != '.' && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '.' || c == '_' || c == '-';
           });
}

/// What the first folder holds, a line each.
Result<std::string> first_folder(Path const& device) {
    auto listing = ProgramStream::run({"mdir", "-b", "-i", device.string(), "::/"});
    if (!listing) return listing.error();
    std::string names;
    std::array<char, 4096> piece{};
    for (;;) {
        auto const got = (*listing)->read(piece.data(), piece.size());
        if (!got) return got.error();
        if (*got == 0) break;
        names.append(piece.data(), *got);
        if (names.size() > kLongestList)
            return Error{ErrorCode::too_large, device.string(), "has too many files"};
    }
    if (auto closed = (*listing)->close(); !closed) return closed.error();
    return names;
}

/// The one *.waypost in the first folder.
Result<std::string> only_edition(Path const& device) {
    auto const names = first_folder(device);
    if (!names) return names.error();
    std::vector<std::string> found;
    for (std::string line : base::split(*names, '\n')) {
        if (line.starts_with("::/")) line.erase(0, 3);
        if (is_plain_name(line) && base::lower_ascii(line).ends_with(kEnding))
            found.push_back(std::move(line));
    }
    if (found.size() != 1)
        return Error{found.empty() ? ErrorCode::not_found : ErrorCode::refused, device.string(),
                     found.empty() ? "has no file *.waypost in its first folder"
                                   : "has several files *.waypost; name one as stick:DEVICE:NAME"};
    return found.front();
}

} // namespace

Result<std::unique_ptr<Stream>> stick_stream(Path const& device, std::string const& name) {
    if (!name.empty() && !is_plain_name(name))
        return Error{ErrorCode::refused, name, "is not the name of an edition on a stick"};
    auto const file = name.empty() ? only_edition(device) : Result<std::string>(name);
    if (!file) return file.error();
    auto program = ProgramStream::run({"mcopy", "-i", device.string(), "::/" + *file, "-"});
    if (!program) return program.error();
    return std::unique_ptr<Stream>(std::move(*program));
}

} // namespace trust
