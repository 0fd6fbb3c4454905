// A web server on loopback that answers as a test tells it to: honestly, or not at all.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace test {

/// What was asked for: the path, and the first byte that is wanted.
struct Request {
    std::string path;
    std::size_t from = 0;
};

/// Raw bytes, and what comes after them.
struct Reply {
    std::string bytes;
    enum class Then { close, endless, stall, reset } then = Then::close;
};

/// "HTTP/1.1 STATUS …" with these lines of header and this body.
std::string http(std::string const& status, std::string const& headers, std::string const& body);
/// As a static server answers: 200, or 206 with what lies behind `from`; with the right length.
std::string found(std::string const& body, std::size_t from);

class WebServer {
  public:
    explicit WebServer(std::function<Reply(Request const&)> answer);
    WebServer(WebServer const&) = delete;
    WebServer& operator=(WebServer const&) = delete;
    ~WebServer();
    std::string url() const;
    int requests() const { return requests_; }

  private:
    void serve();
    void talk(int line);

    std::function<Reply(Request const&)> answer_;
    int socket_ = -1;
    int port_ = 0;
    std::atomic<int> requests_ = 0;
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

} // namespace test
