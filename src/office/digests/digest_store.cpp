#include "office/digests/digest_store.hpp"

#include <stdexcept>

namespace digests {
namespace {

using accounts::Ability;
using calendar::Date;

/// Most mentions that a digest names: who left more unread reads them in the page.
constexpr int mentions_max = 20;

#define MATTER_FROM(people, official)                                      \
    " JOIN units u ON u.agency_id = t.agency_id AND u.id = t.lead_unit_id" \
    " LEFT JOIN officials o ON o.agency_id = t.agency_id AND o.id = " official " WHERE " people ".agency_id = $1 "
#define TASK_MATTER                                                                                             \
    "SELECT 'task', t.id, t.content, u.name, o.name, t.due_on, t.state, t.official_id, t.returned"              \
    " FROM tasks t JOIN units u ON u.agency_id = t.agency_id AND u.id = t.lead_unit_id"                         \
    " LEFT JOIN officials o ON o.agency_id = t.agency_id AND o.id = t.official_id WHERE t.agency_id = $1 "
#define PART_MATTER                                                                                               \
    "SELECT 'part', t.id, coalesce(c.content, t.content), u.name, o.name, coalesce(c.due_on, t.due_on), t.state," \
    " c.official_id, c.returned FROM task_coordinators c JOIN tasks t ON t.agency_id = c.agency_id"               \
    " AND t.id = c.task_id" MATTER_FROM(                                                                          \
        "c", "c.official_id") "AND c.state = 'open' AND t.state NOT IN ('approved', 'cancelled') "
#define STEP_MATTER                                                                                       \
    "SELECT 'step', t.id, s.content, u.name, o.name, s.due_on, t.state, s.official_id, CAST(0 AS bigint)" \
    " FROM task_steps s JOIN tasks t ON t.agency_id = s.agency_id AND t.id = s.task_id" MATTER_FROM(      \
        "s", "coalesce(s.official_id, t.official_id)") "AND s.done_on IS NULL "
#define BEING_DONE "AND t.state IN ('assigned', 'accepted', 'in_progress') "

struct Reading {
    sql::Connection& db;
    std::vector<Matter> found;

