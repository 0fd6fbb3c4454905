// A share folder whose words are few, so that every one of them can be spoken in a test.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "support/files.hpp"
#include <cstdlib>

namespace test {

inline constexpr char const* kFewWords =
    "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    "#. Topic tile. Max 18.\nmsgid \"topic.doctor\"\nmsgstr \"Doctor\"\n\n"
    "#. Page counter. Max 12.\nmsgid \"services.page\"\nmsgstr \"{page} of {pages}\"\n\n"
    "#. On the card only.\nmsgid \"card.title\"\nmsgstr \"Help\"\n\n"
    "#. Heard, not seen.\nmsgid \"speech.to\"\nmsgstr \"to\"\n";

/// While it lives, programs find the real share folder with kFewWords as the words of en and vi.
class SmallShare {
  public:
    SmallShare() {
        namespace fs = std::filesystem;
        fs::create_directories(data() / "strings");
        for (char const* const name : {"fonts", "layouts", "strings"})
            fs::create_symlink(share() / name, scratch_.path() / name);
        for (auto const& entry : fs::directory_iterator(share() / "data"))
            if (entry.path().filename() != "strings")
                fs::create_symlink(fs::canonical(entry.path()), data() / entry.path().filename());
        say("en", kFewWords);
        say("vi", kFewWords);
        ::setenv("WAYPOST_SHARE", scratch_.path().c_str(), 1);
    }
    SmallShare(SmallShare const&) = delete;
    SmallShare& operator=(SmallShare const&) = delete;
    ~SmallShare() { ::unsetenv("WAYPOST_SHARE"); }

    void say(std::string const& language, std::string const& po) const {
        if (!base::write_file(data() / "strings" / (language + ".po"), po)) std::abort();
    }

  private:
    base::Path data() const { return scratch_.path() / "data"; }
    Scratch scratch_;
};

} // namespace test
