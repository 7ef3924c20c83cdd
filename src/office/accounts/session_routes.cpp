#include <mutex>

#include "lib/crypto/hash.hpp"
#include "lib/json/field_reader.hpp"
#include "office/accounts/accounts.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"
#include "office/audit/audit.hpp"

namespace accounts {
namespace {

using office::Request;
using office::Response;

/// Argon2id takes 64 MB a try: one after the other, or many tries at once would fill the memory.
bool verify_one_at_a_time(const std::string& hash, const std::string& password) {
    static std::mutex one;
    const std::lock_guard lock{one};
    return crypto::verify_password(hash, password);
}

/// What a wrong user name is checked against, so that it takes as long as a wrong password.
const std::string& nobodys_hash() {
    static const std::string hash = crypto::hash_password("nobody");
    return hash;
}

std::string session_cookie_header(std::string_view value, bool secure, std::chrono::seconds life) {
    return std::string(session_cookie) + "=" + std::string(value) +
           "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(life.count()) + (secure ? "; Secure" : "");
}

void write_session(json::Writer& out, sql::Connection& db, const Viewer& viewer, const std::string& csrf_token,
                   calendar::Date today) {
    const auto agency = agencies::find(db, viewer.agency_id).value();
    const auto unit = find_unit_by_id(db, viewer.agency_id, viewer.unit_id).value();
    out.object([&] {
        out.field("csrf_token", csrf_token).field("today", today);
        out.key("official").object([&] {
            out.field("id", viewer.official_id).field("name", viewer.name).field("post", viewer.post);
            out.field("unit_id", viewer.unit_id).field("unit_name", unit.name);
            out.field("role", viewer.role->code).field("role_name", viewer.role->name);
        });
        out.key("agency").object([&] {
            out.field("id", agency.agency_id).field("code", agency.code).field("name", agency.name);
            out.field("kind", agency.level).field("province_name", agency.province_name);
        });
        out.key("abilities").array([&] {
            for (std::size_t i = 0; i < static_cast<std::size_t>(Ability::count_of_abilities); ++i)
                if (viewer.may(static_cast<Ability>(i))) out.element(word_of(static_cast<Ability>(i)));
        });
    });
}

Response sign_in_options(Request& rq) {
    json::Writer out;
    const auto agencies = agencies::list_in_use(rq.db());
    out.object([&] {
        out.key("agencies").array([&] {
            for (const auto& agency : agencies)
                out.item().object([&] { out.field("code", agency.code).field("name", agency.name); });
        });
        out.key("demo");
        const auto demo = std::find_if(agencies.begin(), agencies.end(), [](const auto& one) { return one.is_demo; });
        if (demo == agencies.end()) {
            out.value(nullptr);
            return;
        }
        out.object([&] {
            out.field("password", demo_password).key("accounts").array([&] {
                for (const Role& role : roles())
                    for (const Official& one : officials_of_role(rq.db(), demo->agency_id, role.code)) {
                        // One for each role: the demo gives plain user names to those whom it presents.
                        if (!one.user_name || one.user_name->find('.') != std::string::npos) continue;
                        out.item().object([&] {
                            out.field("user_name", one.user_name).field("name", one.name).field("post", one.post);
                            out.field("role_name", role.name).field("unit_name", one.unit_name);
                        });
                        break;
                    }
            });
        });
    });
    return Response::json_text(out.take());
}

/// Reads and checks in the caller's thread: a password's hash must not hold up the writer.
Response sign_in(Request& rq) {
    json::FieldReader in{rq.body()};
    const std::string code = in.text("agency", {.max = 20});
    const std::string user_name = in.text("user_name", {.max = 100});
    const std::string password = in.text("password", {.max = password_max});
    in.finish();
    const auto agency = agencies::find_by_code(rq.db(), code);
    if (!agency) throw Failure{FailureKind::unauthenticated, "sign_in.wrong"};
    const SignIn known = find_sign_in(rq.db(), agency->agency_id, user_name);
    const auto wait = wait_after(known.failures);
    if (known.last_failure_at && rq.now() < *known.last_failure_at + wait)
        throw Failure{FailureKind::too_many, "sign_in.slow_down", {}, {{"seconds", std::to_string(wait.count())}}};

    const bool right = verify_one_at_a_time(known.password_hash.value_or(nobodys_hash()), password);
    sql::Database& database = rq.installation().database;
    if (!right || !known.official_id) {
        database.write([&](sql::Connection& db) {
            note_failure(db, agency->agency_id, user_name, rq.now());
            audit::record(db, {agency->agency_id, known.official_id, rq.raw().address}, rq.now(), "session.refused",
                          known.official_id);
        });
        throw Failure{FailureKind::unauthenticated, "sign_in.wrong"};
    }
    const auto opened = database.writing([&](sql::Connection& db) {
        forget_failures(db, agency->agency_id, user_name);
        audit::record(db, {agency->agency_id, known.official_id, rq.raw().address}, rq.now(), "session.opened",
                      known.official_id);
        return open_session(db, agency->agency_id, *known.official_id, rq.raw().address, rq.now());
    });
    const Official official = find_official(rq.db(), agency->agency_id, *known.official_id).value();
    const Viewer viewer{agency->agency_id, official.id,      official.name,
                        official.post,     official.unit_id, find_role(official.role)};
    json::Writer out;
    write_session(out, rq.db(), viewer, opened.csrf_token, rq.today());
    Response response = Response::json_text(out.take());
    response.http.headers.emplace_back(
        "set-cookie", session_cookie_header(opened.cookie, rq.installation().secure_cookies, session_life_max));
    return response;
}

Response show_session(Request& rq) {
    const auto session = find_session(rq.db(), rq.raw().cookie(session_cookie), rq.now()).value();
    json::Writer out;
    write_session(out, rq.db(), session.viewer, session.csrf_token, rq.today());
    return Response::json_text(out.take());
}

Response without_cookie(Request& rq) {
    Response response = Response::nothing();
    response.http.headers.emplace_back(
        "set-cookie", session_cookie_header("", rq.installation().secure_cookies, std::chrono::seconds{0}));
    return response;
}

Response sign_out(Request& rq) {
    close_session(rq.db(), rq.agency_id(), rq.session_hash());
    audit::record(rq, "session.closed", rq.viewer().official_id);
    return without_cookie(rq);
}

Response sign_out_everywhere(Request& rq) {
    close_all_sessions(rq.db(), rq.agency_id(), rq.viewer().official_id);
    audit::record(rq, "session.closed_everywhere", rq.viewer().official_id);
    return without_cookie(rq);
}

Response change_password(Request& rq) {
    json::FieldReader in{rq.body()};
    const std::string current = in.text("current", {.max = password_max});
    const std::string wanted = in.text("wanted", {.max = password_max});
    if (!wanted.empty() && wanted.size() < password_min)
        in.wrong("wanted", "account.password_short", {{"min", std::to_string(password_min)}});
    in.finish();
    const Official me = find_official(rq.db(), rq.agency_id(), rq.viewer().official_id).value();
    const SignIn known = find_sign_in(rq.db(), rq.agency_id(), me.user_name.value_or(""));
    if (!verify_one_at_a_time(known.password_hash.value_or(nobodys_hash()), current)) {
        in.wrong("current", "account.password_wrong");
        in.finish();
    }
    const std::string hash = crypto::hash_password(wanted);
    rq.installation().database.write([&](sql::Connection& db) {
        save_account(db, rq.agency_id(), me.id, me.user_name.value(), hash);
        audit::record(db, {rq.agency_id(), me.id, rq.raw().address}, rq.now(), "account.password_changed", me.id);
    });
    return Response::nothing();
}

}  // namespace

const office::Routes session_routes{
    {office::GET, "/api/sign_in_options", sign_in_options, Ability::open},
    {office::POST, "/api/session", sign_in, Ability::open, {.work = office::Work::reads}},
    {office::GET, "/api/session", show_session, Ability::signed_in},
    {office::DELETE, "/api/session", sign_out, Ability::signed_in},
    {office::DELETE, "/api/sessions", sign_out_everywhere, Ability::signed_in},
    {office::PUT, "/api/password", change_password, Ability::signed_in, {.work = office::Work::reads}},
};

}  // namespace accounts
