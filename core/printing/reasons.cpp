// SPDX-License-Identifier: Apache-2.0
#include "printing/reasons.hpp"
#include <algorithm>
#include <array>
#include <cups/ipp.h>

namespace printing {
namespace {

struct Meaning {
    std::string_view keyword;
    State state;
};

/// RFC 8011, 5.4.12, and PWG 5100.9. The first that is there counts.
constexpr std::array kMeanings = {
    Meaning{"media-jam", State::jam},
    Meaning{"cover-open", State::jam},
    Meaning{"door-open", State::jam},
    Meaning{"interlock-open", State::jam},
    Meaning{"input-tray-missing", State::paper_out},
    Meaning{"media-empty", State::paper_out},
    Meaning{"media-needed", State::paper_out},
    Meaning{"toner-empty", State::jam},
    Meaning{"marker-supply-empty", State::jam},
    Meaning{"developer-empty", State::jam},
    Meaning{"output-area-full", State::jam},
    Meaning{"offline", State::offline},
    Meaning{"shutdown", State::offline},
    Meaning{"timed-out", State::offline},
    Meaning{"paused", State::offline},
    Meaning{"connecting-to-device", State::offline},
};

/// From the sentences of CUPS's backends, which a cupsd says in English.
constexpr std::array<std::string_view, 4> kUnreached = {"is unavailable", "not responding",
                                                        "Unable to locate", "is unreachable"};

} // namespace

State state_of_printer(int state, std::vector<std::string> const& reasons,
                       std::string const& message) {
    for (Meaning const& meaning : kMeanings)
        for (std::string const& reason : reasons)
            if (reason.rfind(meaning.keyword, 0) == 0) return meaning.state;
    bool const unreached =
        std::any_of(kUnreached.begin(), kUnreached.end(), [&](std::string_view sentence) {
            return message.find(sentence) != std::string::npos;
        });
    return unreached || state == IPP_PSTATE_STOPPED ? State::offline : State::waiting;
}

State state_of_job(int job, State printer) {
    switch (job) {
    case IPP_JSTATE_COMPLETED:
        return State::done;
    case IPP_JSTATE_CANCELED:
        return State::cancelled;
    case IPP_JSTATE_ABORTED:
        return State::failed;
    case IPP_JSTATE_STOPPED:
        return printer == State::waiting ? State::offline : printer;
    case IPP_JSTATE_PROCESSING:
        return printer == State::waiting ? State::printing : printer;
    default:
        return printer;
    }
}

} // namespace printing
