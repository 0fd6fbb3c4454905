// SPDX-License-Identifier: Apache-2.0
#include "kiosk/script.hpp"
#include "base/text_tools.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <thread>

namespace kiosk {
namespace {

constexpr Milliseconds kHold{60};       // between press and release of a tap
constexpr Milliseconds kBetween{300};   // more than kBetweenTaps
constexpr int kSlice = 10;              // ms
constexpr int kLongestWait = 600'000;   // ms
constexpr int kLongestTick = 86'400;    // s
constexpr int kFarthest = 100'000;      // px
constexpr Milliseconds kUnderWay{1000}; // a picture that changes sooner shows work
constexpr std::size_t kLongestName = 80;

std::optional<int> number(std::string_view text, int most) {
    int value = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || value < 0 || value > most) return std::nullopt;
    return value;
}

/// A file name of its own: letters, digits, hyphen, underscore.
bool is_name(std::string_view text) {
    auto const allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !text.empty() && text.size() <= kLongestName &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<Command> tap(std::vector<std::string> const& words) {
    if (words.size() == 2) return Command{Command::Kind::tap_target, words[1], 0, 0, 0};
    if (words.size() != 3) return std::nullopt;
    auto const x = number(words[1], kFarthest);
    auto const y = number(words[2], kFarthest);
    if (!x || !y) return std::nullopt;
    return Command{Command::Kind::tap_point, {}, *x, *y, 0};
}

std::optional<Command> timed(Command::Kind kind, std::string const& word, int most) {
    auto const value = number(word, most);
    if (!value) return std::nullopt;
    return Command{kind, {}, *value, 0, 0};
}

std::optional<Command> key(std::string const& word) {
    constexpr std::array<std::string_view, 6> names = {"next", "previous", "select",
                                                       "help", "listen",   "by-ear"};
    if (word == "escape") return Command{Command::Kind::escape, {}, 0, 0, 0};
    auto const found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) return std::nullopt;
    return Command{Command::Kind::key, {}, static_cast<int>(found - names.begin()), 0, 0};
}

std::optional<Command> command_of(std::vector<std::string> const& words) {
    std::string const& verb = words.front();
    if (verb == "tap") return tap(words);
    if (words.size() != 2) return std::nullopt;
    if (verb == "try") return Command{Command::Kind::tap_target, words[1], 0, 0, 0, true};
    if (verb == "key") return key(words[1]);
    if (verb == "jack" && (words[1] == "in" || words[1] == "out"))
        return Command{Command::Kind::jack, words[1], 0, 0, 0};
    if (verb == "type") return Command{Command::Kind::type, words[1], 0, 0, 0};
    if (verb == "until") return Command{Command::Kind::until, words[1], 0, 0, 0};
    if (verb == "wait") return timed(Command::Kind::wait, words[1], kLongestWait);
    if (verb == "tick") return timed(Command::Kind::tick, words[1], kLongestTick);
    if (verb == "shot" && is_name(words[1])) return Command{Command::Kind::shot, words[1], 0, 0, 0};
    return std::nullopt;
}

std::string targets_of(View const& view) {
    std::vector<std::string> ids;
    for (Element const& element : view.elements)
        if (element.target()) ids.push_back(element.id);
    return base::join(ids, ", ");
}

} // namespace

base::Result<std::vector<Command>> parse_script(std::string_view text, std::string const& name,
                                                std::string const& language) {
    std::vector<Command> commands;
    int row = 0;
    while (!text.empty()) {
        auto const end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++row;
        line = base::trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        auto const words = base::split(base::filled(line, {{"language", language}}), ' ');
        auto command = command_of(words);
        if (!command)
            return base::Error{base::ErrorCode::malformed, fmt::format("{}:{}", name, row),
                               fmt::format("\"{}\" is no command; there are: tap ID, tap X Y, try "
                                           "ID, key NAME, jack in, jack out, type LETTERS, until "
                                           "ID, wait MS, tick SECONDS, shot NAME",
                                           line)};
        command->line = row;
        commands.push_back(std::move(*command));
    }
    return commands;
}

