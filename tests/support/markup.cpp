// SPDX-License-Identifier: Apache-2.0
#include "support/markup.hpp"
#include <array>
#include <utility>

namespace test {
namespace {

constexpr std::string_view kName = "abcdefghijklmnopqrstuvwxyzB0123456789-:"; // viewBox, xlink:href

class Reader {
  public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    std::optional<std::vector<Element>> read() {
        if (!take("<!DOCTYPE html>\n")) return std::nullopt;
        while (!rest_.empty())
            if (!step()) return std::nullopt;
        if (!open_.empty() || elements_.empty()) return std::nullopt;
        return std::move(elements_);
    }

  private:
    bool take(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    std::string_view take_until(char const* stops) {
        auto const taken = rest_.substr(0, rest_.find_first_of(stops));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view take_name() {
        auto const taken = rest_.substr(0, rest_.find_first_not_of(kName));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    static std::optional<std::string> unescaped(std::string_view text) {
        static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
            {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
        std::string plain;
        while (!text.empty()) {
            std::size_t length = 1;
            char shown = text.front();
            for (auto const& [entity, c] : kEntities)
                if (text.starts_with(entity)) std::tie(length, shown) = std::pair(entity.size(), c);
            if (shown == '&' && length == 1) return std::nullopt;
            plain += shown;
            text.remove_prefix(length);
        }
        return plain;
    }

    bool step() {
        if (take("</")) return close();
        if (take("<")) return open();
        auto const text = unescaped(take_until("<"));
        if (!text || (open_.empty() && text != "\n")) return false;
        for (std::size_t const element : open_)
            elements_[element].text += *text;
        return true;
    }

    bool open() {
        Element element{std::string(take_name()), {}, ""};
        if (element.tag.empty()) return false;
        while (take(" "))
            if (!attribute(element)) return false;
        bool const closed = take("/");
        if (!take(">")) return false;
        elements_.push_back(std::move(element));
        if (!closed) open_.push_back(elements_.size() - 1);
        return true;
    }

    bool attribute(Element& element) {
        std::string const name(take_name());
        if (name.empty() || !take("=\"")) return false;
        auto const value = unescaped(take_until("\"<"));
        return value && take("\"") && element.attributes.emplace(name, *value).second;
    }

    bool close() {
        auto const tag = take_name();
        if (open_.empty() || elements_[open_.back()].tag != tag) return false;
        open_.pop_back();
        return take(">");
    }

    std::string_view rest_;
    std::vector<Element> elements_;
    std::vector<std::size_t> open_;
};

} // namespace

std::optional<std::vector<Element>> read_markup(std::string_view html) {
    return Reader(html).read();
}

} // namespace test
