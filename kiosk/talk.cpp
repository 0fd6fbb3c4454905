// SPDX-License-Identifier: Apache-2.0
#include "kiosk/talk.hpp"
#include <array>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace kiosk {
namespace {

/// A message of one letter with room for one open file.
class Message {
  public:
    Message() {
        head_.msg_iov = &text_;
        head_.msg_iovlen = 1;
        head_.msg_control = room_.data();
        head_.msg_controllen = room_.size();
    }
    Message(Message const&) = delete;
    Message& operator=(Message const&) = delete;

    void enclose(int file) {
        cmsghdr* const enclosed = CMSG_FIRSTHDR(&head_);
        enclosed->cmsg_level = SOL_SOCKET;
        enclosed->cmsg_type = SCM_RIGHTS;
        enclosed->cmsg_len = CMSG_LEN(sizeof file);
        std::memcpy(CMSG_DATA(enclosed), &file, sizeof file);
    }
    int enclosed() const {
        cmsghdr const* const found = CMSG_FIRSTHDR(&head_);
        int file = -1;
        if (found == nullptr || found->cmsg_type != SCM_RIGHTS) return file;
        std::memcpy(&file, CMSG_DATA(found), sizeof file);
        return file;
    }
    msghdr* head() { return &head_; }
    char letter = 0;

  private:
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room_ = {};
    iovec text_ = {&letter, 1};
    msghdr head_ = {};
};

} // namespace

bool say(int socket, Word word) {
    char const letter = static_cast<char>(word);
    return ::send(socket, &letter, 1, MSG_NOSIGNAL) == 1;
}

bool say(int socket, Word word, int along) {
    Message message;
    message.letter = static_cast<char>(word);
    message.enclose(along);
    bool const said = ::sendmsg(socket, message.head(), MSG_NOSIGNAL) == 1;
    ::close(along);
    return said;
}

bool say_number(int socket, Word word, std::size_t number) {
    std::array const bytes = {static_cast<unsigned char>(word),
                              static_cast<unsigned char>(number >> 8U),
                              static_cast<unsigned char>(number & 0xffU)};
    return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
           static_cast<ssize_t>(bytes.size());
}

std::optional<std::size_t> hear_number(int socket) {
    std::array<unsigned char, 2> bytes = {};
    if (::recv(socket, bytes.data(), bytes.size(), MSG_DONTWAIT) != 2) return std::nullopt;
    return std::size_t{bytes[0]} << 8U | bytes[1];
}

Heard hear(int socket) {
    Message message;
    if (::recvmsg(socket, message.head(), MSG_CMSG_CLOEXEC) != 1) return {};
    return {static_cast<Word>(message.letter), message.enclosed()};
}

} // namespace kiosk
