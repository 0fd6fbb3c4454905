// SPDX-License-Identifier: Apache-2.0
#include "cli/call_sheet.hpp"
#include "base/text_tools.hpp"
#include "cli/sheet.hpp"
#include "model/names.hpp"
#include <fmt/format.h>

namespace cli {
namespace {

using model::Directory;
using model::Service;

/// One thing to ask, what the list says now, and what may be ticked.
struct Question {
    std::string asked;
    std::string known;
    std::vector<std::string> boxes;
};

constexpr char const* kResult = "Result (waypost assure)";
constexpr char const* kWho = "Asked by: ........................   Day: ................";

std::string or_unknown(std::string text) {
    return text.empty() ? "not known" : std::move(text);
}

std::string_view visibility_words(model::Visibility visibility) {
    switch (visibility) {
    case model::Visibility::open:
        return "everybody may see it";
    case model::Visibility::call_first:
        return "told on the telephone";
    case model::Visibility::withheld:
        break;
    }
    return "nobody may see it";
}

std::string whom(Service const& service) {
    std::vector<std::string> all;
    for (model::Audience const one : service.audience)
        all.emplace_back(model::name_of(one));
    std::string people = all.empty() ? "everybody" : base::join(all, ", ");
    if (!service.minimum_age && !service.maximum_age) return people;
    return fmt::format("{}, {} to {} years", people, service.minimum_age.value_or(0),
                       service.maximum_age ? std::to_string(*service.maximum_age) : "any");
}

void add_facts(Service const& service, std::vector<Question>& all) {
    static constexpr std::pair<model::Fact, char const*> kAsked[] = {
        {model::Fact::free, "Is it free?"},
        {model::Fact::no_papers, "Can people come without papers?"},
        {model::Fact::no_name, "Without giving a name?"},
        {model::Fact::no_police, "Without talking to the police?"},
        {model::Fact::men, "Are men welcome?"},
        {model::Fact::children, "Are children welcome?"},
    };
    for (auto const& [fact, asked] : kAsked) {
        model::Answer const answer = service.facts[fact];
        bool const known = answer != model::Answer::unknown;
        all.push_back(
            {asked, or_unknown(known ? std::string(model::name_of(answer)) : ""), {"yes", "no"}});
    }
}

std::vector<Question> questions(Service const& service) {
    std::vector<Question> all = {
        {"Should people call this number?", "", {"yes", "no"}},
        {"When?", or_unknown(model::to_string(service.hours)), {"right", "changed"}},
        {"Whom do you help?", whom(service), {"right", "changed"}},
    };
    add_facts(service, all);
    auto const& until = service.assurance.funded_until;
    model::Place const& place = service.place;
    std::string const address =
        place.empty() ? ""
                      : fmt::format("{} ({})", place.address.empty() ? "the place" : place.address,
                                    visibility_words(place.visibility));
    all.push_back({"Which languages do you speak?",
                   or_unknown(base::join(service.languages, ", ")),
                   {"right", "changed"}});
    all.push_back({"Who may see the address?", or_unknown(address), {"all", "callers", "nobody"}});
    all.push_back({"Until when is it funded?",
                   or_unknown(until ? base::to_string(*until) : ""),
                   {"right", "changed"}});
    all.push_back({"Will you help whom we send?", "", {"yes", "no"}});
    return all;
}

std::vector<std::string> const& results() {
    static std::vector<std::string> const all = {"ok", "changed", "closed", "no answer"};
    return all;
}

/// All numbers, withheld ones too, as they are dialled.
std::vector<std::string> numbers(Directory const& directory, Service const& service) {
    std::vector<std::string> all;
    for (model::Phone const& phone : service.phones) {
        std::string const digits = model::grouped(phone.number.dialled(directory.about.dial_plan));
        bool const voice = phone.kind == model::PhoneKind::voice;
        all.push_back(voice ? digits : fmt::format("{} {}", digits, model::name_of(phone.kind)));
    }
    if (all.empty()) all.emplace_back("no number");
    return all;
}

/// Why, since when, and which record: what the caller need not say.
std::string about(Directory const& directory, directory::Call const& call) {
    Service const& one = *call.service;
    auto const* const organization = directory.organization(one.organization_id);
    std::vector<std::string> parts = {one.id, call.why};
    if (call.by) parts.push_back("held until " + base::to_string(*call.by));
    if (organization != nullptr) parts.emplace_back(organization->name.in("").text);
    return base::join(parts, " \xC2\xB7 ");
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += c;
    }
    return out;
}

std::string boxes_html(std::vector<std::string> const& boxes) {
    std::string out;
    for (std::string const& box : boxes)
        out += fmt::format("<span class=\"b\"></span>{} ", box);
    return out;
}

std::string call_html(Directory const& directory, directory::Call const& call) {
    std::string out =
        fmt::format("<section>\n<h2 dir=\"auto\">{}</h2>\n<p dir=\"auto\">{}</p>\n",
                    escaped(call.service->name.in("").text), escaped(about(directory, call)));
    for (std::string const& number : numbers(directory, *call.service))
        out += fmt::format("<p class=\"n\"><bdi dir=\"ltr\">{}</bdi></p>\n", number);
    out += "<table>\n";
    for (Question const& one : questions(*call.service))
        out += fmt::format("<tr><td>{}</td><td dir=\"auto\">{}</td><td>{}</td></tr>\n", one.asked,
                           escaped(one.known), boxes_html(one.boxes));
    return out + fmt::format("</table>\n<p>{}: {}</p>\n<p>{}</p>\n</section>\n", kResult,
                             boxes_html(results()), kWho);
}

void add_head(std::vector<SheetRow>& rows) {
    constexpr double kTitle = 16;
    constexpr double kText = 10;
    SheetRow head{"", 0, {{"Call sheet", "en", kTitle, true}}};
    for (std::string const& line : call_script())
        head.texts.push_back({line, "en", kText});
    rows.push_back(std::move(head));
}

SheetRow row_of(Directory const& directory, directory::Call const& call) {
    constexpr double kName = 13;
    constexpr double kNumber = 24;
    constexpr double kText = 9.5;
    auto const name = call.service->name.in("");
    SheetRow row{"", 0, {{std::string(name.text), std::string(name.language), kName, true}}};
    row.texts.push_back({about(directory, call), "en", kText, false, true});
    for (std::string const& number : numbers(directory, *call.service))
        row.texts.push_back({number, "en", kNumber, true});
    for (Question const& one : questions(*call.service)) {
        std::string const known = one.known.empty() ? "" : "  " + one.known;
        row.texts.push_back({one.asked + known, "en", kText, false, false, one.boxes});
    }
    row.texts.push_back({kResult, "en", kText, true, false, results()});
    row.texts.push_back({kWho, "en", kText});
    return row;
}

} // namespace

