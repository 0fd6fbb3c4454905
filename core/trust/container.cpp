// NAME.waypost, read once from front to back. SPDX-License-Identifier: Apache-2.0
#include "edition/reason.hpp"
#include "trust/posix_fs.hpp"
#include "trust/source.hpp"
#include <algorithm>
#include <array>
#include <unistd.h>

namespace trust {
namespace {

using base::Done;
using base::Result;
using edition::Listed;
using edition::Reason;
using edition::refuse;

constexpr std::size_t kPiece = 128U << 10U;

/// Reads up to `size` bytes, fewer only at the end.
Result<std::size_t> read_full(Stream& stream, char* into, std::size_t size) {
    std::size_t filled = 0;
    while (filled < size) {
        auto const got = stream.read(into + filled, size - filled);
        if (!got) return got.error();
        if (*got == 0) break;
        filled += *got;
    }
    return filled;
}

base::Error cut_short() {
    return refuse(Reason::container_malformed, "it is cut short");
}

class ContainerSource final : public Source {
  public:
    explicit ContainerSource(std::unique_ptr<Stream> stream) : stream_(std::move(stream)) {}

    Result<edition::Head> head() override {
        return edition::unpack([this](std::size_t size) -> Result<std::string> {
            std::string bytes(size, '\0');
            auto const got = read_full(*stream_, bytes.data(), size);
            if (!got) return got.error();
            if (*got < size) return cut_short();
            return bytes;
        });
    }

    Result<Done> take(Listed const& file, Sink const& sink) override {
        for (std::uint64_t left = file.size; left > 0;) {
            auto const wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, kPiece));
            auto const got = read_full(*stream_, piece_->data(), wanted);
            if (!got) return got.error();
            if (*got < wanted) return cut_short();
            if (auto taken = sink({piece_->data(), wanted}); !taken) return taken;
            left -= wanted;
        }
        return Done{};
    }

    Result<Done> skip(Listed const& file) override { return stream_->skip(file.size); }

    Result<Done> finish() override {
        auto const got = stream_->read(piece_->data(), 1);
        if (!got) return got.error();
        if (*got > 0) return refuse(Reason::container_trailing);
        return stream_->close();
    }

  private:
    std::unique_ptr<Stream> stream_;
    std::unique_ptr<std::array<char, kPiece>> piece_ = std::make_unique<std::array<char, kPiece>>();
};

class FileStream final : public Stream {
  public:
    explicit FileStream(Descriptor file) : file_(std::move(file)) {}
    Result<std::size_t> read(char* into, std::size_t size) override {
        return read_some(file_, into, size);
    }
    /// A file cut short is found by the next read: one byte is always read where it should end.
    Result<Done> skip(std::uint64_t size) override {
        if (size == 0) return Done{};
        char last = 0;
        if (::lseek(file_.get(), static_cast<off_t>(size - 1), SEEK_CUR) < 0)
            return base::Error{base::ErrorCode::io, "reading", "the file cannot be passed over"};
        auto const got = read_some(file_, &last, 1);
        if (!got) return got.error();
        if (*got == 0) return cut_short();
        return Done{};
    }

  private:
    Descriptor file_;
};

} // namespace

Result<Done> Stream::skip(std::uint64_t size) {
    std::array<char, 4096> piece{};
    while (size > 0) {
        auto const got = read(piece.data(), std::min<std::uint64_t>(size, piece.size()));
        if (!got) return got.error();
        if (*got == 0) return cut_short();
        size -= *got;
    }
    return Done{};
}

std::unique_ptr<Source> container_source(std::unique_ptr<Stream> stream) {
    return std::make_unique<ContainerSource>(std::move(stream));
}

Result<std::unique_ptr<Stream>> file_stream(base::Path const& path) {
    auto file = open_regular(path);
    if (!file) return file.error();
    return std::unique_ptr<Stream>(std::make_unique<FileStream>(std::move(*file)));
}

} // namespace trust
