// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/wish.hpp"

namespace kiosk::desk {

std::string_view kind_for(cards::Whom whom, bool reads) {
    switch (whom) {
    case cards::Whom::child:
        return "child";
    case cards::Whom::teen:
        return reads ? "child-teen" : "child";
    default:
        return reads ? kFirstKind : "hotline";
    }
}

Wish made_for(Wish wish, cards::Whom whom, bool reads) {
    std::string_view const now = kind_for(wish.whom, wish.reads);
    std::string_view const then = kind_for(whom, reads);
    if (wish.kind == now && now != then) {
        wish.kind = then;
        wish.paper.clear();
        wish.tray.clear();
    }
    wish.whom = whom;
    wish.reads = reads;
    return wish;
}

Wish for_anyone(Wish wish) {
    wish = made_for(std::move(wish), cards::Whom::any, true);
    wish.topics.clear();
    wish.services.clear();
    wish.people = 1;
    wish.pairs = false;
    return wish;
}

} // namespace kiosk::desk
