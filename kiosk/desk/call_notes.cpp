// SPDX-License-Identifier: Apache-2.0
#include "kiosk/desk/call_notes.hpp"
#include "directory/calls.hpp"
#include "edition/checks.hpp"
#include "kiosk/complain.hpp"
#include "kiosk/desk/pile_work.hpp"

namespace kiosk::desk {
namespace {

directory::Answer answer_named(std::string const& word) {
    using directory::Answer;
    for (auto const answer : {Answer::ok, Answer::changed, Answer::closed})
        if (directory::name_of(answer) == word) return answer;
    return Answer::no_answer;
}

} // namespace

std::optional<Event> CallNotes::work(State const& state) {
    if (state.calls.stage != Calls::Stage::wanted) return std::nullopt;
    auto const done = write(state.calls);
    if (!done) complain(done.error());
    return Noted{done.has_value(), caller_.key.has_value()};
}

base::Result<base::Done> CallNotes::write(Calls const& calls) {
    if (!caller_.folder) return base::Error{base::ErrorCode::io, "--desk-folder", "is not given"};
    if (file_.empty()) file_ = next_name(*caller_.folder, "checks-{}.csv");
    std::vector<directory::Checked> all;
    for (auto const& [service, answer] : calls.answers)
        all.push_back({service, answer_named(answer), caller_.name, "call", content_.today});
    std::string const text = directory::to_csv(all);
    if (auto done = base::write_file(file_, text); !done || !caller_.key) return done;
    return base::write_file(edition::signature_of(file_), edition::sign_checks(text, *caller_.key));
}

} // namespace kiosk::desk
