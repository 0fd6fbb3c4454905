// SPDX-License-Identifier: Apache-2.0
#include "renderer/pdf_edit.hpp"
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace renderer {
namespace {

constexpr std::size_t kEntry = 20; // bytes of a line in the table (ISO 32000-1, 7.5.4)

base::Error broken() {
    return {base::ErrorCode::malformed, "PDF", "is not as Cairo writes them"};
}

std::size_t number_at(std::string_view text) {
    std::size_t value = 0;
    std::size_t const start = std::min(text.find_first_not_of(" \n"), text.size());
    std::from_chars(text.data() + start, text.data() + text.size(), value);
    return value;
}

/// A PDF with one table of its objects at the end.
class Document {
  public:
    static base::Result<Document> open(std::string bytes) {
        std::size_t const start = bytes.rfind("startxref");
        if (start == std::string::npos) return broken();
        Document document(std::move(bytes));
        std::string_view const text = document.bytes_;
        document.table_ = number_at(text.substr(start + 9));
        if (!text.substr(std::min(document.table_, text.size())).starts_with("xref\n0 "))
            return broken();
        std::size_t const count = number_at(text.substr(document.table_ + 7));
        std::size_t entry = text.find('\n', document.table_ + 5) + 1;
        for (std::size_t i = 0; i < count; ++i, entry += kEntry) {
            if (entry + kEntry > text.size()) return broken();
            document.objects_.push_back(number_at(text.substr(entry, 10)));
        }
        document.trailer_ = entry;
        return document;
    }

    /// The dictionary of each object, up to its stream if it has one.
    template <typename Action> void each_dictionary(Action action) {
        auto order = objects_;
        std::sort(order.begin(), order.end());
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i] == 0) continue;
            std::size_t const end = i + 1 < order.size() ? order[i + 1] : table_;
            std::string_view const whole =
                std::string_view(bytes_).substr(order[i], end - order[i]);
            action(order[i], whole.substr(0, whole.find("stream")));
        }
    }

    void insert(std::size_t at, std::string_view text) { insertions_[at] += text; }
    void blank(std::size_t at, std::size_t size) { bytes_.replace(at, size, size, ' '); }

    std::string finish() {
        sum_up();
        std::string out;
        out.reserve(bytes_.size() + 4096);
        std::size_t done = 0;
        for (auto const& [at, text] : insertions_) {
            out.append(bytes_, done, at - done).append(text);
            done = at;
        }
        out.append(bytes_, done, table_ - done);
        std::size_t const table = out.size();
        out += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects_.size());
        for (std::size_t i = 1; i < objects_.size(); ++i)
            out += fmt::format("{:010} 00000 n \n", moved(objects_[i]));
        std::size_t const end = bytes_.rfind("startxref");
        out.append(bytes_, trailer_, end - trailer_);
        return out + fmt::format("startxref\n{}\n%%EOF\n", table);
    }

  private:
    explicit Document(std::string bytes) : bytes_(std::move(bytes)) {}

    void sum_up() {
        std::size_t by = 0;
        for (auto const& [at, text] : insertions_)
            shifts_[at] = by += text.size();
    }
    std::size_t moved(std::size_t offset) const {
        auto const after = shifts_.lower_bound(offset);
        return after == shifts_.begin() ? offset : offset + std::prev(after)->second;
    }

    std::string bytes_;
    std::size_t table_ = 0;
    std::size_t trailer_ = 0; ///< what follows the table
    std::vector<std::size_t> objects_;
    std::map<std::size_t, std::string> insertions_;
    std::map<std::size_t, std::size_t> shifts_; ///< what comes after each of them moves so far
};

// Cairo lists a resource again each time a page uses it, and a dictionary with a key twice is not
// sound PDF (7.3.7). The repetitions are blanked, so that no offset moves.
void blank_repetitions(Document& document, std::size_t start, std::string_view dictionary) {
    constexpr std::string_view kOpening = "/XObject <<";
    for (std::size_t at = 0; (at = dictionary.find(kOpening, at)) != std::string_view::npos;) {
        at += kOpening.size();
        std::size_t const end = std::min(dictionary.find(">>", at), dictionary.size());
        std::set<std::string_view> seen;
        for (std::size_t entry; (entry = dictionary.find('/', at)) < end;) {
            at = std::min(dictionary.find(" R", entry), end - 2) + 2;
            if (!seen.insert(dictionary.substr(entry, at - entry)).second)
                document.blank(start + entry, at - entry);
        }
    }
}

/// PDF counts from the bottom of the page.
std::string trim_box(Box const& trim, double page_height) {
    return fmt::format(" /TrimBox [ {:.3f} {:.3f} {:.3f} {:.3f} ]", trim.x,
                       page_height - trim.bottom(), trim.right(), page_height - trim.y);
}

std::string page_extras(PdfExtras const& extras, std::size_t page) {
    std::string found;
    if (extras.trim) found = trim_box(*extras.trim, extras.page_height);
    if (page >= extras.links.size() || extras.links[page].empty()) return found;
    found += " /Annots [";
    for (auto const& [box, address] : extras.links[page]) // hundreds: without a needless byte
        found += fmt::format(
            "<</Subtype/Link/Border[0 0 0]/Rect[{:.0f} {:.0f} {:.0f} {:.0f}]/A<</S/URI/URI({})>>>>",
            box.x, extras.page_height - box.bottom(), box.right(), extras.page_height - box.y,
            address);
    return found + "]";
}

} // namespace

base::Result<std::string> edited(std::string pdf, PdfExtras const& extras) {
    auto document = Document::open(std::move(pdf));
    if (!document) return document.error();
    constexpr std::string_view kCatalog = "/Type /Catalog";
    constexpr std::string_view kPage = "/Type /Page ";
    std::size_t page = 0;
    document->each_dictionary([&](std::size_t start, std::string_view dictionary) {
        if (std::size_t const at = dictionary.find(kCatalog); at != std::string_view::npos)
            document->insert(start + at + kCatalog.size(), " /Lang (" + extras.language + ")");
        if (std::size_t const at = dictionary.find(kPage); at != std::string_view::npos)
            document->insert(start + at + kPage.size() - 1, page_extras(extras, page++));
        blank_repetitions(*document, start, dictionary);
    });
    return document->finish();
}

} // namespace renderer
