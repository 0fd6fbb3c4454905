// SPDX-License-Identifier: Apache-2.0
#include "fuzz/groups.hpp"
#include "kiosk/gazetteer.hpp"
#include "kiosk/sample.hpp"
#include "kiosk/script.hpp"
#include <algorithm>

namespace fuzz {
namespace {

void script(std::string_view bytes) {
    (void)kiosk::parse_script(bytes, "fuzz.kiosk", "km");
}

/// Letters from a keyboard: no place is offered that no letter leads to.
void spelling(std::string_view bytes) {
    static model::Directory const directory = test::sample_directory();
    if (bytes.empty()) return;
    std::string const typed(bytes.substr(1));
    bool const latin = (static_cast<unsigned char>(bytes[0]) & 1U) != 0;
    std::string const language = (static_cast<unsigned char>(bytes[0]) & 2U) != 0 ? "km" : "en";
    auto const places = kiosk::places_like(directory, {typed, language, latin});
    auto const letters = kiosk::letters_after(directory, {typed, language, latin});
    promise(letters.empty() || !places.empty());
    promise(kiosk::after_key(typed, "").size() <= typed.size());
}

/// A visit of touches, keys and waiting: on every screen there is a way out on the glass, and
/// whatever was done, leaving forgets it.
void visit(std::string_view bytes) {
    static test::House house;
    constexpr std::size_t kMostSteps = 12;
    kiosk::State state;
    for (char const c : bytes.substr(0, kMostSteps)) {
        auto const byte = static_cast<unsigned char>(c);
        kiosk::View const view = house.show(state);
        std::vector<kiosk::Element const*> targets;
        for (kiosk::Element const& element : view.elements)
            if (element.target()) targets.push_back(&element);
        promise(!targets.empty());
        bool const out = std::any_of(targets.begin(), targets.end(), [&](auto const* one) {
            return one->action.deed == kiosk::Deed::done &&
                   inside(one->box, {0, 0, view.size.width, view.size.height});
        });
        promise(out || !state.visiting() || state.hidden);
        if (byte >= 250)
            state = step(state, kiosk::Passed{std::chrono::seconds(byte - 220)});
        else if (byte == 249)
            state = step(state, kiosk::Spoke{true});
        else
            state = step(state, kiosk::Chosen{targets[byte % targets.size()]->action});
    }
    promise(step(state, kiosk::Left{}) == kiosk::State{});
}

std::vector<std::string> script_seeds() {
    return {"tap start\ntap language.{language}\ntap 10 20\ntry topic.doctor\nkey next\n"
            "type abc\nuntil phone.0\nwait 20\ntick 61\nshot a\n# end\n"};
}

std::vector<std::string> spelling_seeds() {
    return {std::string("\1ri"), std::string("\2\xE1\x9E\x80"), std::string("\0Be", 3)};
}
std::vector<std::string> visit_seeds() {
    return {std::string("\0\1\2\3\4\5", 6), std::string("\0\2\1\1\xfa\3\1\1\xff", 9)};
}

} // namespace

std::vector<Target> glass_targets() {
    return {{"script", script, script_seeds},
            {"spelling", spelling, spelling_seeds},
            {"visit", visit, visit_seeds, 3}};
}

} // namespace fuzz
