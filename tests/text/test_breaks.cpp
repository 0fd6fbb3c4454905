// SPDX-License-Identifier: Apache-2.0
#include "base/text_tools.hpp"
#include "text/support.hpp"
#include <nlohmann/json.hpp>
#include <set>

using namespace test;

namespace {

/// `marked` has '|' at every place where a line may end. At every width, lines may end only there.
struct Marked {
    std::string text;
    std::set<std::size_t> breaks; ///< bytes
};

Marked read(std::string_view marked) {
    Marked out;
    for (char const c : marked) {
        if (c == '|')
            out.breaks.insert(out.text.size());
        else
            out.text += c;
    }
    return out;
}

/// Where the lines of `layout` begin in `text`, bytes.
std::vector<std::size_t> line_begins(text::Layout const& layout, std::string const& text) {
    std::vector<std::size_t> begins;
    std::size_t at = 0;
    for (text::Line const& line : layout.lines) {
        at = text.find(line.text, at);
        REQUIRE(at != std::string::npos);
        begins.push_back(at);
        at += line.text.size();
    }
    return begins;
}

/// Every place where `text` breaks at any width that no word is wider than.
std::set<std::size_t> breaks_taken(std::string const& text, std::string const& language) {
    constexpr double kWidest = 900;
    constexpr double kStep = 9;
    std::set<std::size_t> taken;
    for (double width = kWidest; width > 0; width -= kStep) {
        auto const layout = laid_out(text, language, width);
        if (layout.cut_word) break;
        auto const begins = line_begins(layout, text);
        taken.insert(begins.begin() + 1, begins.end());
    }
    return taken;
}

/// The text with '|' at `breaks`, for messages.
std::string shown(std::string const& text, std::set<std::size_t> const& breaks) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        out += (breaks.contains(i) ? "|" : "") + text.substr(i, 1);
    return out;
}

std::set<std::size_t> without(std::set<std::size_t> all, std::set<std::size_t> const& legal) {
    std::erase_if(all, [&](std::size_t position) { return legal.contains(position); });
    return all;
}

} // namespace

