// SPDX-License-Identifier: Apache-2.0
#include "trust/posix_fs.hpp"
#include "trust/source.hpp"
#include <filesystem>

namespace trust {
namespace {

using base::Done;
using base::Path;
using base::Result;
using edition::Listed;

/// Files that the manifest does not list are never looked at.
class FolderSource final : public Source {
  public:
    explicit FolderSource(Path folder) : folder_(std::move(folder)) {}
    Result<edition::Head> head() override { return edition::read_head(folder_); }
    Result<Done> take(Listed const& file, Sink const& sink) override {
        return PosixFs().read(folder_ / file.path, sink);
    }
    Result<Done> skip(Listed const&) override { return Done{}; }
    Result<Done> finish() override { return Done{}; }

  private:
    Path folder_;
};

bool begins(std::string const& text, std::string_view with) {
    return text.starts_with(with);
}

} // namespace

std::unique_ptr<Source> folder_source(Path const& folder) {
    return std::make_unique<FolderSource>(folder);
}

Result<std::unique_ptr<Source>> open_source(std::string const& where, Path const& store) {
    constexpr std::string_view kStick = "stick:";
    if (begins(where, "http://") || begins(where, "https://"))
        return mirror_source(where, store / "partial");
    std::error_code failure;
    if (std::filesystem::is_directory(where, failure)) return folder_source(where);
    bool const stick = begins(where, kStick);
    std::string const rest = where.substr(stick ? kStick.size() : 0);
    auto const colon = std::min(rest.find(':'), rest.size());
    auto stream =
        stick ? stick_stream(rest.substr(0, colon), rest.substr(std::min(colon + 1, rest.size())))
              : file_stream(where);
    if (!stream) return stream.error();
    return container_source(std::move(*stream));
}

} // namespace trust
