// SPDX-License-Identifier: Apache-2.0
#include "listing/folder.hpp"
#include "base/text_tools.hpp"
#include "listing/compress.hpp"
#include <algorithm>
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

Path with(Path const& path, std::string_view ending) {
    return path.string() + std::string(ending);
}

bool is_page(Path const& path) {
    return path.extension() == ".html";
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

struct Small {
    std::string page;
    std::string brotli;
    std::string gzip;
};

/// The forms of a page. A thread remembers the last: the page of today's edition comes twice.
Result<Small> made_small(std::string_view page) {
    thread_local Small last;
    if (!last.brotli.empty() && last.page == page) return last;
    auto modern = brotli(page);
    if (!modern) return modern.error();
    auto old = gzip(page);
    if (!old) return old.error();
    last = {std::string(page), std::move(*modern), std::move(*old)};
    return last;
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
    if (!same) {
        if (auto done = stage(path, bytes); !done) return done;
        if (is_page(path))
            if (auto done = stage_small(path, bytes); !done) return done;
    }
    std::lock_guard const lock(mutex_);
    ++(same ? tally_.unchanged : tally_.written);
    kept_.insert(path);
    if (is_page(path)) kept_.insert({with(path, ".br"), with(path, ".gz")});
    return Done{};
}

/// The compressed forms of a page are put in place before it: where it is whole, so are they.
bool SiteFolder::is_there(Path const& path, std::string_view bytes) const {
    Path const file = site_ / path;
    std::error_code failure;
    if (fs::file_size(file, failure) != bytes.size() || failure) return false;
    if (is_page(path) && !(fs::exists(with(file, ".br")) && fs::exists(with(file, ".gz"))))
        return false;
    auto const there = base::read_file(file);
    return there && *there == bytes;
}

Result<Done> SiteFolder::stage(Path const& path, std::string_view bytes) {
    if (auto done = base::write_unflushed(site_ / with(path, kBeside), bytes); !done) return done;
    std::lock_guard const lock(mutex_);
    staged_.push_back(path);
    return Done{};
}

Result<Done> SiteFolder::stage_small(Path const& path, std::string_view bytes) {
    auto const small = made_small(bytes);
    if (!small) return small.error();
    if (auto done = stage(with(path, ".br"), small->brotli); !done) return done;
    return stage(with(path, ".gz"), small->gzip);
}

Result<Done> SiteFolder::place(bool pages) const {
    for (Path const& path : staged_) {
        if (is_page(path) != pages) continue;
        std::error_code failure;
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
