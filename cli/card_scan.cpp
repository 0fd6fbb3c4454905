// SPDX-License-Identifier: Apache-2.0
#include "cli/card_scan.hpp"
#include "base/text_tools.hpp"
#include "base/workplace.hpp"
#include "cards/read_back.hpp"
#include "renderer/qr_reader.hpp"
#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace cli {
namespace {

using base::Result;

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kShortestNumber = 3;

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

void add_once(std::vector<std::string>& list, std::vector<std::string> const& more) {
    for (std::string const& one : more)
        if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

bool is_number(std::string const& text) {
    std::size_t const first = text.starts_with('+') ? 1 : 0;
    return text.size() >= first + kShortestNumber &&
           text.find_first_not_of(kDigits, first) == std::string::npos;
}

/// "1:009991 2:+999…"; empty when `code` is something else.
std::vector<std::string> numbers_in(std::string const& code) {
    std::vector<std::string> numbers;
    for (std::string const& part : base::split(code, ' ')) {
        std::size_t const colon = part.find(':');
        if (colon == std::string::npos || !is_number(part.substr(colon + 1))) return {};
        numbers.push_back(part.substr(colon + 1));
    }
    return numbers;
}

/// The lines of a text that are nothing but a number.
std::vector<std::string> number_lines(std::string const& words) {
    std::vector<std::string> numbers;
    for (std::string const& line : base::split(words, '\n'))
        if (std::string const number = without_spaces(line); is_number(number))
            add_once(numbers, {number});
    return numbers;
}

Result<base::Done> read_picture(base::Path const& file, CardScan& scan) {
    auto const bytes = base::read_file(file);
    if (!bytes) return bytes.error();
    auto const codes = renderer::read_codes(*bytes, file.string());
    if (!codes) return codes.error();
    add_once(scan.codes, *codes);
    return base::Done{};
}

Result<base::Done> read_pages(std::string const& pdf, CardScan& scan) {
    auto const workplace = base::Workplace::make();
    if (!workplace) return workplace.error();
    base::Path const file = workplace->path() / "card.pdf";
    if (auto const done = base::write_file(file, pdf); !done) return done.error();
    std::string const command = "pdftoppm -q -l 40 -r 200 -png '" + file.string() + "' '" +
                                (workplace->path() / "page").string() + "'";
    if (std::system(command.c_str()) != 0)
        return base::Error{base::ErrorCode::not_found, "pdftoppm",
                           "could not read the file; install the package poppler-utils"};
    auto const pages = base::files_below(workplace->path());
    if (!pages) return pages.error();
    for (base::Path const& page : *pages) {
        if (page.extension() != ".png") continue;
        auto const done = read_picture(workplace->path() / page, scan);
        if (!done) return done.error();
    }
    return base::Done{};
}

} // namespace

Result<CardScan> scan_card(base::Path const& file) {
    auto const bytes = base::read_file(file);
    if (!bytes) return bytes.error();
    CardScan scan;
    std::vector<std::string> written;
    if (bytes->starts_with("%PDF-")) {
        auto const words = cards::words_of(*bytes);
        if (!words) return words.error();
        written = number_lines(*words);
        if (auto const done = read_pages(*bytes, scan); !done) return done.error();
    } else if (auto const done = read_picture(file, scan); !done) {
        return done.error();
    }
    for (std::string const& code : scan.codes)
        add_once(scan.numbers, numbers_in(code));
    if (scan.numbers.empty()) scan.numbers = written;
    return scan;
}

std::optional<CardAddress> address_of(std::vector<std::string> const& codes,
                                      std::string const& base_url) {
    std::string const root = base::upper_ascii(base_url) + "/";
    for (std::string const& code : codes) {
        if (base_url.empty() || !base::upper_ascii(code).starts_with(root)) continue;
        auto const parts = base::split(code.substr(root.size()), '/');
        if (parts.size() < 2) continue;
        CardAddress address{parts[0], base::lower_ascii(parts[1]), 0};
        std::string const& last = parts.back();
        if (parts.size() > 2)
            std::from_chars(last.data(), last.data() + last.size(), address.edition);
        return address;
    }
    return std::nullopt;
}

} // namespace cli
