#include "many_tasks.hpp"

#include <fmt/format.h>

#include "lib/calendar/clock.hpp"
#include "lib/crypto/uuid.hpp"
#include "office/accounts/official.hpp"
#include "office/accounts/session.hpp"
#include "office/accounts/unit.hpp"
#include "office/agencies/agency.hpp"

namespace bench {
namespace {

using calendar::Date;
using std::chrono::days;

constexpr int rows_a_write = 10'000, units = 10, people_a_unit = 5;
constexpr int years = 10, days_a_year = 365, open_days = 60;

struct Office {
    std::string agency_id, chair_id;
    std::vector<std::string> unit_ids, official_ids;  // five of each unit
};

std::string sign_in(sql::Connection& db, const Office& office, const std::string& official_id) {
    return accounts::open_session(db, office.agency_id, official_id, "127.0.0.1", calendar::system_clock().now())
        .cookie;
}

Office make_office(sql::Connection& db) {
    Office office{agencies::ensure(db, "11242").agency_id, {}, {}, {}};
    for (int u = 0; u < units; ++u) {
        accounts::Unit unit{
            .name = fmt::format("Phòng số {}", u), .short_name = fmt::format("P{}", u), .kind = "division"};
        accounts::save_new_unit(db, office.agency_id, unit);
        office.unit_ids.push_back(unit.id);
        for (int p = 0; p < people_a_unit; ++p) {
            accounts::Official one{.name = fmt::format("Nguyễn Văn {}{}", u, p),
                                   .post = p == 0 ? "Trưởng phòng" : "Chuyên viên",
                                   .unit_id = unit.id,
                                   .role = p == 0 ? "unit_head" : "specialist"};
            accounts::save_new_official(db, office.agency_id, one);
            office.official_ids.push_back(one.id);
        }
    }
    accounts::Official chair{
        .name = "Trần Văn Chủ", .post = "Chủ tịch", .unit_id = office.unit_ids.front(), .role = "chair"};
    accounts::save_new_official(db, office.agency_id, chair);
    office.chair_id = chair.id;
    return office;
}

void add_event(sql::Connection& db, const Office& office, const std::string& task_id, Date on, std::string_view act,
               std::optional<Date> due_on = {}) {
    db.run(
        "INSERT INTO task_events (agency_id, id, task_id, at, official_id, act, due_on)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {office.agency_id, crypto::new_uuid(), task_id, calendar::at_local(on, 9), office.chair_id, act, due_on});
}

void add_task(sql::Connection& db, const Office& office, int n, int count) {
    const Date today = calendar::system_clock().today();
    const int age = static_cast<int>(std::int64_t{years} * days_a_year * (count - n) / count);
    const Date given = today - days{age};
    const Date first_due = given + days{20 + n % 40};
    const bool extended = n % 7 == 0;
    const Date due = extended ? first_due + days{10} : first_due;
    const bool open = age < open_days || n % 50 == 0;
    const Date submitted = due + days{n % 5 == 0 ? 4 : -(n % 4)};
    const bool done = !open && submitted < today;
    const auto unit = static_cast<std::size_t>(n % units);
    const std::string& doer =
        office.official_ids[unit * people_a_unit + static_cast<std::size_t>(n / units % people_a_unit)];
    const std::string id = crypto::new_uuid();
    const auto moment = calendar::at_local(given, 8, n % 60);
    const std::string words = fmt::format("Báo cáo kết quả thực hiện nhiệm vụ số {} về cải cách hành chính", n);
    db.run(
        "INSERT INTO tasks (agency_id, id, ordinal, content, state, lead_unit_id, official_id, answerable_id,"
        " approver_id, product, deadline_kind, due_on, first_due_on, progress, submitted_on, approved_on, returned,"
        " search, created_by, created_at, updated_at, version)"
        " VALUES ($1, $2, '1', $3, $4, $5, $6, $7, $7, 'Báo cáo', 'date', $8, $9, 0, $10, $11, $12, $3, $7, $13, $14, "
        "1)",
        {office.agency_id, id, words, done ? "approved" : "in_progress", office.unit_ids[unit], doer, office.chair_id,
         due, first_due, done ? std::optional{submitted} : std::nullopt,
         done ? std::optional{submitted + days{1}} : std::nullopt, n % 9 == 0 ? 1 : 0, moment,
         done ? calendar::at_local(submitted + days{1}, 10) : moment});
    if (n % 2 == 0)
        db.run(
            "INSERT INTO task_coordinators (agency_id, task_id, unit_id, lead_unit_id, state, done_on, returned,"
            " version) VALUES ($1, $2, $3, $4, $5, $6, 0, 1)",
            {office.agency_id, id, office.unit_ids[(unit + 1) % units], office.unit_ids[unit], done ? "done" : "open",
             done ? std::optional{due} : std::nullopt});
    add_event(db, office, id, given, "issue", first_due);
    if (extended) {
        add_event(db, office, id, first_due - days{2}, "ask_extension", due);
        add_event(db, office, id, first_due - days{1}, "decide_extension", due);
    }
    if (n % 9 == 0) add_event(db, office, id, submitted - days{1}, "return");
    if (done) {
        add_event(db, office, id, submitted, "submit");
        add_event(db, office, id, submitted + days{1}, "approve");
    }
}

}  // namespace

FilledTasks fill_tasks(sql::Database& database, int count) {
    FilledTasks filled;
    const Office office = database.writing([&](sql::Connection& db) {
        Office made = make_office(db);
        filled.chair_cookie = sign_in(db, made, made.chair_id);
        filled.unit_head_cookie = sign_in(db, made, made.official_ids[people_a_unit]);
        return made;
    });
    filled.agency_id = office.agency_id;
    filled.unit_id = office.unit_ids[1];
    filled.official_id = office.official_ids[people_a_unit + 1];
    for (int from = 0; from < count; from += rows_a_write)
        database.write([&](sql::Connection& db) {
            for (int n = from; n < std::min(from + rows_a_write, count); ++n) add_task(db, office, n, count);
        });
    return filled;
}

}  // namespace bench
