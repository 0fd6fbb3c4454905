// SPDX-License-Identifier: Apache-2.0
#include "kiosk/input_filter.hpp"

namespace kiosk {
namespace {

std::string target_id(View const& view, Pointer const& pointer) {
    Element const* const target = view.target_at(pointer.x, pointer.y);
    return target == nullptr ? std::string() : target->id;
}

} // namespace

std::optional<Action> InputFilter::feed(Pointer const& pointer, View const& view) {
    switch (pointer.kind) {
    case Pointer::Kind::down:
        down(pointer, view);
        return std::nullopt;
    case Pointer::Kind::move:
        move(pointer, view);
        return std::nullopt;
    case Pointer::Kind::up:
        return up(pointer, view);
    }
    return std::nullopt;
}

void InputFilter::let_go() {
    cancelled_ = true;
    pressed_.clear();
}

void InputFilter::down(Pointer const& pointer, View const& view) {
    Contact const contact = {pointer.source, pointer.id};
    bool const alone = contacts_.empty();
    contacts_.insert(contact);
    if (!alone) return;
    first_ = contact;
    began_ = pointer.at;
    cancelled_ = false;
    pressed_ = target_id(view, pointer);
}

void InputFilter::move(Pointer const& pointer, View const& view) {
    if (first_ != Contact{pointer.source, pointer.id} || cancelled_) return;
    if (target_id(view, pointer) != pressed_) let_go();
}

std::optional<Action> InputFilter::up(Pointer const& pointer, View const& view) {
    Contact const contact = {pointer.source, pointer.id};
    contacts_.erase(contact);
    if (first_ != contact) return std::nullopt;
    move(pointer, view);
    first_.reset();
    Element const* const target = view.element(pressed_);
    pressed_.clear();
    bool const brush =
        pointer.source == Pointer::Source::finger && pointer.at - began_ < kShortestTouch;
    bool const slip = last_tap_ && began_ - *last_tap_ < kBetweenTaps;
    if (cancelled_ || brush || slip) return std::nullopt;
    last_tap_ = pointer.at;
    return target == nullptr ? Action{} : target->action;
}

} // namespace kiosk
