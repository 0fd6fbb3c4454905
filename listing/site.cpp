// SPDX-License-Identifier: Apache-2.0
#include "listing/site.hpp"
#include "base/text_tools.hpp"
#include "listing/address.hpp"
#include "listing/contact.hpp"
#include "listing/front.hpp"
#include "listing/page.hpp"
#include "listing/parallel.hpp"
#include "listing/places.hpp"
#include "listing/service.hpp"
#include <memory>
#include <mutex>
#include <optional>

namespace listing {
namespace {

using base::Done;
using base::Error;
using base::Result;

/// Hands files on until one of them fails.
class Outlet {
  public:
    explicit Outlet(Writer const& write) : write_(write) {}

    void put(std::string const& path, std::string_view bytes) {
        if (failed()) return;
        if (auto done = write_(path, bytes); !done) fail(done.error());
    }
    void fail(Error error) {
        std::lock_guard const lock(mutex_);
        error_ = std::move(error);
    }
    bool failed() {
        std::lock_guard const lock(mutex_);
        return error_.has_value();
    }
    Result<Done> outcome() const {
        if (error_) return *error_;
        return Done{};
    }

  private:
    Writer const& write_;
    std::mutex mutex_;
    std::optional<Error> error_;
};

/// All pages of one language.
class OneLanguage {
  public:
    OneLanguage(Source const& source, std::string const& language, Outlet& outlet)
        : source_(source), now_({source.directory, source.catalogue, language, source.today},
                                source.frame, source.workers),
          outlet_(outlet) {
        for (Earlier const& one : source.earlier)
            before_.push_back(std::make_unique<Told>(
                wording::Speaker{one.directory, source.catalogue, language, one.published},
                source.workers));
    }

    void run(std::vector<Place> const& places) {
        in_parallel(places.size(), source_.workers, [&](std::size_t i) {
            if (outlet_.failed()) return;
            place(places[i]);
        });
        recordings();
    }

  private:
    void place(Place const& place) {
        std::string const html = page(now_, {place.shown, nullptr});
        put(place, 0, html);
        if (source_.frame.number > 0 && place.is_now()) put(place, source_.frame.number, html);
        for (std::size_t i = 0; i < before_.size(); ++i)
            if (source_.earlier[i].directory.region(place.id) != nullptr) card(place, i);
        if (place.is_now()) extras(place.id);
    }

    void card(Place const& place, std::size_t index) {
        Earlier const& earlier = source_.earlier[index];
        Card const card{earlier.number, earlier.published,
                        changes(*before_[index], now_.told(), place.id)};
        put(place, earlier.number, page(now_, {place.shown, &card}));
    }

    void extras(std::string const& region) {
        std::string const folder = folder_of({region, language(), 0});
        outlet_.put(folder + std::string(kYoung) + "index.html", young_page(now_, region));
        outlet_.put(folder + std::string(kContact), contact(now_, region));
    }

    /// The page, and the way to it for who types the address in lower case.
    void put(Place const& place, int edition, std::string_view html) {
        std::string const folder = folder_of({place.id, language(), edition});
        outlet_.put(folder + "index.html", html);
        std::string const lower = base::lower_ascii(folder);
        if (source_.lower_case && lower != folder)
            outlet_.put(lower + "index.html",
                        onward_page(now_.speaker(), source_.frame.root + folder, source_.frame));
    }

    void recordings() {
        for (model::Service const& service : source_.directory.services) {
            auto const found = source_.frame.sounds.find({language(), service.id});
            if (found == source_.frame.sounds.end()) continue;
            auto const bytes = base::read_file(found->second);
            if (!bytes) return outlet_.fail(bytes.error());
            outlet_.put(sound_path(now_.speaker(), service), *bytes);
        }
    }

    std::string const& language() const { return now_.speaker().language; }

    Source const& source_;
    Prepared now_;
    std::vector<std::unique_ptr<Told>> before_; ///< in the order of source_.earlier
    Outlet& outlet_;
};

void first_and_lost(Source const& source, Outlet& outlet) {
    std::string const& first = source.catalogue.languages().front().tag;
    std::string const& country = source.directory.regions.front().id;
    wording::Speaker const speaker{source.directory, source.catalogue, first, source.today};
    outlet.put("index.html", front_page(speaker, country, source.frame));
    outlet.put("404.html", lost_page(speaker, country, source.frame));
}

} // namespace

Result<Done> make_site(Source const& source, Writer const& write) {
    auto const places = places_of(source);
    if (!places) return places.error();
    Outlet outlet(write);
    for (catalogue::Language const& language : source.catalogue.languages()) {
        if (outlet.failed()) break;
        OneLanguage(source, language.tag, outlet).run(*places);
    }
    first_and_lost(source, outlet);
    return outlet.outcome();
}

} // namespace listing