std::vector<std::string> const& call_script() {
    static std::vector<std::string> const script = {
        "Say who you are and that you keep a list of places that help people.",
        "Ask whether they can talk now. Say that nobody who was helped is asked about.",
        "Ask what stands below. Tick what is said; write beside it what is new.",
        "Never read an address aloud: let them say it.",
        "Thank them, and say when you will call again.",
    };
    return script;
}

std::vector<std::string> call_questions() {
    std::vector<std::string> all;
    for (Question const& one : questions({}))
        all.push_back(one.asked);
    return all;
}

std::string call_sheet_html(Directory const& directory, std::vector<directory::Call> const& calls) {
    std::string out =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<title>Call sheet</title>\n<style>\nbody{font:10pt sans-serif}\n"
        "h2,p{margin:2pt 0}\n.n{font:bold 24pt sans-serif}\n"
        "section{border-top:1pt solid;padding:6pt 0;break-inside:avoid}\n"
        "td{padding:1pt 12pt 1pt 0;vertical-align:top}\n"
        "td:last-child{white-space:nowrap}\n"
        ".b{display:inline-block;width:9pt;height:9pt;border:1pt solid;margin:0 4pt 0 8pt}\n"
        "@page{size:A4;margin:14mm}\n</style></head><body>\n<h1>Call sheet</h1>\n<ol>\n";
    for (std::string const& line : call_script())
        out += fmt::format("<li>{}</li>\n", line);
    out += "</ol>\n";
    for (directory::Call const& call : calls)
        out += call_html(directory, call);
    return out + "</body></html>\n";
}

base::Result<std::string> call_sheet_pdf(Directory const& directory,
                                         std::vector<directory::Call> const& calls,
                                         base::Date today) {
    std::vector<SheetRow> rows;
    add_head(rows);
    for (directory::Call const& call : calls)
        rows.push_back(row_of(directory, call));
    return sheet_pdf(rows, {"Call sheet", "en", today});
}

} // namespace cli
