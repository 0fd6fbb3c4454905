// The review sheet as a page: one file with its pictures and its typeface in it.
// SPDX-License-Identifier: Apache-2.0
#include "cli/strings.hpp"
#include "listing/html.hpp"
#include "model/drawings.hpp"
#include <cstdint>
#include <fmt/format.h>

namespace cli {
namespace {

using listing::Html;

std::string base64(std::string_view bytes) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U |
                    (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += at + i > bytes.size() ? '=' : kDigits[group >> (18U - 6U * i) & 63U];
    }
    return out;
}

/// Our typeface for `language` as part of a style sheet, because the reviewer's machine may have
/// none; nothing when fonts.toml has none either.
std::string own_font(std::string const& language) {
    base::Path const fonts = base::share_folder() / "fonts";
    auto const settings = base::Settings::load(fonts / "fonts.toml");
    if (!settings) return "";
    auto const faces = settings->list("language." + language + ".faces");
    if (faces.empty()) return "";
    auto const file = settings->text_or("face." + faces.front() + ".regular", "");
    auto const bytes = base::read_file(fonts / file);
    if (file.empty() || !bytes) return "";
    return "@font-face{font-family:Own;src:url(data:font/ttf;base64," + base64(*bytes) +
           ")}[lang=\"" + language + "\"],h1{font-family:Own,sans-serif}";
}

/// As the readers of `language` see it.
void add_picture(Html& html, std::string const& picture, std::string const& language) {
    auto const cell = html.element("td");
    auto const drawings = model::Drawings::load(base::share_folder() / "data" / "pictograms");
    if (picture.empty() || !drawings) return;
    auto const svg = base::read_file(drawings->file(picture, drawings->culture_of(language)));
    if (!svg) return;
    html.empty("img", {{"src", "data:image/svg+xml;base64," + base64(*svg)}, {"alt", picture}});
}

void add_choice(Html& html, std::string const& name, std::string_view value, std::string label) {
    auto const line = html.element("label");
    html.empty("input", {{"type", "radio"}, {"name", name}, {"value", std::string(value)}});
    html.text(" " + std::move(label));
}

constexpr std::string_view kStyle =
    "body{font:16px/1.4 sans-serif;margin:1.5em;max-width:80em}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #999;padding:.5em;vertical-align:top;text-align:start}"
    "tr{break-inside:avoid}img{width:4em;height:4em;background:#234;border-radius:.4em}"
    ".said{font-size:1.35em}.small{font-size:.8em;color:#444}.doubt{background:#fe9}"
    "textarea{width:14em;height:4em;font:inherit}label{display:block;white-space:nowrap}"
    "@media print{button,.screen{display:none}}";

/// Gathers what was marked into the CSV that `waypost strings accept` reads. It stands between
/// the script tags as it is, so it holds no `<` followed by a letter or slash.
constexpr std::string_view kScript = R"js(
function quoted(text){return '"'+text.replace(/"/g,'""')+'"'}
function save(){
  var who=document.getElementById('reviewer').value.trim();
  if(!who){alert('Please write your name or initials first.');return}
  var lines=['key,form,english,text,verdict,correction,note,reviewer'];
  document.querySelectorAll('tr[data-key]').forEach(function(row){
    var mark=row.querySelector('input:checked');
    var areas=row.querySelectorAll('textarea');
    var cells=[row.dataset.key,row.dataset.form,row.querySelector('.english').textContent,
      row.querySelector('.said').textContent,mark?mark.value:'',areas[0].value,areas[1].value,who];
    lines.push(cells.map(quoted).join(','))});
  var link=document.createElement('a');
  link.href=URL.createObjectURL(new Blob(['\ufeff'+lines.join('\n')+'\n'],{type:'text/csv'}));
  link.download=document.body.dataset.file;link.click()}
document.getElementById('save').onclick=save;
)js";

void add_row(Html& html, Words const& words, ReviewRow const& row) {
    auto const line =
        html.element("tr", {{"data-key", row.key}, {"data-form", row.form}, {"id", row.key}});
    add_picture(html, row.picture, words.language.tag);
    {
        auto const cell = html.element("td");
        html.leaf("div", row.english, {{"class", "english"}});
        html.leaf("div", row.place, {{"class", "small"}});
        html.leaf("div", row.key, {{"class", "small"}});
    }
    html.leaf("td", row.text,
              {{"class", "said"},
               {"lang", words.language.tag},
               {"dir", words.language.right_to_left ? "rtl" : "ltr"}});
    {
        auto const cell = html.element("td");
        html.leaf("div", row.back);
        if (!row.doubt.empty()) html.leaf("div", row.doubt, {{"class", "doubt"}});
    }
    auto const cell = html.element("td");
    add_choice(html, row.key + row.form, "ok", "Good");
    add_choice(html, row.key + row.form, "change", "Better:");
    html.leaf("textarea", "", {{"lang", words.language.tag}, {"aria-label", "Better words"}});
    html.leaf("textarea", "", {{"aria-label", "Remark"}, {"placeholder", "Remark"}});
}

void add_head(Html& html, Words const& words, std::size_t count) {
    html.leaf("h1", fmt::format("{}: {}", words.language.english, words.language.endonym));
    html.leaf("p", fmt::format("{} messages. Does each say, in plain and friendly words of your "
                               "language, what the English says? Would a frightened person "
                               "understand it when it is read aloud?",
                               count));
    html.leaf("p", "Mark Good or Better, and write better words where you know them. Rows with a "
                   "yellow remark first. On paper: tick, and write beside it. Braces like {month} "
                   "and dots … stay as they are.");
    auto const line = html.element("p", {{"class", "screen"}});
    html.leaf("label", "Your name or initials: ", {{"for", "reviewer"}});
    html.empty("input", {{"id", "reviewer"}});
    html.leaf("button", "Save my answers", {{"id", "save"}});
}

void add_terms(Html& html, Words const& words) {
    html.leaf("h2", "Words we use");
    auto const table = html.element("table");
    for (catalogue::Term const& term : words.terms.terms) {
        auto const found = term.in.find(words.language.tag);
        if (found == term.in.end()) continue;
        auto const line = html.element("tr");
        html.leaf("td", term.english);
        html.leaf("td", found->second, {{"lang", words.language.tag}});
        html.leaf("td", term.note);
    }
}

void add_table(Html& html, Words const& words, std::vector<ReviewRow> const& rows) {
    auto const table = html.element("table");
    {
        auto const line = html.element("tr");
        for (char const* const title :
             {"Picture", "English, and where it stands", "Translation", "What it says", "Yours"})
            html.leaf("th", title);
    }
    for (ReviewRow const& row : rows) {
        html.line();
        add_row(html, words, row);
    }
}

} // namespace

std::string review_page(Words const& words, std::vector<ReviewRow> const& rows) {
    Html html;
    {
        auto const page = html.element("html", {{"lang", "en"}});
        {
            auto const head = html.element("head");
            html.empty("meta", {{"charset", "utf-8"}});
            html.leaf("title", fmt::format("Words to read: {}", words.language.english));
            html.ours("style", std::string(kStyle) + own_font(words.language.tag));
        }
        auto const body =
            html.element("body", {{"data-file", fmt::format("{}-read.csv", words.language.tag)}});
        add_head(html, words, rows.size());
        add_table(html, words, rows);
        add_terms(html, words);
        html.leaf("script", "");
    }
    std::string out = std::move(html).take();
    constexpr std::string_view kOpened = "<script>";
    out.insert(out.rfind(kOpened) + kOpened.size(), kScript);
    return out;
}

} // namespace cli
