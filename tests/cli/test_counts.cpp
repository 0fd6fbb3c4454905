// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include "counts/report.hpp"
#include "counts/seal.hpp"
#include "support/files.hpp"
#include <catch2/catch.hpp>
#include <sstream>

namespace {

struct Ran {
    int status;
    std::string out;
    std::string err;
};

Ran waypost(std::vector<std::string> arguments) {
    std::ostringstream out;
    std::ostringstream err;
    int const status = cli::run(std::move(arguments), out, err, false);
    return {status, out.str(), err.str()};
}

std::string sealed_report(base::Path const& folder, std::string const& kiosk,
                          std::string const& public_key) {
    counts::Report const report{
        kiosk, {2026, 46}, {2026, 46}, {{{"language", "km"}, 2}, {{"language", "th"}, 20}}};
    std::string const path = (folder / (kiosk + ".counts")).string();
    REQUIRE(base::write_file(path, *counts::seal(counts::to_text(report), public_key)));
    return path;
}

} // namespace

TEST_CASE("counts go from a key over three sealed reports to a page") {
    test::Scratch const scratch;
    std::string const key = (scratch.path() / "programme.key").string();
    REQUIRE(waypost({"counts", "key", "--out", key}).status == 0);
    CHECK(waypost({"counts", "key", "--out", key}).status == 1); // never overwritten
    CHECK((std::filesystem::status(key).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
    auto const open = counts::parse_keys(*base::read_file(key + ".pub"));
    REQUIRE(open);
    CHECK(open->secret_key.empty());

    std::vector<std::string> command = {"counts", "report", "--key", key};
    for (char const* const kiosk : {"a1", "b2", "c3"})
        command.push_back(sealed_report(scratch.path(), kiosk, open->public_key));
    auto const page = waypost(command);
    CHECK(page.status == 0);
    CHECK(page.out == "from,to,family,cell,count\r\n2026-W46,2026-W46,language,km,\r\n"
                      "2026-W46,2026-W46,language,th,60\r\n");

    auto merge = command;
    merge[1] = "merge";
    CHECK(waypost(merge).out == page.out);

    std::string const chart = (scratch.path() / "page.svg").string();
    auto drawn = command;
    drawn.insert(drawn.end(), {"--format", "svg", "--out", chart});
    CHECK(waypost(drawn).status == 0);
    CHECK(base::read_file(chart)->starts_with("<svg"));

    auto two = command;
    two.pop_back();
    CHECK(waypost(two).status == 1);
    auto with_public_half = command;
    with_public_half[3] = key + ".pub";
    CHECK(waypost(with_public_half).status == 1);
    CHECK(waypost({"counts"}).status == 2);
    auto unknown = command;
    unknown.insert(unknown.end(), {"--format", "xml"});
    CHECK(waypost(unknown).status == 2);
}
