// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "directory/fold.hpp"
#include "directory/index.hpp"
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
    directory.regions = {{"XW-1", "", model::RegionKind::country, Texts("en", "Đồng Hills")},
                         {"XW-1-1", "XW-1", model::RegionKind::province, Texts("en", "North")},
                         {"XW-1-2", "XW-1", model::RegionKind::province, Texts("en", "South")}};
    directory.services = {service("a", "Food bank", "Open to all."),
                          service("b", "River clinic", "Food for children too."),
                          service("c", "Nhà Ấm", "A warm house."), service("d", "บ้านอบอุ่น", "")};
    directory.services[0].place.address = "7 Market Street";
    directory.services[1].topics = {"doctor"};
    directory.services[1].regions = {"XW-1-1"};
    directory.services[2].regions = {"XW-1"};
    directory.services[3].do_not_publish = true;
    directory.services[3].name.set("zh-Hans", {"温暖之家", false});
    return directory;
}

std::string found_in(Directory const& directory, directory::Question const& question) {
    auto index = directory::Index::of(directory);
    REQUIRE(index);
    auto const positions = index->find(question);
    REQUIRE(positions);
    std::vector<std::string> ids;
    for (std::size_t const position : *positions)
        ids.push_back(directory.services.at(position).id);
    return base::join(ids, " ");
}

std::string found(directory::Question const& question) {
    return found_in(town(), question);
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
        {"nor does what the index would take for an operator", {"OR", "(", "*"}, ""},
        {"a quotation mark parts words and harms nothing", {"food\"bank"}, "a"},
        {"without the tones nobody types", {"nha", "am"}, "c"},
        {"as it sounds, whatever way it is spelt", {"dhong"}, "c"},
        {"full-width letters of a Chinese keyboard", {"ｆｏｏｄ"}, "a b"},
        {"a Thai word that breaks off within a syllable", {"อบอุ"}, "d"},
        {"one Thai letter", {"บ"}, "d"},
        {"Thai letters in another order are another word", {"อุ่นอบ"}, ""},
        {"digits of any script", {"๗"}, "a"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(found({row.words, "", ""}) == row.ids);
        }
    CHECK(found({{"food"}, "", "", 1}) == "a");
    CHECK(found({{"food"}, "", "", 0}).empty());
}

TEST_CASE("staff find records by place and topic, with words or without") {
    struct Row {
        char const* why;
        directory::Question question;
        char const* ids;
    };
    static Row const rows[] = {
        {"what serves the place", {{}, "XW-1-1", ""}, "b c"},
        {"and what lies in it", {{}, "XW-1", ""}, "b c"},
        {"not what is beside it", {{}, "XW-1-2", ""}, "c"},
        {"an id that begins alike is another", {{}, "XW", ""}, ""},
        {"a topic", {{}, "", "doctor"}, "b"},
        {"topic and place", {{}, "XW-1-2", "doctor"}, ""},
        {"words and place", {{"river"}, "XW-1", ""}, "b"},
        {"words in another place", {{"food"}, "XW-1-2", ""}, ""},
        {"the beginning of a topic's id is not the topic", {{}, "", "doc"}, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(found(row.question) == row.ids);
        }
}

TEST_CASE("what is found comes place by place, the most local first") {
    Directory directory;
    directory.regions = {{"XW", "", model::RegionKind::country, Texts("en", "Lumara")},
                         {"XW-1", "XW", model::RegionKind::province, Texts("en", "North")},
                         {"XW-2", "XW", model::RegionKind::province, Texts("en", "South")},
                         {"XW-1-1", "XW-1", model::RegionKind::district, Texts("en", "Hill")}};
    std::pair<char const*, char const*> const places[] = {{"everywhere", "XW"},  {"south", "XW-2"},
                                                          {"hill", "XW-1-1"},    {"north", "XW-1"},
                                                          {"south-too", "XW-2"}, {"nowhere", "XX"}};
    for (auto const& [id, region] : places) {
        directory.services.push_back(service(id, "Clinic", "Open to all."));
        directory.services.back().regions = {region};
    }
    CHECK(found_in(directory, {{"clinic"}, "", ""}) ==
          "nowhere hill north south south-too everywhere");
    CHECK(found_in(directory, {{"clinic"}, "XW-1", ""}) == "hill north everywhere");
}

TEST_CASE("a beginning of more words than are asked for one by one finds them all") {
    Directory directory;
    std::string ids;
    for (char last = 'a'; last <= 'z'; ++last) {
        std::string const name = std::string("Clinic") + last;
        directory.services.push_back(service(name, name, ""));
        ids += (ids.empty() ? "" : " ") + name;
    }
    CHECK(found_in(directory, {{"clinic"}, "", ""}) == ids);
    CHECK(found_in(directory, {{"clinicm"}, "", ""}) == "Clinicm");
    CHECK(found_in(directory, {{"klinik"}, "", ""}) == ids);
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
