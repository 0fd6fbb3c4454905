// SPDX-License-Identifier: Apache-2.0
#include "cli/key_files.hpp"
#include "base/text_tools.hpp"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace cli {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::string_view kComment = "untrusted comment: waypost ";
constexpr std::size_t kLargestKey = 4096;
constexpr std::size_t kLongestPassphrase = 1024;

/// The terminal, for questions; standard input may be a pipe.
class Terminal {
  public:
    Terminal() : fd_(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)) {}
    Terminal(Terminal const&) = delete;
    Terminal& operator=(Terminal const&) = delete;
    ~Terminal() {
        if (fd_ >= 0) ::close(fd_);
    }
    bool is_there() const { return fd_ >= 0; }

    std::string ask(std::string const& question, bool hidden) const {
        termios before{};
        ::tcgetattr(fd_, &before);
        termios quiet = before;
        if (hidden) quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(fd_, TCSAFLUSH, &quiet);
        say(question);
        std::string answer;
        char c = 0;
        while (answer.size() < kLongestPassphrase && ::read(fd_, &c, 1) == 1 && c != '\n')
            answer += c;
        ::tcsetattr(fd_, TCSAFLUSH, &before);
        if (hidden) say("\n");
        return answer;
    }

  private:
    void say(std::string const& text) const {
        if (::write(fd_, text.data(), text.size()) < 0) return; // nobody is left to tell
    }
    int fd_;
};

Error nobody() {
    return {ErrorCode::refused, "terminal",
            "there is nobody to ask; give --passphrase-file FILE, --no-passphrase or --yes"};
}

} // namespace

std::string to_text(edition::RootKey const& key) {
    std::vector<std::string> roles;
    for (edition::Role const role : key.roles)
        roles.emplace_back(to_string(role));
    return fmt::format("{}{} {}\n{}\n", kComment, base::join(roles, ","), key.holder,
                       edition::to_base64(key.key));
}

Result<edition::RootKey> read_public_key(base::Path const& file) {
    auto const text = base::read_file(file, kLargestKey);
    if (!text) return text.error();
    Error const malformed{ErrorCode::malformed, file.string(),
                          "is not a public key that \"waypost keys new\" wrote"};
    auto const lines = base::split(*text, '\n');
    if (lines.size() != 2 || !lines[0].starts_with(kComment)) return malformed;
    auto const words = base::split(lines[0].substr(kComment.size()), ' ');
    auto const key = edition::parse_public_key(lines[1]);
    if (!key || words.size() != 2) return malformed;
    edition::RootKey read{*key, {}, words[1]};
    for (std::string const& word : base::split(words[0], ',')) {
        auto const role = edition::parse_role(word);
        if (!role) return malformed;
        read.roles.insert(*role);
    }
    return read;
}

Result<std::string> passphrase_of(Passphrase const& how, bool is_new) {
    if (how.none) return std::string();
    if (!how.file.empty()) {
        auto const text = base::read_file(how.file, kLargestKey);
        if (!text) return text.error();
        return text->substr(0, text->find('\n'));
    }
    Terminal const terminal;
    if (!terminal.is_there()) return nobody();
    std::string passphrase = terminal.ask(how.what + ": ", true);
    bool const same = !is_new || terminal.ask("Once more: ", true) == passphrase;
    if (!same || passphrase.empty())
        return Error{ErrorCode::refused, how.what, "is empty or was typed differently"};
    return passphrase;
}

Result<edition::SecretKey> read_secret_key(base::Path const& file, Passphrase const& how) {
    auto const text = base::read_file(file, kLargestKey);
    if (!text) return text.error();
    std::string passphrase;
    if (edition::is_encrypted(*text)) {
        auto given = passphrase_of(how, false);
        if (!given) return given.error();
        passphrase = std::move(*given);
    }
    auto key = edition::SecretKey::parse(*text, passphrase);
    if (!key) return Error{key.error().code, file.string(), key.error().reason};
    return key;
}

Result<Done> write_secret(base::Path const& file, std::string const& text) {
    int const fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0) return Error{ErrorCode::io, file.string(), std::strerror(errno)};
    bool const written =
        ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(fd) == 0;
    ::close(fd);
    if (!written) return Error{ErrorCode::io, file.string(), "could not be written"};
    return Done{};
}

Result<bool> said_yes(std::string const& question) {
    Terminal const terminal;
    if (!terminal.is_there()) return nobody();
    return terminal.ask(question + " Type yes to go on: ", false) == "yes";
}

} // namespace cli
