// SPDX-License-Identifier: Apache-2.0
#include "cli/source.hpp"
#include "directory/store.hpp"
#include "model/topics.hpp"

namespace cli {
namespace {

using base::Result;

Result<model::Directory> with_thresholds(Result<model::Directory> directory,
                                         base::Path const& validity) {
    if (!directory) return directory;
    auto const settings = base::Settings::load(validity);
    if (!settings) return settings.error();
    auto thresholds = model::Thresholds::from(*settings);
    if (!thresholds) return thresholds.error();
    directory->thresholds = std::move(*thresholds);
    return directory;
}

Result<std::vector<model::Topic>> read_topics(base::Path const& path) {
    auto const settings = base::Settings::load(path);
    if (!settings) return settings.error();
    return model::topics_from(*settings);
}

} // namespace

Result<model::Directory> read_directory(base::Path const& path) {
    return with_thresholds(directory::read(path), base::share_folder() / "data" / kValidityFile);
}

Result<Opened> open_directory(base::Path const& path, base::Date today) {
    auto directory = read_directory(path);
    if (!directory) return directory.error();
    auto words = catalogue::Catalogue::of_program(true);
    if (!words) return words.error();
    auto topics = read_topics(base::share_folder() / "data" / kTopicsFile);
    if (!topics) return topics.error();
    edition::Label const label{0, today, true, directory->about.sample};
    return Opened{label, std::move(*directory), std::move(*words), std::move(*topics)};
}

Result<Opened> open_edition(base::Path const& path) {
    auto const edition = edition::Edition::open(path);
    if (!edition) return edition.error();
    auto directory = with_thresholds(intake::directory_of(*edition), edition->file(kValidityFile));
    if (!directory) return directory.error();
    auto words = catalogue::Catalogue::of_edition(edition->file(edition::kWordsFolder),
                                                  edition->manifest().draft);
    if (!words) return words.error();
    auto topics = read_topics(edition->file(kTopicsFile));
    if (!topics) return topics.error();
    return Opened{edition->label(), std::move(*directory), std::move(*words), std::move(*topics)};
}

Result<Opened> open_either(base::Path const& path, base::Date today) {
    return std::filesystem::is_directory(path) ? open_edition(path) : open_directory(path, today);
}

Result<model::Directory> read_either(base::Path const& path) {
    if (!std::filesystem::is_directory(path)) return read_directory(path);
    auto opened = open_edition(path);
    if (!opened) return opened.error();
    return std::move(opened->directory);
}

Result<std::unique_ptr<model::Directory>> services_from(std::string const& path) {
    if (path.empty()) return std::unique_ptr<model::Directory>();
    auto directory = read_either(path);
    if (!directory) return directory.error();
    return std::make_unique<model::Directory>(std::move(*directory));
}

} // namespace cli