    void add(Of of, std::string_view statement, const std::vector<sql::Value>& values) {
        db.each(statement, values, [&](const sql::Row& row) {
            sql::Columns in{row};
            Matter matter{.of = of};
            const std::string what = in.text();
            matter.what = what == "task" ? What::task : what == "part" ? What::part : What::step;
            matter.task_id = in.text();
            matter.content = in.text();
            matter.unit_name = in.text();
            matter.official_name = in.maybe_text();
            matter.due_on = in.maybe_date();
            matter.state = tasks::state_of(in.text()).value();
            matter.nobody = !in.maybe_text();
            matter.returned = in.integer();
            found.push_back(std::move(matter));
        });
    }
};

void add_own(Reading& reading, const accounts::Viewer& who, const std::optional<std::string>& headed) {
    reading.add(
        Of::own,
        TASK_MATTER BEING_DONE
        "AND (t.official_id = $2 OR (t.official_id IS NULL AND t.lead_unit_id = $3)) UNION ALL " PART_MATTER
        "AND (c.official_id = $2 OR (c.official_id IS NULL AND c.unit_id = $3)) UNION ALL " STEP_MATTER BEING_DONE
        "AND s.due_on IS NOT NULL AND coalesce(s.official_id, t.official_id) = $2",
        {who.agency_id, who.official_id, headed});
}

/// What waits for a decision: by whom it names; where it names nobody, by any leader who approves.
void add_to_decide(Reading& reading, const accounts::Viewer& who) {
    const bool approves = who.may(Ability::tasks_approve), directs = who.may(Ability::tasks_direct);
    if (approves)
        reading.add(Of::approval,
                    TASK_MATTER "AND t.state = 'submitted' AND (t.approver_id = $2 OR t.approver_id IS NULL)",
                    {who.agency_id, who.official_id});
    if (approves || directs)
        reading.add(Of::extension,
                    TASK_MATTER
                    "AND t.state NOT IN ('approved', 'cancelled') AND EXISTS (SELECT 1 FROM task_extensions e"
                    " WHERE e.agency_id = t.agency_id AND e.task_id = t.id AND e.granted IS NULL)"
                    " AND ((CAST($3 AS text) IS NOT NULL AND (t.approver_id = $2 OR t.approver_id IS NULL))"
                    " OR (CAST($4 AS text) IS NOT NULL AND t.created_by = $2))",
                    {who.agency_id, who.official_id, sql::flag(approves), sql::flag(directs)});
}

/// What others of the unit do that a person heads.
void add_unit(Reading& reading, const accounts::Viewer& who, Date soon) {
    reading.add(Of::unit,
                TASK_MATTER BEING_DONE
                "AND t.lead_unit_id = $3 AND t.official_id <> $2 AND t.due_on <= $4 UNION ALL " PART_MATTER
                "AND c.unit_id = $3 AND c.official_id <> $2 AND coalesce(c.due_on, t.due_on) <= $4",
                {who.agency_id, who.official_id, who.unit_id, soon});
}

std::vector<Mention> list_mentions(sql::Connection& db, const accounts::Viewer& who) {
    return db.all(
        "SELECT subject, link FROM notices WHERE agency_id = $1 AND official_id = $2 AND kind = 'task_mentioned'"
        " AND read_at IS NULL ORDER BY id DESC LIMIT $3",
        {who.agency_id, who.official_id, mentions_max}, [](sql::Columns& in) {
            return Mention{in.text(), in.text()};
        });
}

}  // namespace

Material material_of(sql::Connection& db, const accounts::Viewer& who, Date today) {
    const bool heads = who.may(Ability::tasks_assign);
    const Date yesterday = today - std::chrono::days{1};
    Material material;
    if (!who.may(Ability::tasks_see)) return material;
    Reading reading{.db = db, .found = {}};
    if (who.may(Ability::tasks_do)) add_own(reading, who, heads ? std::optional{who.unit_id} : std::nullopt);
    add_to_decide(reading, who);
    reading.add(Of::answered, TASK_MATTER BEING_DONE "AND t.answerable_id = $2 AND t.due_on <= $3",
                {who.agency_id, who.official_id, yesterday});
    if (heads) add_unit(reading, who, today + std::chrono::days{tasks::soon_days});
    if (who.may(Ability::tasks_direct)) {
        reading.add(Of::agency,
                    TASK_MATTER
                    "AND t.state NOT IN ('approved', 'cancelled') AND t.due_on <= $2"
                    " ORDER BY t.due_on, t.id LIMIT $3",
                    {who.agency_id, yesterday, worst_max});
        material.agency_late = static_cast<std::size_t>(
            db.number("SELECT count(*) FROM tasks WHERE agency_id = $1 AND state NOT IN ('approved', 'cancelled')"
                      " AND due_on <= $2",
                      {who.agency_id, yesterday}));
    }
    material.matters = std::move(reading.found);
    material.mentions = list_mentions(db, who);
    return material;
}

std::vector<Reader> list_readers(sql::Connection& db, const std::string& agency_id) {
    return db.all(
        "SELECT id, name, post, unit_id, role, mail_address FROM officials WHERE agency_id = $1 AND active"
        " AND digest_by_mail AND mail_address IS NOT NULL ORDER BY id",
        {agency_id}, [&](sql::Columns& in) {
            Reader reader;
            reader.viewer.agency_id = agency_id;
            reader.viewer.official_id = in.text();
            reader.viewer.name = in.text();
            reader.viewer.post = in.text();
            reader.viewer.unit_id = in.text();
            reader.viewer.role = accounts::find_role(in.text());
            reader.mail_address = in.text();
            return reader;
        });
}

bool wants_mail(sql::Connection& db, const std::string& agency_id, const std::string& official_id) {
    return db.number("SELECT count(*) FROM officials WHERE agency_id = $1 AND id = $2 AND digest_by_mail",
                     {agency_id, official_id}) > 0;
}

void save_wish(sql::Connection& db, const std::string& agency_id, const std::string& official_id, bool wanted) {
    db.run("UPDATE officials SET digest_by_mail = $3 WHERE agency_id = $1 AND id = $2",
           {agency_id, official_id, wanted});
}

bool is_made(sql::Connection& db, const std::string& agency_id, Date day) {
    return db.number("SELECT count(*) FROM digest_days WHERE agency_id = $1 AND day = $2", {agency_id, day}) > 0;
}

bool save_made(sql::Connection& db, const std::string& agency_id, Date day, calendar::Instant at) {
    return db.run(
               "INSERT INTO digest_days (agency_id, day, made_at) VALUES ($1, $2, $3)"
               " ON CONFLICT (agency_id, day) DO NOTHING",
               {agency_id, day, at}) > 0;
}

}  // namespace digests
