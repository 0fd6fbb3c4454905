// Everything that the page promises, asked of chromium.   node check.mjs PORT ELSEWHERE MADE SHOTS [PART…]
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const [port, elsewhere, made, shots, ...only] = process.argv.slice(2);
const site = `http://127.0.0.1:${port}`;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const languages = ["en", "vi", "th", "lo", "km", "my", "id", "ms", "fil", "ar", "bn", "ne", "zh-Hans"];
const mostBytes = 14 * 1024; // one answer within TCP's first window

let faults = 0;
let checks = 0;
function check(holds, what) {
  ++checks;
  if (holds) return;
  ++faults;
  console.error(`FAULT: ${what}`);
}
const same = (a, b, what) => check(a === b, `${what}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`);
const at = (language, edition = 2) => `${site}/XW-11/${language.toUpperCase()}/${edition}`;

// An ordinary page elsewhere: where people come from, and where "leave" leads.
http.createServer((_, answer) => answer.end("<!DOCTYPE html><title>Weather</title><p>Sun</p>"))
  .listen(Number(elsewhere), "127.0.0.1").unref();

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/// A page of a fresh browser profile that notes every request, console line and policy violation.
async function visitor(options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const seen = { requests: [], console: [] };
  context.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (line) => seen.console.push(line.text()));
  page.on("pageerror", (error) => seen.console.push(String(error)));
  return { context, page, seen };
}

async function oneRequest() {
  const { context, page, seen } = await visitor();
  const answer = await page.goto(at("en"), { waitUntil: "networkidle" });
  same(answer.status(), 200, "the address of the QR code");
  same(seen.requests.join(" "), at("en"), "requests for one page");
  same(seen.console.join(" "), "", "console and policy violations");
  const headers = answer.headers();
  same(headers["content-encoding"], "br", "compressed beforehand");
  same(headers["cache-control"], "no-store", "cache-control");
  same(headers["referrer-policy"], "no-referrer", "referrer-policy");
  same(headers["x-content-type-options"], "nosniff", "x-content-type-options");
  same(headers["cross-origin-opener-policy"], "same-origin", "opener policy");
  check(headers["content-security-policy"].endsWith("; frame-ancestors 'none'"), "policy header");
  same(headers["content-security-policy"].replace("; frame-ancestors 'none'", ""),
    await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content"), "both policies");
  for (const name of ["set-cookie", "etag", "last-modified", "strict-transport-security"])
    check(!(name in headers), `header ${name}`);
  const stored = await page.evaluate(async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length,
  ].join(" "));
  same(stored, " 0 0 0 0 0", "cookie, storage, databases, caches, workers");
  same((await context.cookies()).length, 0, "cookies");
  same(await page.title(), "Info", "title");
  await context.close();
}

async function leaving() {
  for (const which of ["first", "last"]) {
    const { context, page } = await visitor();
    await page.goto(`http://127.0.0.1:${elsewhere}/before`);
    await page.goto(at("en"));
    const length = await page.evaluate(() => history.length);
    await page.click("nav a >> nth=1");
    await page.click("nav a >> nth=2");
    await page.click("footer a[lang=th]");
    await page.waitForURL(/\/TH\//);
    same(await page.evaluate(() => history.length), length, "history while reading");
    await page.locator("a.x")[which]().click();
    await page.waitForURL(`http://127.0.0.1:${elsewhere}/`);
    same(await page.evaluate(() => history.length), length, "history after leaving");
    same(await page.evaluate(() => document.referrer), "", "where they came from");
    await page.goBack();
    same(page.url(), `http://127.0.0.1:${elsewhere}/before`, "Back after leaving");
    await context.close();
  }
  const covered = await visitor();
  await covered.page.goto(at("en"));
  same(await covered.page.evaluate(() => {
    document.querySelector("a.x").click();
    return getComputedStyle(document.body).display;
  }), "none", "cover");
  await covered.context.close();
  const plain = await visitor({ javaScriptEnabled: false });
  await plain.page.goto(at("en"));
  await plain.page.click("a.x >> nth=0");
  same(plain.page.url(), `http://127.0.0.1:${elsewhere}/`, "leaving without script");
  await plain.context.close();
}

/// The keys of a telephone walk through the links as they stand, the way out first.
async function keys() {
  const { context, page } = await visitor({ viewport: { width: 240, height: 320 } });
  await page.goto(at("en"));
  const inOrder = await page.$$eval("a", (all) => all.map((one) => one.outerHTML));
  check((await page.$$("[tabindex]")).length === 0, "no order but that of the page");
  for (let i = 0; i < 25; ++i) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement.outerHTML);
    check(focused === inOrder[i], `link ${i} in the order of the keys`);
    if (i === 0) check(focused.includes('class="x"'), "the way out comes first");
  }
  await context.close();
}

