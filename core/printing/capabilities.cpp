// SPDX-License-Identifier: Apache-2.0
#include "printing/capabilities.hpp"
#include "base/text_tools.hpp"
#include "printing/ipp.hpp"
#include "printing/reasons.hpp"
#include <algorithm>
#include <array>

namespace printing {
namespace {

using base::Result;

constexpr double kSlack = 1; // mm that a page may be larger than its paper: rounded names

constexpr std::array<char const*, 8> kAsked = {"media-supported",
                                               "media-ready",
                                               "sides-supported",
                                               "media-source-supported",
                                               "printer-resolution-supported",
                                               "printer-state",
                                               "printer-state-reasons",
                                               "printer-state-message"};

std::vector<Media> media_of(ipp_t* answer, char const* name) {
    std::vector<Media> all;
    for (std::string const& word : words(answer, name)) {
        // custom_min_… and custom_max_… say between what one's own size may lie: no paper
        bool const range = word.rfind("custom_m", 0) == 0;
        pwg_media_t const* const media = pwgMediaForPWG(word.c_str());
        if (media == nullptr || range) continue;
        all.push_back({word, media->width / kPerMm, media->length / kPerMm});
    }
    return all;
}

std::vector<Sides> sides_of(ipp_t* answer) {
    std::vector<Sides> all;
    for (std::string const& word : words(answer, "sides-supported")) {
        if (word == CUPS_SIDES_ONE_SIDED) all.push_back(Sides::one);
        if (word == CUPS_SIDES_TWO_SIDED_PORTRAIT) all.push_back(Sides::long_edge);
        if (word == CUPS_SIDES_TWO_SIDED_LANDSCAPE) all.push_back(Sides::short_edge);
    }
    return all;
}

std::vector<int> dpi_of(ipp_t* answer) {
    std::vector<int> all;
    auto* const found =
        ippFindAttribute(answer, "printer-resolution-supported", IPP_TAG_RESOLUTION);
    for (int i = 0; found != nullptr && i < ippGetCount(found); ++i) {
        int vertical = 0;
        ipp_res_t unit = IPP_RES_PER_INCH;
        int const dots = ippGetResolution(found, i, &vertical, &unit);
        all.push_back(unit == IPP_RES_PER_INCH ? dots : dots * 254 / 100);
    }
    return all;
}

} // namespace

Result<std::vector<std::string>> printers() {
    auto const connection = connect();
    if (!connection) return connection.error();
    auto const first = queue_called(connection->get(), "");
    auto question = ask(IPP_OP_CUPS_GET_PRINTERS, "");
    ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                 nullptr, "printer-name");
    auto const said = answer(connection->get(), std::move(question));
    if (!said && said.error().code != base::ErrorCode::not_found) return said.error();
    std::vector<std::string> names;
    if (!said) return names;
    for (auto* each = ippFirstAttribute(said->get()); each != nullptr;
         each = ippNextAttribute(said->get()))
        if (ippGetName(each) != nullptr && std::string_view(ippGetName(each)) == "printer-name")
            names.emplace_back(ippGetString(each, 0, nullptr));
    std::stable_partition(names.begin(), names.end(),
                          [&](std::string const& name) { return first && name == *first; });
    return names;
}

Result<Capabilities> capabilities(std::string const& name) {
    auto const connection = connect();
    if (!connection) return connection.error();
    auto const queue = queue_called(connection->get(), name);
    if (!queue) return queue.error();
    auto question = ask(IPP_OP_GET_PRINTER_ATTRIBUTES, *queue);
    ippAddStrings(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  kAsked.size(), nullptr, kAsked.data());
    auto const said = answer(connection->get(), std::move(question));
    if (!said) return said.error();
    ipp_t* const known = said->get();
    return Capabilities{media_of(known, "media-supported"),
                        media_of(known, "media-ready"),
                        sides_of(known),
                        dpi_of(known),
                        words(known, "media-source-supported"),
                        state_of_printer(number(known, "printer-state", IPP_PSTATE_IDLE),
                                         words(known, "printer-state-reasons"),
                                         base::join(words(known, "printer-state-message"), " "))};
}

std::optional<Media> smallest_holding(std::vector<Media> const& media, double width_mm,
                                      double height_mm) {
    std::optional<Media> best;
    for (Media const& each : media) {
        bool const holds =
            each.width_mm + kSlack >= width_mm && each.height_mm + kSlack >= height_mm;
        auto const area = [](Media const& paper) { return paper.width_mm * paper.height_mm; };
        if (holds && (!best || area(each) < area(*best))) best = each;
    }
    return best;
}

} // namespace printing
