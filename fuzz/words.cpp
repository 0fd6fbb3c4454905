// SPDX-License-Identifier: Apache-2.0
#include "fuzz/groups.hpp"
#include "listing/html.hpp"
#include "model/hours.hpp"
#include "model/phone.hpp"
#include "renderer/bitmap.hpp"
#include "renderer/qr.hpp"
#include "renderer/qr_reader.hpp"
#include "support/markup.hpp"
#include "text/decode.hpp"
#include "text/layout.hpp"
#include <algorithm>
#include <array>

namespace fuzz {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_control(char c) {
    return (c >= 0 && c < ' ') || c == '\x7f';
}

text::FontSet const& fonts() {
    static auto const all = text::FontSet::load(test::share() / "fonts");
    if (!all) std::abort();
    return *all;
}

/// The first byte says the language, the second how wide the paragraph is. No control character
/// is set; digits stand in the order in which they are dialled.
void text(std::string_view bytes) {
    static constexpr std::array kLanguages = {"en", "ar", "km", "my", "th", "zh-Hans", "ne", "xx"};
    if (bytes.size() < 2) return;
    auto const first = static_cast<unsigned char>(bytes[0]);
    text::Style const style{kLanguages.at(first % kLanguages.size())};
    double const width = 1 + static_cast<unsigned char>(bytes[1]);
    auto const layout = text::lay_out(bytes.substr(2), style, width, fonts());
    promise(!layout.lines.empty());
    for (text::Line const& line : layout.lines)
        for (text::Run const& run : line.runs) {
            promise(std::none_of(run.text.begin(), run.text.end(), is_control));
            bool const digits = std::any_of(run.text.begin(), run.text.end(), is_digit);
            promise(!(digits && run.right_to_left));
        }
}

/// A text goes through the page as itself, and makes neither element nor attribute.
void html(std::string_view bytes) {
    std::string const words = text::to_utf8(text::decode(bytes).text);
    if (words.empty()) return;
    std::string page;
    {
        listing::Html html;
        {
            auto const outer = html.element("div", {{"title", words}});
            html.leaf("p", words);
        }
        page = std::move(html).take();
    }
    auto const read = test::read_markup(page);
    promise(read && read->size() == 2);
    promise(read->front().attributes.size() == 1 && read->front().attributes.at("title") == words);
    promise(read->back().text == words && read->back().attributes.empty());
}

/// What is accepted is canonical, and dialling or storing it leads to the same number.
void phone(std::string_view bytes) {
    model::DialPlan const plan{"999", "0", "00"};
    auto const number = model::Number::parse(bytes, plan);
    if (auto const code = model::Number::parse_ussd(bytes)) {
        promise(code->canonical() == bytes && code->canonical().ends_with('#'));
        promise(!number);
    }
    if (!number) return;
    std::string const& canonical = number->canonical();
    bool const international = canonical.starts_with('+');
    std::string const digits = canonical.substr(international ? 1 : 0);
    promise(std::all_of(digits.begin(), digits.end(), is_digit));
    promise(international ? digits.size() >= 7 && digits.size() <= 15 && digits[0] != '0'
                          : digits.size() >= 2 && digits.size() <= 6);
    auto const again = model::Number::parse(canonical, plan);
    promise(again && *again == *number);
    std::string const pressed = number->dialled(plan);
    auto const dialled = model::Number::parse(pressed, plan);
    promise(pressed.size() <= 6 || (dialled && *dialled == *number)); // short ones are short codes
    std::string shown = model::grouped(number->dialled(plan));
    shown.erase(std::remove(shown.begin(), shown.end(), ' '), shown.end());
    promise(shown == number->dialled(plan));
}

void hours(std::string_view bytes) {
    auto const read = model::Hours::parse(bytes);
    if (!read) return;
    auto const again = model::Hours::parse(model::to_string(*read));
    promise(again && *again == *read);
    (void)model::day_groups(*read);
}

renderer::GreyImage drawn(renderer::QrCode const& code) {
    constexpr int kPixels = 4; // a module
    int const side = (code.size + 2 * renderer::kQuietZone) * kPixels;
    renderer::GreyImage image{
        side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side), 255)};
    for (int y = 0; y < code.size * kPixels; ++y)
        for (int x = 0; x < code.size * kPixels; ++x)
            if (code.is_dark(x / kPixels, y / kPixels))
                image.at(x + renderer::kQuietZone * kPixels, y + renderer::kQuietZone * kPixels) =
                    0;
    return image;
}

/// Every code says what it was made from, to a reader that shares nothing with its maker.
void qr(std::string_view bytes) {
    std::string payload(bytes);
    for (char& c : payload)
        c = static_cast<char>(' ' + static_cast<unsigned char>(c) % 95);
    auto const code = renderer::encode_qr(payload, renderer::QrLevel::medium);
    if (!code) return;
    promise(code->size == renderer::qr_size(payload, renderer::QrLevel::medium));
    promise(renderer::read_qr(drawn(*code)) == payload);
}

std::vector<std::string> text_seeds() {
    return {std::string("\1\x50", 2) + "اتصل 00999 012 3456 من 08:00-17:00\n",
            std::string("\2\x40", 2) + "សុខភាព ការងារ 081 234",
            std::string("\0\x60", 2) + "a\xE2\x80\xAE"
                                       "123\xE2\x80\xAC\t\r\n\xFF b\xCC\x81",
            std::string("\3\x30", 2) + "ဆရာဝန် 1300"};
}
std::vector<std::string> html_seeds() {
    return {"<script>&\"'", "a\x01\x7f b\n", "\xE2\x80\xAE</p><p title='"};
}
std::vector<std::string> phone_seeds() {
    return {"+999 12 345 678", "tel:+99912345678", "00999 (0)12-345.678", "1300",
            "*123#",           "0800HELP"};
}
std::vector<std::string> hours_seeds() {
    return {"24/7", "Mo-Fr 08:00-12:00,13:00-17:00; Sa 09:00-12:00", "Mo,We 17:00-08:00; Su off"};
}
std::vector<std::string> qr_seeds() {
    return {"HTTPS://INFO.EXAMPLE/XW-11/KM?57", "\n+99912345678 help", "a"};
}

} // namespace

std::vector<Target> word_targets() {
    return {{"text", text, text_seeds, 100},
            {"html", html, html_seeds},
            {"phone", phone, phone_seeds},
            {"hours", hours, hours_seeds},
            {"qr", qr, qr_seeds, 20}};
}

} // namespace fuzz
