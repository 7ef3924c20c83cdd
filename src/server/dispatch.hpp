#pragma once
#include <optional>
#include <string_view>

#include "lib/http/message.hpp"
#include "office/routing/route.hpp"

/// From a request to its answer: route, session, ability, transaction, handler, answer.
namespace server {

/// Every route of the program, in one list.
const std::vector<const office::Route*>& all_routes();

/// How a body has to be taken in, known from the head alone.
struct BodyPlan {
    std::size_t max;
    bool to_file;
};
BodyPlan plan_body(http::Method, std::string_view path);

/// Answers one request. Never throws: what goes wrong becomes a problem answer.
http::Response dispatch(office::Installation&, const http::Request&);

/// The answer {code, message, fields, request_id} of a failure.
http::Response problem(const Failure&, std::string_view request_id);

}  // namespace server
