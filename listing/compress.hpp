// Pages made smaller before anybody asks for them, so that a server only sends files.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>

namespace listing {

/// What a server sends before it waits for the first answer: ten segments of TCP (RFC 6928), less
/// the headers. A page that fits is there at once, however slow the network answers.
constexpr std::size_t kFirstWindow = 14 * 1024;

/// RFC 7932, for browsers of 2016 and later. Takes fifty times as long over a page that would not
/// fit the first window otherwise; so does gzip, in measure.
base::Result<std::string> brotli(std::string_view bytes);

/// RFC 1952, for all the others. The same bytes give the same file: no name and no time in it.
base::Result<std::string> gzip(std::string_view bytes);

} // namespace listing
