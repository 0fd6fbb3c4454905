// SPDX-License-Identifier: Apache-2.0
#include "trust/web_server.hpp"
#include <array>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace test {
namespace {

bool send_all(int line, std::string const& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        ssize_t const sent = ::send(line, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        at += static_cast<std::size_t>(sent);
    }
    return true;
}

/// The head of a request, up to its empty line.
std::string receive_head(int line) {
    std::string head;
    std::array<char, 1024> piece{};
    while (head.find("\r\n\r\n") == std::string::npos) {
        ssize_t const got = ::recv(line, piece.data(), piece.size(), 0);
        if (got <= 0) break;
        head.append(piece.data(), static_cast<std::size_t>(got));
    }
    return head;
}

Request parse(std::string const& head) {
    Request request;
    request.path = head.substr(4, head.find(' ', 4) - 4); // behind "GET "
    auto const range = head.find("Range: bytes=");
    if (range != std::string::npos) request.from = std::stoul(head.substr(range + 13));
    return request;
}

} // namespace

std::string http(std::string const& status, std::string const& headers, std::string const& body) {
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

std::string found(std::string const& body, std::size_t from) {
    std::string const rest = body.substr(from);
    std::string const length = "Content-Length: " + std::to_string(rest.size()) + "\r\n";
    if (from == 0) return http("200 OK", length, rest);
    std::string const range = "Content-Range: bytes " + std::to_string(from) + "-" +
                              std::to_string(body.size() - 1) + "/" + std::to_string(body.size());
    return http("206 Partial Content", length + range + "\r\n", rest);
}

WebServer::WebServer(std::function<Reply(Request const&)> answer)
    : answer_(std::move(answer)), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, generic, size) != 0 || ::listen(socket_, 8) != 0 ||
        ::getsockname(socket_, generic, &size) != 0)
        throw std::runtime_error("no socket on loopback");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

WebServer::~WebServer() {
    ended_ = true;
    thread_.join();
    ::close(socket_);
}

std::string WebServer::url() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/";
}

void WebServer::serve() {
    while (!ended_) {
        pollfd wanted{socket_, POLLIN, 0};
        if (::poll(&wanted, 1, 20) != 1) continue;
        int const line = ::accept(socket_, nullptr, nullptr);
        if (line < 0) continue;
        talk(line);
        ::close(line);
    }
}

void WebServer::talk(int line) {
    std::string const head = receive_head(line);
    if (!head.starts_with("GET ")) return;
    ++requests_;
    Reply const reply = answer_(parse(head));
    bool open = send_all(line, reply.bytes);
    if (reply.then == Reply::Then::reset) {
        linger const now{1, 0};
        ::setsockopt(line, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    std::string const more(4096, 'x');
    while (reply.then == Reply::Then::endless && open && !ended_)
        open = send_all(line, more);
    while (reply.then == Reply::Then::stall && !ended_) {
        pollfd gone{line, POLLRDHUP, 0};
        if (::poll(&gone, 1, 20) == 1) break;
    }
}

} // namespace test
