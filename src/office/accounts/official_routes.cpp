#include "lib/crypto/hash.hpp"
#include "lib/json/field_reader.hpp"
#include "lib/mail/message.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/accounts.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/audit/audit.hpp"

namespace accounts {
namespace {

using office::Request;
using office::Response;

struct Wanted {
    Official official;
    std::optional<std::string> password;
};

std::vector<std::string_view> role_codes() {
    std::vector<std::string_view> codes;
    for (const Role& role : roles()) codes.push_back(role.code);
    return codes;
}

Wanted read(Request& rq, Official official) {
    json::FieldReader in{rq.body()};
    official.name = in.text("name", {.max = 100});
    official.post = in.text("post", {.max = 100});
    official.unit_id = in.id("unit_id");
    official.role = in.choice("role", role_codes());
    official.active = in.maybe_boolean("active").value_or(true);
    const bool had_account = official.user_name.has_value();
    official.user_name = in.maybe_text("user_name", {.max = 50});
    official.mail_address = in.maybe_text("mail_address", {.max = 254});
    const auto password = in.maybe_text("password", {.max = password_max});
    if (!official.id.empty()) official.version = in.integer("version", 1, INT64_MAX);
    if (official.user_name && text::fold(*official.user_name) != *official.user_name)
        in.wrong("user_name", "account.user_name_form");
    if (official.mail_address && !mail::is_address(*official.mail_address))
        in.wrong("mail_address", "field.not_mail_address");
    if (official.user_name && !had_account && !password) in.wrong("password", "field.required");
    if (password && password->size() < password_min)
        in.wrong("password", "account.password_short", {{"min", std::to_string(password_min)}});
    if (!official.unit_id.empty() && !find_unit_by_id(rq.db(), rq.agency_id(), official.unit_id))
        in.wrong("unit_id", "field.not_id");
    in.finish();
    return {std::move(official), password};
}

/// An office without anybody who may manage accounts could never be mended from its pages.
void keep_an_administrator(Request& rq, const Official& changed) {
    if (changed.active && find_role(changed.role)->may(Ability::officials_manage)) return;
    for (const Official& other : list_officials(rq.db(), rq.agency_id(), std::nullopt))
        if (other.id != changed.id && other.active && other.user_name &&
            find_role(other.role)->may(Ability::officials_manage))
            return;
    throw Failure{FailureKind::conflict, "account.last_administrator"};
}

void save_sign_in(Request& rq, const Wanted& wanted) {
    const Official& official = wanted.official;
    if (!official.user_name) {
        remove_account(rq.db(), rq.agency_id(), official.id);
        return;
    }
    const SignIn known = find_sign_in(rq.db(), rq.agency_id(), *official.user_name);
    const bool same = known.official_id == official.id;
    if (same && !wanted.password) return;
    if (!wanted.password) {
        const auto hash = rq.db().maybe("SELECT password_hash FROM accounts WHERE agency_id = $1 AND official_id = $2",
                                        {rq.agency_id(), official.id}, [](sql::Columns& in) { return in.text(); });
        if (hash) save_account(rq.db(), rq.agency_id(), official.id, *official.user_name, *hash);
        return;
    }
    save_account(rq.db(), rq.agency_id(), official.id, *official.user_name, crypto::hash_password(*wanted.password));
    close_all_sessions(rq.db(), rq.agency_id(), official.id);
}

Response list(Request& rq) {
    return Response::list(list_officials(rq.db(), rq.agency_id(), rq.query_id("unit_id"), rq.query("q").value_or("")));
}

Response add(Request& rq) {
    Wanted wanted = read(rq, {});
    save_new_official(rq.db(), rq.agency_id(), wanted.official);
    save_sign_in(rq, wanted);
    audit::record(rq, "official.added", wanted.official.id, wanted.official.name);
    return Response::json(find_official(rq.db(), rq.agency_id(), wanted.official.id), 201);
}

Response change(Request& rq) {
    const Official known = office::seen(find_official(rq.db(), rq.agency_id(), rq.id()));
    Wanted wanted = read(rq, known);
    keep_an_administrator(rq, wanted.official);
    save_official(rq.db(), rq.agency_id(), wanted.official);
    save_sign_in(rq, wanted);
    if (!wanted.official.active) close_all_sessions(rq.db(), rq.agency_id(), wanted.official.id);
    audit::record(rq, "official.changed", wanted.official.id, wanted.official.name);
    return Response::json(find_official(rq.db(), rq.agency_id(), wanted.official.id));
}

Response list_roles(Request&) {
    json::Writer out;
    out.object([&] {
        out.key("items").array([&] {
            for (const Role& role : roles())
                out.item().object([&] {
                    out.field("code", role.code).field("name", role.name);
                    out.field("scope", role.scope == Scope::agency ? "agency" : "unit");
                });
        });
        out.field("next", nullptr);
    });
    return Response::json_text(out.take());
}

}  // namespace

const office::Routes official_routes{
    {office::GET, "/api/officials", list, Ability::officials_see},
    {office::POST, "/api/officials", add, Ability::officials_manage},
    {office::PATCH, "/api/officials/{id}", change, Ability::officials_manage},
    {office::GET, "/api/roles", list_roles, Ability::signed_in},
};

}  // namespace accounts
