// One service: its numbers large, what it does, what a person must know before calling. What does
// not fit stands on the next page; nothing is cut.
// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "kiosk/blocks.hpp"
#include "kiosk/map.hpp"
#include "kiosk/phone_card.hpp"
#include "model/names.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// Makes the blocks of one service for pages of one size.
class Teller {
  public:
    Teller(Scene const& scene, model::Service const& service, Size page)
        : scene_(scene), service_(service), words_(scene.speaker().service(service)),
          make_(scene, page) {}

    std::vector<Block> all() {
        if (scene_.content().may_have_changed(service_))
            line("old", "warning", scene_.say("service.old"), false);
        if (!words_.phones.empty()) phone(0);
        if (words_.phones.empty())
            line("no-phone", "place", {words_.no_phone, "service.no_phone"}, false);
        buttons();
        for (std::size_t i = 1; i < words_.phones.size(); ++i)
            phone(i);
        line("description", words_.pictogram,
             {words_.description, "service." + service_.id + ".description"}, false);
        terms();
        return std::move(blocks_);
    }

  private:
    void line(std::string id, std::string const& picture, Words const& said, bool half) {
        if (!said.text.empty()) blocks_.push_back(make_.line(std::move(id), picture, said, half));
    }
    void own_line(std::string id, std::string const& picture, std::vector<std::string> const& all,
                  bool half, std::string clips = {}) {
        std::string text;
        for (std::string const& one : all)
            text += (text.empty() ? "" : "\n") + one;
        line(std::move(id), picture, {text, scene_.language, std::move(clips)}, half);
    }
    void phone(std::size_t at) {
        blocks_.push_back(
            {phone_card(scene_, "phone." + std::to_string(at), words_.phones[at], make_.width()),
             false});
    }
    /// What to say, how to take it along, and whom to tell: what a person does next.
    void buttons() {
        Palette const& palette = scene_.palette();
        auto const open = [&](Screen screen) { return Action{Deed::open, service_.id, 0, screen}; };
        blocks_.push_back(make_.button("take", {"qr", scene_.say("service.take")}, palette.accent,
                                       open(Screen::take), true));
        blocks_.push_back(make_.button("advice", {"talk", scene_.say("say.heading")}, palette.card,
                                       open(Screen::advice), true));
    }
    void terms() {
        if (auto const open = scene_.content().open_now(service_))
            line("open", "hours", scene_.say(*open ? "service.open_now" : "service.closed_now"),
                 true);
        own_line("hours", "hours", words_.hours, true, hours_clips());
        for (wording::FactWords const& fact : words_.facts)
            line("fact." + fact.pictogram.substr(5), fact.pictogram,
                 {fact.text, scene_.language,
                  "fact." + std::string(model::name_of(fact.fact)) + "." +
                      std::string(model::name_of(fact.answer))},
                 true);
        own_line("audience", audience_picture(), words_.audience, true, audience_clips());
        own_line("languages", "languages", {words_.languages}, true);
        where();
        own_line("checked", "check", {words_.checked}, true);
        blocks_.push_back(make_.button("complaint", {"complaint", scene_.say("complaint.heading")},
                                       scene_.palette().card,
                                       {Deed::open, service_.id, 0, Screen::complaint}));
    }
    /// The words, beside a map if there is one.
    void where() {
        bool const open = service_.place.visibility == model::Visibility::open;
        Words const said{words_.where, open ? "" : "service.call_first"};
        if (said.text.empty()) return;
        auto chart = chart_of(scene_, service_, make_.map_size());
        if (!chart) return line("where", "place", said, false);
        std::vector<Block> beside = {make_.line("where", "place", said, true)};
        if (shows_here(*chart))
            beside.push_back(make_.line("here", "here", scene_.say("service.here"), true));
        blocks_.push_back(make_.beside_map(std::move(*chart), beside));
    }
    std::string hours_clips() const {
        auto const grammar = scene_.content().grammars.find(scene_.language);
        if (grammar == scene_.content().grammars.end()) return {};
        return base::join(grammar->second.hours(service_.hours), " ");
    }
    std::string audience_clips() const {
        std::vector<std::string> keys;
        for (model::Audience const audience : service_.audience)
            keys.push_back("service.for_" + std::string(model::name_of(audience)));
        return base::join(keys, " ");
    }
    std::string audience_picture() const {
        if (service_.audience.contains(model::Audience::children)) return "children";
        return service_.audience.contains(model::Audience::men) ? "men" : "women";
    }

    Scene const& scene_;
    model::Service const& service_;
    wording::ServiceWords words_;
    BlockMaker make_;
    std::vector<Block> blocks_;
};

model::Service const* open_service(Scene const& scene) {
    return scene.content().directory.service(scene.state.id_of(Screen::service));
}

std::vector<Block> service_blocks(Scene const& scene, Size page) {
    return Teller(scene, *open_service(scene), page).all();
}

} // namespace

View service_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene);
    model::Service const* const service = open_service(scene);
    if (service == nullptr) { // it went out of the edition while it was open
        Words const said = scene.say("services.none");
        add_heading(view, scene, take_heading(scene, area, said), {said});
        return view;
    }
    wording::ServiceWords const words = scene.speaker().service(*service);
    add_blocks(view, scene, area,
               {{words.name, "service." + service->id + ".name"}, words.pictogram},
               [&](Size page) { return service_blocks(scene, page); });
    return view;
}

} // namespace kiosk
