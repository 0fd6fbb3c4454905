// What would become of an edition, decided in memory. SPDX-License-Identifier: Apache-2.0
#pragma once
#include "trust/memory_source.hpp"
#include "trust/verify.hpp"

namespace test {

inline constexpr char const* kAccepted = "accepted";

inline edition::Root first() {
    return root_of(1, everybody());
}

/// The code of the reason, or "accepted".
inline std::string judge(edition::Head const& head, trust::Floor const& floor = {},
                         edition::Root trusted = first(), trust::Policy const& by = policy()) {
    auto const newest = trust::follow(std::move(trusted), head.roots,
                                      [](auto const&, auto const&) { return base::Done{}; });
    if (!newest) return newest.error().subject;
    auto const verified = trust::check_new(head, *newest, floor, by);
    return verified ? kAccepted : verified.error().subject;
}

inline trust::Floor floor_at(Made const& made) {
    auto const manifest = *edition::parse_manifest(made.head.manifest.text);
    return {manifest.epoch, manifest.version, made.hash(), manifest.issued, 1, 1, manifest.issued};
}

inline edition::Root second_root() {
    auto root = root_of(2, everybody());
    root.issued = day("2026-05-01");
    return root;
}

} // namespace test
