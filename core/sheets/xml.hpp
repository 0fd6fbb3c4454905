// One XML file as events: what the reader of a workbook needs of XML 1.0, and nothing that can
// do harm (no document type, no entities of one's own, no outside references).
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/result.hpp"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sheets {

/// The attributes of one element. A prefix is kept as "*:" ("*:id" for "r:id").
class Attributes {
  public:
    void add(std::string name, std::string_view value) {
        all_.emplace_back(std::move(name), std::string(value));
    }
    void clear() { all_.clear(); }
    /// The value of `name`, or "" when it is not there.
    std::string_view at(std::string_view name) const;
    bool flag(std::string_view name) const;

  private:
    std::vector<std::pair<std::string, std::string>> all_;
};

/// What happens in the file. Names come without their prefix.
class XmlHandler {
  public:
    XmlHandler() = default;
    XmlHandler(XmlHandler const&) = delete;
    XmlHandler& operator=(XmlHandler const&) = delete;
    virtual ~XmlHandler() = default;
    virtual void open(std::string_view name, Attributes const& attributes) = 0;
    virtual void text(std::string_view text) = 0;
    virtual void close(std::string_view name) = 0;
};

/// Reads `xml` (UTF-8) into `handler`; at most 64 levels deep. Text that is no well-formed UTF-8
/// is refused. `name` is the subject of errors.
base::Result<base::Done> parse_xml(std::string xml, std::string const& name, XmlHandler& handler);

} // namespace sheets