async function addresses() {
  const { context, page, seen } = await visitor();
  const text = async (address) => {
    const answer = await page.goto(site + address);
    return `${answer.status()} ${await page.textContent("main")}`;
  };
  const old = await text("/XW-11/EN/1");
  check(old.startsWith("200") && old.includes("Your card is from list no. 1"), "a card of edition 1");
  check(old.includes("009991") && old.includes("009998"), "its old number and the new one");
  check((await page.$$("a[href='tel:009991']")).length === 0, "no link to the old number");
  check(old.includes("No longer on the list"), "a service that is gone");
  check((await text("/XW-11/EN/99")).includes("another list number"), "an edition nobody knows");
  check((await text("/XW-11/EN")).includes("another list number"), "no edition");
  check((await text("/XW-99/EN/2")).startsWith("200"), "an unknown region has its country's page");
  const lost = await text("/no/such/thing/at/all");
  check(lost.startsWith("404") && lost.includes("009998"), "lost, but with a hotline");
  check((await page.$$("a[href^='tel:']")).length > 0, "lost, with a link to call");
  check((await text("/%2e%2e/%2e%2e/etc/passwd")).startsWith("4"), "no way out of the folder");
  for (const address of ["/xw-11/en/2", "/xw-11/en/1", "/xw-11/en"]) {
    await page.goto(site + address);
    await page.waitForURL((url) => url.pathname.startsWith("/XW-11/EN"));
    check((await page.$$("nav")).length === 1, `typed in lower case: ${address}`);
  }
  same((await context.cookies()).length, 0, "cookies");
  check(seen.requests.every((url) => url.startsWith(site)), "nobody else is asked");
  const saved = await context.request.get(`${site}/XW-11/EN/info.vcf`);
  same(saved.headers()["content-type"], "text/vcard; charset=utf-8", "the entry for the phone book");
  const pdf = await context.request.get(`${site}/XW-11/EN/info.pdf`);
  check((await pdf.body()).toString("latin1").startsWith("%PDF-"), "the page to print");
  await context.close();
}

/// Every number that may be seen, and no other, is on the country's page; and every name.
async function edition() {
  const rows = JSON.parse(execFileSync("sqlite3", ["-json", path.join(made, "edition-2/directory.db"),
    `SELECT p.number, p.x_kind AS kind FROM phone p JOIN service s ON s.id = p.service_id
     WHERE p.x_visibility = 'public' AND s.status = 'active'`]).toString());
  const names = JSON.parse(execFileSync("sqlite3", ["-json", path.join(made, "edition-2/directory.db"),
    "SELECT name FROM service WHERE status = 'active'"]).toString()).map((row) => row.name);
  const { context, page } = await visitor();
  await page.goto(`${site}/XW/EN/2`);
  const links = await page.$$eval("section a[href^='tel:'], section a[href^='sms:']", (all) =>
    all.map((one) => one.getAttribute("href").slice(4)));
  const wanted = rows.filter((row) => row.kind !== "whatsapp").map((row) => row.number);
  same([...new Set(links)].sort().join(" "), [...new Set(wanted)].sort().join(" "), "numbers");
  const told = await page.$$eval("h3", (all) => all.map((one) => one.textContent));
  same(told.sort().join("|"), names.sort().join("|"), "names of services");
  await context.close();
}

async function accessible() {
  const { context, page } = await visitor({ viewport: { width: 360, height: 640 } });
  for (const language of languages)
    for (const address of [at(language), at(language, "Y/"), at(language, 1)]) {
      await page.goto(address);
      await page.evaluate(axe);
      const result = await page.evaluate(() => axe.run());
      for (const found of result.violations)
        check(false, `axe: ${address}: ${found.id}: ${found.nodes[0].html.slice(0, 120)}`);
      ++checks;
    }
  for (const address of ["/", "/404.html"]) {
    await page.goto(site + address);
    await page.evaluate(axe);
    same((await page.evaluate(() => axe.run())).violations.map((one) => one.id).join(), "", address);
  }
  await context.close();
}

async function valid() {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  const files = ["index.html", "404.html", "xw-11/en/2/index.html"];
  for (const language of languages)
    for (const end of ["2/", "1/", "Y/", ""])
      files.push(`XW-11/${language.toUpperCase()}/${end}index.html`);
  for (const file of files) {
    const report = await validator.validateString(fs.readFileSync(path.join(made, "site", file), "utf8"));
    for (const result of report.results)
      for (const one of result.messages.slice(0, 3))
        check(false, `html-validate: ${file}:${one.line}: ${one.ruleId}: ${one.message}`);
    ++checks;
  }
}

