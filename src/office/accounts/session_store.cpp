#include "lib/crypto/hash.hpp"
#include "lib/json/field_reader.hpp"
#include "office/accounts/session.hpp"

namespace accounts {

std::optional<Session> find_session(sql::Connection& db, std::string_view cookie, calendar::Instant now) {
    const std::size_t dot = cookie.find('.');
    constexpr std::size_t uuid_length = 36, cookie_max = 200;
    if (dot != uuid_length || cookie.size() > cookie_max || !json::is_uuid(cookie.substr(0, dot))) return std::nullopt;
    const std::string token_hash = crypto::sha256(cookie.substr(dot + 1));
    auto session = db.maybe(
        "SELECT s.agency_id, s.official_id, o.name, o.post, o.unit_id, o.role, s.token_hash, s.csrf_token,"
        " s.created_at, s.seen_at FROM sessions s"
        " JOIN officials o ON o.agency_id = s.agency_id AND o.id = s.official_id"
        " WHERE s.agency_id = $1 AND s.token_hash = $2 AND o.active",
        {cookie.substr(0, dot), token_hash}, [](sql::Columns& in) {
            Session found;
            found.viewer = Viewer{.agency_id = in.text(),
                                  .official_id = in.text(),
                                  .name = in.text(),
                                  .post = in.text(),
                                  .unit_id = in.text(),
                                  .role = find_role(in.text())};
            found.token_hash = in.text();
            found.csrf_token = in.text();
            found.created_at = in.instant();
            found.seen_at = in.instant();
            return found;
        });
    if (!session || !session->viewer.role || !is_alive(session->created_at, session->seen_at, now)) return std::nullopt;
    return session;
}

void touch_session(sql::Connection& db, const Session& session, calendar::Instant now) {
    db.run("UPDATE sessions SET seen_at = $3 WHERE agency_id = $1 AND token_hash = $2",
           {session.viewer.agency_id, session.token_hash, now});
}

NewSession open_session(sql::Connection& db, const std::string& agency_id, const std::string& official_id,
                        const std::string& address, calendar::Instant now) {
    const std::string token = crypto::new_token();
    NewSession opened{.cookie = agency_id + "." + token, .csrf_token = crypto::new_token()};
    db.run("DELETE FROM sessions WHERE agency_id = $1 AND created_at < $2", {agency_id, now - session_life_max});
    db.run(
        "INSERT INTO sessions (agency_id, token_hash, official_id, csrf_token, created_at, seen_at, address)"
        " VALUES ($1, $2, $3, $4, $5, $5, $6)",
        {agency_id, crypto::sha256(token), official_id, opened.csrf_token, now, address});
    return opened;
}

void close_session(sql::Connection& db, const std::string& agency_id, const std::string& token_hash) {
    db.run("DELETE FROM sessions WHERE agency_id = $1 AND token_hash = $2", {agency_id, token_hash});
}

void close_all_sessions(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    db.run("DELETE FROM sessions WHERE agency_id = $1 AND official_id = $2", {agency_id, official_id});
}

SignIn find_sign_in(sql::Connection& db, const std::string& agency_id, const std::string& user_name) {
    SignIn found;
    db.each(
        "SELECT a.official_id, a.password_hash FROM accounts a"
        " JOIN officials o ON o.agency_id = a.agency_id AND o.id = a.official_id"
        " WHERE a.agency_id = $1 AND a.user_name = $2 AND o.active",
        {agency_id, user_name}, [&](const sql::Row& row) {
            sql::Columns in{row};
            found.official_id = in.text();
            found.password_hash = in.text();
        });
    db.each("SELECT failures, last_at FROM sign_in_failures WHERE agency_id = $1 AND user_name = $2",
            {agency_id, user_name}, [&](const sql::Row& row) {
                sql::Columns in{row};
                found.failures = in.integer();
                found.last_failure_at = in.instant();
            });
    return found;
}

void note_failure(sql::Connection& db, const std::string& agency_id, const std::string& user_name,
                  calendar::Instant now) {
    // Names that nobody has are noted too, or the answer would tell which exist; a day later they go.
    db.run("DELETE FROM sign_in_failures WHERE agency_id = $1 AND last_at < $2",
           {agency_id, now - std::chrono::hours{24}});
    db.run(
        "INSERT INTO sign_in_failures (agency_id, user_name, failures, last_at) VALUES ($1, $2, 1, $3)"
        " ON CONFLICT (agency_id, user_name) DO UPDATE SET failures = sign_in_failures.failures + 1,"
        " last_at = excluded.last_at",
        {agency_id, user_name, now});
}

void forget_failures(sql::Connection& db, const std::string& agency_id, const std::string& user_name) {
    db.run("DELETE FROM sign_in_failures WHERE agency_id = $1 AND user_name = $2", {agency_id, user_name});
}

}  // namespace accounts
