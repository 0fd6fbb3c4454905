// What stands where on a page: which service is told in full under which topic, and where else it
// is linked from. Knows no HTML.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/directory.hpp"
#include <string>
#include <vector>

namespace listing {

/// A service in its place. `anchor` is the same wherever the service stands, and says nothing.
struct Entry {
    model::Service const* service = nullptr;
    std::string anchor; ///< "b1", "b2", … in the order of the page
    bool full = false;  ///< told here; elsewhere it is a link to the anchor
};

struct Section {
    std::string topic;  ///< id; empty: services without a topic that we know
    std::string anchor; ///< "a1", "a2", …
    std::vector<Entry> entries;
};

struct Outline {
    std::vector<Entry> hotlines; ///< all of them, the nearest first; links
    std::vector<Section> sections;
};

/// The sections in the order of `topics`, empty ones left out; hotlines come first in each. Every
/// service of `services` is full exactly once: under the first of its own topics that `topics`
/// has. Borrows the services.
Outline outline(std::vector<model::Service const*> const& services,
                std::vector<model::Topic> const& topics);

} // namespace listing
