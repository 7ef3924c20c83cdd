#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "lib/calendar/date.hpp"
#include "lib/sql/connection.hpp"
#include "office/accounts/viewer.hpp"

namespace accounts {

/// phiên làm việc: a signed-in browser. The cookie holds "agency_id.token"; the table holds the token's hash.
struct Session {
    Viewer viewer;
    std::string token_hash;
    std::string csrf_token;
    calendar::Instant created_at;
    calendar::Instant seen_at;
};

inline constexpr std::string_view session_cookie = "sauro_session";
/// A session ends when nothing was asked for this long …
inline constexpr std::chrono::hours session_idle_max{8};
/// … and in any case after this long.
inline constexpr std::chrono::hours session_life_max{24 * 7};
/// How often a use is written down, so that reading does not write each time.
inline constexpr std::chrono::minutes session_touch_every{10};

/// Pure: may the session still be used?
bool is_alive(calendar::Instant created_at, calendar::Instant seen_at, calendar::Instant now);

/// Pure: how long after `failures` wrong passwords the next try has to wait (0 for the first five, then doubling
/// from 2 seconds to 15 minutes).
std::chrono::seconds wait_after(std::int64_t failures);

/// The living session of a cookie, with the official as of now; nothing when it has ended, or the
/// official is no longer active.
std::optional<Session> find_session(sql::Connection&, std::string_view cookie, calendar::Instant now);
void touch_session(sql::Connection&, const Session&, calendar::Instant now);

struct NewSession {
    std::string cookie;
    std::string csrf_token;
};
NewSession open_session(sql::Connection&, const std::string& agency_id, const std::string& official_id,
                        const std::string& address, calendar::Instant now);
void close_session(sql::Connection&, const std::string& agency_id, const std::string& token_hash);
void close_all_sessions(sql::Connection&, const std::string& agency_id, const std::string& official_id);

/// What is known of a user name: the official's id, the password's hash, and the failures so far.
struct SignIn {
    std::optional<std::string> official_id;
    std::optional<std::string> password_hash;
    std::int64_t failures = 0;
    std::optional<calendar::Instant> last_failure_at;
};
SignIn find_sign_in(sql::Connection&, const std::string& agency_id, const std::string& user_name);
void note_failure(sql::Connection&, const std::string& agency_id, const std::string& user_name, calendar::Instant now);
void forget_failures(sql::Connection&, const std::string& agency_id, const std::string& user_name);

}  // namespace accounts
