// SPDX-License-Identifier: Apache-2.0
#include "kiosk/options.hpp"
#include "printing/clerk.hpp"
#include <CLI/CLI.hpp>
#include <charconv>

namespace kiosk {
namespace {

constexpr int kWrongUse = 2;
constexpr double kLargestPixel = 100; // mm; Metrics says more exactly what can be
constexpr int kMostVisits = 1'000'000;
constexpr int kMostPixels = 16384;
constexpr double kMostDegrees = 180;

constexpr char const* kFooter =
    "A script holds one command a line: tap ID, tap X Y, try ID, key NAME, wait MS,\n"
    "tick SECONDS, shot NAME (writes NAME.png and NAME.txt into --out).\n"
    "{language} stands for --language.\n"
    "Without a display, SDL_VIDEODRIVER=dummy runs scripts all the same.\n"
    "Exit status: 0 done, 1 the edition, the screen or the script was refused, 2 wrong use.";

/// What people type, before it is understood.
struct TypedOptions {
    std::string edition;
    std::string region;
    std::vector<double> at;
    std::string window;
    std::string language;
    double mm_per_px = 0;
    std::string today;
    std::string script;
    std::string out = ".";
    std::string root;
    std::string factory;
    int visits = 0;
    std::string theme = "light";
    std::string print_to;
    std::string count_to;
    std::string slot = "below";
    bool desk = false;
    std::string desk_folder;
    std::string update_from = "/media";
    std::string desk_pin;
    std::string staff = "desk";
    std::string staff_key;
};

std::optional<Size> parse_size(std::string const& text) {
    auto const cross = text.find('x');
    if (cross == std::string::npos) return std::nullopt;
    Size size;
    char const* const middle = text.data() + cross;
    char const* const end = text.data() + text.size();
    auto const width = std::from_chars(text.data(), middle, size.width);
    auto const height = std::from_chars(middle + 1, end, size.height);
    bool const whole = width.ptr == middle && height.ptr == end && width.ec == std::errc() &&
                       height.ec == std::errc();
    bool const sane = size.width > 0 && size.height > 0 && size.width <= kMostPixels &&
                      size.height <= kMostPixels;
    return whole && sane ? std::optional(size) : std::nullopt;
}

std::string check_size(std::string const& text) {
    return parse_size(text) ? "" : "\"" + text + "\" is not a size like 1024x600";
}

std::string check_date(std::string const& text) {
    auto const date = base::parse_date(text);
    return date ? "" : base::to_string(date.error());
}

std::string check_pixel(std::string const& text) {
    double value = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, value);
    bool const good =
        read.ec == std::errc() && read.ptr == end && value > 0 && value < kLargestPixel;
    return good ? "" : "\"" + text + "\" is not a width in millimetres like 0.21";
}

std::string check_printer(std::string const& text) {
    auto const place = printing::parse_place(text);
    return place ? "" : base::to_string(place.error());
}

void describe_edition(CLI::App& app, TypedOptions& typed) {
    auto* const which = app.add_option_group("the edition");
    which->add_option("--edition", typed.edition, "folder of the edition to show")
        ->type_name("FOLDER");
    which
        ->add_option("--root", typed.root,
                     "store of verified editions: shows the best of them, and changes over "
                     "between visits")
        ->type_name("DIR");
    which->require_option(1);
    app.add_option("--factory", typed.factory,
                   "edition on a disk that nothing writes to: its evergreen numbers are shown when "
                   "the store has nothing left")
        ->type_name("FOLDER");
    app.add_option("--region", typed.region,
                   "id of the place where the kiosk stands (default: the first district)")
        ->type_name("ID");
    app.add_option("--at", typed.at,
                   "where it stands exactly, in degrees, for \"You are here\" on maps (default: "
                   "maps do not say)")
        ->type_name("LATITUDE,LONGITUDE")
        ->delimiter(',')
        ->expected(2)
        ->check(CLI::Range(-kMostDegrees, kMostDegrees));
}

void describe_glass(CLI::App& app, TypedOptions& typed) {
    app.add_option("--window", typed.window, "a window of this size (default: the whole screen)")
        ->type_name("WxH")
        ->check(check_size);
    app.add_option("--language", typed.language,
                   "language of the first screen (default: the edition's own)")
        ->type_name("LL");
    app.add_option("--mm-per-px", typed.mm_per_px,
                   "width of a pixel in millimetres: measured width / pixels (default: what the "
                   "display says, if it can be true)")
        ->type_name("F")
        ->check(check_pixel);
    app.add_option("--theme", typed.theme, "colours: light or dark")
        ->check(CLI::IsMember({"light", "dark"}));
}

void describe_replay(CLI::App& app, TypedOptions& typed) {
    app.add_option("--today", typed.today, "the day it is (default: by the clock, in UTC)")
        ->type_name("YYYY-MM-DD")
        ->check(check_date);
    app.add_option("--script", typed.script, "replay this file, then end")->type_name("FILE");
    app.add_option("--out", typed.out, "folder for what the script's shots write (default: here)")
        ->type_name("DIR");
    app.add_option("--visits", typed.visits, "end after so many visits, each its own process")
        ->check(CLI::Range(1, kMostVisits));
}

void describe_paper(CLI::App& app, TypedOptions& typed) {
    app.add_option("--print-to", typed.print_to,
                   "where cards come out: cups:NAME, a queue of CUPS (cups: its default one); "
                   "device:FILE[,DOTS], a receipt printer; a folder, into which they are written "
                   "(default: cards cannot be printed)")
        ->type_name("PRINTER")
        ->check(check_printer);
    app.add_option("--count-to", typed.count_to,
                   "count visits, hidden in noise, into this file (default: nothing is counted)")
        ->type_name("FILE");
    app.add_option("--card-slot", typed.slot, "where cards come out: below, left or right")
        ->check(CLI::IsMember({"below", "left", "right"}));
}

void describe_desk(CLI::App& app, TypedOptions& typed) {
    app.add_flag("--desk", typed.desk, "the staff desk: prints cards for any place");
    app.add_option("--desk-folder", typed.desk_folder,
                   "folder for the PDF files of campaigns, the record of what they printed, "
                   "and recorded voices (default: nothing is saved, no voice is recorded)")
        ->type_name("DIR");
    app.add_option(
           "--update-from", typed.update_from,
           "with --desk and --root: where a newer list is looked for: a folder with one, as "
           "memory sticks are mounted below (default: /media), or stick:DEVICE")
        ->type_name("SOURCE");
    app.add_option("--desk-pin", typed.desk_pin,
                   "with --desk: a file made by waypost pin; the desk opens to this PIN")
        ->type_name("FILE");
    app.add_option("--staff", typed.staff,
                   "with --desk: who calls the services, for the manager (default: desk)")
        ->type_name("NAME");
    app.add_option("--staff-key", typed.staff_key,
                   "with --desk: a secret key without a passphrase, as minisign writes it, that "
                   "signs what came of the calls")
        ->type_name("FILE");
}

void describe(CLI::App& app, TypedOptions& typed) {
    describe_edition(app, typed);
    describe_glass(app, typed);
    describe_paper(app, typed);
    describe_desk(app, typed);
    describe_replay(app, typed);
    app.footer(kFooter);
}

Options understood(TypedOptions const& typed) {
    Options options;
    options.edition = typed.edition;
    options.region = typed.region;
    if (typed.at.size() == 2) options.at = model::Position{typed.at[1], typed.at[0]};
    options.window = parse_size(typed.window);
    options.language = typed.language;
    if (typed.mm_per_px > 0) options.mm_per_px = typed.mm_per_px;
    if (auto const today = base::parse_date(typed.today)) options.today = *today;
    if (!typed.script.empty()) options.script = typed.script;
    options.out = typed.out;
    if (!typed.root.empty()) options.root = typed.root;
    options.factory = typed.factory;
    options.visits = typed.visits;
    options.theme = typed.theme;
    if (!typed.print_to.empty()) options.print_to = typed.print_to;
    if (!typed.count_to.empty()) options.count_to = typed.count_to;
    options.slot = typed.slot;
    options.desk = typed.desk;
    options.staff = typed.staff;
    options.update_from = typed.update_from;
    if (!typed.desk_pin.empty()) options.desk_pin = typed.desk_pin;
    if (!typed.staff_key.empty()) options.staff_key = typed.staff_key;
    if (!typed.desk_folder.empty()) options.desk_folder = typed.desk_folder;
    return options;
}

} // namespace

std::variant<Options, int> parse_options(int argc, char const* const* argv) {
    CLI::App app("Shows an edition on a touchscreen. Keeps nothing about the people who use it.",
                 "waypost-kiosk");
    TypedOptions typed;
    try {
        describe(app, typed);
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? 0 : kWrongUse;
    }
    return understood(typed);
}

} // namespace kiosk
