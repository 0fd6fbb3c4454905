// SPDX-License-Identifier: Apache-2.0
#include "text/support.hpp"

using namespace test;

TEST_CASE("three sentences in each language stand as they did", "[golden]") {
    struct Row {
        char const* language;
        char const* sentences[3];
    };
    static Row const rows[] = {
        {"en",
         {"You can call this number day and night: 009991.",
          "The office is open 08:00-17:00, Monday to Friday.",
          "You do not have to say your name."}},
        {"vi",
         {"Bạn có thể gọi số này cả ngày lẫn đêm: 009991.",
          "Văn phòng mở cửa 08:00-17:00, từ thứ Hai đến thứ Sáu.",
          "Bạn không cần nói tên của mình."}},
        {"th",
         {"คุณโทรหาเบอร์นี้ได้ทั้งวันทั้งคืน: 009991", "สำนักงานเปิด 08:00-17:00 วันจันทร์ถึงวันศุกร์",
          "คุณไม่ต้องบอกชื่อของคุณ"}},
        {"lo",
         {"ທ່ານໂທຫາເບີນີ້ໄດ້ທັງກາງເວັນແລະກາງຄືນ: 009991", "ຫ້ອງການເປີດ 08:00-17:00 ວັນຈັນຫາວັນສຸກ",
          "ທ່ານບໍ່ຕ້ອງບອກຊື່ຂອງທ່ານ"}},
        {"km",
         {"អ្នកអាចទូរស័ព្ទមកលេខនេះបានទាំងយប់ទាំងថ្ងៃ៖ 009991។",
          "ការិយាល័យបើកម៉ោង 08:00-17:00 ពីថ្ងៃចន្ទដល់ថ្ងៃសុក្រ។", "អ្នកមិនចាំបាច់ប្រាប់ឈ្មោះរបស់អ្នកទេ។"}},
        {"my",
         {"ဒီဖုန်းနံပါတ်ကို နေ့ရောညပါ ခေါ်ဆိုနိုင်ပါတယ်။ 009991။", "ရုံးဖွင့်ချိန် 08:00-17:00၊ တနင်္လာနေ့မှ သောကြာနေ့အထိ။",
          "သင့်နာမည်ကို ပြောစရာ မလိုပါဘူး။"}},
        {"id",
         {"Anda bisa menelepon nomor ini siang dan malam: 009991.",
          "Kantor buka 08:00-17:00, Senin sampai Jumat.", "Anda tidak perlu menyebut nama Anda."}},
        {"ms",
         {"Anda boleh telefon nombor ini siang dan malam: 009991.",
          "Pejabat buka 08:00-17:00, Isnin hingga Jumaat.",
          "Anda tidak perlu beritahu nama anda."}},
        {"fil",
         {"Puwede kang tumawag sa numerong ito araw at gabi: 009991.",
          "Bukas ang opisina 08:00-17:00, Lunes hanggang Biyernes.",
          "Hindi mo kailangang sabihin ang pangalan mo."}},
        {"ar",
         {"يمكنك الاتصال بهذا الرقم ليلًا ونهارًا: 009991.",
          "المكتب مفتوح 08:00-17:00 من الإثنين إلى الجمعة (قرب Green House).",
          "لا داعي لأن تذكر اسمك."}},
        {"bn",
         {"আপনি দিনে বা রাতে এই নম্বরে ফোন করতে পারেন: 009991।",
          "অফিস খোলা 08:00-17:00, সোমবার থেকে শুক্রবার।", "আপনাকে নিজের নাম বলতে হবে না।"}},
        {"ne",
         {"तपाईं दिन होस् वा राति यो नम्बरमा फोन गर्न सक्नुहुन्छ: 009991।",
          "कार्यालय 08:00-17:00 सोमबारदेखि शुक्रबारसम्म खुला हुन्छ।", "तपाईंले आफ्नो नाम भन्नु पर्दैन।"}},
        {"zh-Hans",
         {"您可以白天或晚上拨打这个号码：009991。", "办公室开放时间是08:00-17:00，星期一到星期五。",
          "您不用说出自己的名字。"}},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.language) {
            std::string dumped;
            for (char const* sentence : row.sentences) {
                auto const layout = laid_out(sentence, row.language, 330);
                CHECK(layout.missing.empty());
                CHECK_FALSE(layout.cut_word);
                dumped += dump(layout);
            }
            CHECK(matches_golden(std::string("text/") + row.language + ".txt", dumped));
        }
}
