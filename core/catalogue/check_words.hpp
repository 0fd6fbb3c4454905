// What can be told of a translation without reading its language: whether it is all there, whole,
// short enough, in its own script, and free of words that must not be said.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/problem.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/po_file.hpp"
#include "catalogue/terms.hpp"

namespace catalogue {

/// What is wrong with one translated `message`, each as a sentence: placeholders or dots lost,
/// longer than its "Max N", letters of another script than the language's, avoided words.
/// Latin letters are allowed in capitals: USB, QR.
std::vector<std::string> faults_of(PoMessage const& english, PoMessage const& message,
                                   Language const& language, TermBase const& terms);

/// Every fault of every message of `translation`; a message that is missing, unknown or out of
/// the order of `english`, or made from an English that has changed since; and two messages of
/// one family ("noone.*.title", "topic.*") that differ in English but not in translation.
/// `row` counts the messages of the file.
base::Problems check_words(PoFile const& english, PoFile const& translation,
                           Language const& language, TermBase const& terms);

/// The messages of one kind that a reader must tell apart: "topic.*", "noone.*.title".
std::string family_of(std::string_view key);

} // namespace catalogue
