// SPDX-License-Identifier: Apache-2.0
#include "catalogue/mo_file.hpp"
#include <cstdint>
#include <optional>

namespace catalogue {
namespace {

constexpr std::uint64_t kMagic = 0x950412de;
constexpr std::uint64_t kNumber = 4; // bytes
constexpr std::uint64_t kEntry = 8;  // bytes: the length and the place of a string

/// The number at `place`, or nothing when it lies outside.
std::optional<std::uint64_t> number_at(std::string_view bytes, std::uint64_t place) {
    if (place + kNumber > bytes.size()) return std::nullopt;
    std::uint64_t value = 0;
    for (std::uint64_t byte = kNumber; byte-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[place + byte]);
    return value;
}

bool whole_string(std::string_view bytes, std::uint64_t entry) {
    auto const length = number_at(bytes, entry);
    auto const place = number_at(bytes, entry + kNumber);
    return length && place && *place + *length < bytes.size() && bytes[*place + *length] == '\0';
}

bool whole_table(std::string_view bytes, std::uint64_t table, std::uint64_t count) {
    for (std::uint64_t index = 0; index < count; ++index)
        if (!whole_string(bytes, table + index * kEntry)) return false;
    return true;
}

/// By this table Boost.Locale finds a message; it divides by its size less two, and throws at a
/// place that is none, long after the file was loaded.
bool whole_hash_table(std::string_view bytes, std::uint64_t count) {
    constexpr std::uint64_t kSmallest = 3;
    auto const size = number_at(bytes, 5 * kNumber);
    auto const table = number_at(bytes, 6 * kNumber);
    if (!size || !table) return false;
    if (*size != 0 && *size < kSmallest) return false;
    for (std::uint64_t index = 0; index < *size; ++index) {
        auto const message = number_at(bytes, *table + index * kNumber);
        if (!message || *message > count) return false;
    }
    return true;
}

} // namespace

bool whole_mo_file(std::string_view bytes) {
    if (number_at(bytes, 0) != kMagic) return false;
    auto const count = number_at(bytes, 2 * kNumber);
    auto const keys = number_at(bytes, 3 * kNumber);
    auto const texts = number_at(bytes, 4 * kNumber);
    return count && keys && texts && whole_table(bytes, *keys, *count) &&
           whole_table(bytes, *texts, *count) && whole_hash_table(bytes, *count);
}

} // namespace catalogue
