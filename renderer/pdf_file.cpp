// SPDX-License-Identifier: Apache-2.0
#include "renderer/pdf_file.hpp"
#include "base/handle.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <libdeflate.h>
#include <set>

namespace renderer {
namespace {

constexpr std::size_t kEntry = 20;      // bytes of a line in the table (ISO 32000-1, 7.5.4)
constexpr std::size_t kSmall = 100'000; // bytes; above, compressing again takes too long
constexpr std::size_t kMostInStream = 100'000'000;
constexpr std::string_view kFlate = "/Filter/FlateDecode";
constexpr int kBest = 12; // of libdeflate's levels
constexpr int kQuick = 6;
constexpr std::size_t kNothing = 8; // bytes of nothing, compressed

using Compressor = base::Handle<libdeflate_compressor, libdeflate_free_compressor>;
using Decompressor = base::Handle<libdeflate_decompressor, libdeflate_free_decompressor>;

std::string compressed(std::string_view bytes, int level) {
    Compressor const tool{libdeflate_alloc_compressor(level)};
    std::string out(libdeflate_zlib_compress_bound(tool.get(), bytes.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(tool.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

/// What `bytes` were before they were compressed; empty when that cannot be told.
std::string plain(std::string_view bytes) {
    Decompressor const tool{libdeflate_alloc_decompressor()};
    for (std::string out(16 * bytes.size(), '\0'); out.size() < kMostInStream;
         out.resize(4 * out.size())) {
        std::size_t size = 0;
        auto const result = libdeflate_zlib_decompress(tool.get(), bytes.data(), bytes.size(),
                                                       out.data(), out.size(), &size);
        out.resize(result == LIBDEFLATE_SUCCESS ? size : out.size());
        if (result == LIBDEFLATE_SUCCESS) return out;
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    }
    return "";
}

std::size_t number_at(std::string_view text) {
    std::size_t value = 0;
    std::size_t const start = std::min(text.find_first_not_of(" \n"), text.size());
    std::from_chars(text.data() + start, text.data() + text.size(), value);
    return value;
}

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f';
}

bool is_delimiter(char c) {
    return std::string_view("<>[](){}/%").find(c) != std::string_view::npos;
}

/// Where the text in brackets that begins at `start` ends (7.3.4.2).
std::size_t end_of_string(std::string_view text, std::size_t start) {
    int depth = 0;
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '(')
            ++depth;
        else if (text[i] == ')' && --depth == 0)
            return i + 1;
    }
    return text.size();
}

/// `text` without comments, and without white space where a delimiter parts what it stands between.
std::string squeezed(std::string_view text) {
    std::string out;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        char const c = text[i];
        if (c == '%') i = std::min(text.find('\n', i), text.size());
        if (c == '%' || is_blank(c)) {
            blank = true;
            ++i;
            continue;
        }
        if (blank && !out.empty() && !is_delimiter(out.back()) && !is_delimiter(c)) out += ' ';
        blank = false;
        std::size_t const end = c == '(' ? end_of_string(text, i) : i + 1;
        out.append(text, i, end - i);
        i = end;
    }
    return out;
}

base::Error broken() {
    return {base::ErrorCode::malformed, "PDF", "is not as Cairo writes them"};
}

/// The value of a key in a squeezed dictionary that is a number or a reference to one.
struct Length {
    std::size_t at = std::string::npos;
    std::size_t size = 0; ///< of the text
    std::size_t number = 0;
    bool elsewhere = false; ///< in the object `number`
};

Length length_in(std::string_view dictionary) {
    constexpr std::string_view kKey = "/Length ";
    std::size_t const at = dictionary.find(kKey);
    if (at == std::string_view::npos) return {};
    std::size_t const start = at + kKey.size();
    std::string_view const rest = dictionary.substr(start);
    std::size_t const digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    bool const elsewhere = rest.substr(digits).starts_with(" 0 R");
    return {start, digits + (elsewhere ? 4 : 0), number_at(rest), elsewhere};
}

/// Puts a file together: streams as they come, all other objects in one at the end, then the table.
class PdfWriter {
  public:
    /// For objects with numbers below `objects`; `best` takes time to make streams smaller.
    PdfWriter(std::size_t objects, bool best) : best_(best), places_(objects + 2) {}