async function pictures() {
  for (const width of [240, 360, 1024]) {
    const { context, page } = await visitor({ viewport: { width, height: 640 } });
    for (const language of languages) {
      await page.goto(at(language));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      check(over <= 0, `${language} at ${width} px is ${over} px too wide`);
      await page.screenshot({ path: path.join(shots, `${language}-${width}.png`), clip: { x: 0, y: 0, width, height: 2400 }, fullPage: true });
    }
    await context.close();
  }
  const { context, page } = await visitor({ viewport: { width: 240, height: 640 } });
  await page.route("**/*", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<style>.*?<\/style>/s, "");
    await route.fulfill({ response: answer, body });
  });
  await page.goto(at("km"));
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "too wide without CSS");
  await page.screenshot({ path: path.join(shots, "km-240-without-css.png"), clip: { x: 0, y: 0, width: 240, height: 2400 }, fullPage: true });
  await page.goto(at("en", 1));
  await context.close();
  const older = await visitor({ viewport: { width: 240, height: 640 } });
  await older.page.goto(at("km", 1));
  await older.page.screenshot({ path: path.join(shots, "km-240-older-card.png") });
  await older.page.goto(at("th", "Y/"));
  await older.page.screenshot({ path: path.join(shots, "th-240-young.png") });
  await older.context.close();
}

/// Whatever stands in a field is text: nothing of it runs, nothing of it is lost.
async function naughty() {
  const { context, page, seen } = await visitor();
  await page.exposeFunction("alert", () => check(false, "a script ran"));
  await page.goto(`http://naughty.localhost:${port}/XW/EN/7`, { waitUntil: "networkidle" });
  same(seen.requests.length, 1, "requests of the naughty page");
  same(seen.console.join(" "), "", "console of the naughty page");
  const strings = JSON.parse(fs.readFileSync(path.join(made, "naughty/strings.json"), "utf8"));
  const told = await page.$$eval("h3", (all) => all.map((one) => one.textContent));
  const wanted = strings.map((one) => one.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "\ufffd"));
  check(strings.length > 10, "there are naughty strings");
  same(told.length, wanted.length, "naughty names");
  wanted.forEach((one, i) => same(told[i], one, `naughty name ${i}`));
  const all = await page.textContent("main");
  wanted.forEach((one, i) => check(all.split(one).length >= 5, `naughty string ${i} in every field`));
  same((await page.$$("script")).length, 1, "scripts on the naughty page");
  same((await page.$$("main img, main iframe, main object, main style, main input")).length, 0, "foreign elements");
  await page.click("audio", { position: { x: 20, y: 20 } });
  await page.waitForTimeout(300);
  check(seen.requests.some((url) => url.endsWith("/_/EN/1.opus")), "a recording is loaded on touch");
  await context.close();
}

async function cards() {
  const codes = fs.readFileSync(path.join(made, "codes.txt"), "utf8").trim().split("\n");
  same(codes.length, languages.length, "cards that were read");
  const { context, page } = await visitor();
  for (const [i, code] of codes.entries()) {
    const address = code.replace("HTTPS://INFO.EXAMPLE", site);
    const answer = await page.goto(address);
    same(answer.status(), 200, code);
    same(answer.request().redirectedFrom(), null, `${code} at once`);
    same(await page.getAttribute("html", "lang"), languages[i], `the language of ${code}`);
    check((await page.$$("a[href='tel:009998']")).length > 0, `${code} has the hotline`);
  }
  await context.close();
}

/// Figures, and the one that is a limit: the weight.
async function weight() {
  console.log("language   HTML   brotli  gzip    readable at 100 kbit/s, 600 ms");
  for (const language of languages) {
    const file = path.join(made, "site/XW-11", language.toUpperCase(), "2/index.html");
    const [raw, br, gz] = ["", ".br", ".gz"].map((end) => fs.statSync(file + end).size);
    const { context, page } = await visitor({ viewport: { width: 240, height: 320 } });
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions",
      { offline: false, latency: 600, downloadThroughput: 12500, uploadThroughput: 12500 });
    await page.goto(at(language));
    const time = await page.evaluate(() => Math.round(performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd));
    console.log(`${language.padEnd(9)} ${[raw, br, gz].map((one) => String(one).padStart(6)).join("  ")}  ${time} ms`);
    check(br <= mostBytes, `${language}: ${br} bytes`);
    await context.close();
  }
}

for (const part of [oneRequest, leaving, keys, addresses, edition, accessible, valid, pictures, naughty, cards, weight]) {
  if (only.length > 0 && !only.includes(part.name)) continue;
  try {
    const start = Date.now();
    await part();
    console.log(`${part.name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    check(false, `${part.name}: ${error}`);
  }
}
await browser.close();
console.log(`${checks} checks, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
