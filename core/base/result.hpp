// Failure as a value: what every function of Waypost returns when it can fail. No exception
// leaves a module; a result that nobody looks at stops the build.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace base {

enum class ErrorCode {
    io,          ///< the file system or a device refused
    malformed,   ///< the bytes are not what their format promises
    not_found,   ///< a name, key or file that should be there is not
    unsupported, ///< well formed, but of a version or kind this build does not read
    too_large,   ///< above a limit that protects the reader
    refused,     ///< understood and declined: safety rules forbid it
};

/// What failed, on what, and why, in words an operator can act on.
/// `subject` is a path, a row or a key; `reason` is a sentence without its full stop.
struct Error {
    ErrorCode code;
    std::string subject;
    std::string reason;
};

/// "subject: reason", for people.
std::string to_string(Error const& error);

/// Either a T or the Error that prevented one. A tl::expected (so it can become std::expected)
/// that may not be ignored and that an Error converts to by itself: `return Error{…};`.
template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error> {
  public:
    using tl::expected<T, Error>::expected;
    Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

/// The value of an operation that only succeeds or fails.
struct Done {};

} // namespace base
