// Ownership of C handles: a handle is owned the moment it is born, in one header per library.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

namespace base {

/// Calls `release` as a deleter without storing it, so that a Handle is one pointer wide.
template <auto release> struct Release {
    template <typename T> void operator()(T* handle) const { release(handle); }
};

/// Owns a `T*` of a C library and gives it back with `release`. Never null after creation: the
/// function that calls the C constructor checks it and returns an Error instead.
template <typename T, auto release> using Handle = std::unique_ptr<T, Release<release>>;

} // namespace base
