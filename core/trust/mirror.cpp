// A static web server as a source. Sole user of libcurl. SPDX-License-Identifier: Apache-2.0
#include "base/handle.hpp"
#include "edition/hash.hpp"
#include "edition/reason.hpp"
#include "trust/posix_fs.hpp"
#include "trust/source.hpp"
#include <cstdio>
#include <curl/curl.h>
#include <fmt/format.h>

namespace trust {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;
using edition::Listed;
using Easy = base::Handle<CURL, curl_easy_cleanup>;
using File = base::Handle<std::FILE, std::fclose>;

constexpr long kOk = 200;
constexpr long kPartial = 206;
constexpr std::size_t kLongestUrl = 1000;

/// Where the bytes of one answer go, and how many there may be.
struct Receiver {
    Sink sink;
    std::uint64_t room = 0;
    std::uint64_t from = 0; ///< what was asked for; an answer that starts elsewhere is not taken
    CURL* curl = nullptr;
    bool wrong_start = false;
    base::Error error{ErrorCode::io, "", ""};
};

std::size_t receive(char* bytes, std::size_t, std::size_t count, void* target) {
    auto& receiver = *static_cast<Receiver*>(target);
    long status = 0;
    curl_easy_getinfo(receiver.curl, CURLINFO_RESPONSE_CODE, &status);
    receiver.wrong_start = status != (receiver.from > 0 ? kPartial : kOk);
    if (receiver.wrong_start || count > receiver.room) return 0; // curl stops here
    receiver.room -= count;
    auto const taken = receiver.sink({bytes, count});
    if (!taken) receiver.error = taken.error();
    return taken ? count : 0;
}

class Line {
  public:
    static Result<Line> open(Patience const& patience) {
        static CURLcode const started = curl_global_init(CURL_GLOBAL_DEFAULT);
        CURL* const curl = started == CURLE_OK ? curl_easy_init() : nullptr;
        if (curl == nullptr) return Error{ErrorCode::io, "libcurl", "could not start"};
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, patience.connect_seconds);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, patience.slow_bytes);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, patience.slow_seconds);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
        return Line(curl);
    }

    /// Gives what lies at `url` behind its first `from` bytes to `sink`; at most `most` bytes.
    Result<Done> get(std::string const& url, std::uint64_t from, std::uint64_t most, Sink sink) {
        Receiver receiver{std::move(sink), most, from, curl_.get()};
        curl_easy_setopt(curl_.get(), CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl_.get(), CURLOPT_WRITEDATA, &receiver);
        std::string const range = fmt::format("{}-", from);
        curl_easy_setopt(curl_.get(), CURLOPT_RANGE, from > 0 ? range.c_str() : nullptr);
        CURLcode const code = curl_easy_perform(curl_.get());
        long status = 0;
        curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
        if (!receiver.error.subject.empty()) return receiver.error;
        bool const answered = status == (from > 0 ? kPartial : kOk);
        if (status != 0 && !answered)
            return Error{ErrorCode::not_found, url, fmt::format("the server said {}", status)};
        if (code == CURLE_WRITE_ERROR)
            return Error{ErrorCode::too_large, url, "is larger than it may be"};
        if (code != CURLE_OK) return Error{ErrorCode::io, url, curl_easy_strerror(code)};
        return Done{};
    }

  private:
    explicit Line(CURL* curl) : curl_(curl) {}
    Easy curl_;
};

class MirrorSource final : public Source {
  public:
    MirrorSource(Line line, std::string url, Path partial)
        : line_(std::move(line)), url_(std::move(url)), partial_(std::move(partial)) {}

    Result<edition::Head> head() override {
        auto manifest = text("manifest", edition::kLargestManifest);
        if (!manifest) return manifest.error();
        auto const signatures = text("sig", edition::kLargestSignatures);
        if (!signatures) return signatures.error();
        return edition::unpack_signatures(*signatures, std::move(*manifest));
    }

    Result<Done> take(Listed const& file, Sink const& sink) override {
        Path const kept = partial_ / file.hash;
        if (auto fetched = fetch(file, kept); !fetched) return fetched;
        return PosixFs().read(kept, sink);
    }
    Result<Done> skip(Listed const&) override { return Done{}; }
    bool is_carried() const override { return false; }

    /// Everything lies in the staging folder now.
    Result<Done> finish() override {
        std::error_code ignored;
        std::filesystem::remove_all(partial_, ignored);
        return Done{};
    }

  private:
    Result<std::string> text(char const* name, std::size_t most) {
        std::string bytes;
        auto got = line_.get(url_ + name, 0, most, [&](std::string_view piece) -> Result<Done> {
            bytes += piece;
            return Done{};
        });
        if (!got) return got.error();
        return bytes;
    }

    /// Brings `kept` to the size of the file, from where it broke off the last time. What lies
    /// there may be anything: a second try starts afresh, and the installer looks at the hash.
    Result<Done> fetch(Listed const& file, Path const& kept) {
        std::error_code failure;
        std::filesystem::create_directories(partial_, failure);
        auto const there = std::filesystem::file_size(kept, failure);
        std::uint64_t const have = failure || there > file.size ? 0 : there;
        if (have == file.size && !failure && has_hash(kept, file.hash)) return Done{};
        if (have > 0 && have < file.size)
            if (append(file, kept, have) && has_hash(kept, file.hash)) return Done{};
        std::filesystem::remove(kept, failure);
        return append(file, kept, 0);
    }

    static bool has_hash(Path const& path, std::string const& hash) {
        edition::Hasher hasher;
        auto const read = PosixFs().read(path, [&](std::string_view piece) -> Result<Done> {
            hasher.add(piece);
            return Done{};
        });
        return read && edition::to_hex(hasher.finish()) == hash;
    }

    Result<Done> append(Listed const& file, Path const& kept, std::uint64_t have) {
        File const out(std::fopen(kept.c_str(), "abe"));
        if (!out) return Error{ErrorCode::io, kept.string(), "cannot be written"};
        if (file.size == have) return Done{};
        return line_.get(url_ + "blobs/" + file.hash, have, file.size - have,
                         [&](std::string_view piece) -> Result<Done> {
                             if (std::fwrite(piece.data(), 1, piece.size(), out.get()) ==
                                 piece.size())
                                 return Done{};
                             return edition::refuse(edition::Reason::disk_full, kept.string());
                         });
    }

    Line line_;
    std::string url_;
    Path partial_;
};

} // namespace

Result<std::unique_ptr<Source>> mirror_source(std::string const& url, Path const& partial,
                                              Patience const& patience) {
    if (url.size() > kLongestUrl)
        return Error{ErrorCode::too_large, "URL", "is longer than 1,000 characters"};
    auto line = Line::open(patience);
    if (!line) return line.error();
    std::string const folder = url.ends_with('/') ? url : url + "/";
    return std::unique_ptr<Source>(
        std::make_unique<MirrorSource>(std::move(*line), folder, partial));
}

Result<Done> write_mirror(edition::Edition const& edition, Path const& folder) {
    for (Listed const& file : edition.manifest().files) {
        Path const blob = folder / "blobs" / file.hash;
        std::error_code failure;
        if (std::filesystem::exists(blob, failure)) continue;
        auto const bytes = edition.bytes(file.path);
        if (!bytes) return bytes.error();
        if (auto written = base::write_file(blob, *bytes); !written) return written;
    }
    auto signatures = base::write_file(folder / "sig", edition::pack_signatures(edition.head()));
    if (!signatures) return signatures;
    return base::write_file(folder / "manifest", edition.head().manifest.text);
}

} // namespace trust
