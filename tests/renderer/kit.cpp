// SPDX-License-Identifier: Apache-2.0
#include "renderer/kit.hpp"
#include "base/files.hpp"
#include <algorithm>
#include <array>
#include <cstdlib>

namespace test {
namespace {

struct Told {
    char const* language;
    char const* region;
    std::array<char const*, 3> services; ///< a hotline, a clinic, a house
};

Told const kTold[] = {
    {"en", "Oralin", {"Lumara Help Line", "Wesuna Clinic and Talk Room", "Women's House, Tesana"}},
    {"vi", "Oralin", {"Đường dây Lumara", "Khám và tâm sự, Wesuna", "Nhà phụ nữ, Tesana"}},
    {"th", "โอราลิน", {"สายด่วนลูมารา", "คลินิกและห้องคุย เวซูนา", "บ้านผู้หญิง เตซานา"}},
    {"lo", "ໂອຣາລິນ", {"ສາຍດ່ວນລູມາຣາ", "ຄລີນິກແລະບ່ອນໂອ້ລົມ ເວຊູນາ", "ເຮືອນແມ່ຍິງ ເຕຊານາ"}},
    {"km", "អូរ៉ាលីន", {"ខ្សែជំនួយលូម៉ារ៉ា", "គ្លីនិក និងបន្ទប់ជជែក វេស៊ូណា", "ផ្ទះស្ត្រី តេសាណា"}},
    {"my", "အိုရာလင်", {"လူမာရာ အကူအညီဖုန်း", "ဝေဆူနာ ဆေးခန်း", "အမျိုးသမီးအိမ် တေဆာနာ"}},
    {"id",
     "Oralin",
     {"Telepon Bantuan Lumara", "Klinik & Konseling Wesuna", "Rumah Perempuan, Tesana"}},
    {"ms",
     "Oralin",
     {"Talian Bantuan Lumara", "Klinik & Kaunseling Wesuna", "Rumah Wanita, Tesana"}},
    {"fil", "Oralin", {"Hotline ng Lumara", "Klinika at Usapan, Wesuna", "Bahay ng Babae, Tesana"}},
    {"ar", "أورالين", {"خط مساعدة لومارا", "عيادة وغرفة حديث، ويسونا", "بيت النساء، تيسانا"}},
    {"bn", "ওরালিন", {"লুমারা সহায়তা লাইন", "ওয়েসুনা ক্লিনিক ও কথার ঘর", "নারীদের বাড়ি, তেসানা"}},
    {"ne", "ओरालिन", {"लुमारा सहयोग लाइन", "वेसुना क्लिनिक र कुराकानी", "महिला घर, तेसाना"}},
    {"zh-Hans", "奥拉林", {"卢马拉帮助热线", "韦苏纳诊所和谈心室", "特萨纳妇女之家"}},
};

wording::ServiceWords service(std::string id, wording::Said name, char const* pictogram,
                              std::string number) {
    wording::ServiceWords words;
    words.id = std::move(id);
    words.name = std::move(name);
    words.pictogram = pictogram;
    words.phones = {{model::PhoneKind::voice, "", number, number, "tel:" + number}};
    return words;
}

void answer(wording::ServiceWords& words, model::Fact fact, char const* pictogram) {
    words.facts.push_back({fact, model::Answer::yes, pictogram, ""});
}

} // namespace

std::vector<std::string> languages() {
    std::vector<std::string> tags;
    for (Told const& told : kTold)
        tags.emplace_back(told.language);
    return tags;
}

std::vector<std::string> chosen_languages(std::size_t turn) {
    auto const all = languages();
    if (std::getenv("WAYPOST_EVERY_LANGUAGE") != nullptr) return all;
    return {all[turn % all.size()]};
}

std::vector<std::string> shipped_layouts() {
    std::vector<std::string> names;
    auto const files = base::files_below(share() / "layouts/cards");
    for (base::Path const& file : files.value())
        names.push_back(file.stem().string());
    return names;
}

std::vector<std::string> chosen_layouts() {
    if (std::getenv("WAYPOST_EVERY_LANGUAGE") != nullptr) return shipped_layouts();
    return {"wallet", "bilingual", "cover-calendar", "receipt-58", "shoe"};
}

renderer::CardLayout layout(std::string const& name) {
    return renderer::CardLayout::load(share() / "layouts/cards" / (name + ".toml")).value();
}

Kit::Kit()
    : fonts(text::FontSet::load(share() / "fonts").value()),
      layout(renderer::CardLayout::load(share() / "layouts/cards/wallet.toml").value()) {}

renderer::CardRequest Kit::request(std::string const& language) const {
    Told const& told = *std::find_if(std::begin(kTold), std::end(kTold),
                                     [&](Told const& each) { return each.language == language; });
    auto const say = [&](char const* key, catalogue::Values const& values = {}) {
        return words->text(language, key, values);
    };
    auto const name = [&](std::size_t i) { return wording::Said{told.services.at(i), language}; };
    renderer::CardRequest request;
    request.language = language;
    request.right_to_left = language == "ar";
    request.say("title", say("card.title"));
    request.words["region"] = {told.region, language};
    request.services = {service("svc-001", name(0), "kind-hotline", "009991"),
                        service("svc-011", name(1), "kind-clinic", "00999 031 5676"),
                        service("svc-006", name(2), "kind-shelter", "00999 071 8036")};
    for (auto& each : request.services) {
        answer(each, model::Fact::free, "fact-free-yes");
        answer(each, model::Fact::no_papers, "fact-no-papers-yes");
        answer(each, model::Fact::children, "fact-children-yes");
    }
    answer(request.services[0], model::Fact::no_name, "fact-no-name-yes");
    answer(request.services[0], model::Fact::no_police, "fact-no-police-yes");
    answer(request.services[0], model::Fact::men, "fact-men-yes");
    request.services[1].phones[0].kind = model::PhoneKind::whatsapp;
    std::string const url = wording::listing_url("https://info.example", "XW-2", language, 12);
    request.words["url"] = {url, "en"};
    request.words["url.typed"] = {renderer::typed_url(url), "en"};
    request.say("scan", say("card.scan"));
    request.say("notice", say("card.free"));
    base::Date const due = *base::parse_date("2027-04-20");
    request.say("check_by",
                say("card.check_by", {{"month", catalogue::month_and_year(due, language)}}));
    request.say("edition", say("card.edition", {{"number", "12"}}));
    request.say("note", say("card.sample"));
    return request;
}

renderer::CardRequest Kit::filled(std::string const& language,
                                  renderer::CardLayout const& asked) const {
    renderer::CardRequest filled = request(language);
    filled.services.resize(
        std::min(filled.services.size(), static_cast<std::size_t>(asked.services)));
    for (std::string const& word : asked.words()) {
        if (filled.words.contains(word)) continue;
        auto const service = renderer::service_word(word);
        if (words->has("en", word))
            filled.say(word, words->text(language, word));
        else if (!service)
            filled.words[word] = {"12", "en"};
        else if (service->what == "away" || service->what == "abroad")
            filled.words[word] = {"+999 031 5676", "en"};
    }
    return filled;
}

renderer::Card Kit::filled_card(std::string const& language,
                                renderer::CardLayout const& asked) const {
    std::vector<renderer::CardRequest> const voices{filled(language, asked), filled("en", asked)};
    return renderer::compose(voices, asked, fonts).value();
}

renderer::Card Kit::card(std::string const& language) const {
    return renderer::compose(request(language), layout, fonts).value();
}

renderer::Form form(std::string const& name) {
    return renderer::Form::load(share() / "layouts/forms" / (name + ".toml")).value();
}

std::string unpacked(std::string const& pdf) {
    Scratch const scratch;
    base::Path const file = scratch.path() / "card.pdf";
    if (!base::write_file(file, pdf)) return "";
    std::string const text = shell("qpdf --qdf --object-streams=disable " + file.string() + " -");
    std::string out;
    for (char const c : text)
        if (c != '\n' && c != ' ')
            out += c;
        else if (!out.ends_with(' '))
            out += ' ';
    return out;
}

std::string shell(std::string const& command) {
    Scratch const scratch;
    base::Path const out = scratch.path() / "out";
    if (std::system(("{ " + command + "; } > " + out.string()).c_str()) != 0)
        return "failed: " + command;
    return base::read_file(out).value();
}

} // namespace test
