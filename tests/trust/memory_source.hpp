// A container in memory as a source, which counts what is read from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "support/signers.hpp"
#include "trust/store.hpp"
#include <algorithm>

namespace test {

class MemoryStream final : public trust::Stream {
  public:
    explicit MemoryStream(std::string bytes, std::size_t most = SIZE_MAX)
        : bytes_(std::move(bytes)), most_(most) {}
    base::Result<std::size_t> read(char* into, std::size_t size) override {
        std::size_t const got = std::min({size, bytes_.size() - at_, most_});
        std::copy_n(bytes_.data() + at_, got, into);
        at_ += got;
        return got;
    }

  private:
    std::string bytes_;
    std::size_t most_;
    std::size_t at_ = 0;
};

inline std::unique_ptr<trust::Source> source_of(std::string bytes) {
    return trust::container_source(std::make_unique<MemoryStream>(std::move(bytes)));
}
inline std::unique_ptr<trust::Source> source_of(Made const& made) {
    return source_of(made.container());
}

inline trust::Policy policy() {
    return {day("2026-01-01"), trust::Policy{}.schema, {0, 1, 0}, "", false};
}
inline base::Result<bool> any_content(trust::Candidate const&) {
    return false;
}

} // namespace test
