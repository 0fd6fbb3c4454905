// A PDF as Cairo writes it, object by object, and written again in a third fewer bytes: small
// objects go into one compressed stream (ISO 32000-1, 7.5.7), which Cairo 1.16 cannot do.
// For pdf_edit alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace renderer {

class PdfFile {
  public:
    struct Object {
        std::string value;       ///< its dictionary, or whatever it is, without needless bytes
        std::string_view stream; ///< as it stands in the file
        bool has_stream = false;
    };

    /// Takes files with one table of their objects, at their end; anything else is malformed.
    static base::Result<PdfFile> read(std::string bytes);

    /// The numbers of all objects, in the order of the file; those that only told how long a stream
    /// is are gone, since its dictionary now does.
    std::vector<std::size_t> const& order() const { return order_; }
    Object& at(std::size_t number) { return objects_[number]; }

    /// What the stream of an object says; empty when it has none, or none that can be read.
    std::string content(std::size_t number) const;
    void set_content(std::size_t number, std::string_view content);
    void drop(std::size_t number) { std::erase(order_, number); }

    /// The whole file. Streams of small documents are compressed once more, as well as can be.
    std::string write() const;

  private:
    explicit PdfFile(std::string bytes) : bytes_(std::move(bytes)) {}
    bool read_objects(std::size_t table);
    bool read_object(std::size_t number, std::size_t start, std::size_t end);
    bool place_lengths();

    std::string bytes_;
    std::string trailer_;
    std::vector<Object> objects_; ///< by number
    std::vector<std::size_t> order_;
    std::deque<std::string> made_; ///< streams that are not the file's
};

} // namespace renderer