    void expect(std::size_t bytes) { out_.reserve(bytes); }

    void add(std::size_t number, std::string_view value) {
        places_[number] = {2, packed_at(), inside_++};
        heads_ += fmt::format("{} {} ", number, values_.size());
        values_.append(value).append(" ");
    }

    void add(std::size_t number, std::string const& value, std::string_view stream) {
        if (!best_ || value.find(kFlate) == std::string::npos) return put(number, value, stream);
        std::string const again = compressed(plain(stream), kBest);
        if (again.size() <= kNothing || again.size() >= stream.size())
            return put(number, value, stream);
        Length const length = length_in(value);
        put(number,
            std::string(value).replace(length.at, length.size, std::to_string(again.size())),
            again);
    }

    /// `trailer` names the catalog and what is told of the document.
    std::string finish(std::string const& trailer) {
        std::string const packed = compressed(heads_ + values_, best_ ? kBest : kQuick);
        put(packed_at(),
            fmt::format("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>", inside_,
                        heads_.size(), packed.size()),
            packed);
        std::size_t const start = out_.size();
        places_.back() = {1, start, 0};
        std::string const table = compressed(lines(), kBest);
        put(places_.size() - 1,
            fmt::format("<</Type/XRef/W[1 4 2]/Size {}{}/Filter/FlateDecode"
                        "/DecodeParms<</Predictor 12/Columns {}>>/Length {}>>",
                        places_.size(), without_size(trailer), kLine, table.size()),
            table);
        return out_ + fmt::format("startxref\n{}\n%%EOF\n", start);
    }

  private:
    struct Place {
        unsigned kind = 0; ///< 0: nowhere; 1: at a byte; 2: in the stream of objects
        std::size_t where = 0;
        std::size_t index = 0;
    };

    std::size_t packed_at() const { return places_.size() - 2; }

    void put(std::size_t number, std::string_view value, std::string_view stream) {
        places_[number] = {1, out_.size(), 0};
        out_.append(fmt::format("{} 0 obj", number)).append(value).append("stream\n");
        out_.append(stream).append("\nendstream endobj\n");
    }

    // As differences from line to line, which PNG calls "up" (7.4.4.4): most of them are alike.
    std::string lines() const {
        std::string out;
        std::array<std::uint8_t, kLine> before{};
        for (auto const& [kind, where, index] : places_) {
            std::array<std::uint8_t, kLine> const line = {
                byte(kind),  byte(where >> 24U), byte(where >> 16U), byte(where >> 8U),
                byte(where), byte(index >> 8U),  byte(index)};
            out += '\2';
            for (std::size_t i = 0; i < kLine; ++i)
                out += static_cast<char>(byte(std::size_t{line[i]} + 256 - before[i]));
            before = line;
        }
        return out;
    }
    static std::uint8_t byte(std::size_t value) { return static_cast<std::uint8_t>(value & 0xFFU); }

    /// What stands in a squeezed "<</Size 56/Root 55 0 R/Info 54 0 R>>" behind its size.
    static std::string without_size(std::string const& trailer) {
        std::size_t const next =
            std::min(trailer.find('/', trailer.find("/Size") + 1), trailer.size() - 2);
        return trailer.substr(next, trailer.size() - 2 - next);
    }

