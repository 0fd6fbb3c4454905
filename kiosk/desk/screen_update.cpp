// The list in use; a newer one on a memory stick, what would change in it, and taking it into use.
// SPDX-License-Identifier: Apache-2.0
#include "kiosk/blocks.hpp"
#include "kiosk/desk/screens.hpp"

namespace kiosk::desk {
namespace {

/// Adds lines with ids of their own.
class Lines {
  public:
    Lines(Scene const& scene, Size page) : scene_(scene), make_(scene, page) {}

    void add(char const* picture, Words const& said, bool half = false) {
        blocks_.push_back(
            make_.line("line." + std::to_string(blocks_.size()), picture, said, half));
    }
    void add(char const* picture, std::string_view key, catalogue::Values const& values = {}) {
        add(picture, scene_.say(key, values));
    }
    void add_list(char const* picture, std::string_view key, Named const& list) {
        add(picture, key, {{"number", std::to_string(list.number)}, {"date", list.date}});
        if (!list.fingerprint.empty())
            add("private", "desk.fingerprint", {{"words", list.fingerprint}});
    }
    std::vector<Block> take() { return std::move(blocks_); }

  private:
    Scene const& scene_;
    BlockMaker make_;
    std::vector<Block> blocks_;
};

std::string_view key_of(NumberChange const& change) {
    if (change.before.empty()) return "desk.change.new";
    return change.after.empty() ? "desk.change.gone" : "desk.change.number";
}

/// "Clinic · 009 991 becomes 009 992 · Checked by telephone on 2026-11-01"
Words sentence(Scene const& scene, NumberChange const& change) {
    std::string const dot = " \xC2\xB7 ";
    catalogue::Values values;
    if (!change.before.empty()) values.emplace_back("before", change.before);
    if (!change.after.empty()) values.emplace_back("after", change.after);
    Words said = scene.say(key_of(change), values);
    said.text = change.name + dot + said.text;
    if (!change.after.empty() && !change.method.empty())
        said.text +=
            dot + scene.say("desk.change." + change.method, {{"date", change.verified}}).text;
    return said;
}

void add_news(Lines& lines, Scene const& scene) {
    Update const& update = scene.state.update;
    switch (update.stage) {
    case Update::Stage::none:
        return;
    case Update::Stage::looking:
    case Update::Stage::installing:
        return lines.add("repeat", "desk.reading");
    case Update::Stage::same:
        return lines.add("check", "desk.same");
    case Update::Stage::installed:
        return lines.add("check", "desk.installed");
    case Update::Stage::refused:
        lines.add("cross", update.why);
        if (!update.code.empty()) lines.add("phone", "desk.code", {{"code", update.code}});
        return;
    case Update::Stage::found:
        break;
    }
    lines.add_list("repeat", "desk.found", update.list);
    lines.add("phone", "desk.changes", {{"count", std::to_string(update.changes.size())}});
    for (NumberChange const& change : update.changes)
        lines.add("next", sentence(scene, change));
}

std::vector<Block> update_blocks(Scene const& scene, Size page) {
    Lines lines(scene, page);
    Update const& update = scene.state.update;
    lines.add_list("check", "desk.in-use",
                   update.stage == Update::Stage::installed ? update.list : scene.stand.list);
    add_news(lines, scene);
    return lines.take();
}

std::optional<Choice> onward(Scene const& scene) {
    Update::Stage const stage = scene.state.update.stage;
    if (!scene.stand.store || stage == Update::Stage::looking || stage == Update::Stage::installing)
        return std::nullopt;
    if (stage == Update::Stage::found)
        return Choice{"install",
                      {"check", scene.say("desk.install")},
                      act(Deed::install),
                      scene.palette().accent};
    return Choice{"look-for",
                  {"next", scene.say("desk.look-for")},
                  act(Deed::look_for),
                  scene.palette().accent};
}

} // namespace

View update_screen(Scene const& scene) {
    View view = blank(scene);
    Rect const area = add_bar(view, scene, onward(scene));
    add_blocks(view, scene, area, {scene.say("desk.update"), "repeat"},
               [&](Size page) { return update_blocks(scene, page); });
    return view;
}

} // namespace kiosk::desk
