#include <algorithm>

#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/text/text.hpp"
#include "office/accounts/ability.hpp"
#include "office/accounts/official.hpp"

namespace accounts {
namespace {

#define SELECT_OFFICIALS                                                                             \
    "SELECT o.id, o.name, o.post, o.unit_id, u.name, o.role, a.user_name, o.mail_address, o.active," \
    " o.version FROM officials o JOIN units u ON u.agency_id = o.agency_id AND u.id = o.unit_id"     \
    " LEFT JOIN accounts a ON a.agency_id = o.agency_id AND a.official_id = o.id"

Official official_of(sql::Columns& in) {
    return Official{.id = in.text(),
                    .name = in.text(),
                    .post = in.text(),
                    .unit_id = in.text(),
                    .unit_name = in.text(),
                    .role = in.text(),
                    .user_name = in.maybe_text(),
                    .mail_address = in.maybe_text(),
                    .active = in.boolean(),
                    .version = in.integer()};
}

/// As an office lists its people: in each unit who leads it, chair before vice chair, then all others by name.
void put_heads_first(std::vector<Official>& listed) {
    const Role* const others = find_role("specialist");
    const auto rank = [&](const Official& one) { return std::min(find_role(one.role), others); };
    for (auto unit = listed.begin(); unit != listed.end();) {
        const auto next =
            std::find_if(unit, listed.end(), [&](const auto& one) { return one.unit_id != unit->unit_id; });
        std::stable_sort(unit, next, [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
        unit = next;
    }
}

}  // namespace

void write(json::Writer& out, const Official& official) {
    const Role* role = find_role(official.role);
    out.object([&] {
        out.field("id", official.id).field("name", official.name).field("post", official.post);
        out.field("unit_id", official.unit_id).field("unit_name", official.unit_name).field("role", official.role);
        out.field("role_name", role ? role->name : official.role).field("user_name", official.user_name);
        out.field("mail_address", official.mail_address);
        out.field("active", official.active).field("version", official.version);
    });
}

std::vector<Official> list_officials(sql::Connection& db, const std::string& agency_id,
                                     const std::optional<std::string>& unit_id, const std::string& query) {
    auto found = db.all(SELECT_OFFICIALS
                        " WHERE o.agency_id = $1 AND (CAST($2 AS uuid) IS NULL OR o.unit_id = $2)"
                        " ORDER BY u.position, u.name, o.name_key, o.id",
                        {agency_id, unit_id}, official_of);
    put_heads_first(found);
    // A commune has some forty people: folding them here spares a search column.
    const std::string wanted = text::fold(query);
    std::erase_if(found, [&](const Official& one) {
        return text::fold(one.name + " " + one.post).find(wanted) == std::string::npos;
    });
    return found;
}

std::optional<Official> find_official(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(SELECT_OFFICIALS " WHERE o.agency_id = $1 AND o.id = $2", {agency_id, id}, official_of);
}

std::vector<Official> officials_of_role(sql::Connection& db, const std::string& agency_id, const std::string& role,
                                        const std::optional<std::string>& unit_id) {
    return db.all(
        SELECT_OFFICIALS
        " WHERE o.agency_id = $1 AND o.role = $2 AND o.active AND (CAST($3 AS uuid) IS NULL OR o.unit_id = $3)"
        " ORDER BY o.name_key, o.id",
        {agency_id, role, unit_id}, official_of);
}

void save_new_official(sql::Connection& db, const std::string& agency_id, Official& official) {
    official.id = crypto::new_uuid();
    official.version = 1;
    db.run(
        "INSERT INTO officials (agency_id, id, unit_id, name, name_key, post, role, active, mail_address,"
        " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        {agency_id, official.id, official.unit_id, official.name, text::name_sort_key(official.name), official.post,
         official.role, official.active, official.mail_address});
}

void save_official(sql::Connection& db, const std::string& agency_id, Official& official) {
    const auto saved = db.run(
        "UPDATE officials SET unit_id = $3, name = $4, name_key = $5, post = $6, role = $7, active = $8,"
        " mail_address = $10, version = version + 1 WHERE agency_id = $1 AND id = $2 AND version = $9",
        {agency_id, official.id, official.unit_id, official.name, text::name_sort_key(official.name), official.post,
         official.role, official.active, official.version, official.mail_address});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++official.version;
}

void save_account(sql::Connection& db, const std::string& agency_id, const std::string& official_id,
                  const std::string& user_name, const std::string& password_hash) {
    const auto taken =
        db.number("SELECT count(*) FROM accounts WHERE agency_id = $1 AND user_name = $2 AND official_id <> $3",
                  {agency_id, user_name, official_id});
    if (taken > 0) throw Failure{FailureKind::conflict, "account.user_name_taken"};
    db.run(
        "INSERT INTO accounts (agency_id, official_id, user_name, password_hash) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (agency_id, official_id) DO UPDATE SET user_name = excluded.user_name,"
        " password_hash = excluded.password_hash",
        {agency_id, official_id, user_name, password_hash});
}

void remove_account(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    db.run("DELETE FROM accounts WHERE agency_id = $1 AND official_id = $2", {agency_id, official_id});
    db.run("DELETE FROM sessions WHERE agency_id = $1 AND official_id = $2", {agency_id, official_id});
}

std::string propose_user_name(sql::Connection& db, const std::string& agency_id, const std::string& name) {
    const auto words = text::split(text::fold(name), ' ');
    std::string stem = words.back();
    if (words.size() > 1) stem += '.';
    for (std::size_t i = 0; i + 1 < words.size(); ++i) stem += words[i].substr(0, 1);
    for (int n = 1;; ++n) {
        const std::string proposed = n == 1 ? stem : stem + std::to_string(n);
        if (db.number("SELECT count(*) FROM accounts WHERE agency_id = $1 AND user_name = $2", {agency_id, proposed}) ==
            0)
            return proposed;
    }
}

}  // namespace accounts
