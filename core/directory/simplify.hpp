// Surveyed borders become borders for a glass: a few hundred corners. Where two areas share a
// border, both keep the same corners of it, so that no gap opens between them.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/outline.hpp"
#include "sheets/areas.hpp"
#include <cstddef>
#include <vector>

namespace directory {

/// The outlines of `areas`, in their order, each of at most `most` corners (at least 8). One
/// tolerance holds for all, the finest that is enough; islands and holes smaller than it go, but
/// the largest part of an area stays. An area that is a line, or a dot, has an empty outline.
std::vector<model::Outline> simplified(std::vector<sheets::Area const*> const& areas,
                                       std::size_t most);

} // namespace directory