TEST_CASE("lines end between words") {
    struct Row {
        char const* language;
        char const* marked;
    };
    static Row const rows[] = {
        {"en", "You |can |call |this |number |day |and |night."},
        {"en", "Ask |for |the |self-|help |group."},
        {"th", "คุณ|ไม่|ต้อง|บอก|ชื่อ|ของ|คุณ"},
        {"th", "เรา|ไม่|ถาม|ว่า|คุณ|มา|จาก|ไหน"},
        {"th", "โทร|หา|เรา|ได้|ทุก|วัน"},
        {"th", "สำนักงาน|เปิด |08:00-17:00 |ทุก|วัน"},
        {"th", "ถ้า|คุณ|เจ็บ |เรา|พา|คุณ|ไป|หา|หมอ"},
        {"th", "น้ำ|และ|อาหาร|ไม่|เสีย|เงิน"},
        {"lo", "ທ່ານ|ບໍ່|ຕ້ອງ|ບອກ|ຊື່|ຂອງ|ທ່ານ"},
        {"lo", "ພວກ|ເຮົາ|ບໍ່|ຖາມ|ຊື່"},
        {"lo", "ໂທ|ຫາ|ພວກ|ເຮົາ|ໄດ້|ທຸກ|ມື້"},
        {"lo", "ຫ້ອງ|ການ|ເປີດ |08:00-17:00 |ທຸກ|ມື້"},
        {"lo", "ອາ|ຫານ|ແລະ|ນ້ຳ|ບໍ່|ເສຍ|ເງິນ"},
        {"lo", "ທ່ານ|ໝໍ|ຢູ່|ທີ່|ນີ້"},
        {"km", "អ្នក|មិន|ចាំ|បាច់|ប្រាប់|ឈ្មោះ|របស់|អ្នក|ទេ។"},
        {"km", "យើង|មិន|សួរ|ឈ្មោះ|ទេ។"},
        {"km", "ទូរស័ព្ទ|មក|យើង|បាន|រាល់|ថ្ងៃ។"},
        {"km", "ការិយាល័យ|បើក |08:00-17:00 |រាល់|ថ្ងៃ។"},
        {"km", "អាហារ|និង|ទឹក|មិន|គិត|ថ្លៃ|ទេ។"},
        {"km", "គ្រូពេទ្យ|នៅ|ទីនេះ។"},
        {"my", "သင့်|နာ|မည်|ကို |ပြော|စ|ရာ |မ|လို|ပါ|ဘူး။"},
        {"my", "နာ|မည် |မ|မေး|ပါ|ဘူး။"},
        {"my", "နေ့|တိုင်း |ဖုန်း|ဆက်|နိုင်|ပါ|တယ်။"},
        {"my", "ရုံး|ဖွင့်|ချိန် |08:00-17:00 |နေ့|တိုင်း။"},
        {"my", "အ|စား|အ|စာ|နဲ့ |ရေ |အ|ခ|မဲ့ |ရ|နိုင်|ပါ|တယ်။"},
        {"my", "ဆ|ရာ|ဝန် |ဒီ|မှာ |ရှိ|ပါ|တယ်။"},
        {"zh-Hans", "您|不|用|说|出|名|字。"},
        {"zh-Hans", "电|话：|009991。"},
        {"ar", "لا |داعي |لأن |تذكر |اسمك."},
        {"bn", "আপনাকে |নিজের |নাম |বলতে |হবে |না।"},
        {"ne", "तपाईंले |आफ्नो |नाम |भन्नु |पर्दैन।"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.language << ": " << row.marked) {
            Marked const marked = read(row.marked);
            auto const taken = breaks_taken(marked.text, row.language);
            CHECK(!taken.empty());
            CHECK(shown(marked.text, without(taken, marked.breaks)) == marked.text);
        }
}

TEST_CASE("numbers and hints decide where a line may not end") {
    struct Row {
        char const* why;
        char const* language;
        std::string text;
        std::string narrow; ///< the lines at a width that holds the longest part
        double width;
    };
    static Row const rows[] = {
        {"no-break spaces keep a number in one piece", "en", "Call 00999\u00A0012\u00A03456 now",
         "Call|00999\u00A0012\u00A03456|now", 160},
        {"ordinary spaces let a number go on below", "en", "Call 00999 012 3456 now",
         "Call 00999|012 3456|now", 110},
        {"hours stay whole", "en", "Open 08:00-17:00 today", "Open|08:00-17:00|today", 115},
        {"hours with an en dash stay whole", "en", "Open 08:00–17:00 today",
         "Open|08:00–17:00|today", 115},
        {"hours in Arabic stay whole", "ar", "مفتوح 08:00–17:00 اليوم", "مفتوح|08:00–17:00|اليوم",
         115},
        {"a date stays whole", "en", "Since 12-05-2030 daily", "Since|12-05-2030|daily", 110},
        {"a zero-width space lets a name break", "en", "Green\u200BHouse", "Green|House", 62},
        {"no break without it", "en", "Bl\u00FCte\u00A0x yz", "Bl\u00FCte\u00A0x|yz", 70},
        {"a word joiner keeps hyphened words together", "en", "an e-\u2060mail x",
         "an|e-\u2060mail|x", 60},
        {"a hyphen breaks without it", "en", "an eeee-mail", "an eeee-|mail", 100},
        {"a no-break hyphen does not", "en", "an eee\u2011mail", "an|eee\u2011mail", 100},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const layout = laid_out(row.text, row.language, row.width);
            CHECK(lines(layout) == row.narrow);
            CHECK_FALSE(layout.cut_word);
        }
}

TEST_CASE("a word joiner mends what the dictionary does not know") {
    struct Row {
        char const* language;
        std::string without_hint;
        std::string with_hint;
        double width;
    };
    static Row const rows[] = {
        {"lo", "ສະແກນ", "ສະ\u2060ແກນ", 40},
        {"my", "စကင်", "စ\u2060ကင်", 40},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.language) {
            CHECK(breaks_taken(row.with_hint, row.language).empty());
            CHECK(laid_out(row.with_hint, row.language, row.width).cut_word);
        }
}

TEST_CASE("a word that is too wide is cut between letters and says so") {
    struct Row {
        char const* why;
        char const* language;
        std::string text;
        double width;
        std::string lines;
    };
    static Row const rows[] = {
        {"a long word alone", "en", "mmmmmm", 60, "mmm|mmm"},
        {"a long word behind a short one", "en", "a mmmmm", 60, "a|mmm|mm"},
        {"what follows fills the line", "en", "mmmm a", 60, "mmm|m a"},
        {"one letter a line when nothing fits", "en", "abc", 0.001, "a|b|c"},
        {"accents stay with their letter", "en", "e\u0301e\u0301", 0.001, "e\u0301|e\u0301"},
        {"Khmer letters keep what stands below them", "km", "ខ្មែរ", 0.001, "ខ្មែ|រ"},
        {"Thai letters keep their marks", "th", "ที่นี้", 0.001, "ที่|นี้"},
        {"Nepali letters keep their conjunct", "ne", "क्षमता", 0.001, "क्ष|म|ता"},
        {"Burmese letters keep their stack", "my", "တက္ကသိုလ်", 0.001, "တ|က္က|သို|လ်"},
        {"spaces vanish at the ends", "en", "a  b", 0.001, "a|b"},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            auto const layout = laid_out(row.text, row.language, row.width);
            CHECK(lines(layout) == row.lines);
            CHECK(layout.cut_word);
        }
}

TEST_CASE("the cards' sentences break at marked words only") {
    // Compounds that a reader accepts in two lines (the marked words are longer), and the loan
    // word "scan", which ICU's dictionaries do not know: U+2060 is the remedy.
    static char const* const divided[] = {"ช่วย|เหลือ", "เจ้า|หน้าที่", "ใช้|จ่าย",   "ราย|ชื่อ", "เอก|สาร",
                                          "ນາຍ|ຈ້າງ",  "အရေး|ပေါ်", "နေ့ည|မပြတ်", "ສະ|ແກນ", "စ|ကင်"};
    for (char const* name : {"breaks-7.json", "breaks-100.json"}) {
        base::Path const path = shared_data().parent_path() / "bench" / "cards" / "data" / name;
        auto const bytes = base::read_file(path);
        if (!bytes) {
            WARN("skipped: " << name << " is not beside the checkout");
            return;
        }
        std::set<std::string> seen;
        int breaks = 0;
        for (auto const& card : nlohmann::json::parse(*bytes))
            for (auto const& [field, value] : card.items()) {
                if (field == "lang" || !seen.insert(value["text"]).second) continue;
                std::string const sentence = value["text"];
                std::string const language = card["lang"];
                std::set<std::size_t> legal;
                std::string_view rest = sentence;
                auto const marked = value["breaks"].get<std::set<std::size_t>>();
                for (std::size_t index = 0; !rest.empty(); ++index) {
                    if (marked.contains(index)) legal.insert(sentence.size() - rest.size());
                    base::take_code_point(rest);
                }
                for (char const* compound : divided) {
                    Marked const known = read(compound);
                    auto const at = sentence.find(known.text);
                    if (at != std::string::npos) legal.insert(at + *known.breaks.begin());
                }
                auto const taken = breaks_taken(sentence, language);
                breaks += static_cast<int>(taken.size());
                INFO(name << " " << language);
                CHECK(shown(sentence, without(taken, legal)) == sentence);
            }
        CHECK(breaks > 100);
    }
}
