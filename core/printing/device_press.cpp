// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"
#include "printing/escpos.hpp"
#include "printing/press.hpp"
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace printing {
namespace {

// lp(4): what the printer says on the lines of its plug; usblp knows it too.
constexpr unsigned long kGetStatus = 0x060b; // LPGETSTATUS
constexpr int kPaperOut = 0x20;
constexpr int kOnline = 0x10;
constexpr int kNoError = 0x08;

class DevicePress : public Press {
  public:
    explicit DevicePress(std::string file) : file_(std::move(file)) {}
    DevicePress(DevicePress const&) = delete;
    DevicePress& operator=(DevicePress const&) = delete;
    ~DevicePress() override { wipe(); }

    State begin(std::string const& document, Wish const& wish) override {
        auto bytes = escpos(document);
        if (!bytes) return State::failed;
        device_ = ::open(file_.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (device_ < 0) return State::offline;
        rest_.clear();
        for (int i = 0; i < wish.copies; ++i)
            rest_ += *bytes;
        return State::waiting;
    }

    /// Writes what the printer takes.
    State look() override {
        while (!rest_.empty()) {
            ssize_t const written = ::write(device_, rest_.data(), rest_.size());
            if (written <= 0) return written < 0 && errno == EAGAIN ? trouble() : State::failed;
            rest_.erase(0, static_cast<std::size_t>(written));
        }
        return State::done;
    }

    bool wipe() override {
        if (device_ < 0) return true;
        if (!rest_.empty()) (void)!::write(device_, kForget.data(), kForget.size());
        rest_.clear();
        ::close(std::exchange(device_, -1));
        return true;
    }

  private:
    State trouble() const {
        int status = 0;
        if (::ioctl(device_, kGetStatus, &status) != 0) return State::printing;
        if ((status & kPaperOut) != 0) return State::paper_out;
        if ((status & kOnline) == 0) return State::offline;
        return (status & kNoError) == 0 ? State::jam : State::printing;
    }

    std::string file_;
    int device_ = -1;
    std::string rest_; ///< not yet taken
};

/// A folder that stands for a printer.
class FolderPress : public Press {
  public:
    explicit FolderPress(std::string folder) : folder_(std::move(folder)) {}
    State begin(std::string const& document, Wish const&) override {
        return base::write_file(base::Path(folder_) / "card.pdf", document) ? State::printing
                                                                            : State::failed;
    }
    State look() override { return State::done; }
    bool wipe() override { return true; }

  private:
    std::string folder_;
};

} // namespace

std::unique_ptr<Press> device_press(std::string file) {
    return std::make_unique<DevicePress>(std::move(file));
}

std::unique_ptr<Press> folder_press(std::string folder) {
    return std::make_unique<FolderPress>(std::move(folder));
}

} // namespace printing
