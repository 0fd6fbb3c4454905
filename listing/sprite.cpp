// SPDX-License-Identifier: Apache-2.0
#include "listing/sprite.hpp"
#include "model/drawings.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <set>

namespace listing {
namespace {

constexpr double kScale = 0.075; // from 640 units to 48
constexpr std::size_t kLargestSvg = 64UL * 1024;

/// How many numbers a command of the path takes; -1: not one of ours.
int operands(char command) {
    switch (command) {
    case 'M':
    case 'L':
        return 2;
    case 'Q':
        return 4;
    case 'C':
        return 6;
    case 'Z':
    case 'z':
        return 0;
    default:
        return -1;
    }
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Reads a path command by command and writes it coarser.
class Coarse {
    using Point = std::pair<long, long>;

  public:
    explicit Coarse(std::string_view path) : rest_(path) {}

    std::string run() {
        while (skip_blanks(), !rest_.empty())
            if (!step()) return "";
        return out_;
    }

  private:
    void skip_blanks() {
        std::size_t const start = rest_.find_first_not_of(" ,\n\t");
        rest_.remove_prefix(start == std::string_view::npos ? rest_.size() : start);
    }

    bool step() {
        if (is_letter(rest_.front())) {
            command_ = rest_.front();
            rest_.remove_prefix(1);
        }
        int const count = operands(command_);
        if (count < 0) return false;
        std::vector<long> point;
        for (int i = 0; i < count; ++i)
            if (!number(point)) return false;
        write(point);
        if (count == 0) command_ = '\0'; // Z takes none: another command must follow
        if (command_ == 'M') command_ = 'L';
        return true;
    }

    bool number(std::vector<long>& point) {
        skip_blanks();
        double value = 0;
        auto const [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc()) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        point.push_back(std::lround(value * kScale));
        return true;
    }

    /// A step that ends where it began on the coarse grid is not drawn.
    void write(std::vector<long> const& point) {
        if (point.empty()) {
            out_ += 'z';
            at_ = start_;
            return;
        }
        Point const end{point[point.size() - 2], point.back()};
        if (command_ == 'M')
            put('M', point);
        else if (end != at_)
            draw(point, end);
        at_ = end;
        if (command_ == 'M') start_ = end;
    }

    /// Counted from where the step begins: such numbers are small, and alike from one pictogram to
    /// the next, so that they take half the room once compressed.
    void draw(std::vector<long> const& point, Point const& end) {
        long const right = end.first - at_.first;
        long const down = end.second - at_.second;
        bool const straight = command_ == 'L' || std::max(std::labs(right), std::labs(down)) <= 1;
        if (straight && down == 0) return put('h', {right});
        if (straight && right == 0) return put('v', {down});
        if (straight) return put('l', {right, down});
        std::vector<long> steps;
        for (std::size_t i = 0; i < point.size(); ++i)
            steps.push_back(point[i] - (i % 2 == 0 ? at_.first : at_.second));
        put(command_ == 'Q' ? 'q' : 'c', steps);
    }

    void put(char command, std::vector<long> const& numbers) {
        out_ += command;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            out_ += (i > 0 && numbers[i] >= 0 ? " " : "") + std::to_string(numbers[i]);
    }

    std::string_view rest_;
    char command_ = '\0';
    Point start_; ///< of the open part of the path
    Point at_;
    std::string out_;
};

std::string_view path_of(std::string_view svg) {
    constexpr std::string_view kPath = " d=\"";
    std::size_t const start = svg.find(kPath);
    if (start == std::string_view::npos) return "";
    svg.remove_prefix(start + kPath.size());
    return svg.substr(0, svg.find('"'));
}

} // namespace

std::string coarse_outline(std::string_view path) {
    return Coarse(path).run();
}

base::Result<base::Done> Pictograms::add(std::string const& name, base::Path const& file) {
    if (numbers_.contains(name)) return base::Done{};
    auto const svg = base::read_file(file, kLargestSvg);
    if (!svg) return svg.error();
    std::string outline = coarse_outline(path_of(*svg));
    if (outline.empty())
        return base::Error{base::ErrorCode::malformed, file.string(),
                           "is not one path of absolute M, L, C, Q and Z"};
    numbers_.emplace(name, outlines_.size());
    outlines_.push_back(std::move(outline));
    return base::Done{};
}

base::Result<Pictograms> Pictograms::load(base::Path const& folder,
                                          std::vector<std::string> const& names,
                                          std::vector<std::string> const& languages) {
    auto const drawings = model::Drawings::load(folder);
    if (!drawings) return drawings.error();
    Pictograms pictograms;
    std::set<std::string> cultures = {""};
    for (std::string const& language : languages) {
        pictograms.cultures_[language] = drawings->culture_of(language);
        cultures.insert(pictograms.cultures_[language]);
    }
    for (std::string const& name : names)
        for (std::string const& culture : cultures)
            if (auto done =
                    pictograms.add(drawings->name(name, culture), drawings->file(name, culture));
                !done)
                return done.error();
    return pictograms;
}

void Pictograms::draw(Html& html, std::string_view name, std::string_view language) const {
    auto const culture = cultures_.find(language);
    auto found = numbers_.end();
    if (culture != cultures_.end())
        found = numbers_.find(culture->second + "/" + std::string(name));
    if (found == numbers_.end()) found = numbers_.find(name);
    if (found == numbers_.end()) return;
    auto const picture =
        html.element("svg", {{"width", "24"}, {"height", "24"}, {"aria-hidden", "true"}});
    html.empty("use", {{"xlink:href", "#p" + std::to_string(found->second)}}); // Gecko 48 knows it
}

std::string Pictograms::sprite(std::string_view html) const {
    constexpr std::string_view kUse = "xlink:href=\"#p";
    std::vector<bool> used(outlines_.size());
    for (std::size_t at = 0; (at = html.find(kUse, at)) != std::string_view::npos;) {
        at += kUse.size();
        std::size_t number = 0;
        std::from_chars(html.data() + at, html.data() + html.size(), number);
        used[number] = true;
    }
    std::string symbols;
    for (std::size_t i = 0; i < outlines_.size(); ++i)
        if (used[i])
            symbols += "<symbol id=\"p" + std::to_string(i) +
                       "\" viewBox=\"0 0 48 48\"><path fill-rule=\"evenodd\" d=\"" + outlines_[i] +
                       "\"/></symbol>";
    if (symbols.empty()) return "";
    return R"(<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true">)" +
           symbols + "</svg>";
}

} // namespace listing
