// What is the same on every page of an edition.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "base/files.hpp"
#include "listing/sprite.hpp"
#include "model/directory.hpp"
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace listing {

/// Which recording: of a service (its id), in a language.
using SoundKey = std::pair<std::string, std::string>;

struct Frame {
    int number = 0; ///< of the edition
    base::Date published;
    bool draft = false;  ///< say that the words are not reviewed
    bool sample = false; ///< say that the numbers cannot be called
    /// Where the exit leads: the URL of an ordinary page elsewhere; empty: the site's first page.
    std::string leave;
    std::vector<model::Topic> topics;
    std::string root = "/"; ///< the path of the first page, as root_of() gives it
    Pictograms pictograms;
    bool to_print = false;                 ///< each page's folder also has info.pdf: link to it
    std::map<SoundKey, base::Path> sounds; ///< files in Ogg Opus
};

} // namespace listing
