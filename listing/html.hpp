// Markup that cannot be broken: every text is escaped and every element is closed. The result is
// well formed as XML and as HTML, so that old phones and strict checkers both read it.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace listing {

/// Names and values; a value may hold anything, it is escaped.
using Attributes = std::vector<std::pair<std::string_view, std::string>>;

/// `text` for between tags and for inside quotes. Control characters, which HTML forbids, become
/// U+FFFD; `text` must be well-formed UTF-8.
std::string escaped(std::string_view text);

class Html {
  public:
    /// An open element; closed when the object goes. Elements nest like the objects' lifetimes.
    class [[nodiscard]] Element {
      public:
        Element(Element const&) = delete;
        Element& operator=(Element const&) = delete;
        ~Element();

      private:
        friend class Html;
        Element(Html& html, std::string_view tag) : html_(html), tag_(tag) {}
        Html& html_;
        std::string_view tag_;
    };

    /// A whole file.
    Html() : out_("<!DOCTYPE html>\n") {}
    /// A piece to be put into another with ready().
    static Html part() { return Html(""); }
    /// `tag` and the attributes' names are ours and outlive the element: literals.
    Element element(std::string_view tag, Attributes const& attributes = {});
    /// An element with nothing but `text` in it.
    void leaf(std::string_view tag, std::string_view text, Attributes const& attributes = {});
    /// An element that has no content: meta, link.
    void empty(std::string_view tag, Attributes const& attributes);
    void text(std::string_view text) { out_ += escaped(text); }
    /// A line break in the source, for people who read it.
    void line() { out_ += '\n'; }
    /// A style sheet or a script: a constant of ours without `<` or `&`; HTML reads it unescaped.
    void ours(std::string_view tag, std::string_view source);
    /// Markup that another Html made.
    void ready(std::string_view markup) { out_ += markup; }
    /// Takes room for `size` bytes at once.
    void reserve(std::size_t size) { out_.reserve(size); }
    std::string_view so_far() const { return out_; }
    /// Everything; call when all elements are closed.
    std::string take() && { return std::move(out_); }

  private:
    explicit Html(std::string_view start) : out_(start) {}
    void open(std::string_view tag, Attributes const& attributes);
    std::string out_;
};

} // namespace listing
