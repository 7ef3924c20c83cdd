#include "office/risk/risk_store.hpp"

#include <array>
#include <unordered_map>

#include "lib/failure.hpp"
#include "office/risk/likely.hpp"

namespace risk {
namespace {

/// Of these, $1 is the agency and $2 the day since when.
#define OF_THE_YEAR " d.agency_id = $1 AND d.due_on IS NOT NULL AND (d.finished_on IS NULL OR d.finished_on >= $2)"
#define WITH_RESULT " AND d.state NOT IN (3, 7)"

using Places = std::unordered_map<std::string, std::size_t>;

template <class Put>
void fill(sql::Connection& db, std::string_view text, const std::string& agency_id, calendar::Date since,
          const Places& places, std::vector<Known>& all, Put put) {
    db.each(text, {agency_id, since}, [&](const sql::Row& row) {
        sql::Columns in{row};
        if (const auto found = places.find(in.text()); found != places.end()) put(all[found->second], in);
    });
}

Alike alike_of(std::string_view word) {
    for (const Alike each : {Alike::step, Alike::missing_papers, Alike::procedure, Alike::field})
        if (word_of(each) == word) return each;
    return Alike::office;
}

}  // namespace

std::vector<Known> list_known(sql::Connection& db, const std::string& agency_id, calendar::Date since) {
    std::vector<Known> all = db.all(
        "SELECT d.id, coalesce(CAST(d.procedure_id AS text), ''), d.field, d.unit_id, d.received_on, d.due_on,"
        " d.finished_on, d.state, d.step FROM visible_dossiers d WHERE" OF_THE_YEAR WITH_RESULT,
        {agency_id, since}, [](sql::Columns& in) {
            Known one{.id = in.text(),
                      .procedure_id = in.text(),
                      .field = in.text(),
                      .unit_id = in.text(),
                      .received_on = in.date(),
                      .due_on = in.date(),
                      .finished_on = in.maybe_date(),
                      .step = {},
                      .pauses = {},
                      .steps = {}};
            const std::int64_t state = in.integer();
            one.standing_now = state == 5 || state == 6 || state == 8;
            one.step = in.maybe_integer();
            return one;
        });
    Places places;
    for (std::size_t i = 0; i < all.size(); ++i) places.emplace(all[i].id, i);
    fill(db,
         "SELECT d.id, p.started_on, p.ended_on FROM dossier_pauses p JOIN dossiers d ON d.agency_id = p.agency_id"
         " AND d.id = p.dossier_id WHERE" OF_THE_YEAR,
         agency_id, since, places, all, [](Known& one, sql::Columns& in) {
             const calendar::Date from = in.date();
             one.pauses.push_back({from, in.maybe_date()});
         });
    fill(db,
         "SELECT d.id, a.step, min(a.at) FROM dossier_acts a JOIN dossiers d ON d.agency_id = a.agency_id"
         " AND d.id = a.dossier_id WHERE a.step IS NOT NULL AND" OF_THE_YEAR " GROUP BY d.id, a.step",
         agency_id, since, places, all, [](Known& one, sql::Columns& in) {
             const std::int64_t step = in.integer();
             one.steps[step] = calendar::local_date(in.instant());
         });
    fill(db,
         "SELECT d.id, count(*) FROM dossier_papers p JOIN dossiers d ON d.agency_id = p.agency_id"
         " AND d.id = p.dossier_id WHERE NOT p.received AND" OF_THE_YEAR " GROUP BY d.id",
         agency_id, since, places, all, [](Known& one, sql::Columns& in) { one.missing_papers = in.integer(); });
    return all;
}

bool is_made(sql::Connection& db, const std::string& agency_id, calendar::Date day) {
    return db.number("SELECT count(*) FROM risk_mornings WHERE agency_id = $1 AND day = $2", {agency_id, day}) > 0;
}

bool is_ever_made(sql::Connection& db, const std::string& agency_id) { return last_morning(db, agency_id).has_value(); }

bool save_made(sql::Connection& db, const std::string& agency_id, calendar::Date day, calendar::Instant now) {
    return db.run("INSERT INTO risk_mornings (agency_id, day, made_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                  {agency_id, day, now}) == 1;
}

void save_foretold(sql::Connection& db, const std::string& agency_id, calendar::Date day,
                   const std::vector<Foretold>& all) {
    for (const Foretold& one : all)
        db.run(
            "INSERT INTO dossier_risks (agency_id, day, dossier_id, late, alike, compared, were_late, usual,"
            " elapsed_days, left_days, load, unit_open, missing_papers)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            {agency_id, day, one.dossier_id, one.chance.late, word_of(one.chance.alike), one.chance.compared,
             one.chance.were_late, one.chance.usual, one.course.elapsed, one.course.left, one.load, one.unit_open,
             one.missing_papers});
}

void forget_foretold(sql::Connection& db, const std::string& agency_id, calendar::Date before) {
    db.run("DELETE FROM dossier_risks WHERE agency_id = $1 AND day < $2", {agency_id, before});
}

std::optional<calendar::Date> last_morning(sql::Connection& db, const std::string& agency_id) {
    return db.maybe("SELECT day FROM risk_mornings WHERE agency_id = $1 ORDER BY day DESC LIMIT 1", {agency_id},
                    [](sql::Columns& in) { return in.date(); });
}

std::optional<calendar::Date> last_morning_of(sql::Connection& db, const std::string& agency_id,
                                              calendar::Period period) {
    return db.maybe(
        "SELECT day FROM risk_mornings WHERE agency_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC LIMIT 1",
        {agency_id, period.from, period.to}, [](sql::Columns& in) { return in.date(); });
}

std::vector<Foretold> list_foretold(sql::Connection& db, const accounts::Visibility& seen, calendar::Date morning,
                                    Permille from, int limit) {
    return db.all(
        "SELECT r.dossier_id, r.late, r.alike, r.compared, r.were_late, r.usual, r.elapsed_days, r.left_days, r.load,"
        " r.unit_open, r.missing_papers FROM dossier_risks r JOIN visible_dossiers d ON d.agency_id = r.agency_id"
        " AND d.id = r.dossier_id WHERE r.agency_id = $1 AND r.day = $3 AND r.late >= $4 AND d.finished_on IS NULL"
        " AND d.state NOT IN (5, 6, 8) AND (CAST($2 AS uuid) IS NULL OR d.unit_id = $2 OR d.holder_unit_id = $2)"
        " ORDER BY r.late DESC, r.left_days, r.dossier_id LIMIT $5",
        {seen.agency_id, seen.unit_id, morning, from, limit}, [](sql::Columns& in) {
            Foretold one{.dossier_id = in.text(), .chance = {.late = in.integer()}, .course = {}};
            one.chance.alike = alike_of(in.text());
            one.chance.compared = static_cast<int>(in.integer());
            one.chance.were_late = static_cast<int>(in.integer());
            one.chance.usual = static_cast<int>(in.integer());
            one.course.elapsed = static_cast<int>(in.integer());
            one.course.left = static_cast<int>(in.integer());
            one.load = in.integer();
            one.unit_open = in.integer();
            one.missing_papers = in.integer();
            return one;
        });
}

std::vector<Judged> list_judged(sql::Connection& db, const std::string& agency_id, calendar::Date since,
                                calendar::Date today) {
    return db.all(
        "SELECT r.dossier_id, r.late, CASE WHEN d.finished_on IS NULL THEN 1 WHEN d.finished_on > d.due_on THEN 1"
        " ELSE 0 END FROM dossier_risks r JOIN visible_dossiers d ON d.agency_id = r.agency_id"
        " AND d.id = r.dossier_id WHERE r.agency_id = $1 AND r.day >= $2" WITH_RESULT
        " AND (d.finished_on IS NOT NULL OR (d.state NOT IN (5, 6, 8) AND d.due_on < $3))",
        {agency_id, since, today}, [](sql::Columns& in) {
            Judged one{.dossier_id = in.text(), .foretold = in.integer()};
            one.late = in.integer() == 1;
            return one;
        });
}

#undef WITH_RESULT
#undef OF_THE_YEAR

}  // namespace risk
