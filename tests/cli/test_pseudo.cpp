// Cards and pages made with words that have no letters ("#12"): what letters are left is content
// of the directory, or would be a word that stands in code.
// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.hpp"
#include "catalogue/po_file.hpp"
#include "sample.hpp"
#include "support/content_words.hpp"
#include "support/markup.hpp"
#include <catch2/catch.hpp>
#include <cstdlib>

namespace {

namespace fs = std::filesystem;

/// A share folder like ours, but Thai is made of numbers.
class Numbered {
  public:
    Numbered() {
        for (char const* const folder : {"fonts", "layouts", "data"})
            fs::create_directory_symlink(fs::canonical(test::share() / folder),
                                         scratch_.path() / folder);
        fs::copy(test::share() / "strings", scratch_.path() / "strings",
                 fs::copy_options::recursive);
        auto po = catalogue::read_po(test::source() / "data" / "strings" / "th.po").value();
        int number = 0;
        for (auto& message : po.messages)
            for (std::string& text : message.texts)
                text = "#" + std::to_string(++number);
        base::Path const file = scratch_.path() / "th.po";
        if (!base::write_file(file, write_po(po))) std::abort();
        for (char const* const place : {"strings/th.mo", "strings/draft/th.mo"})
            if (std::system(("msgfmt --use-fuzzy -o " + (scratch_.path() / place).string() + " " +
                             file.string())
                                .c_str()) != 0)
                std::abort();
        setenv("WAYPOST_SHARE", scratch_.path().c_str(), 1);
    }
    Numbered(Numbered const&) = delete;
    Numbered& operator=(Numbered const&) = delete;
    ~Numbered() { unsetenv("WAYPOST_SHARE"); }

  private:
    test::Scratch scratch_;
};

std::vector<std::string> content() {
    std::vector<std::string> known = {"Westland",
                                      "Hillside",
                                      "Mill",
                                      "Help Line",
                                      "Call and talk.",
                                      "Quiet House",
                                      "A place to sleep.",
                                      "Night clinic",
                                      "Nurses see you.",
                                      "5 Reed Lane",
                                      "behind the market",
                                      "Open Door",
                                      "English",
                                      "info.example/XW-11/TH"};
    for (int day = 0; day < 7; ++day)
        known.push_back(catalogue::weekday(day, "th"));
    return known;
}

} // namespace

TEST_CASE("no word on a card or a page stands in code") {
    Numbered const numbered;
    test::Desk desk;
    REQUIRE(desk.import() == 0);
    REQUIRE(desk.publish({"--draft", "--languages", "en,th"}) == 0);

    REQUIRE(desk.run({"cards", desk.at("edition"), "--region", "XW-11", "--language", "th",
                      "--draft", "--out", desk.at("card.pdf")}) == 0);
    REQUIRE(std::system(
                ("pdftotext -raw " + desk.at("card.pdf") + " " + desk.at("card.txt")).c_str()) ==
            0);
    std::string const card = desk.read("card.txt");
    INFO(card);
    CHECK(card.find('#') != std::string::npos);
    CHECK(test::words_of_code(card, content()).empty());

    REQUIRE(desk.run({"listing", desk.at("edition"), "--out", desk.at("site")}) == 0);
    auto const page = test::read_markup(desk.read("site/XW-11/TH/index.html"));
    REQUIRE(page);
    for (test::Element const& element : *page) {
        if (element.tag != "body" && element.tag != "title") continue;
        INFO(element.text);
        CHECK(element.text.find('#') != std::string::npos);
        CHECK(test::words_of_code(element.text, content()).empty());
    }
}
