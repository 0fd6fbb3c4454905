// The sample country as the kiosk's tests see it: read straight from the sheets in
// data/sample/workbook, so that these tests do not lean on the importer's.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "kiosk/metrics.hpp"
#include "kiosk/screens.hpp"
#include "model/directory.hpp"
#include "support/draft_words.hpp"
#include <optional>

namespace test {

/// The services, regions and languages of data/sample/workbook. Ends the test program when a sheet
/// cannot be read.
model::Directory sample_directory();

/// Everything a screen needs: sample data, draft words, our fonts, the theme, and a panel; with
/// `desk` things are as large as staff need them.
class House {
  public:
    explicit House(kiosk::Panel panel = {{1024, 600}, 0.21}, std::string language = "en",
                   std::string const& theme = "light", bool desk = false);

    kiosk::Stage stage() const { return {*content_, *theme_, *metrics_, *ruler_}; }
    kiosk::View show(kiosk::State const& state) const { return kiosk::show(state, stage()); }
    kiosk::Content& content() { return *content_; }
    model::Directory& directory() { return directory_; }
    kiosk::Theme const& theme() const { return *theme_; }
    kiosk::Metrics const& metrics() const { return *metrics_; }
    kiosk::Ruler const& ruler() const { return *ruler_; }
    text::FontSet const& fonts() const { return fonts_; }
    catalogue::Catalogue const& words() const { return words_; }

  private:
    model::Directory directory_;
    catalogue::Catalogue const& words_;
    text::FontSet const& fonts_;
    base::Result<kiosk::Theme> theme_;
    base::Result<kiosk::Metrics> metrics_;
    std::optional<kiosk::FontRuler> ruler_;
    std::optional<kiosk::Content> content_;
};

/// One state for every screen in the order of kiosk::Screen, in `language`, with a topic and a
/// service that exist; at last the question about more time.
std::vector<kiosk::State> one_of_each(std::string const& language);
/// Other faces of those screens: children's, answered, elsewhere, printed.
std::vector<kiosk::State> further(std::string const& language);
std::vector<kiosk::State> every_state(std::string const& language);

/// True when everything is to be tried, however long it takes (WAYPOST_EVERY_GLASS, ctest -L long).
bool thorough();
/// All languages; when not thorough(), some of other scripts and from the right.
std::vector<std::string> languages();

} // namespace test
