// The parts of an .xlsx package (ISO/IEC 29500-1, 18): which sheets there are, the texts they
// share, and which number formats are dates.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sheets/xml.hpp"
#include <map>
#include <string>
#include <vector>

namespace sheets {

struct SheetEntry {
    std::string name;
    std::string relation; ///< key in the relations of the workbook
    bool hidden = false;
};

/// xl/workbook.xml
class WorkbookPart : public XmlHandler {
  public:
    void open(std::string_view name, Attributes const& attributes) override;
    void text(std::string_view) override {}
    void close(std::string_view) override {}
    std::vector<SheetEntry> sheets;
    bool epoch_1904 = false;
};

/// xl/_rels/workbook.xml.rels: relation -> path of the part inside the package.
class RelationsPart : public XmlHandler {
  public:
    void open(std::string_view name, Attributes const& attributes) override;
    void text(std::string_view) override {}
    void close(std::string_view) override {}
    std::map<std::string, std::string, std::less<>> targets;
};

/// xl/sharedStrings.xml. The count it declares is not believed.
class StringsPart : public XmlHandler {
  public:
    void open(std::string_view name, Attributes const& attributes) override;
    void text(std::string_view text) override;
    void close(std::string_view name) override;
    std::vector<std::string> strings;

  private:
    bool in_text_ = false;
    int phonetic_ = 0; ///< inside readings of Japanese text, which are not part of it
};

/// xl/styles.xml
class StylesPart : public XmlHandler {
  public:
    void open(std::string_view name, Attributes const& attributes) override;
    void text(std::string_view) override {}
    void close(std::string_view name) override;
    bool is_date(std::size_t cell_format) const;

  private:
    std::map<int, bool> formats_;   ///< number formats of the file's own: is it a date?
    std::vector<int> cell_formats_; ///< number format of each cell format
    bool in_cell_formats_ = false;
};

/// True when a cell with the number format `code` shows a day or a time ("dd/mm/yyyy").
bool is_date_code(std::string_view code);

} // namespace sheets
