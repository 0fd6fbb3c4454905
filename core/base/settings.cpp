// SPDX-License-Identifier: Apache-2.0
#include "base/settings.hpp"
#include <fmt/format.h>
#include <toml++/toml.h>

namespace base {
namespace {

constexpr std::size_t kLargestFile = kMegabyte;

Error malformed(std::string const& name, std::string reason) {
    return {ErrorCode::malformed, name, std::move(reason)};
}

} // namespace

/// A table and the file that keeps it alive.
struct Settings::Node {
    std::shared_ptr<toml::table const> file;
    toml::table const* table;
};

Settings::Settings(std::shared_ptr<Node const> node, std::string name)
    : node_(std::move(node)), name_(std::move(name)) {}

Result<Settings> Settings::load(Path const& path) {
    auto bytes = read_file(path, kLargestFile);
    if (!bytes) return bytes.error();
    return parse(*bytes, path.string());
}

Result<Settings> Settings::parse(std::string_view text, std::string name) {
    try {
        auto file = std::make_shared<toml::table const>(toml::parse(text, name));
        auto node = std::make_shared<Node const>(Node{file, file.get()});
        return Settings(std::move(node), std::move(name));
    } catch (toml::parse_error const& error) {
        auto const line = error.source().begin.line;
        return malformed(fmt::format("{}:{}", name, line), std::string(error.description()));
    }
}

Result<std::string> Settings::text(std::string_view key) const {
    auto const value = node_->table->at_path(key).value<std::string>();
    if (!value) return malformed(name_, fmt::format("needs a text \"{}\"", key));
    return *value;
}

Result<double> Settings::number(std::string_view key) const {
    auto const value = node_->table->at_path(key).value<double>();
    if (!value) return malformed(name_, fmt::format("needs a number \"{}\"", key));
    return *value;
}

std::string Settings::text_or(std::string_view key, std::string fallback) const {
    return node_->table->at_path(key).value_or(std::move(fallback));
}

double Settings::number_or(std::string_view key, double fallback) const {
    return node_->table->at_path(key).value_or(fallback);
}

bool Settings::flag_or(std::string_view key, bool fallback) const {
    return node_->table->at_path(key).value_or(fallback);
}

std::vector<std::string> Settings::list(std::string_view key) const {
    std::vector<std::string> found;
    if (toml::array const* array = node_->table->at_path(key).as_array())
        for (toml::node const& element : *array)
            if (auto const text = element.value<std::string>()) found.push_back(*text);
    return found;
}

std::optional<Settings> Settings::table(std::string_view key) const {
    toml::table const* const table = node_->table->at_path(key).as_table();
    if (table == nullptr) return std::nullopt;
    return Settings(std::make_shared<Node const>(Node{node_->file, table}), name_);
}

std::vector<Settings> Settings::tables(std::string_view key) const {
    std::vector<Settings> found;
    if (toml::array const* array = node_->table->at_path(key).as_array())
        for (toml::node const& element : *array)
            if (toml::table const* table = element.as_table()) {
                auto node = std::make_shared<Node const>(Node{node_->file, table});
                found.push_back(Settings(std::move(node), name_));
            }
    return found;
}

std::vector<std::string> Settings::keys() const {
    std::vector<std::string> names;
    for (auto const& [key, value] : *node_->table)
        names.emplace_back(key.str());
    return names;
}

} // namespace base
