// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/check.hpp"
#include "directory/fold.hpp"
#include "directory/samples.hpp"
#include <catch2/catch.hpp>

namespace {

using model::Directory;
using model::Service;
using model::Texts;

Service service(std::string const& id, std::string const& name, std::string const& description) {
    Service one;
    one.id = id;
    one.name = Texts("en", name);
    one.description = Texts("en", description);
    return one;
}

Directory town() {
    Directory directory;
    directory.regions = {{"XW-1", "", model::RegionKind::country, Texts("en", "Đồng Hills")}};
    directory.services = {service("a", "Food bank", "Open to all."),
                          service("b", "River clinic", "Food for children too."),
                          service("c", "Nhà Ấm", "A warm house."), service("d", "บ้านอบอุ่น", "")};
    directory.services[0].place.address = "7 Market Street";
    directory.services[1].topics = {"doctor"};
    directory.services[2].regions = {"XW-1"};
    directory.services[3].do_not_publish = true;
    directory.services[3].name.set("zh-Hans", {"温暖之家", false});
    return directory;
}

std::string found(std::vector<std::string> const& words, std::size_t limit = 50) {
    Directory const directory = town();
    std::vector<std::string> ids;
    for (Service const* one : directory::search(directory, words, limit))
        ids.push_back(one->id);
    return base::join(ids, " ");
}

} // namespace

TEST_CASE("staff find records by the beginnings of words") {
    struct Row {
        char const* why;
        std::vector<std::string> words;
        char const* ids;
    };
    static Row const rows[] = {
        {"a word of a name", {"clinic"}, "b"},
        {"its beginning in capitals", {"CLI"}, "b"},
        {"not its end", {"inic"}, ""},
        {"the name counts more than the description", {"food"}, "a b"},
        {"all words must be found", {"food", "river"}, "b"},
        {"one that is nowhere finds nothing", {"food", "zebra"}, ""},
        {"a topic", {"doctor"}, "b"},
        {"an address", {"market"}, "a"},
        {"the name of a region, whatever its case", {"đồng"}, "c"},
        {"Vietnamese capitals", {"nhà", "ẤM"}, "c"},
        {"Thai has no spaces, so a word may begin anywhere", {"อบอุ่น"}, "d"},
        {"so has Chinese; records not published count too", {"之家"}, "d"},
        {"no words find nothing", {}, ""},
        {"nor do empty ones", {"", "  "}, ""},
        {"what is a pattern elsewhere is only a text here", {"%"}, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(found(row.words) == row.ids);
        }
    CHECK(found({"food"}, 1) == "a");
    CHECK(found({"food"}, 0).empty());
}

TEST_CASE("letters are compared without their case, spaces without their number") {
    struct Row {
        char const* why;
        char const* text;
        char const* folded;
    };
    static Row const rows[] = {
        {"ASCII", "AZ az 09 _-", "az az 09 _-"},
        {"spaces of every kind are one", "\t a \n\xC2\xA0 b ", "a b"},
        {"Latin-1, not the multiplication sign", "ÀÖ×Þ", "àö×þ"},
        {"Latin Extended-A in all its patterns", "ĀŃŊŹ", "āńŋź"},
        {"small ones stay", "āńŋźươđ", "āńŋźươđ"},
        {"Vietnamese horns and tones", "ƠƯẠỸĐ", "ơưạỹđ"},
        {"Greek and Cyrillic", "ΑΩЖЁ", "αωжё"},
        {"scripts without case stay", "ไทยខ្មែរ中", "ไทยខ្មែរ中"},
        {"nothing", "", ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(directory::folded(row.text) == row.folded);
        }
}

TEST_CASE("digits of every script of ours have their value") {
    CHECK(directory::digit_value(U'7') == 7);
    CHECK(directory::digit_value(U'๗') == 7);
    CHECK(directory::digit_value(U'٧') == 7);
    CHECK(directory::digit_value(U'၉') == 9);
    CHECK(directory::digit_value(U'a') == -1);
    CHECK(directory::digit_value(U'/') == -1);
    CHECK(directory::digit_value(U':') == -1);
}
