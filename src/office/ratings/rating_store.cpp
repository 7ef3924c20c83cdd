#include "office/ratings/rating_store.hpp"

#include "lib/crypto/hash.hpp"
#include "office/figures/figure.hpp"

namespace ratings {
namespace {

#define LINK                                                                                       \
    "SELECT l.dossier_id, l.used, d.finished_on IS NOT NULL AND d.state NOT IN (3, 7), d.unit_id," \
    " d.procedure_id, p.name FROM rating_links l"                                                  \
    " JOIN visible_dossiers d ON d.agency_id = l.agency_id AND d.id = l.dossier_id"                \
    " LEFT JOIN procedures p ON p.agency_id = d.agency_id AND p.id = d.procedure_id"               \
    " WHERE l.agency_id = $1 AND l.token = $2"

Link read_link(sql::Columns& in) {
    return {in.text(), in.boolean(), in.boolean(), in.text(), in.maybe_text(), in.maybe_text()};
}

}  // namespace

std::optional<std::string> token_of(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    db.run(
        "INSERT INTO rating_links (agency_id, dossier_id, token, used) VALUES ($1, $2, $3, false)"
        " ON CONFLICT (agency_id, dossier_id) DO NOTHING",
        {agency_id, dossier_id, crypto::new_token()});
    return db.maybe("SELECT token FROM rating_links WHERE agency_id = $1 AND dossier_id = $2 AND NOT used",
                    {agency_id, dossier_id}, [](sql::Columns& in) { return in.text(); });
}

std::optional<Link> find_link(sql::Connection& db, const std::string& agency_id, const std::string& token) {
    return db.maybe(LINK, {agency_id, token}, read_link);
}

std::optional<Link> hold_link(sql::Connection& db, const std::string& agency_id, const std::string& token) {
    // The update takes the row, changed or not.
    db.run("UPDATE rating_links SET used = used WHERE agency_id = $1 AND token = $2", {agency_id, token});
    return find_link(db, agency_id, token);
}

void use_link(sql::Connection& db, const std::string& agency_id, const std::string& dossier_id) {
    db.run("UPDATE rating_links SET used = true WHERE agency_id = $1 AND dossier_id = $2", {agency_id, dossier_id});
}

void save_new(sql::Connection& db, const std::string& agency_id, const Rating& one, const std::string& comment_key) {
    db.run(
        "INSERT INTO ratings (agency_id, id, rated_on, score, comment, comment_key, unit_id, procedure_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {agency_id, one.id, one.rated_on, one.score, one.comment, comment_key, one.unit_id, one.procedure_id});
}

bool save_comment(sql::Connection& db, const std::string& agency_id, const std::string& comment_key,
                  const std::string& comment) {
    return db.run("UPDATE ratings SET comment = $3 WHERE agency_id = $1 AND comment_key = $2 AND comment = ''",
                  {agency_id, comment_key, comment}) > 0;
}

Tallies tallies(sql::Connection& db, const accounts::Visibility& seen, const calendar::Period& period) {
    Tallies all;
    const auto cell = [](sql::Columns& in) {
        std::string unit_id = in.text(), procedure_id = in.maybe_text().value_or("");
        return Cell{std::move(unit_id), std::move(procedure_id), in.text()};
    };
    for (const figures::Results& one : figures::results_by_month(db, seen.agency_id, seen.unit_id, period)) {
        const std::string procedure_id = one.procedure_id == dossiers::no_unit ? "" : one.procedure_id;
        all[{one.unit_id, procedure_id, one.month}].results = one.number;
    }
    db.each(
        "SELECT r.unit_id, r.procedure_id, substr(r.rated_on, 1, 7), r.score, count(*) FROM ratings r"
        " WHERE r.agency_id = $1 AND r.rated_on BETWEEN $2 AND $3 AND (CAST($4 AS uuid) IS NULL OR r.unit_id = $4)"
        " GROUP BY r.unit_id, r.procedure_id, substr(r.rated_on, 1, 7), r.score",
        {seen.agency_id, period.from, period.to, seen.unit_id}, [&](const sql::Row& row) {
            sql::Columns in{row};
            Tally& tally = all[cell(in)];
            const auto score = static_cast<std::size_t>(in.integer());
            tally.by_score.at(score - 1) = in.integer();
        });
    return all;
}

Listed list_answers(sql::Connection& db, const accounts::Visibility& seen, const calendar::Period& period,
                    const Wanted& wanted, const office::Page& page) {
    const office::Cursor begin = page.cursor();
    Listed found;
    found.rows = db.all(
        "SELECT r.id, r.rated_on, r.score, r.comment, r.unit_id, r.procedure_id, u.name, p.name FROM ratings r"
        " LEFT JOIN units u ON u.agency_id = r.agency_id AND u.id = r.unit_id"
        " LEFT JOIN procedures p ON p.agency_id = r.agency_id AND p.id = r.procedure_id"
        " WHERE r.agency_id = $1 AND r.rated_on BETWEEN $2 AND $3 AND (CAST($4 AS uuid) IS NULL OR r.unit_id = $4)"
        " AND (CAST($5 AS text) IS NULL OR r.score < 4) AND (CAST($9 AS text) IS NULL OR r.score >= 4)"
        " AND (CAST($10 AS text) IS NULL OR r.comment <> '')"
        " AND (CAST($6 AS text) IS NULL OR (r.rated_on, r.id) < ($6, $7))"
        " ORDER BY r.rated_on DESC, r.id DESC LIMIT $8",
        {seen.agency_id, period.from, period.to, seen.unit_id, sql::flag(wanted.unsatisfied), begin.key, begin.id,
         page.asked(), sql::flag(wanted.satisfied), sql::flag(wanted.with_words)},
        [](sql::Columns& in) {
            return Rating{.id = in.text(),
                          .rated_on = in.date(),
                          .score = static_cast<int>(in.integer()),
                          .comment = in.text(),
                          .unit_id = in.text(),
                          .procedure_id = in.maybe_text(),
                          .unit_name = in.maybe_text(),
                          .procedure_name = in.maybe_text()};
        });
    found.next =
        page.cut(found.rows, [](const Rating& last) { return calendar::to_iso(last.rated_on) + "|" + last.id; });
    return found;
}

}  // namespace ratings
