// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"
#include "fuzz/groups.hpp"
#include <iterator>
#include <unistd.h>

namespace fuzz {
namespace {

std::vector<Target> together() {
    std::vector<Target> all;
    for (auto const group :
         {edition_targets, list_targets, word_targets, media_targets, box_targets, glass_targets}) {
        auto targets = group();
        std::move(targets.begin(), targets.end(), std::back_inserter(all));
    }
    return all;
}

base::Path passing_folder() {
    base::Path const memory = "/dev/shm";
    bool const there = std::filesystem::is_directory(memory);
    return (there ? memory : std::filesystem::temp_directory_path()) /
           ("waypost-fuzz-" + std::to_string(::getpid()));
}

} // namespace

std::vector<Target> const& targets() {
    static std::vector<Target> const all = together();
    return all;
}

Passing::Passing(std::string_view bytes, char const* name) {
    static struct Folder {
        base::Path path = passing_folder();
        ~Folder() {
            std::error_code ignored;
            std::filesystem::remove_all(path, ignored);
        }
    } const folder;
    path_ = folder.path / name;
    if (!base::write_unflushed(path_, bytes)) std::abort();
}

std::vector<Regression> const& regressions() {
    static std::vector<Regression> const all = {
        {"workbook", "orcus asserts that a reference names a character",
         seed_file("tests/sheets/fixtures/no-character.xlsx")},
        {"phone", "the country's own prefix behind its code was kept, and dialled another number",
         "00999 (0)12-345.678"},
        {"text", "an override of direction turned digits round",
         std::string("\0\x60", 2) + "a\u202E123\u202C"},
        {"clip", "SDL2 divides by the low byte of a WAV's channels",
         std::string("\122\111\106\106\054\000\000\000\127\101\126\105\146\155\164\040\020\000\000"
                     "\000\001\000\000\011\100\037\000\000\200\076\000\000\002\000\020\000\144\141"
                     "\164\141\010\100\000\024\005",
                     45)},
    };
    return all;
}

} // namespace fuzz
