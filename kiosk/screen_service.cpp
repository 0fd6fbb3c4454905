// One service: its numbers large, what it does, what a person must know before calling. What does
// not fit stands on the next page; nothing is cut.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/flow.hpp"
#include "kiosk/parts.hpp"
#include "kiosk/phone_card.hpp"
#include <algorithm>

namespace kiosk {
namespace {

/// Makes blocks for pages of one size; no block is higher than a page.
class Maker {
  public:
    Maker(Scene const& scene, Size page) : scene_(scene), page_(page) {}

    /// A picture and words beside it. Words without a picture begin where the others do.
    Block line(std::string id, std::string const& picture, wording::Said const& said,
               bool half) const {
        Metrics const& metrics = scene_.metrics();
        int const width = half ? half_width(page_.width, metrics.gap()) : page_.width;
        int const side = picture.empty() ? 0 : metrics.body() * 2;
        int const indent = picture.empty() ? 0 : side + metrics.gap();
        Type type = {metrics.body(), false, text::Align::start};
        type.size = fitting_size(scene_.ruler(), {said}, {type.size, type.size / 2}, type,
                                 {width - indent, page_.height});
        int const text = extent(scene_.ruler(), said, type, width - indent).height;
        int const height = std::max(side, text);
        Element element{
            std::move(id), Role::text, {0, 0, width, height}, {}, {}, 0, {}, {}, {}, {}};
        Colour const ink = scene_.palette().page.ink;
        if (side > 0)
            element.pictures.push_back({picture, {0, (height - side) / 2, side, side}, ink});
        element.labels.push_back({said, {indent, 0, width - indent, height}, type, ink});
        return {element, half};
    }

    Block take_button(Size size) const {
        Paint const& paint = scene_.palette().accent;
        Element element = loud_button(scene_, "take", {0, 0, size.width, size.height}, paint,
                                      {Deed::take, {}, 0});
        Face const face = {"qr", scene_.say("service.take")};
        Metrics const& metrics = scene_.metrics();
        FaceStyle const style = arrange(scene_, {face}, size,
                                        {{metrics.body(), metrics.least_text()}, true, 0.3, true});
        put_face(scene_, element, face, style, paint.ink);
        return {element, false};
    }

  private:
    Scene const& scene_;
    Size page_;
};

wording::Said own(Scene const& scene, std::string text) {
    return {std::move(text), scene.language};
}

void add_numbers(std::vector<Block>& blocks, Scene const& scene, Maker const& maker,
                 wording::ServiceWords const& words, int width) {
    for (std::size_t i = 0; i < words.phones.size(); ++i)
        blocks.push_back(
            {phone_card(scene, "phone." + std::to_string(i), words.phones[i], width), false});
    if (words.phones.empty())
        blocks.push_back(maker.line("no-phone", "place", scene.say("service.no_phone"), false));
}

void add_facts(std::vector<Block>& blocks, Scene const& scene, Maker const& maker,
               wording::ServiceWords const& words) {
    for (wording::FactWords const& fact : words.facts)
        blocks.push_back(maker.line("fact." + fact.pictogram.substr(5), fact.pictogram,
                                    own(scene, fact.text), true));
}

std::string audience_picture(model::Service const& service) {
    if (service.audience.contains(model::Audience::children)) return "children";
    return service.audience.contains(model::Audience::men) ? "men" : "women";
}

std::string lines(std::vector<std::string> const& all) {
    std::string text;
    for (std::string const& one : all)
        text += (text.empty() ? "" : "\n") + one;
    return text;
}

void add_terms(std::vector<Block>& blocks, Scene const& scene, Maker const& maker,
               model::Service const& service) {
    wording::ServiceWords const words = scene.speaker().service(service);
    if (!words.hours.empty())
        blocks.push_back(maker.line("hours", "hours", own(scene, lines(words.hours)), true));
    if (!words.audience.empty())
        blocks.push_back(maker.line("audience", audience_picture(service),
                                    own(scene, lines(words.audience)), true));
    if (!words.languages.empty())
        blocks.push_back(maker.line("languages", "languages", own(scene, words.languages), false));
    if (!words.where.text.empty())
        blocks.push_back(maker.line("where", "place", words.where, false));
    if (!words.checked.empty())
        blocks.push_back(maker.line("checked", "check", own(scene, words.checked), true));
}

std::vector<Block> blocks_of(Scene const& scene, model::Service const& service, Size page) {
    wording::ServiceWords const words = scene.speaker().service(service);
    Maker const maker(scene, page);
    std::vector<Block> blocks;
    if (words.old) blocks.push_back(maker.line("old", "warning", scene.say("service.old"), false));
    add_numbers(blocks, scene, maker, words, page.width);
    blocks.push_back(maker.take_button({page.width, scene.metrics().target()}));
    // The button follows the first number, which is the one to try first.
    auto const first = blocks.begin() + (words.old ? 2 : 1);
    std::rotate(first, blocks.end() - 1, blocks.end());
    blocks.push_back(maker.line("description", words.pictogram, words.description, false));
    add_facts(blocks, scene, maker, words);
    add_terms(blocks, scene, maker, service);
    return blocks;
}

/// The service went out of the edition while it was open: only back, start and Done.
View nothing(View view, Scene const& scene, Rect area) {
    wording::Said const said = scene.say("services.none");
    add_heading(view, scene, take_heading(scene, area, said), {said});
    return view;
}

} // namespace

View service_screen(Scene const& scene) {
    View view = blank(scene);
    Rect area = add_bar(view, scene, {});
    model::Service const* const service = scene.content().directory.service(scene.state.service);
    if (service == nullptr) return nothing(std::move(view), scene, area);

    wording::ServiceWords const words = scene.speaker().service(*service);
    Rect const heading = take_heading(scene, area, words.name);
    int const gap = scene.metrics().gap();
    auto pages = flow(blocks_of(scene, *service, area.size()), area, gap);
    if (pages.size() > 1) {
        Rect const narrow = without_pager(scene, area);
        pages = flow(blocks_of(scene, *service, narrow.size()), narrow, gap);
    }
    Pages const open = pages_of(pages.size(), 1, scene.state.service_page);
    add_heading(view, scene, heading, {words.name, words.pictogram, open});
    add_pager(view, scene, area, open);
    for (Element& element : pages[static_cast<std::size_t>(open.open)])
        view.elements.push_back(std::move(element));
    return view;
}

} // namespace kiosk
