// SPDX-License-Identifier: Apache-2.0
#include "kiosk/holding.hpp"
#include "directory/open_edition.hpp"
#include "kiosk/evergreen.hpp"
#include "model/topics.hpp"

namespace kiosk {
namespace {

base::Result<std::vector<model::Topic>> topics_in(base::Path const& file) {
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return model::topics_from(*settings);
}

base::Result<model::Thresholds> thresholds_in(base::Path const& file) {
    auto const settings = base::Settings::load(file);
    if (!settings) return settings.error();
    return model::Thresholds::from(*settings);
}

std::set<std::string, std::less<>> numbers_of(edition::Critical const& list) {
    std::set<std::string, std::less<>> numbers;
    for (edition::CriticalNumber const& one : list.numbers)
        numbers.insert(one.number);
    return numbers;
}

} // namespace

base::Result<Holding> edition_in(base::Path const& folder) {
    auto const edition = edition::Edition::open(folder);
    if (!edition) return edition.error();
    auto bytes = edition->bytes(edition::kDirectoryFile);
    if (!bytes) return bytes.error();
    auto directory = directory::read_bytes(std::move(*bytes), folder.string());
    if (!directory) return directory.error();
    auto words = catalogue::Catalogue::of_edition(edition->file(edition::kWordsFolder),
                                                  edition->manifest().draft);
    if (!words) return words.error();
    auto voices = catalogue::Voices::load(edition->file("voices"));
    if (!voices) return voices.error();
    auto topics = topics_in(edition->file("topics.toml"));
    if (!topics) return topics.error();
    auto thresholds = thresholds_in(edition->file("validity.toml"));
    if (!thresholds) return thresholds.error();
    directory->thresholds = *thresholds;
    return Holding{edition->label(),  edition->manifest().expires, std::move(*directory),
                   std::move(*words), std::move(*voices),          numbers_of(edition->critical()),
                   std::move(*topics)};
}

base::Result<Holding> evergreen_of(edition::Manifest const& manifest,
                                   edition::Critical const& list) {
    auto directory = evergreen_directory(list);
    if (!directory) return directory.error();
    auto words = catalogue::Catalogue::of_program(manifest.draft);
    if (!words) return words.error();
    return Holding{{manifest.version, manifest.issued, manifest.draft, manifest.sample},
                   manifest.expires,
                   std::move(*directory),
                   std::move(*words),
                   {},
                   numbers_of(list),
                   {evergreen_topic()}};
}

} // namespace kiosk