    static constexpr std::size_t kLine =
        7; ///< bytes of an entry: kind, four of where, two of index
    bool best_;
    std::string out_ = "%PDF-1.5\n%\xB5\xED\xAE\xFB\n";
    std::string heads_; ///< number and place of each object in the stream of objects
    std::string values_;
    std::size_t inside_ = 0;
    std::vector<Place> places_; ///< by number; the last two are the two that it adds
};

} // namespace

base::Result<PdfFile> PdfFile::read(std::string bytes) {
    PdfFile file(std::move(bytes));
    std::string_view const text = file.bytes_;
    std::size_t const start = text.rfind("startxref");
    if (start == std::string::npos) return broken();
    std::size_t const table = number_at(text.substr(start + 9));
    if (!text.substr(std::min(table, text.size())).starts_with("xref\n0 ")) return broken();
    std::size_t const trailer = text.find("trailer", table);
    if (trailer == std::string::npos || !file.read_objects(table)) return broken();
    file.trailer_ = squeezed(text.substr(trailer + 7, start - trailer - 7));
    if (!file.trailer_.starts_with("<<") || !file.trailer_.ends_with(">>") || !file.place_lengths())
        return broken();
    return file;
}

bool PdfFile::read_objects(std::size_t table) {
    std::string_view const text = bytes_;
    std::size_t const count = number_at(text.substr(table + 7));
    std::size_t entry = text.find('\n', table + 5) + 1;
    if (count > text.size() / kEntry || entry + count * kEntry > text.size()) return false;
    objects_.resize(count);
    std::vector<std::pair<std::size_t, std::size_t>> starts; // and the numbers
    for (std::size_t i = 0; i < count; ++i, entry += kEntry)
        if (i > 0) starts.emplace_back(number_at(text.substr(entry, 10)), i);
    std::sort(starts.begin(), starts.end());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        std::size_t const end = i + 1 < starts.size() ? starts[i + 1].first : table;
        if (!read_object(starts[i].second, starts[i].first, end)) return false;
        order_.push_back(starts[i].second);
    }
    return true;
}

bool PdfFile::read_object(std::size_t number, std::size_t start, std::size_t end) {
    if (end > bytes_.size() || start > end) return false;
    std::string_view const whole = std::string_view(bytes_).substr(start, end - start);
    constexpr std::string_view kBegin = "obj\n";
    constexpr std::string_view kStream = "stream\n";
    std::size_t const begin = whole.find(kBegin);
    std::size_t const stream = whole.find(kStream);
    std::size_t const close = std::min(stream, whole.rfind("endobj"));
    if (begin == std::string_view::npos || close == std::string_view::npos) return false;
    Object& object = objects_[number];
    std::size_t const first = begin + kBegin.size();
    if (close < first) return false;
    object.value = squeezed(whole.substr(first, close - first));
    object.has_stream = stream != std::string_view::npos;
    if (object.has_stream) object.stream = whole.substr(stream + kStream.size());
    return true;
}

// Cairo writes how long a stream is into an object of its own, behind it.
bool PdfFile::place_lengths() {
    std::set<std::size_t> gone;
    for (Object& object : objects_) {
        if (!object.has_stream) continue;
        Length const length = length_in(object.value);
        if (length.at == std::string::npos) return false;
        std::size_t size = length.number;
        if (length.elsewhere) {
            if (size >= objects_.size()) return false;
            gone.insert(size);
            size = number_at(objects_[size].value);
            object.value.replace(length.at, length.size, std::to_string(size));
        }
        if (size > object.stream.size()) return false;
        object.stream = object.stream.substr(0, size);
    }
    std::erase_if(order_, [&](std::size_t number) { return gone.contains(number); });
    return true;
}

std::string PdfFile::content(std::size_t number) const {
    Object const& object = objects_[number];
    bool const known = object.value.find(kFlate) != std::string::npos;
    return object.has_stream && known ? plain(object.stream) : "";
}

void PdfFile::set_content(std::size_t number, std::string_view content) {
    Object& object = objects_[number];
    made_.push_back(compressed(content, kBest));
    object.stream = made_.back();
    Length const length = length_in(object.value);
    object.value.replace(length.at, length.size, std::to_string(object.stream.size()));
}

std::string PdfFile::write() const {
    PdfWriter writer(objects_.size(), bytes_.size() < kSmall);
    writer.expect(bytes_.size());
    for (std::size_t const number : order_) {
        Object const& object = objects_[number];
        if (object.has_stream)
            writer.add(number, object.value, object.stream);
        else
            writer.add(number, object.value);
    }
    return writer.finish(trailer_);
}

} // namespace renderer
