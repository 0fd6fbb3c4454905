// What our own exports add to HSDS (data/profile): fields as attributes, regions as terms.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "directory/import_hsds.hpp"

namespace directory {

class HsdsExtras {
  public:
    explicit HsdsExtras(sheets::Workbook const& workbook);

    /// Takes what is said about the directory, and its regions. True when `table` was such.
    void take_frame(Draft& draft) const;
    /// True for tables that only hold what take_frame() and add_to() read.
    bool reads(sheets::Table const& table) const;
    /// Sets the fields of `record` that the attributes of the object `id` give.
    void add_to(Record& record, std::string const& id) const;

  private:
    struct Extra {
        std::string field;
        Field value;
    };
    void take_region(HsdsRow const& term, Draft& draft) const;
    std::map<std::string, std::vector<Extra>, std::less<>> by_object_;
    std::vector<HsdsRow> regions_;
    std::vector<std::string> frames_; ///< ids of taxonomies that stand for a whole directory
    bool ours_ = false;
};

} // namespace directory
