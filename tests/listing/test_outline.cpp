// SPDX-License-Identifier: Apache-2.0
#include "listing/outline.hpp"
#include <catch2/catch.hpp>

using namespace listing;

namespace {

std::vector<model::Topic> const kTopics = {{"doctor", ""}, {"talk", ""}, {"law", ""}};

model::Service service(char const* id, std::vector<std::string> topics, bool hotline = false) {
    model::Service one;
    one.id = id;
    one.topics = std::move(topics);
    one.kind = hotline ? model::ServiceKind::hotline : model::ServiceKind::office;
    return one;
}

/// "doctor: one* two | talk: one"; a star where the service is told.
std::string shape(std::vector<model::Service> const& services) {
    std::vector<model::Service const*> pointers;
    for (model::Service const& one : services)
        pointers.push_back(&one);
    std::string text;
    for (Section const& section : outline(pointers, kTopics).sections) {
        text += (text.empty() ? "" : " | ") + section.topic + ":";
        for (Entry const& entry : section.entries)
            text += " " + entry.service->id + (entry.full ? "*" : "");
    }
    return text;
}

} // namespace

TEST_CASE("services stand where people look for them") {
    struct Row {
        char const* why;
        std::vector<model::Service> services;
        char const* shape;
    };
    static Row const rows[] = {
        {"topics keep their own order, empty ones go",
         {service("one", {"law"}), service("two", {"doctor"})},
         "doctor: two* | law: one*"},
        {"told under its own first topic, linked from the rest",
         {service("one", {"law", "doctor"})},
         "doctor: one | law: one*"},
        {"hotlines first",
         {service("one", {"talk"}), service("two", {"talk"}, true)},
         "talk: two* one*"},
        {"an unknown topic counts for nothing", {service("one", {"x", "talk"})}, "talk: one*"},
        {"no topic that we know: told at the end",
         {service("one", {"x"}), service("two", {"law"})},
         "law: two* | : one*"},
        {"a topic named twice is one topic", {service("one", {"talk", "talk"})}, "talk: one*"},
        {"nothing", {}, ""},
    };
    for (Row const& row : rows)
        DYNAMIC_SECTION(row.why) {
            CHECK(shape(row.services) == row.shape);
        }
}
