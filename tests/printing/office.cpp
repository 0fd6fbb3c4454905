// SPDX-License-Identifier: Apache-2.0
#include "printing/office.hpp"
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace test {
namespace {

constexpr int kSkipped = 77;

int shell(std::string const& line, std::string* said = nullptr) {
    FILE* const pipe = ::popen((line + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return -1;
    std::array<char, 4096> bytes = {};
    while (std::size_t const got = std::fread(bytes.data(), 1, bytes.size(), pipe))
        if (said != nullptr) said->append(bytes.data(), got);
    int const status = ::pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string script() {
    return (source() / "tests" / "printing" / "office.sh").string();
}

/// One for all offices of this process: libcups reads it once.
void point_cups_at(base::Path const& socket) {
    base::Path const address = "/tmp/waypost-cups-" + std::to_string(::getpid());
    std::error_code none;
    std::filesystem::remove(address, none);
    std::filesystem::create_symlink(socket, address);
    ::setenv("CUPS_SERVER", address.c_str(), 1);
}

std::string text_of(base::Path const& file) {
    auto const text = base::read_file(file);
    return text ? *text : "";
}

} // namespace

Office::Office() {
    std::string said;
    std::string const folder = folder_.path().string();
    int const status =
        shell(script() + " up " + folder + " " + (source() / "deploy").string(), &said);
    ready_ = status == 0;
    if (!ready_) WARN("no CUPS here (" << status << "): " << said);
    if (!ready_ && status != kSkipped) FAIL("the office did not open");
    point_cups_at(folder_.path() / "run" / "cups.sock");
}

Office::~Office() {
    shell(script() + " down " + folder_.path().string());
    std::filesystem::remove(std::getenv("CUPS_SERVER"));
}

void Office::run(std::string const& verb, std::string const& rest) {
    std::string said;
    int const status =
        shell(script() + " " + verb + " " + folder_.path().string() + " " + rest, &said);
    INFO(said);
    CHECK(status == 0);
}

void Office::hook(std::string const& script) const {
    base::Path const file = folder_.path() / "hook";
    std::filesystem::remove(file);
    if (script.empty()) return;
    REQUIRE(base::write_file(file, script));
    std::filesystem::permissions(file, std::filesystem::perms{0644});
}

std::string Office::command(std::string const& line) const {
    std::string said;
    shell(line, &said);
    return said;
}

int Office::out() const {
    int count = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder_.path() / "out"))
        count += entry.path().extension() == ".pdf" ? 1 : 0;
    return count;
}

base::Path Office::document(int n) const {
    return folder_.path() / "out" / (std::to_string(n) + ".pdf");
}

bool Office::told(int n, std::string const& line) const {
    std::string const job = "\n" + text_of(document(n).replace_extension(".job")) + "\n";
    return job.find("\n" + line) != std::string::npos;
}

std::string Office::value(int n, std::string const& name) const {
    std::string const job = "\n" + text_of(document(n).replace_extension(".job"));
    auto const at = job.find("\n" + name + "=");
    if (at == std::string::npos) return "";
    auto const start = at + name.size() + 2;
    return job.substr(start, job.find('\n', start) - start);
}

int Office::spooled() const {
    int count = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder_.path() / "run" / "spool"))
        count += entry.is_regular_file() ? 1 : 0;
    return count;
}

bool Office::written_anywhere(std::string const& words) const {
    for (char const* const place : {"run", "etc", "tmp"})
        if (shell("grep -rqaF -- '" + words + "' " + (folder_.path() / place).string()) == 0)
            return true;
    return false;
}

double since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace test