ScriptSource::ScriptSource(std::vector<Command> commands, std::string name)
    : commands_(commands.begin(), commands.end()), name_(std::move(name)) {}

base::Result<Input> ScriptSource::next(View const& view, std::optional<Milliseconds> patience) {
    if (!due_.empty()) {
        Input const input = due_.front();
        due_.pop_front();
        return input;
    }
    if (!slices_.empty()) return slice();
    if (commands_.empty()) return Input{Quit{}, clock_};
    Command const command = commands_.front();
    commands_.pop_front();
    if (command.kind == Command::Kind::until)
        return go_on_until(command, view, patience && *patience < kUnderWay);
    return begin(command, view);
}

base::Result<Input> ScriptSource::go_on_until(Command const& command, View const& view,
                                              bool under_way) {
    if (view.element(command.word) != nullptr) return Input{TimePassed{}, clock_};
    if (!under_way)
        return base::Error{base::ErrorCode::not_found, fmt::format("{}:{}", name_, command.line),
                           fmt::format("nothing is under way and there is no \"{}\"; there are {}",
                                       command.word, targets_of(view))};
    commands_.push_front(command);
    return Input{TimePassed{}, clock_};
}

base::Result<Input> ScriptSource::begin(Command const& command, View const& view) {
    switch (command.kind) {
    case Command::Kind::tap_target:
        return begin_tap(command, view);
    case Command::Kind::tap_point:
        return tap(command.x, command.y);
    case Command::Kind::jack:
        return Input{Headphones{command.word == "in"}, clock_};
    case Command::Kind::escape:
        return Input{EscapeKey{}, clock_};
    case Command::Kind::key:
        clock_ += kBetween;
        return Input{KeyPress{static_cast<Key>(command.x)}, clock_};
    case Command::Kind::wait: // in slices: the voice goes on meanwhile
        for (int left = command.x; left > kSlice; left -= kSlice)
            slices_.push_back(Milliseconds(kSlice));
        slices_.push_back(Milliseconds((command.x - 1) % kSlice + 1));
        return slice();
    case Command::Kind::tick:
        clock_ += std::chrono::seconds(command.x);
        break;
    case Command::Kind::type:
        return Input{Typed{command.word}, clock_};
    case Command::Kind::until:
        break;
    case Command::Kind::shot:
        return Input{Shot{command.word}, clock_};
    }
    return Input{TimePassed{}, clock_};
}

base::Result<Input> ScriptSource::begin_tap(Command const& command, View const& view) {
    Element const* const target = view.element(command.word);
    if (target != nullptr && target->target()) return tap(*target);
    if (command.may_lack) return Input{TimePassed{}, clock_};
    Element const* const next = view.element("next");
    if (next != nullptr && next->action.page != 0) { // else there is no later page
        commands_.push_front(command);
        return tap(*next);
    }
    return base::Error{base::ErrorCode::not_found, fmt::format("{}:{}", name_, command.line),
                       fmt::format("the screen {} has no target \"{}\"; it has {}", view.screen,
                                   command.word, targets_of(view))};
}

Input ScriptSource::slice() {
    std::this_thread::sleep_for(slices_.front());
    clock_ += slices_.front();
    slices_.pop_front();
    return Input{TimePassed{}, clock_};
}

Input ScriptSource::tap(Element const& target) {
    return tap(target.box.x + target.box.width / 2, target.box.y + target.box.height / 2);
}

Input ScriptSource::tap(int x, int y) {
    Pointer pointer{Pointer::Source::finger, Pointer::Kind::down, 0, x, y, clock_};
    Input down = {pointer, clock_};
    clock_ += kHold;
    pointer.kind = Pointer::Kind::up;
    pointer.at = clock_;
    due_.push_back({pointer, clock_});
    clock_ += kBetween;
    return down;
}

base::Result<std::unique_ptr<Source>> open_script(base::Path const& file,
                                                  std::string const& language) {
    auto const text = base::read_file(file, base::kMegabyte);
    if (!text) return text.error();
    auto commands = parse_script(*text, file.string(), language);
    if (!commands) return commands.error();
    return std::make_unique<ScriptSource>(std::move(*commands), file.string());
}

} // namespace kiosk
