#include "lib/crypto/uuid.hpp"
#include "lib/failure.hpp"
#include "lib/sql/pattern.hpp"
#include "lib/text/text.hpp"
#include "office/applicants/applicant.hpp"
#include "office/dossiers/dossier.hpp"

namespace applicants {
namespace {

#define APPLICANTS "SELECT id, kind, name, number, phone, email, address, version FROM applicants WHERE agency_id = $1"

Applicant read_applicant(sql::Columns& in) {
    return {.id = in.text(),
            .kind = in.text() == "person" ? Kind::person : Kind::organisation,
            .name = in.text(),
            .number = in.maybe_text(),
            .phone = in.text(),
            .email = in.text(),
            .address = in.text(),
            .version = in.integer()};
}

std::optional<Applicant> known(sql::Connection& db, const std::string& agency_id, const Applicant& given) {
    if (!given.id.empty()) {
        auto found = find(db, agency_id, given.id);
        if (!found) throw Failure{FailureKind::not_found, "request.not_found"};
        return found;
    }
    const std::string key = text::fold(given.name);
    if (given.number) {
        auto found = db.maybe(APPLICANTS " AND number = $2", {agency_id, *given.number}, read_applicant);
        if (found && text::fold(found->name) != key)
            throw Failure{FailureKind::bad_input,
                          "input.invalid",
                          {{"applicant.name", "applicant.number_of_other", {{"name", dossiers::masked(found->name)}}}}};
        if (found) return found;
    }
    if (given.phone.empty()) return std::nullopt;
    return db.maybe(APPLICANTS
                    " AND phone = $2 AND name_key = $3"
                    " AND (number IS NULL OR CAST($4 AS text) IS NULL) ORDER BY id LIMIT 1",
                    {agency_id, given.phone, key, given.number}, read_applicant);
}

void insert(sql::Connection& db, const std::string& agency_id, Applicant& one, const Change& change) {
    one.id = crypto::new_uuid();
    const std::string key = text::fold(one.name);
    db.run(
        "INSERT INTO applicants (agency_id, id, kind, name, name_key, number, phone, email, address, changed_by,"
        " changed_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        {agency_id, one.id, word_of(one.kind), one.name, key, one.number, one.phone, one.email, one.address,
         change.official_id, change.at});
}

void update(sql::Connection& db, const std::string& agency_id, Applicant& one, const Change& change) {
    const std::string key = text::fold(one.name);
    const auto saved = db.run(
        "UPDATE applicants SET name = $3, name_key = $4, number = $5, phone = $6, email = $7, address = $8,"
        " changed_by = $9, changed_at = $10, version = version + 1 WHERE agency_id = $1 AND id = $2 AND version = $11",
        {agency_id, one.id, one.name, key, one.number, one.phone, one.email, one.address, change.official_id, change.at,
         one.version});
    if (saved == 0) throw Failure{FailureKind::conflict, "record.changed"};
    ++one.version;
}

bool take(std::string& to, const std::string& from) {
    if (from.empty() || from == to) return false;
    to = from;
    return true;
}

}  // namespace

Applicant remember(sql::Connection& db, const std::string& agency_id, const Applicant& given, const Change& change) {
    auto found = known(db, agency_id, given);
    if (!found) {
        Applicant one = given;
        insert(db, agency_id, one, change);
        return one;
    }
    bool changed = take(found->name, given.name);
    changed |= take(found->phone, given.phone);
    changed |= take(found->email, given.email);
    changed |= take(found->address, given.address);
    if (given.number && given.number != found->number) {
        found->number = given.number;
        changed = true;
    }
    if (changed) update(db, agency_id, *found, change);
    return *found;
}

std::optional<Applicant> find(sql::Connection& db, const std::string& agency_id, const std::string& id) {
    return db.maybe(APPLICANTS " AND id = $2", {agency_id, id}, read_applicant);
}

std::vector<Applicant> search(sql::Connection& db, const std::string& agency_id, std::string_view query, int limit) {
    const std::string words = text::fold(query);
    std::string digits;
    for (const char c : words)
        if (c != ' ' && c != '.') digits += c;
    if (digits.empty()) return {};
    if (digits.find_first_of("0123456789") != digits.npos) {
        const std::string begin = text::upper(digits), end = begin + "~";
        return db.all(APPLICANTS
                      " AND id IN (SELECT a.id FROM applicants a WHERE a.agency_id = $1"
                      " AND a.number >= $2 AND a.number < $3 UNION SELECT a.id FROM applicants a"
                      " WHERE a.agency_id = $1 AND a.phone >= $2 AND a.phone < $3) ORDER BY name_key, id LIMIT $4",
                      {agency_id, begin, end, limit}, read_applicant);
    }
    const std::string pattern = sql::holding(words), begin = sql::beginning_with(words);
    return db.all(APPLICANTS
                  " AND name_key LIKE $2 ESCAPE '!'"
                  " ORDER BY CASE WHEN name_key LIKE $3 ESCAPE '!' THEN 0 ELSE 1 END, name_key, id LIMIT $4",
                  {agency_id, pattern, begin, limit}, read_applicant);
}

}  // namespace applicants
