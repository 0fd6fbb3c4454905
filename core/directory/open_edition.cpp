// SPDX-License-Identifier: Apache-2.0
#include "directory/open_edition.hpp"
#include "directory/check_rules.hpp"
#include "directory/database.hpp"
#include "directory/rows.hpp"
#include "directory/sound.hpp"
#include "model/index.hpp"
#include <algorithm>
#include <map>

namespace directory {
namespace {

using base::Result;
using model::Directory;
using model::Service;

constexpr double kMostChanged = 0.20; // of the numbers of services that stay
constexpr double kMostGone = 0.30;    // of the services

std::set<std::string> numbers_of(Service const& service) {
    std::set<std::string> numbers;
    for (model::Phone const& phone : model::open_phones(service))
        numbers.insert(phone.number.canonical());
    return numbers;
}

std::vector<std::string> without(std::set<std::string> const& from,
                                 std::set<std::string> const& taken) {
    std::vector<std::string> left;
    std::set_difference(from.begin(), from.end(), taken.begin(), taken.end(),
                        std::back_inserter(left));
    return left;
}

NumberChange change_of(Service const& service, std::string const& language) {
    model::Assurance const& assurance = service.assurance;
    return {service.id,
            std::string(service.name.in(language).text),
            "",
            "",
            assurance.assurer,
            assurance.method,
            assurance.assured ? base::to_string(*assurance.assured) : ""};
}

void add_changes(std::vector<NumberChange>& changes, NumberChange change,
                 std::set<std::string> const& before, std::set<std::string> const& after) {
    auto const gone = without(before, after);
    auto const come = without(after, before);
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
        change.before = i < gone.size() ? gone[i] : "";
        change.after = i < come.size() ? come[i] : "";
        changes.push_back(change);
    }
}

} // namespace

Result<Directory> read_bytes(std::string bytes, std::string const& name) {
    auto database = Database::from_bytes(std::move(bytes), name);
    if (!database) return database.error();
    if (auto fine = sound(*database); !fine) return fine.error();
    database->allow_reading_only();
    return read_rows(*database);
}

std::vector<NumberChange> number_changes(Directory const& before, Directory const& after) {
    std::vector<NumberChange> changes;
    model::Index const were(before);
    model::Index const are(after);
    auto const language = [](Directory const& directory) {
        return directory.about.languages.empty() ? "en" : directory.about.languages.front();
    };
    for (Service const& service : after.services) {
        Service const* const old = were.service(service.id);
        add_changes(changes, change_of(service, language(after)),
                    old == nullptr ? std::set<std::string>{} : numbers_of(*old),
                    numbers_of(service));
    }
    for (Service const& service : before.services)
        if (are.service(service.id) == nullptr)
            add_changes(changes, change_of(service, language(before)), numbers_of(service), {});
    return changes;
}

bool changes_much(Directory const& before, Directory const& after) {
    model::Index const are(after);
    std::size_t numbers = 0;
    std::size_t changed = 0;
    std::size_t gone = 0;
    for (Service const& service : before.services) {
        Service const* const now = are.service(service.id);
        if (now == nullptr) {
            ++gone;
            continue;
        }
        auto const old_numbers = numbers_of(service);
        auto const new_numbers = numbers_of(*now);
        numbers += old_numbers.size();
        changed += std::max(without(old_numbers, new_numbers).size(),
                            without(new_numbers, old_numbers).size());
    }
    auto const share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? (part > 0 ? 1.0 : 0.0)
                          : static_cast<double>(part) / static_cast<double>(whole);
    };
    return share(changed, numbers) > kMostChanged ||
           share(gone, before.services.size()) > kMostGone;
}

std::vector<NumberChange> hotline_numbers(Directory const& directory) {
    std::map<std::string, NumberChange> found;
    std::string const language =
        directory.about.languages.empty() ? "en" : directory.about.languages.front();
    for (Service const& service : directory.services) {
        if (service.kind != model::ServiceKind::hotline) continue;
        for (std::string const& number : numbers_of(service)) {
            NumberChange one = change_of(service, language);
            one.after = number;
            found.emplace(number, std::move(one));
        }
    }
    std::vector<NumberChange> numbers;
    for (auto& [number, one] : found)
        numbers.push_back(std::move(one));
    return numbers;
}

std::string missing_evergreen(Directory const& directory,
                              std::set<std::string, std::less<>> const& evergreen) {
    for (NumberChange const& one : hotline_numbers(directory))
        if (!evergreen.contains(one.after)) return one.service + ": " + one.after;
    return "";
}

std::string digits_in_text(Directory const& directory) {
    base::Problems problems;
    check_words(directory, problems);
    auto const found =
        std::find_if(problems.begin(), problems.end(), [](base::Problem const& problem) {
            return problem.code == "digits-in-prose";
        });
    return found == problems.end() ? "" : found->message;
}

} // namespace directory
