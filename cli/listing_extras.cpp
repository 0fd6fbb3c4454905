// SPDX-License-Identifier: Apache-2.0
#include "cli/listing_extras.hpp"
#include "base/text_tools.hpp"
#include "cards/choose.hpp"
#include "cards/words.hpp"
#include "listing/address.hpp"
#include "model/names.hpp"
#include "renderer/output.hpp"

namespace cli {
namespace {

using base::Done;
using base::Result;

struct Printer {
    Opened const& opened;
    renderer::CardLayout const& layout;
    text::FontSet const& fonts;
    base::Date today;

    /// Empty where no number may be printed: there is nothing to keep.
    Result<std::string> page(std::string const& region, std::string const& language) const {
        auto const services = cards::choose(opened.directory, {region, {}, today, true, false},
                                            static_cast<std::size_t>(layout.services));
        if (services.empty()) return std::string();
        wording::Speaker const speaker{opened.directory, opened.words, language, today};
        cards::Subject const subject{region, services, opened.label};
        auto const card =
            renderer::compose(cards::card_words(speaker, subject, layout.words()), layout, fonts);
        if (!card) return card.error();
        return renderer::one_page_pdf(*card, {card->title, card->language, opened.label.published});
    }
};

} // namespace

std::map<listing::SoundKey, base::Path> sounds_in(base::Path const& folder, Opened const& opened) {
    std::map<listing::SoundKey, base::Path> sounds;
    for (model::Service const& service : opened.directory.services)
        for (catalogue::Language const& language : opened.words.languages()) {
            if (service.kind != model::ServiceKind::hotline) continue;
            base::Path const file = folder / "voices" / base::lower_ascii(language.tag) /
                                    base::lower_ascii("service." + service.id + ".name.opus");
            if (std::filesystem::is_regular_file(file))
                sounds.emplace(listing::SoundKey(language.tag, service.id), file);
        }
    return sounds;
}

Result<listing::Pictograms> page_pictograms(Opened const& opened) {
    std::vector<std::string> names;
    for (model::Topic const& topic : opened.topics)
        names.push_back(topic.pictogram);
    for (model::Fact const fact : model::kFacts)
        for (model::Answer const answer :
             {model::Answer::yes, model::Answer::no, model::Answer::unknown})
            names.push_back("fact-" + std::string(model::name_of(fact)) + "-" +
                            std::string(model::name_of(answer)));
    std::vector<std::string> languages;
    for (catalogue::Language const& language : opened.words.languages())
        languages.push_back(language.tag);
    return listing::Pictograms::load(base::share_folder() / "data" / "pictograms", names,
                                     languages);
}

Result<Done> write_pages_to_print(Opened const& opened, base::Date today,
                                  listing::Writer const& write) {
    base::Path const share = base::share_folder();
    auto const layout = renderer::CardLayout::load(share / "layouts" / "cards" / "wallet.toml");
    if (!layout) return layout.error();
    auto const fonts = text::FontSet::load(share / "fonts");
    if (!fonts) return fonts.error();
    Printer const printer{opened, *layout, *fonts, today};
    for (catalogue::Language const& language : opened.words.languages())
        for (model::Region const& region : opened.directory.regions) {
            auto const pdf = printer.page(region.id, language.tag);
            if (!pdf) return pdf.error();
            if (pdf->empty()) continue;
            base::Path const path =
                listing::folder_of({region.id, language.tag, 0}) + std::string(listing::kToPrint);
            if (auto done = write(path, *pdf); !done) return done;
        }
    return Done{};
}

} // namespace cli
