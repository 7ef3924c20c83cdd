// How long the server takes for a page of tasks among 200,000, for the results of the units and for their workload: the
// whole request (session, ability, snapshot, JSON), beside a bare statement for the same rows. Medians of one run.
//   task_list_bench [TASKS] [POSTGRES-URL of an empty database]
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

#include "many_dossiers.hpp"
#include "many_tasks.hpp"
#include "server/dispatch.hpp"

namespace {

using std::chrono::steady_clock;

constexpr int rounds = 15;
constexpr double list_limit_ms = 50, board_limit_ms = 100;
/// A year of 20,000 tasks is a city's, not a commune's.
constexpr double city_limit_ms = 1000;

template <class Act>
double median_ms(Act act) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = steady_clock::now();
        act();
        times.push_back(std::chrono::duration<double, std::milli>(steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

/// What is asked of the server, and the statement that fetches as much and no more. $1 is the agency.
struct Measured {
    std::string name, target;
    bool unit_head;
    std::string bare;
    double limit_ms;
};

#define ROWS                                                                                                \
    "SELECT t.id, t.directive_id, t.ordinal, t.content, t.state, t.lead_unit_id, t.official_id, t.product," \
    " t.deadline_text, t.due_on, t.first_due_on, t.progress, t.version, u.name, o.name FROM tasks t"        \
    " JOIN units u ON u.agency_id = t.agency_id AND u.id = t.lead_unit_id"                                  \
    " LEFT JOIN officials o ON o.agency_id = t.agency_id AND o.id = t.official_id WHERE t.agency_id = $1"
#define OPEN " AND t.state NOT IN ('approved', 'cancelled')"
#define BY_DUE " ORDER BY coalesce(t.due_on, '9999-12-31'), t.id LIMIT 51"

std::vector<Measured> measured(const bench::FilledTasks& office) {
    const std::string today = calendar::to_iso(calendar::system_clock().today());
    const std::string of_unit = " AND t.lead_unit_id = '" + office.unit_id + "'";
    const std::string of_official = " AND t.official_id = '" + office.official_id + "'";
    const std::string to_unit =
        " AND (t.lead_unit_id = '" + office.unit_id +
        "' OR EXISTS (SELECT 1 FROM task_coordinators c WHERE c.agency_id = t.agency_id AND c.task_id = t.id"
        " AND c.unit_id = '" +
        office.unit_id + "'))";
    const std::string in_days = " AND coalesce(t.due_on, '9999-12-31') BETWEEN '2021-05-01' AND '2021-05-31'";
    const std::string late = " AND t.due_on < '" + today + "'";
    const std::string done = " AND t.state = 'approved' ORDER BY t.updated_at DESC, t.id DESC LIMIT 51";
    const auto list = [](std::string name, std::string query, bool head, std::string bare) {
        return Measured{std::move(name), "/api/tasks?limit=50" + query, head, std::move(bare), list_limit_ms};
    };
    return {
        list("open", "&state=open", false, ROWS OPEN BY_DUE),
        list("open and late", "&due=late", false, ROWS OPEN + late + BY_DUE),
        list("open of a unit", "&state=open&unit_id=" + office.unit_id, false, ROWS OPEN + of_unit + BY_DUE),
        list("all, first due", "", false, ROWS BY_DUE),
        list("all of a person", "&official_id=" + office.official_id, false, ROWS + of_official + BY_DUE),
        list("due in a month", "&from=2021-05-01&to=2021-05-31", false, ROWS + in_days + BY_DUE),
        list("approved, newest", "&state=approved&sort=-updated_at", false, ROWS + done),
        list("submitted", "&state=submitted", false, ROWS OPEN " AND t.state = 'submitted'" BY_DUE),
        list("open", "&state=open&scope=unit", true, ROWS OPEN + to_unit + BY_DUE),
        list("mine", "&state=open&scope=mine", true, ROWS OPEN + to_unit + BY_DUE),
        list("all, last due", "&sort=-due_on", true,
             ROWS + to_unit + " ORDER BY coalesce(t.due_on, '9999-12-31') DESC, t.id DESC LIMIT 51"),
        {"results, quarter", "/api/scoreboard?span=quarter", false,
         "SELECT t.lead_unit_id, count(*) FROM tasks t WHERE t.agency_id = $1"
         " AND coalesce(t.approved_on, '9999-12-31') >= '" +
             today.substr(0, 5) + "10-01' GROUP BY t.lead_unit_id",
         board_limit_ms},
        {"results, year", "/api/scoreboard?span=year", false,
         "SELECT t.lead_unit_id, count(*) FROM tasks t WHERE t.agency_id = $1"
         " AND coalesce(t.approved_on, '9999-12-31') >= '" +
             today.substr(0, 5) + "01-01' GROUP BY t.lead_unit_id",
         city_limit_ms},
        {"results, own people", "/api/scoreboard?span=quarter&unit_id=" + office.unit_id, true,
         "SELECT t.official_id, count(*) FROM tasks t WHERE t.agency_id = $1 AND t.lead_unit_id = '" + office.unit_id +
             "' AND coalesce(t.approved_on, '9999-12-31') >= '" + today.substr(0, 5) + "10-01' GROUP BY t.official_id",
         board_limit_ms},
        {"workload", "/api/workload", false,
         "SELECT t.lead_unit_id, t.official_id, count(*) FROM tasks t WHERE t.agency_id = $1" OPEN
         " GROUP BY t.lead_unit_id, t.official_id",
         board_limit_ms},
    };
}

}  // namespace

int main(int count, char** words) {
    const int tasks = count > 1 ? std::stoi(words[1]) : 200'000;
    spdlog::set_level(spdlog::level::err);
    const bench::Folder folder;
    const auto database = sql::Database::open(folder.path, count > 2 ? words[2] : "");
    sql::migrate(*database->connect());
    const bench::FilledTasks filled = bench::fill_tasks(*database, tasks);
    if (database->engine() == sql::Engine::postgres) database->connect()->script("ANALYZE");
    jobs::Board jobs;
    office::Installation office{*database, calendar::system_clock(), folder.path, jobs};
    fmt::print("{} tasks on {}\n", tasks, database->engine() == sql::Engine::sqlite ? "SQLite" : "PostgreSQL");
    bool kept = true;
    for (const Measured& one : measured(filled)) {
        http::Request request{.method = http::Method::get};
        http::read_target(one.target, request);
        request.headers["cookie"] = "sauro_session=" + (one.unit_head ? filled.unit_head_cookie : filled.chair_cookie);
        const double ours = median_ms([&] {
            const http::Response answer = server::dispatch(office, request);
            if (answer.status != 200) throw std::runtime_error(one.target + " answered " + answer.body);
        });
        const double bare = median_ms([&] {
            database->read([&](sql::Connection& db) {
                db.each(one.bare, {filled.agency_id}, [](const sql::Row& row) { row.is_null(0); });
            });
        });
        kept = kept && ours < one.limit_ms;
        fmt::print("{:10} {:20} {:7.2f} ms, bare statement {:7.2f} ms, ratio {:5.2f} (wanted: under {:.0f} ms)\n",
                   one.unit_head ? "unit head" : "chair", one.name, ours, bare, ours / bare, one.limit_ms);
    }
    return kept ? 0 : 1;
}
