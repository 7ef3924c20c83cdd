#include "server/dispatch.hpp"

#include <spdlog/spdlog.h>

#include "lib/crypto/hash.hpp"
#include "lib/crypto/uuid.hpp"
#include "lib/messages/messages.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/session.hpp"
#include "server/pages.hpp"

namespace server {
namespace {

using accounts::Ability;
using office::Request;
using office::Route;
using Words = std::vector<std::pair<std::string, std::string>>;

/// The words of the path that stand at the {names} of the pattern; nothing when they do not match.
std::optional<Words> match(std::string_view pattern, std::string_view path) {
    Words words;
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        const std::string_view wanted = pattern.substr(0, pattern.find('/'));
        const std::string_view given = path.substr(0, path.find('/'));
        if (wanted.starts_with('{')) {
            if (given.empty()) return std::nullopt;
            words.emplace_back(wanted.substr(1, wanted.size() - 2), given);
        } else if (wanted != given) {
            return std::nullopt;
        }
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return words;
}

struct Found {
    const Route* route;
    Words words;
};

Found find_route(http::Method method, std::string_view path) {
    bool other_method = false;
    for (const Route* route : all_routes()) {
        auto words = match(route->path, path);
        if (!words) continue;
        if (route->method == method) return {route, std::move(*words)};
        other_method = true;
    }
    throw Failure{FailureKind::not_found, other_method ? "request.method" : "request.no_route"};
}

/// The one place that decides who may ask for a route.
std::optional<accounts::Session> admit(office::Installation& office, sql::Connection& db, const Route& route,
                                       const http::Request& raw) {
    if (route.without_session()) return std::nullopt;
    auto session = accounts::find_session(db, raw.cookie(accounts::session_cookie), office.clock.now());
    if (!session) throw Failure{FailureKind::unauthenticated, "session.none"};
    if (!session->viewer.may(route.ability)) throw Failure{FailureKind::forbidden, "session.no_right"};
    const bool needs_token = route.method != http::Method::get;
    if (needs_token && !crypto::equal(raw.header("x-csrf-token"), session->csrf_token))
        throw Failure{FailureKind::forbidden, "request.csrf"};
    return session;
}

http::Response handle(office::Installation& office, sql::Connection& db, const Found& found, const http::Request& raw,
                      const std::optional<accounts::Session>& session, const std::string& request_id) {
    Request request{office,
                    db,
                    raw,
                    session ? session->viewer : accounts::Viewer{},
                    session ? session->token_hash : std::string{},
                    request_id};
    for (const auto& [name, value] : found.words) request.set_word(name, value);
    if (found.route->writes()) request.note_sending(db);
    return found.route->handler(request).http;
}

http::Response answer_api(office::Installation& office, const http::Request& raw, const std::string& request_id) {
    const Found found = find_route(raw.method, raw.path);
    if (raw.body.size() > found.route->extra.body_max)
        throw Failure{FailureKind::too_large,
                      "request.too_large",
                      {},
                      {{"max_mb", std::to_string(found.route->extra.body_max >> 20)}}};
    std::optional<accounts::Session> session;
    std::optional<http::Response> response;
    office.database.read([&](sql::Connection& db) {
        session = admit(office, db, *found.route, raw);
        if (!found.route->writes()) response = handle(office, db, found, raw, session, request_id);
    });
    // Admitted and written in two transactions: a right that is taken away in between still held when asked.
    if (!response)
        office.database.write(
            [&](sql::Connection& db) { response = handle(office, db, found, raw, session, request_id); });
    const auto now = office.clock.now();
    if (session && now - session->seen_at >= accounts::session_touch_every && raw.method != http::Method::del)
        office.database.write([&](sql::Connection& db) { accounts::touch_session(db, *session, now); });
    return std::move(*response);
}

int status_of(FailureKind kind) {
    switch (kind) {
        case FailureKind::bad_input:
            return 400;
        case FailureKind::unauthenticated:
            return 401;
        case FailureKind::forbidden:
            return 403;
        case FailureKind::not_found:
            return 404;
        case FailureKind::conflict:
            return 409;
        case FailureKind::too_large:
            return 413;
        case FailureKind::unreadable:
            return 422;
        case FailureKind::too_many:
            return 429;
        case FailureKind::unavailable:
            return 503;
    }
    return 500;
}

http::Response problem_answer(int status, const Failure& failure, std::string_view request_id) {
    json::Writer out;
    out.object([&] {
        out.field("code", failure.code).field("message", messages::sentence(failure.code, failure.values));
        out.key("fields").array([&] {
            for (const FieldFailure& one : failure.fields)
                out.item().object([&] {
                    out.field("field", one.field).field("code", one.code);
                    out.field("message", messages::sentence(one.code, one.values));
                });
        });
        out.field("request_id", request_id);
    });
    return {.status = status, .headers = {{"content-type", "application/json"}}, .body = out.take()};
}

http::Response fault(std::string_view request_id, const std::exception& error) {
    spdlog::error("request {}: {}", request_id, error.what());
    const Failure failure{FailureKind::unavailable, "request.failed", {}, {{"request_id", std::string(request_id)}}};
    return problem_answer(500, failure, request_id);
}

}  // namespace

http::Response problem(const Failure& failure, std::string_view request_id) {
    return problem_answer(status_of(failure.kind), failure, request_id);
}

BodyPlan plan_body(http::Method method, std::string_view path) {
    for (const Route* route : all_routes())
        if (route->method == method && match(route->path, path)) return {route->extra.body_max, route->extra.to_file};
    return {office::body_max, false};
}

http::Response dispatch(office::Installation& office, const http::Request& raw) {
    const std::string request_id = crypto::new_uuid();
    http::Response response;
    try {
        const bool api = raw.path.starts_with("/api/") || raw.path == "/api";
        response = raw.path == "/health" ? health(office) : api ? answer_api(office, raw, request_id) : page(raw);
    } catch (const Failure& failure) {
        response = problem(failure, request_id);
    } catch (const std::exception& error) {
        response = fault(request_id, error);
    }
    add_safe_headers(response);
    response.headers.emplace_back("x-request-id", request_id);
    return response;
}

}  // namespace server
