// SPDX-License-Identifier: Apache-2.0
#include "listing/folder.hpp"
#include "base/text_tools.hpp"
#include "listing/compress.hpp"
#include <algorithm>
#include <array>
#include <charconv>

namespace listing {
namespace fs = std::filesystem;
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Path;
using base::Result;

constexpr std::string_view kBeside = ".part";
constexpr std::array kForms = {".br", ".gz"};

/// What two packets carry beside their headers. Below it a smaller form hardly comes sooner, and a
/// site has as many such pages, which only lead on, as it has others.
constexpr std::size_t kTwoPackets = 2600;

Path with(Path const& path, std::string_view ending) {
    return path.string() + std::string(ending);
}

bool is_page(Path const& path) {
    return path.extension() == ".html";
}

bool has_forms(Path const& path, std::string_view bytes) {
    return is_page(path) && bytes.size() > kTwoPackets;
}

/// A folder that a region, a language, an edition or we ourselves can be named by.
bool is_our_folder(std::string const& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

bool is_our_file(std::string name) {
    for (std::string_view const ending :
         {kBeside, std::string_view(".br"), std::string_view(".gz")})
        if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    bool const recording =
        name.ends_with(".opus") && name.find_first_not_of("0123456789") == name.size() - 5;
    return name == "index.html" || name == "info.vcf" || name == "info.pdf" || recording;
}

int number_in(std::string const& name) {
    int number = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

Error io_error(Path const& path, std::error_code const& failure) {
    return {ErrorCode::io, path.string(), failure.message()};
}

} // namespace

bool is_ours(Path const& path) {
    std::vector<std::string> const parts(path.begin(), path.end());
    if (parts.size() < 3 || parts.size() > 4) return false; // REGION/LANGUAGE/[EDITION/]FILE
    return is_our_file(parts.back()) &&
           std::all_of(parts.begin(), std::prev(parts.end()), is_our_folder);
}

Result<Done> SiteFolder::put(Path const& path, std::string_view bytes) {
    bool const same = is_there(path, bytes);
    if (!same)
        if (auto done = has_forms(path, bytes) ? stage_page(path, bytes) : stage(path, bytes);
            !done)
            return done;
    if (has_forms(path, bytes)) remember({std::string(bytes), path, !same});
    std::lock_guard const lock(mutex_);
    ++(same ? tally_.unchanged : tally_.written);
    kept_.insert(path);
    if (has_forms(path, bytes))
        for (std::string_view const form : kForms)
            kept_.insert(with(path, form));
    return Done{};
}

/// The compressed forms of a page are put in place before it: where it is whole, so are they.
bool SiteFolder::is_there(Path const& path, std::string_view bytes) const {
    Path const file = site_ / path;
    std::error_code failure;
    if (fs::file_size(file, failure) != bytes.size() || failure) return false;
    if (has_forms(path, bytes))
        for (std::string_view const form : kForms)
            if (!fs::exists(with(file, form))) return false;
    auto const there = base::read_file(file);
    return there && *there == bytes;
}

Result<Done> SiteFolder::stage(Path const& path, std::string_view bytes) {
    if (auto done = base::write_unflushed(site_ / with(path, kBeside), bytes); !done) return done;
    std::lock_guard const lock(mutex_);
    staged_.push_back(path);
    return Done{};
}

Result<Done> SiteFolder::stage_page(Path const& path, std::string_view html) {
    if (Page const last = last_page(); last.html == html) return stage_again(last, path);
    auto const modern = brotli(html);
    if (!modern) return modern.error();
    auto const old = gzip(html);
    if (!old) return old.error();
    if (auto done = stage(with(path, ".br"), *modern); !done) return done;
    if (auto done = stage(with(path, ".gz"), *old); !done) return done;
    return stage(path, html);
}

Result<Done> SiteFolder::stage_again(Page const& page, Path const& path) {
    for (std::string_view const form : {"", ".br", ".gz"}) {
        Path const from = with(page.path, form);
        if (auto done = stage_link(page.staged ? with(from, kBeside) : from, with(path, form));
            !done)
            return done;
    }
    return Done{};
}

Result<Done> SiteFolder::stage_link(Path const& from, Path const& path) {
    Path const beside = site_ / with(path, kBeside);
    std::error_code failure;
    fs::create_directories(beside.parent_path(), failure);
    fs::remove(beside, failure); // left by a crash
    fs::create_hard_link(site_ / from, beside, failure);
    if (failure) fs::copy_file(site_ / from, beside, failure);
    if (failure) return io_error(beside, failure);
    std::lock_guard const lock(mutex_);
    staged_.push_back(path);
    return Done{};
}

SiteFolder::Page SiteFolder::last_page() {
    std::lock_guard const lock(mutex_);
    return last_[std::this_thread::get_id()];
}

void SiteFolder::remember(Page page) {
    std::lock_guard const lock(mutex_);
    last_[std::this_thread::get_id()] = std::move(page);
}

Result<Done> SiteFolder::place(bool pages) const {
    for (Path const& path : staged_) {
        if (is_page(path) != pages) continue;
        std::error_code failure;
        if (pages && kept_.count(with(path, kForms.front())) == 0)
            for (std::string_view const form : kForms) // an older page may have been larger
                fs::remove(site_ / with(path, form), failure);
        fs::rename(site_ / with(path, kBeside), site_ / path, failure);
        if (failure) return io_error(site_ / path, failure);
    }
    return base::flush_disk(site_);
}

Result<Tally> SiteFolder::finish() {
    std::lock_guard const lock(mutex_);
    if (!staged_.empty()) {
        if (auto done = base::flush_disk(site_); !done) return done.error();
        if (auto done = place(false); !done) return done.error();
        if (auto done = place(true); !done) return done.error();
    }
    auto const removed = remove_others();
    if (!removed) return removed.error();
    tally_.removed = *removed;
    staged_.clear();
    return tally_;
}

Result<std::size_t> SiteFolder::remove_others() const {
    auto const files = base::files_below(site_);
    if (!files) return files.error();
    std::size_t pages = 0;
    for (Path const& path : *files) {
        if (kept_.count(path) != 0 || !is_ours(path)) continue;
        std::error_code failure;
        fs::remove(site_ / path, failure);
        if (failure) return io_error(site_ / path, failure);
        if (is_page(path)) ++pages;
        for (Path folder = path.parent_path(); !folder.empty(); folder = folder.parent_path())
            if (!fs::remove(site_ / folder, failure)) break; // not yet empty
    }
    return pages;
}

Result<bool> SiteFolder::ignores_case() const {
    Path const probe = site_ / "case.part";
    if (auto done = base::write_unflushed(probe, ""); !done) return done.error();
    bool const ignored = fs::exists(site_ / "CASE.part");
    std::error_code failure;
    fs::remove(probe, failure);
    if (failure) return io_error(probe, failure);
    return ignored;
}

std::set<int> SiteFolder::editions() const {
    std::set<int> numbers;
    auto const files = base::files_below(site_);
    if (!files) return numbers; // there is no site yet
    for (Path const& path : *files)
        if (std::distance(path.begin(), path.end()) == 4 && is_ours(path))
            numbers.insert(number_in(path.parent_path().filename().string()));
    numbers.erase(0);
    return numbers;
}

} // namespace listing
