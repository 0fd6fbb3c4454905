// A private CUPS with a printer behind it (office.sh) for as long as the object lives.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "support/files.hpp"
#include <chrono>
#include <optional>

namespace test {

class Office {
  public:
    /// Starts both; points this process's CUPS_SERVER at it. ready() is false where a program is
    /// missing, and a warning says so.
    Office();
    Office(Office const&) = delete;
    Office& operator=(Office const&) = delete;
    ~Office();
    bool ready() const { return ready_; }

    void start(std::string const& part) { run("start", part); } ///< "cupsd" or "printer"
    void stop(std::string const& part) { run("stop", part); }
    void kill(std::string const& part) { run("kill", part); }
    /// A shell script that the printer runs before it is done with a print; "" takes it away.
    void hook(std::string const& script) const;
    /// A command of cups-client; its exit status and what it said.
    std::string command(std::string const& line) const;

    /// How many prints came out.
    int out() const;
    base::Path document(int n) const;
    /// Whether the printer was told NAME=VALUE with print n.
    bool told(int n, std::string const& line) const;
    /// The VALUE of NAME that it was told.
    std::string value(int n, std::string const& name) const;
    /// The files of jobs that lie in the spool.
    int spooled() const;
    /// What stands in any file that cupsd has written.
    bool written_anywhere(std::string const& words) const;

  private:
    void run(std::string const& verb, std::string const& rest);
    Scratch folder_;
    bool ready_ = false;
};

/// Seconds since.
double since(std::chrono::steady_clock::time_point start);

} // namespace test
