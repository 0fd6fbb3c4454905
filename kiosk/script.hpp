// A visit as a text file, replayed through the same loop as real touches: for tests, the demo and
// reviewers. One command a line; # begins a comment.
//
//   tap ID          touch the target with this id, on this page of the screen or a later one
//   tap X Y         touch the glass there
//   try ID          on this page, if it is there: some panels have fewer targets
//   key NAME        escape, next, previous, select, help, listen, by-ear
//   jack in, out    headphones are plugged in, or pulled out
//   type LETTERS    letters from a keyboard, up to a space
//   until ID        let what is under way go on until something with this id is on the screen
//   wait MS         let so many milliseconds go by
//   tick SECONDS    the same without waiting           shot NAME   write NAME.png and NAME.txt
//
// {language} in a line stands for the language given with --language (else the kiosk's own).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/files.hpp"
#include "kiosk/source.hpp"
#include <deque>
#include <memory>
#include <vector>

namespace kiosk {

struct Command {
    enum class Kind { tap_target, tap_point, escape, key, jack, type, until, wait, tick, shot };
    Kind kind = Kind::tap_target;
    std::string word; ///< id or name
    int x = 0;        ///< pixels; milliseconds of wait, seconds of tick, number of a Key
    int y = 0;
    int line = 0;
    bool may_lack = false; ///< a target that is not there is no error
};

/// Reads a script; the error names `name`, the line and what is wrong there.
base::Result<std::vector<Command>> parse_script(std::string_view text, std::string const& name,
                                                std::string const& language);

/// Replays commands on a clock of its own, so that a minute of `tick` takes no time; ends with
/// Quit. A target that is not there is an error that lists those that are.
class ScriptSource : public Source {
  public:
    ScriptSource(std::vector<Command> commands, std::string name);
    base::Result<Input> next(View const& view, std::optional<Milliseconds> patience) override;

  private:
    base::Result<Input> begin(Command const& command, View const& view);
    base::Result<Input> go_on_until(Command const& command, View const& view, bool under_way);
    base::Result<Input> begin_tap(Command const& command, View const& view);
    Input tap(int x, int y);
    Input tap(Element const& target);
    Input slice();

    std::deque<Command> commands_;
    std::deque<Input> due_; ///< the rest of the command under way
    std::string name_;
    std::deque<Milliseconds> slices_; ///< the rest of a wait
    Milliseconds clock_{0};
};

/// The script in `file`, ready to be replayed.
base::Result<std::unique_ptr<Source>> open_script(base::Path const& file,
                                                  std::string const& language);

} // namespace kiosk
