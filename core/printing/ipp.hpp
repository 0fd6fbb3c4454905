// One question to CUPS and its answer, with the handles of libcups owned. For this folder only.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/handle.hpp"
#include "base/result.hpp"
#include <cups/cups.h>
#include <string>
#include <string_view>
#include <vector>

namespace printing {

using Message = base::Handle<ipp_t, ippDelete>;
using Connection = base::Handle<http_t, httpClose>;

/// Every print belongs to the same nobody and is called the same nothing.
constexpr char const* kOwner = "kiosk";
constexpr char const* kTitle = "card";

/// PWG counts hundredths of a millimetre.
constexpr double kPerMm = 100;

/// To the cupsd of this machine (environment CUPS_SERVER, else its socket). No call on it waits
/// longer than two seconds. ErrorCode::not_found when CUPS does not run.
base::Result<Connection> connect();

/// A question about the queue `queue`, or about CUPS itself when it is empty.
Message ask(ipp_op_t operation, std::string const& queue);

/// The queue that `name` means: CUPS's default one when it is empty.
base::Result<std::string> queue_called(http_t* connection, std::string const& name);

/// The answer; with a document, that follows the question. An answer that is a refusal is an error:
/// not_found for what is unknown or gone, io for the rest.
base::Result<Message> answer(http_t* connection, Message question, std::string_view document = {});

/// All values of the attribute `name` as text; those of lists of numbers and sizes elsewhere.
std::vector<std::string> words(ipp_t* answer, char const* name);
/// The first number of `name`, `otherwise` without it.
int number(ipp_t* answer, char const* name, int otherwise);

} // namespace printing
