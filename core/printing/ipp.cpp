// SPDX-License-Identifier: Apache-2.0
#include "printing/ipp.hpp"

namespace printing {
namespace {

constexpr int kPatience = 2000; // ms

int give_up(http_t*, void*) {
    return 0;
}

std::string place_of(std::string const& queue) {
    return queue.empty() ? "/" : "/printers/" + queue;
}

base::Error refusal(std::string const& reason, ipp_status_t status) {
    bool const gone = status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_GONE;
    return {gone ? base::ErrorCode::not_found : base::ErrorCode::io, "CUPS", reason};
}

std::string place_asked(ipp_t* question) {
    auto* const uri = ippFindAttribute(question, "printer-uri", IPP_TAG_URI);
    constexpr std::string_view host = "ipp://localhost";
    return uri == nullptr ? "/" : ippGetString(uri, 0, nullptr) + host.size();
}

bool send(http_t* connection, ipp_t* question, std::string const& place,
          std::string_view document) {
    auto const length = ippLength(question) + document.size();
    if (cupsSendRequest(connection, question, place.c_str(), length) != HTTP_STATUS_CONTINUE)
        return false;
    return document.empty() || cupsWriteRequestData(connection, document.data(), document.size()) ==
                                   HTTP_STATUS_CONTINUE;
}

} // namespace

base::Result<Connection> connect() {
    cupsSetUser(kOwner);
    Connection connection{httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC,
                                       HTTP_ENCRYPTION_IF_REQUESTED, 1, kPatience, nullptr)};
    if (!connection) return base::Error{base::ErrorCode::not_found, "CUPS", "does not run"};
    httpSetTimeout(connection.get(), kPatience / 1000.0, give_up, nullptr);
    return connection;
}

Message ask(ipp_op_t operation, std::string const& queue) {
    Message question{ippNewRequest(operation)};
    std::string const uri = "ipp://localhost" + place_of(queue);
    ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                 uri.c_str());
    ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 kOwner);
    return question;
}

base::Result<std::string> queue_called(http_t* connection, std::string const& name) {
    if (!name.empty()) return name;
    char const* const first = cupsGetDefault2(connection);
    if (first != nullptr) return std::string(first);
    return base::Error{base::ErrorCode::not_found, "CUPS", "has no default printer"};
}

base::Result<Message> answer(http_t* connection, Message question, std::string_view document) {
    std::string const place = place_asked(question.get());
    if (!send(connection, question.get(), place, document))
        return base::Error{base::ErrorCode::io, "CUPS", "does not listen"};
    Message said{cupsGetResponse(connection, place.c_str())};
    if (!said) return base::Error{base::ErrorCode::io, "CUPS", "does not answer"};
    auto const status = ippGetStatusCode(said.get());
    if (status >= IPP_STATUS_REDIRECTION_OTHER_SITE) return refusal(cupsLastErrorString(), status);
    return said;
}

std::vector<std::string> words(ipp_t* answer, char const* name) {
    std::vector<std::string> all;
    auto* const attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    for (int i = 0; attribute != nullptr && i < ippGetCount(attribute); ++i)
        if (char const* const word = ippGetString(attribute, i, nullptr)) all.emplace_back(word);
    return all;
}

int number(ipp_t* answer, char const* name, int otherwise) {
    auto* const attribute = ippFindAttribute(answer, name, IPP_TAG_ZERO);
    return attribute == nullptr ? otherwise : ippGetInteger(attribute, 0);
}

} // namespace printing
