// SPDX-License-Identifier: Apache-2.0
#include "cli/counted.hpp"
#include "base/files.hpp"

namespace cli {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using counts::Report;

constexpr std::size_t kLargestFile = 256 * 1024;

Result<Report> unsealed_one(std::string const& path, counts::KeyPair const& keys) {
    auto const bytes = base::read_file(path, kLargestFile);
    if (!bytes) return bytes.error();
    auto const text = counts::unseal(*bytes, keys);
    if (!text) return Error{text.error().code, path, text.error().reason};
    auto report = counts::parse_report(*text);
    if (!report) return Error{report.error().code, path, report.error().reason};
    return report;
}

bool is_ledger(std::string const& path) {
    constexpr std::string_view kLedger = "waypost-counts ";
    auto const bytes = base::read_file(path, kLargestFile);
    return bytes && bytes->starts_with(kLedger);
}

} // namespace

Result<counts::KeyPair> read_key_of_counts(std::string const& file) {
    auto const text = base::read_file(file, kLargestFile);
    auto keys = text ? counts::parse_keys(*text) : Result<counts::KeyPair>(text.error());
    if (!keys) return Error{keys.error().code, file, keys.error().reason};
    return keys;
}

Result<std::vector<Report>> unsealed(std::vector<std::string> const& files,
                                     counts::KeyPair const& keys) {
    std::vector<Report> reports;
    for (std::string const& path : files) {
        auto report = unsealed_one(path, keys);
        if (!report) return report.error();
        reports.push_back(std::move(*report));
    }
    return reports;
}

Result<std::vector<Report>> counted(std::vector<std::string> const& files, std::string const& key) {
    std::vector<Report> reports;
    std::vector<std::string> sealed;
    for (std::string const& path : files) {
        if (!is_ledger(path)) {
            sealed.push_back(path);
            continue;
        }
        auto report = counts::so_far(path);
        if (!report) return report.error();
        reports.push_back(std::move(*report));
    }
    if (sealed.empty()) return reports;
    if (key.empty())
        return Error{ErrorCode::refused, sealed.front(),
                     "is sealed: --key names the secret half of the programme's key"};
    auto const keys = read_key_of_counts(key);
    if (!keys) return keys.error();
    auto opened = unsealed(sealed, *keys);
    if (!opened) return opened.error();
    reports.insert(reports.end(), opened->begin(), opened->end());
    return reports;
}

} // namespace cli
