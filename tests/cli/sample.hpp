// A workbook as a manager keeps it, and `waypost` run on it as a manager runs it. All numbers are
// of the invented country 999 and cannot be dialled.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cli/pictograms.hpp"
#include "cli/pictograms_tested.hpp"
#include "cli/run.hpp"
#include "support/files.hpp"
#include <sstream>

namespace test {

inline constexpr char const* kAbout = "key,value\n"
                                      "name,Test list\n"
                                      "country,XW\n"
                                      "calling_code,999\n"
                                      "trunk_prefix,00999\n"
                                      "base_url,https://info.example\n"
                                      "languages,en th\n"
                                      "sample,yes\n"
                                      "time_zone,+07:00\n";

inline constexpr char const* kRegions = "id,parent_id,kind,name,name [th]\n"
                                        "XW,,country,Westland,\n"
                                        "XW-1,XW,province,Hillside,\n"
                                        "XW-11,XW-1,district,Mill,\n";

inline constexpr char const* kOrganizations = "id,name,description,url,email\n"
                                              "org-1,Open Door,Answers calls.,,\n";

inline constexpr char const* kServicesHeader =
    "id,organization_id,name,description,kind,topics,regions,audience,free,men,languages,"
    "opening_hours,phone_1,phone_1_kind,phone_1_visibility,phone_2,phone_2_kind,"
    "phone_2_visibility,address,address_visibility,landmark,status,commitment_signed_on,"
    "assured_date,assured_by,assured_method,do_not_publish,internal_notes,name [th],"
    "description [th],reviewed [th]\n";

/// What must never leave the manager's machine; both stand in the record svc-2.
inline constexpr char const* kSecrets[] = {"9 Hidden Row", "+9990129999", "0129999", "012 9999",
                                           "The door code is seven"};

inline std::string services() {
    return std::string(kServicesHeader) +
           "svc-1,org-1,Help Line,Call and talk.,hotline,talk; safe-place,XW,,yes,yes,en; th,24/7,"
           "009991,voice,,,,,,,,active,2026-01-10,2026-11-01,anna@list.example,call,,,"
           "สายด่วน,โทรมาคุยกับเรา,\n"
           "svc-2,org-1,Quiet House,A place to sleep.,shelter,safe-place,XW-1,women,yes,no,en,"
           "24/7,00999 012 3456,voice,,00999 012 9999,voice,withheld,9 Hidden Row,withheld,,"
           "active,2026-01-10,2026-11-01,anna@list.example,visit,,The door code is seven,,,\n"
           "svc-3,org-1,Night clinic,Nurses see you.,clinic,doctor,XW-1,,yes,yes,en,"
           "Mo-Fr 08:00-17:00,00999 012 3457,voice,,,,,5 Reed Lane,public,behind the market,"
           "active,2026-01-10,2026-11-01,anna@list.example,visit,,,,,\n"
           "svc-4,org-1,Old office,Closed long ago.,office,law,XW,,,,en,,"
           "00999 012 3458,voice,,,,,,,,closed,2026-01-10,2026-11-01,anna@list.example,call,,,,,\n";
}

/// A folder with the workbook in it, and the program.
class Desk {
  public:
    explicit Desk(std::string const& services = test::services()) {
        put("book/about.csv", kAbout);
        put("book/regions.csv", kRegions);
        put("book/organizations.csv", kOrganizations);
        put("book/services.csv", services);
    }
    std::string at(std::string const& name) const { return (scratch_.path() / name).string(); }
    void put(std::string const& name, std::string const& bytes) const {
        if (!base::write_file(at(name), bytes)) std::abort();
    }
    std::string read(std::string const& name) const {
        return base::read_file(at(name)).value_or("");
    }
    bool has(std::string const& name) const { return std::filesystem::exists(at(name)); }

    /// Runs `waypost arguments… --today 2026-11-23`; what it said is in out and err.
    int run(std::vector<std::string> arguments, bool terminal = false) {
        arguments.insert(arguments.end(), {"--today", "2026-11-23"});
        std::ostringstream said;
        std::ostringstream complained;
        int const status = cli::run(std::move(arguments), said, complained, terminal);
        out = said.str();
        err = complained.str();
        return status;
    }
    int import() { return run({"import", at("book"), "--into", at("list.db")}); }
    /// A file which says that people understand every picture.
    std::string understood() const {
        auto const drawings = cli::read_drawings().value();
        std::vector<cli::Tested> all;
        for (model::Picture const& picture : cli::read_pictures().value().all())
            all.push_back({"",
                           picture.name,
                           cli::drawing_of(drawings, picture.name, "").value(),
                           {60, 60, 0}});
        if (!cli::add_tested(at("tested.csv"), all)) std::abort();
        return at("tested.csv");
    }
    /// Everything but the words of other languages is ready.
    int release(std::vector<std::string> more = {}) {
        more.insert(more.end(), {"--languages", "en", "--tested", understood()});
        return publish(more);
    }
    int publish(std::vector<std::string> const& more) {
        std::vector<std::string> all = {"publish",     at("list.db"), "--out",
                                        at("edition"), "--version",   "3"};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    std::string out;
    std::string err;

  private:
    Scratch scratch_;
};

inline bool contains(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace test
