// SPDX-License-Identifier: Apache-2.0
#include "listing/outline.hpp"
#include <algorithm>
#include <map>

namespace listing {
namespace {

using model::Service;
using model::Topic;

bool is_hotline(Service const* service) {
    return service->kind == model::ServiceKind::hotline;
}

bool is_known(std::string const& topic, std::vector<Topic> const& topics) {
    return std::any_of(topics.begin(), topics.end(),
                       [&](Topic const& one) { return one.id == topic; });
}

/// The topic a service is told under; empty when it has none that we know.
std::string home_topic(Service const& service, std::vector<Topic> const& topics) {
    auto const home = std::find_if(service.topics.begin(), service.topics.end(),
                                   [&](std::string const& id) { return is_known(id, topics); });
    return home == service.topics.end() ? "" : *home;
}

bool belongs(Service const& service, std::string const& topic, std::string const& home) {
    if (topic == home) return true;
    return std::find(service.topics.begin(), service.topics.end(), topic) != service.topics.end();
}

Section section(std::string const& topic, std::vector<Service const*> const& services,
                std::vector<Topic> const& topics) {
    Section section{topic, "", {}};
    for (Service const* const service : services) {
        std::string const home = home_topic(*service, topics);
        if (belongs(*service, topic, home)) section.entries.push_back({service, "", topic == home});
    }
    return section;
}

/// Gives each service its anchor where it is told, then the same one to the links to it.
void number(Outline& outline) {
    std::map<Service const*, std::string> anchors;
    for (std::size_t i = 0; i < outline.sections.size(); ++i) {
        outline.sections[i].anchor = "a" + std::to_string(i + 1);
        for (Entry const& entry : outline.sections[i].entries)
            if (entry.full)
                anchors.emplace(entry.service, "b" + std::to_string(anchors.size() + 1));
    }
    for (Section& section : outline.sections)
        for (Entry& entry : section.entries)
            entry.anchor = anchors[entry.service];
    for (Entry& entry : outline.hotlines)
        entry.anchor = anchors[entry.service];
}

} // namespace

Outline outline(std::vector<Service const*> const& services, std::vector<Topic> const& topics) {
    auto sorted = services;
    auto const others = std::stable_partition(sorted.begin(), sorted.end(), is_hotline);
    Outline outline;
    for (auto hotline = sorted.begin(); hotline != others; ++hotline)
        outline.hotlines.push_back({*hotline, "", false});
    for (Topic const& topic : topics)
        outline.sections.push_back(section(topic.id, sorted, topics));
    outline.sections.push_back(section("", sorted, topics));
    std::erase_if(outline.sections, [](Section const& one) { return one.entries.empty(); });
    number(outline);
    return outline;
}

} // namespace listing
